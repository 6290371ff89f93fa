package kz.kense.result;

import java.util.List;
import kz.kense.text.LocalText;

/** Fields that are filled together, under one heading. */
public record FormSection(String id, LocalText label, List<FormField> fields) {

  public FormSection {
    fields = List.copyOf(fields);
  }
}
