package kz.kense.papers;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kz.kense.result.FormDefinition;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;

/**
 * A result that has its number: what will be printed and signed.
 *
 * @param data the form's fields, typed
 */
record ResultPaper(
    FormDefinition form, Lang lang, Map<String, Object> data, String number, LocalDate date) {
  ResultPaper {
    data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
  }

  /** A field's value as one line in the paper's language; blank when it has none. */
  String words(String field) {
    Object value = data.get(field);
    return value == null ? "" : value instanceof LocalText text ? text.in(lang) : value.toString();
  }

  /** A date that counts on this paper: not that of a branch which was not chosen. */
  Optional<LocalDate> day(String field) {
    boolean counts =
        form.field(field).map(f -> f.when() == null || f.when().holds(data)).orElse(false);
    try {
      return Optional.ofNullable(data.get(field))
          .filter(value -> counts)
          .map(value -> value instanceof LocalDate d ? d : LocalDate.parse(value.toString()));
    } catch (DateTimeParseException e) {
      return Optional.empty(); // a form may name its validity in words
    }
  }
}
