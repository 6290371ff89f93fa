package kz.kense.scan.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import kz.kense.scan.session.StackPage;
import kz.kense.ui.HeldKeys;
import kz.kense.ui.Icons;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/**
 * The page at the cursor over the whole screen, wide enough to be read before it is put in. The
 * keys of the small pages go on working; up and down move the page itself.
 */
final class LargePage extends BorderPane {
  private static final double WIDEST = 1000;
  private static final double STEP = 0.12;

  private final Ui ui;
  private final ScanModel model;
  private final PagePictures pictures;
  private final ImageView view = new ImageView();
  private final ScrollPane scroll = new ScrollPane(new StackPane(view));
  private final Label words = new Label();
  private final HeldKeys held = new HeldKeys();
  private final PageGrid grid;
  private final Runnable close;
  private @Nullable StackPage shown;

  LargePage(Ui ui, ScanModel model, PagePictures pictures, PageGrid grid, Runnable close) {
    this.ui = ui;
    this.model = model;
    this.pictures = pictures;
    this.grid = grid;
    this.close = close;
    view.setPreserveRatio(true);
    view.getStyleClass().add("viewer-page");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(true);
    scroll.setId("scan-large-page");
    scroll.getStyleClass().add("scan-scroll");
    scroll.setAccessibleText(ui.text("scan.large"));
    scroll.setAccessibleHelp(ui.text("scan.large.keys"));
    scroll.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    scroll.addEventFilter(KeyEvent.KEY_RELEASED, held::released);
    scroll.focusedProperty().addListener((o, before, now) -> held.forget());
    scroll
        .viewportBoundsProperty()
        .addListener((o, before, now) -> view.setFitWidth(Math.min(WIDEST, now.getWidth() - 48)));
    Label hint = new Label(ui.text("scan.large.keys"));
    hint.getStyleClass().add("muted");
    Button back = new Button(ui.text("scan.small"), Icons.of(MaterialDesignF.FULLSCREEN_EXIT));
    back.setOnAction(e -> close.run());
    back.setMinWidth(USE_PREF_SIZE);
    words.getStyleClass().add("strong");
    words.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(16, words, hint, Views.spring(), back);
    line.getStyleClass().add("scan-large-line");
    line.setAlignment(Pos.CENTER_LEFT);
    setTop(line);
    setCenter(scroll);
    Views.follow(this, model.pages.cursor, at -> show());
    Views.follow(this, model.stack(), s -> show());
  }

  void takeKeys() {
    scroll.requestFocus();
  }

  private void show() {
    List<StackPage> pages = model.stack().get().pages();
    int at = model.pages.cursor.get();
    StackPage page = at >= 0 && at < pages.size() ? pages.get(at) : null;
    words.setText(page == null ? "" : ui.text("scan.page-of", at + 1, pages.size()));
    if (page != null && page.equals(shown)) {
      return;
    }
    shown = page;
    if (page == null || page.pdf()) {
      view.setImage(null);
      return;
    }
    scroll.setVvalue(0);
    pictures.large(
        page,
        image -> {
          if (page.equals(shown)) {
            view.setImage(image);
          }
        });
  }

  private void key(KeyEvent e) {
    if (e.isShortcutDown()) {
      return; // keys of the screen
    }
    boolean again = held.again(e);
    switch (e.getCode()) {
      case UP -> scroll.setVvalue(Math.max(0, scroll.getVvalue() - STEP));
      case DOWN -> scroll.setVvalue(Math.min(1, scroll.getVvalue() + STEP));
      case ESCAPE, SPACE, ENTER -> {
        if (!again) {
          close.run();
        }
      }
      case TAB, PAGE_UP, PAGE_DOWN -> {
        return;
      }
      default -> grid.act(e, again);
    }
    e.consume();
  }
}
