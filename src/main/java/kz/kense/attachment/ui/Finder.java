package kz.kense.attachment.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import kz.kense.ui.Icons;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/**
 * The words looked for in the document, and the way from hit to hit: Enter goes on, Shift+Enter
 * back, Escape ends.
 */
final class Finder extends HBox {
  private final Ui ui;
  private final ViewerModel model;
  private final TextField field = new TextField();
  private final Label count = new Label();

  Finder(Ui ui, ViewerModel model) {
    this.ui = ui;
    this.model = model;
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("viewer-finder");
    field.setPromptText(ui.text("viewer.find"));
    field.setAccessibleText(ui.text("viewer.find") + "  (" + Shortcut.FIND.shown() + ")");
    field.setPrefColumnCount(12);
    field.setMinWidth(90);
    field.textProperty().bindBidirectional(model.search().query());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    count.setMinWidth(USE_PREF_SIZE);
    Button back =
        Icons.button(
            MaterialDesignC.CHEVRON_LEFT, ui.text("viewer.find.back"), model.search()::previous);
    Button on =
        Icons.button(
            MaterialDesignC.CHEVRON_RIGHT, ui.text("viewer.find.on"), model.search()::next);
    getChildren().addAll(field, count, back, on);
    Views.follow(
        this,
        model.search().result(),
        result -> {
          show();
          boolean any = result instanceof ViewerSearch.Result.Found f && !f.hits().isEmpty();
          Views.present(back, any);
          Views.present(on, any);
        });
    Views.follow(this, model.search().current(), now -> show());
    model.search().summoned().addListener((o, before, now) -> summon());
  }

  private void summon() {
    if (getScene() != null) {
      field.requestFocus();
      field.selectAll();
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      if (event.isShiftDown()) {
        model.search().previous();
      } else {
        model.search().next();
      }
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
      field.clear();
      event.consume();
    }
  }

  private void show() {
    count.setText(
        switch (model.search().result().get()) {
          case ViewerSearch.Result.Idle() -> "";
          case ViewerSearch.Result.Searching() -> "…";
          case ViewerSearch.Result.Found(var hits, int unread) -> {
            if (!hits.isEmpty()) {
              yield (model.search().current().get() + 1) + " / " + hits.size();
            }
            yield unread > 0 ? ui.text("viewer.find.unread") : ui.text("viewer.find.none");
          }
        });
    Views.present(count, !count.getText().isEmpty());
  }
}
