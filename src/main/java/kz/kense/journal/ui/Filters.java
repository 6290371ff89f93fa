package kz.kense.journal.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;

/** Small controls above a list that narrow it. */
final class Filters {
  private static final double CHOICE_WIDTH = 212;

  private Filters() {}

  /**
   * Words that narrow the list as they are typed. Down goes into the list.
   *
   * @param promptKey says what can be found
   */
  static TextField text(Ui ui, String promptKey, StringProperty value, Runnable down) {
    TextField field = new TextField();
    field.setPromptText(ui.text(promptKey));
    field.setAccessibleText(ui.text(promptKey));
    field.setPrefWidth(296); // the longest of the prompts, in Kazakh
    Views.follow(
        field,
        value,
        now -> {
          if (!now.equals(field.getText())) {
            field.setText(now);
          }
        });
    field.textProperty().addListener((o, before, now) -> value.set(now));
    field.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.DOWN && !event.isAltDown()) {
            down.run();
            event.consume();
          } else if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            field.clear();
            event.consume();
          }
        });
    return field;
  }

  /**
   * One of the values or all of them.
   *
   * @param value null for all
   * @param allKey message for all
   */
  static <T> ComboBox<Optional<T>> choice(
      Ui ui,
      String allKey,
      ObjectProperty<@Nullable T> value,
      ObservableList<T> values,
      Function<T, String> words) {
    ComboBox<Optional<T>> box = new ComboBox<>();
    box.setAccessibleText(ui.text(allKey));
    // as wide as the word for all: the longest title would push the other filters to another line
    box.setMaxWidth(CHOICE_WIDTH);
    box.setMinWidth(0);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Optional<T> item) {
            return item == null ? "" : item.map(words).orElse(ui.text(allKey));
          }

          @Override
          public Optional<T> fromString(String text) {
            return Optional.empty();
          }
        });
    boolean[] filling = {false};
    Runnable fill =
        () -> {
          filling[0] = true;
          box.getItems().clear();
          box.getItems().add(Optional.empty());
          values.forEach(v -> box.getItems().add(Optional.of(v)));
          box.setValue(Optional.ofNullable(value.get()));
          filling[0] = false;
        };
    ListChangeListener<T> refill = change -> fill.run();
    box.getProperties().put(refill, refill);
    values.addListener(new WeakListChangeListener<>(refill));
    fill.run();
    Views.follow(box, value, now -> box.setValue(Optional.ofNullable(now)));
    box.valueProperty()
        .addListener(
            (o, before, now) -> {
              if (!filling[0] && now != null) {
                value.set(now.orElse(null));
              }
            });
    return box;
  }

  /** A few values side by side, one of them pressed. */
  static <T> HBox pills(
      Ui ui, String nameKey, ObjectProperty<T> value, List<T> values, Function<T, String> words) {
    ToggleGroup group = new ToggleGroup();
    HBox pills = new HBox();
    pills.setAccessibleText(ui.text(nameKey));
    for (int i = 0; i < values.size(); i++) {
      T each = values.get(i);
      ToggleButton button = new ToggleButton(words.apply(each));
      button.setToggleGroup(group);
      button.setMinWidth(Region.USE_PREF_SIZE);
      button
          .getStyleClass()
          .add(i == 0 ? "left-pill" : i == values.size() - 1 ? "right-pill" : "center-pill");
      button.setOnAction(
          event -> {
            button.setSelected(true);
            value.set(each);
          });
      Views.follow(button, value, now -> button.setSelected(each.equals(now)));
      pills.getChildren().add(button);
    }
    return pills;
  }
}
