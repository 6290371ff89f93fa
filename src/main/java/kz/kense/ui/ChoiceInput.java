package kz.kense.ui;

import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.Property;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/**
 * A choice that narrows as one types, over the Kazakh and the Russian names. Down opens the list,
 * Enter takes the marked line, Escape leaves the old choice; text that names nothing is put back
 * when the focus goes.
 */
final class ChoiceInput<T> extends StackPane {
  private static final double ROW = 34;
  private static final int ROWS = 8;
  private static final int MEASURED = 100;
  private static final double WIDEST = 720;
  private static final double AROUND = 40;

  private final Ui ui;
  private final Property<@Nullable T> value;
  private final ObservableList<Choice<T>> choices;
  private final FilteredList<Choice<T>> found;
  private final TextField text = new TextField();
  private final ListView<Choice<T>> list;
  private final Popup popup = new Popup();
  private boolean showing;

  /** Whether the user has typed since the focus came: only he may empty the choice. */
  private boolean edited;

  ChoiceInput(Ui ui, Property<@Nullable T> value, ObservableList<Choice<T>> choices) {
    this.ui = ui;
    this.value = value;
    this.choices = choices;
    this.found = new FilteredList<>(choices);
    this.list = new ListView<>(found);
    getStyleClass().add("choice-input");
    Button open =
        Icons.button(MaterialDesignC.CHEVRON_DOWN, ui.text("ui.choice.open"), this::toggle);
    open.setFocusTraversable(false);
    StackPane.setAlignment(open, javafx.geometry.Pos.CENTER_RIGHT);
    text.setAccessibleRole(AccessibleRole.COMBO_BOX);
    getChildren().addAll(text, open);
    text.accessibleTextProperty().bind(accessibleTextProperty());
    text.accessibleHelpProperty().bind(accessibleHelpProperty());
    text.disableProperty().bind(disabledProperty());
    buildList();
    text.textProperty().addListener((o, before, now) -> typed(now));
    text.focusedProperty().addListener((o, before, now) -> focused(now));
    text.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    Views.follow(this, value, chosen -> showChosen());
    choices.addListener(new javafx.collections.WeakListChangeListener<>(keep(c -> showChosen())));
  }

  private javafx.collections.ListChangeListener<Choice<T>> keep(
      javafx.collections.ListChangeListener<Choice<T>> listener) {
    getProperties().put(new Object(), listener);
    return listener;
  }

  @Override
  public void requestFocus() {
    text.requestFocus();
  }

  private void buildList() {
    list.setFixedCellSize(ROW);
    list.getStyleClass().add("choice-list");
    list.setPlaceholder(new Label(ui.text("ui.choice.none")));
    list.setCellFactory(view -> new Cell<>(ui));
    list.setFocusTraversable(false);
    list.setOnMouseClicked(
        click -> {
          if (click.getButton() == MouseButton.PRIMARY) {
            take(list.getSelectionModel().getSelectedItem());
          }
        });
    StackPane box = new StackPane(list);
    box.getStyleClass().add("choice-popup");
    popup.getContent().add(box);
    popup.setAutoHide(true);
  }

  private void typed(String now) {
    if (showing) {
      return;
    }
    edited = true;
    found.setPredicate(now.isBlank() ? null : choice -> choice.found(now));
    list.getSelectionModel().selectFirst();
    if (text.isFocused()) {
      open();
    }
  }

  private void focused(boolean now) {
    if (now) {
      edited = false;
      text.selectAll();
    } else {
      popup.hide();
      if (edited && text.getText().isBlank()) {
        value.setValue(null);
      }
      showChosen();
    }
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN, UP -> {
        if (popup.isShowing()) {
          move(event.getCode() == javafx.scene.input.KeyCode.DOWN ? 1 : -1);
        } else {
          showAll();
        }
        event.consume();
      }
      case ENTER -> {
        if (popup.isShowing()) {
          take(list.getSelectionModel().getSelectedItem());
          event.consume();
        }
      }
      case ESCAPE -> {
        if (popup.isShowing()) {
          popup.hide();
          showChosen();
          event.consume();
        }
      }
      default -> {}
    }
  }

  private void move(int by) {
    int size = found.size();
    if (size > 0) {
      int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, size - 1);
      list.getSelectionModel().select(next);
      list.scrollTo(Math.max(0, next - ROWS + 2));
    }
  }

  private void toggle() {
    if (popup.isShowing()) {
      popup.hide();
    } else {
      text.requestFocus();
      showAll();
    }
  }

  private void showAll() {
    found.setPredicate(null);
    chosen()
        .ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::selectFirst);
    open();
  }

  private void open() {
    Bounds at = text.localToScreen(text.getBoundsInLocal());
    if (at != null && getScene() != null) {
      list.setPrefSize(
          Math.max(text.getWidth(), Math.min(longest(), WIDEST)),
          Math.clamp(found.size(), 1, ROWS) * ROW + 4);
      if (!popup.isShowing()) {
        popup.show(this, at.getMinX(), at.getMaxY() + 4);
      }
    }
  }

  /** The width that the longest name of the list needs. */
  private double longest() {
    Text measure = new Text();
    measure.setFont(text.getFont());
    return AROUND
        + found.stream()
            .limit(MEASURED)
            .mapToDouble(
                c -> {
                  measure.setText(c.name().in(ui.lang()));
                  return measure.getLayoutBounds().getWidth();
                })
            .max()
            .orElse(0);
  }

  private void take(@Nullable Choice<T> choice) {
    popup.hide();
    if (choice != null) {
      value.setValue(choice.value());
    }
    showChosen();
    text.end();
  }

  private Optional<Choice<T>> chosen() {
    T now = value.getValue();
    return choices.stream().filter(c -> Objects.equals(c.value(), now)).findFirst();
  }

  private void showChosen() {
    showing = true;
    text.setText(chosen().map(c -> c.name().in(ui.lang())).orElse(""));
    found.setPredicate(null);
    showing = false;
  }

  private static final class Cell<T> extends ListCell<Choice<T>> {
    private final Ui ui;

    Cell(Ui ui) {
      this.ui = ui;
      setPrefWidth(0); // the list is wide enough; it needs no bar to push it sideways
    }

    @Override
    protected void updateItem(Choice<T> item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty ? null : item.name().in(ui.lang()));
    }
  }
}
