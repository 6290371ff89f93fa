package kz.kense.result;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;

/**
 * Fills every template once with samples and once with nothing, so that a mistake shows when the
 * program starts.
 */
final class TemplateCheck {

  /**
   * @throws kz.kense.text.Failure naming the template and line
   */
  void check(FormDefinition form) {
    Marks full = new Marks(false, true, Instant.EPOCH);
    Marks draft = Marks.draft(Instant.EPOCH);
    for (Lang lang : Lang.values()) {
      TemplateText template = new TemplateText(form, lang);
      template.fill(new Values(lang).context(form, samples(form), full));
      template.fill(new Values(lang).context(form, Map.of(), draft));
    }
    form.files().require(form.id(), "base.css");
    form.files().require(form.id(), "form.css");
  }

  private static Map<String, Object> samples(FormDefinition form) {
    Map<String, Object> data = new HashMap<>();
    form.fields().forEach(f -> data.put(f.id(), sample(f)));
    form.fields().stream()
        .map(FormField::when)
        .forEach(
            when -> {
              if (when != null) {
                data.put(when.field(), when.value());
              }
            });
    return data;
  }

  private static Object sample(FormField field) {
    return switch (field.type()) {
      case TEXT, LONGTEXT -> LocalText.same("x");
      case NUMBER -> 1;
      case DATE -> "2016-03-17T10:05";
      case CHOICE -> field.choices().getFirst().id();
      case LIST -> List.of("x");
      case TABLE ->
          List.of(
              field.columns().stream()
                  .collect(Collectors.toMap(FormField::id, TemplateCheck::sample)));
    };
  }
}
