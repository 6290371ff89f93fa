package kz.kense.app;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kz.kense.text.Lang;
import kz.kense.text.Messages;
import kz.kense.ui.Icons;
import kz.kense.ui.Screen;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;

/**
 * Under the search field: the places of the program whose names hold what is typed, in either
 * language. Down goes to them, Enter in the field still searches the cases.
 */
final class FoundScreens extends VBox {
  private static final double GAP = 4;

  private final Ui ui;
  private final ShellModel model;
  private final TextField search;
  private boolean dismissed;

  FoundScreens(Ui ui, ShellModel model, TextField search) {
    this.ui = ui;
    this.model = model;
    this.search = search;
    setId("found-screens");
    getStyleClass().add("found-screens");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    StackPane.setAlignment(this, Pos.TOP_LEFT);
    Views.present(this, false);
    search
        .textProperty()
        .addListener(
            (o, before, now) -> {
              dismissed = false;
              show();
            });
    // the field loses the focus before a place gets it: look when both have settled
    search.focusedProperty().addListener((o, before, now) -> Platform.runLater(this::show));
    focusWithinProperty().addListener((o, before, now) -> Platform.runLater(this::show));
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::inField);
    addEventFilter(KeyEvent.KEY_PRESSED, this::inList);
  }

  private void show() {
    List<Screen> found =
        dismissed || !(search.isFocused() || isFocusWithin())
            ? List.of()
            : named(ui.navigation().screens(), model.allowed().get(), search.getText());
    if (!isFocusWithin()) {
      getChildren().setAll(found.stream().map(this::place).toList());
    }
    Views.present(this, !found.isEmpty());
    place();
  }

  /** The places in the rail of this person whose name holds what is typed. */
  static List<Screen> named(Collection<Screen> screens, Predicate<Screen> allowed, String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    return wanted.isEmpty()
        ? List.of()
        : screens.stream()
            .filter(Screen::inRail)
            .filter(allowed)
            .filter(s -> names(s).anyMatch(name -> name.contains(wanted)))
            .toList();
  }

  private static Stream<String> names(Screen screen) {
    return Stream.of(Lang.values())
        .map(lang -> Messages.in(lang).get(screen.titleKey()).toLowerCase(Locale.ROOT));
  }

  private Button place(Screen screen) {
    Button button = new Button(ui.text(screen.titleKey()), Icons.of(screen.icon()));
    button.setId("found-" + screen.id());
    button.getStyleClass().setAll("found-place");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(
        event -> {
          search.clear();
          ui.navigation().go(screen.id());
        });
    return button;
  }

  /** Below the field, wherever that is. */
  private void place() {
    if (getParent() != null && isVisible()) {
      Bounds field = search.localToScene(search.getLayoutBounds());
      Bounds here = getParent().sceneToLocal(field);
      setTranslateX(here.getMinX());
      setTranslateY(here.getMaxY() + GAP);
    }
  }

  private void inField(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN && isVisible()) {
      getChildren().getFirst().requestFocus();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && isVisible()) {
      dismissed = true;
      show();
      event.consume();
    }
  }

  private void inList(KeyEvent event) {
    int at = getChildren().indexOf(getScene().getFocusOwner());
    if (at < 0) {
      return;
    }
    switch (event.getCode()) {
      case DOWN -> getChildren().get(Math.min(at + 1, getChildren().size() - 1)).requestFocus();
      case UP -> (at == 0 ? search : getChildren().get(at - 1)).requestFocus();
      case ENTER -> ((Button) getChildren().get(at)).fire();
      case ESCAPE -> search.requestFocus();
      default -> {
        return;
      }
    }
    event.consume();
  }
}
