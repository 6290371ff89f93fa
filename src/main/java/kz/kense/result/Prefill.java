package kz.kense.result;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import org.jspecify.annotations.Nullable;

/** First values of a form from the data of its case, by the {@code from:} paths of its fields. */
public final class Prefill {

  private Prefill() {}

  /**
   * @param caseData nested maps; a {@link LocalText} leaf is taken in {@code lang} unless the path
   *     ends in {@code .kk} or {@code .ru}
   * @return values of the fields whose path leads to something, by field id; the map may be changed
   */
  public static Map<String, Object> values(
      FormDefinition form, Lang lang, Map<String, ?> caseData) {
    Map<String, Object> values = new LinkedHashMap<>();
    LocalDate day = day(caseData);
    for (FormField field : form.fields()) {
      String path = field.prefill();
      Object value = path == null ? null : follow(path, caseData);
      if (value == null || Values.isEmpty(value)) {
        value = preset(field, day);
      }
      if (value instanceof LocalText text) {
        value = text.in(lang);
      }
      if (value != null && !Values.isEmpty(value)) {
        values.put(field.id(), value);
      }
    }
    return values;
  }

  private static @Nullable LocalText preset(FormField field, @Nullable LocalDate day) {
    return field.presets().stream()
        .filter(p -> p.holdsOn(day))
        .map(Preset::text)
        .findFirst()
        .orElse(null);
  }

  /** The day whose law the document is under: its own, and before it has one the application's. */
  private static @Nullable LocalDate day(Map<String, ?> caseData) {
    return follow("result.date", caseData) instanceof LocalDate issued
        ? issued
        : follow("case.registered", caseData) instanceof LocalDate registered ? registered : null;
  }

  private static @Nullable Object follow(String path, Map<String, ?> caseData) {
    Object at = caseData;
    for (String name : path.split("\\.", -1)) {
      at =
          switch (at) {
            case Map<?, ?> map -> map.get(name);
            case LocalText text when name.equals("kk") -> text.kk();
            case LocalText text when name.equals("ru") -> text.ru();
            case null, default -> null;
          };
    }
    return at;
  }
}
