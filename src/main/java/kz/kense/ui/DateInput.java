package kz.kense.ui;

import java.time.LocalDate;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * A date typed as {@code dd.mm.yyyy} or picked from the calendar. What is not a day stays in sight,
 * marked.
 */
final class DateInput extends DatePicker {
  private final ReadOnlyBooleanWrapper wrong = new ReadOnlyBooleanWrapper();

  DateInput(Ui ui, Property<@Nullable LocalDate> value) {
    getStyleClass().add("date-input");
    setPromptText(ui.text("ui.date.prompt"));
    setShowWeekNumbers(false);
    setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable LocalDate date) {
            return date == null ? "" : ui.formats().date(date);
          }

          @Override
          public @Nullable LocalDate fromString(@Nullable String typed) {
            return typed == null ? null : Formats.parseDate(typed).orElse(null);
          }
        });
    Views.follow(this, value, this::setValue);
    valueProperty().addListener((o, before, now) -> value.setValue(now));
    getEditor().textProperty().addListener((o, before, now) -> typed(now));
    getEditor().focusedProperty().addListener((o, before, now) -> left(now));
    getEditor().accessibleTextProperty().bind(accessibleTextProperty());
    getEditor().accessibleHelpProperty().bind(accessibleHelpProperty());
  }

  /** True when the text is there and is no date. */
  ReadOnlyBooleanProperty wrong() {
    return wrong.getReadOnlyProperty();
  }

  private void typed(@Nullable String now) {
    String text = now == null ? "" : now.strip();
    if (text.isEmpty()) {
      wrong.set(false);
    } else if (Formats.parseDate(text).isPresent()) {
      wrong.set(false);
      // a whole date counts at once: the due moments beside the form follow the typing
      Formats.parseDate(text)
          .filter(d -> text.length() >= 8 && !d.equals(getValue()))
          .ifPresent(this::take);
    }
  }

  private void take(LocalDate date) {
    int caret = getEditor().getCaretPosition();
    setValue(date);
    getEditor().positionCaret(caret);
  }

  private void left(boolean focused) {
    String text = getEditor().getText();
    if (!focused && text != null) {
      wrong.set(!text.isBlank() && Formats.parseDate(text).isEmpty());
      if (wrong.get() || text.isBlank()) {
        String kept = text;
        setValue(null);
        getEditor().setText(kept);
      } else {
        Formats.parseDate(text).ifPresent(this::setValue);
      }
    }
  }
}
