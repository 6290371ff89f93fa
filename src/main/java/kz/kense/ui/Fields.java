package kz.kense.ui;

import java.time.LocalDate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.control.CheckBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of field. Each takes the message key of its label and the property of the model that it
 * edits in both directions.
 */
public final class Fields {
  private Fields() {}

  public static Field text(Ui ui, String key, StringProperty value) {
    TextField input = new TextField();
    bind(input.textProperty(), value, input);
    return new Field(ui, key, input);
  }

  public static Field password(Ui ui, String key, StringProperty value) {
    PasswordField input = new PasswordField();
    bind(input.textProperty(), value, input);
    return new Field(ui, key, input);
  }

  /**
   * @param rows in sight; longer text scrolls
   */
  public static Field longText(Ui ui, String key, StringProperty value, int rows) {
    TextArea input = new TextArea();
    input.setWrapText(true);
    input.setPrefRowCount(rows);
    input.setPrefColumnCount(20);
    // Tab leaves the field: forms are walked by keyboard, and no official text needs a tab stop
    input.addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, event -> leave(input, event));
    bind(input.textProperty(), value, input);
    return new Field(ui, key, input);
  }

  /** Typed {@code dd.mm.yyyy} or picked. The field itself says when the text is no date. */
  public static Field date(Ui ui, String key, Property<@Nullable LocalDate> value) {
    return date(ui, key, value, null);
  }

  /**
   * @param wrong what the model says about the date; null when the model has nothing to say
   */
  public static Field date(
      Ui ui,
      String key,
      Property<@Nullable LocalDate> value,
      @Nullable ObservableValue<? extends @Nullable Phrase> wrong) {
    DateInput input = new DateInput(ui, value);
    Field field = new Field(ui, key, input);
    Phrase noDate = Phrase.of("ui.date.wrong");
    javafx.beans.property.ObjectProperty<@Nullable Phrase> shown =
        new javafx.beans.property.SimpleObjectProperty<>();
    Runnable decide =
        () -> shown.set(input.wrong().get() ? noDate : wrong == null ? null : wrong.getValue());
    Views.follow(field, input.wrong(), now -> decide.run());
    if (wrong != null) {
      Views.follow(field, wrong, now -> decide.run());
    }
    field.getProperties().put(shown, shown);
    return field.error(shown);
  }

  /** A choice that narrows as one types Kazakh or Russian words. */
  public static <T> Field choice(
      Ui ui, String key, Property<@Nullable T> value, ObservableList<Choice<T>> choices) {
    return new Field(ui, key, new ChoiceInput<>(ui, value, choices));
  }

  /** A whole number of zero or more; empty is null. */
  @SuppressWarnings("NullAway") // a TextFormatter refuses a change by answering null
  public static Field number(Ui ui, String key, Property<@Nullable Integer> value) {
    TextField input = new TextField();
    input.getStyleClass().add("number-input");
    input.setTextFormatter(
        new TextFormatter<>(
            change -> change.getControlNewText().matches("\\d{0,9}") ? change : null));
    Views.follow(input, value, now -> input.setText(now == null ? "" : now.toString()));
    input
        .textProperty()
        .addListener(
            (o, before, now) -> value.setValue(now.isEmpty() ? null : Integer.valueOf(now)));
    return new Field(ui, key, input);
  }

  /** A tick with its words beside it; it has no label above. */
  public static CheckBox check(Ui ui, String key, BooleanProperty value) {
    CheckBox box = new CheckBox(ui.text(key));
    box.setWrapText(true);
    box.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
    Views.follow(box, value, box::setSelected);
    box.selectedProperty().addListener((o, before, now) -> value.set(now));
    return box;
  }

  private static void bind(StringProperty shown, StringProperty value, javafx.scene.Node input) {
    // a bidirectional binding moves the caret when the model echoes the same text; this one does
    // not
    Views.follow(
        input,
        value,
        now -> {
          String text = now == null ? "" : now;
          if (!text.equals(shown.get())) {
            shown.set(text);
          }
        });
    shown.addListener((o, before, now) -> value.set(now));
  }

  private static void leave(TextArea input, javafx.scene.input.KeyEvent event) {
    if (event.getCode() == javafx.scene.input.KeyCode.TAB && !event.isControlDown()) {
      event.consume();
      input.requestFocusTraversal(
          event.isShiftDown()
              ? javafx.scene.TraversalDirection.PREVIOUS
              : javafx.scene.TraversalDirection.NEXT);
    }
  }
}
