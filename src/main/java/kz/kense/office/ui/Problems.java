package kz.kense.office.ui;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import kz.kense.text.Failure;
import kz.kense.ui.Phrase;
import org.jspecify.annotations.Nullable;

/** What is wrong with the fields of a form, by the field's name. */
public final class Problems {
  private final Map<String, ObjectProperty<@Nullable Phrase>> byField = new HashMap<>();

  /** Followed by the field; null while nothing is wrong with it. */
  public ObjectProperty<@Nullable Phrase> of(String field) {
    return byField.computeIfAbsent(field, f -> new SimpleObjectProperty<>());
  }

  /** True when any field is wrong. */
  public boolean any() {
    return byField.values().stream().anyMatch(p -> p.get() != null);
  }

  void clear() {
    byField.values().forEach(p -> p.set(null));
  }

  void say(String field, Phrase phrase) {
    of(field).set(phrase);
  }

  void say(String field, Failure failure) {
    of(field).set(Phrase.of(failure));
  }

  void need(String field, StringProperty value) {
    if (value.get().isBlank()) {
      say(field, Phrase.of("office.form.need"));
    }
  }

  void need(String field, TwoLanguages value) {
    need(field + ".kk", value.kk());
    need(field + ".ru", value.ru());
  }
}
