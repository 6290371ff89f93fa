package kz.kense.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.kense.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A form: its fields and the folders its templates are read from. Immutable; templates are read at
 * every rendering, so an office sees its change at once.
 *
 * @param id name of the form's folder
 */
public record FormDefinition(
    String id, LocalText title, List<FormSection> sections, FormFiles files) {

  public FormDefinition {
    sections = List.copyOf(sections);
  }

  /** All fields, in the order of the sections. */
  public List<FormField> fields() {
    return sections.stream().flatMap(s -> s.fields().stream()).toList();
  }

  public Optional<FormField> field(String fieldId) {
    return fields().stream().filter(f -> f.id().equals(fieldId)).findFirst();
  }

  /**
   * The required fields, and required cells of tables, that {@code data} leaves empty. Empty when
   * complete.
   */
  public List<MissingValue> missing(Map<String, ?> data) {
    List<MissingValue> found = new ArrayList<>();
    for (FormField field : fields()) {
      Condition when = field.when();
      if (when != null && !when.holds(data)) {
        continue;
      }
      Object value = data.get(field.id());
      if (field.required() && Values.isEmpty(value)) {
        found.add(new MissingValue(field.id(), field.label(), 0, ""));
      }
      addMissingCells(field, value, found);
    }
    return found;
  }

  private static void addMissingCells(
      FormField field, @Nullable Object value, List<MissingValue> found) {
    if (field.type() != FieldType.TABLE || !(value instanceof List<?> rows)) {
      return;
    }
    for (int i = 0; i < rows.size(); i++) {
      for (FormField column : field.columns()) {
        boolean empty =
            !(rows.get(i) instanceof Map<?, ?> row) || Values.isEmpty(row.get(column.id()));
        if (column.required() && empty) {
          found.add(new MissingValue(field.id(), column.label(), i + 1, column.id()));
        }
      }
    }
  }
}
