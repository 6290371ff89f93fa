package kz.kense.app;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kz.kense.ui.Icons;
import kz.kense.ui.Screen;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The keys of the present screen, over the window, until any click beside it or Escape. */
final class KeysCard extends StackPane {

  KeysCard(Ui ui, Screen screen, Collection<Shortcut> everywhere, Runnable close) {
    getStyleClass().add("keys-veil");
    Label title = new Label(ui.text("shell.keys"));
    title.getStyleClass().add("title-3");
    HBox head =
        new HBox(
            title,
            Views.spring(),
            Icons.button(MaterialDesignC.CLOSE, ui.text("ui.dialog.close"), close));
    head.setAlignment(Pos.CENTER_LEFT);
    VBox body = new VBox();
    body.getStyleClass().add("keys-body");
    TreeSet<Shortcut> own = new TreeSet<>(screen.keys().keySet());
    own.removeAll(everywhere);
    section(ui, body, "shell.keys.screen", List.copyOf(own));
    section(ui, body, "shell.keys.everywhere", List.copyOf(new TreeSet<>(everywhere)));
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    VBox card = new VBox(head, scroll);
    card.getStyleClass().add("keys-card");
    card.setMaxSize(560, Region.USE_PREF_SIZE);
    card.setOnMouseClicked(javafx.event.Event::consume);
    getChildren().add(card);
    setAccessibleText(ui.text("shell.keys"));
    setFocusTraversable(true);
    setOnMouseClicked(click -> close.run());
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
            event.consume();
          }
        });
  }

  private static void section(Ui ui, VBox body, String titleKey, List<Shortcut> shortcuts) {
    if (shortcuts.isEmpty()) {
      return;
    }
    Label title = new Label(ui.text(titleKey));
    title.getStyleClass().add("form-section");
    GridPane grid = new GridPane();
    grid.getStyleClass().add("keys-grid");
    for (int i = 0; i < shortcuts.size(); i++) {
      Label words = new Label(ui.text(shortcuts.get(i).textKey()));
      words.setMaxWidth(Double.MAX_VALUE);
      GridPane.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
      Label keys = new Label(shortcuts.get(i).shown());
      keys.getStyleClass().add("key");
      GridPane.setHalignment(keys, HPos.RIGHT);
      grid.addRow(i, words, keys);
    }
    body.getChildren().addAll(title, grid);
  }
}
