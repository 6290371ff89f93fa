package kz.kense.result;

import java.util.List;
import java.util.Optional;
import kz.kense.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form, or one column of its table, as {@code form.yaml} declares it.
 *
 * @param id the key in the form's data and the name in its templates
 * @param required whether the result may not leave without it
 * @param prefill path into the case data the first value comes from, such as {@code
 *     applicant.name}; null for none
 * @param presets what it holds when the case gives nothing, the first that holds on the document's
 *     day
 * @param when the field counts only while this holds; null for always
 * @param choices answers of a {@link FieldType#CHOICE}
 * @param columns columns of a {@link FieldType#TABLE}
 */
public record FormField(
    String id,
    LocalText label,
    FieldType type,
    boolean required,
    @Nullable LocalText help,
    @Nullable String prefill,
    List<Preset> presets,
    @Nullable Condition when,
    List<Choice> choices,
    List<FormField> columns) {

  public FormField {
    presets = List.copyOf(presets);
    choices = List.copyOf(choices);
    columns = List.copyOf(columns);
  }

  public Optional<Choice> choice(Object id) {
    return choices.stream().filter(c -> c.id().equals(id)).findFirst();
  }
}
