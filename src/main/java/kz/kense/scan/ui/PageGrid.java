package kz.kense.scan.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import kz.kense.scan.session.Stack;
import kz.kense.scan.session.StackPage;
import kz.kense.ui.HeldKeys;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;

/**
 * The pages as small pictures in their order. One stop of the Tab key: arrows move among the pages,
 * with Shift they choose, with Alt the chosen pages move; digits assign, letters act.
 */
final class PageGrid extends ScrollPane {
  private final ScanModel model;
  private final FlowPane flow = new FlowPane();
  private final PagePictures pictures;
  private final Ui ui;
  private final HeldKeys held = new HeldKeys();
  private final Runnable larger;
  private int anchor = -1;

  /**
   * @param larger shows the page at the cursor large
   */
  PageGrid(Ui ui, ScanModel model, PagePictures pictures, Runnable larger) {
    this.larger = larger;
    this.ui = ui;
    this.model = model;
    this.pictures = pictures;
    flow.getStyleClass().add("scan-grid");
    setContent(flow);
    setFitToWidth(true);
    setFocusTraversable(true);
    getStyleClass().add("scan-scroll");
    setId("scan-pages");
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleText(ui.text("scan.pages"));
    setAccessibleHelp(ui.text("scan.keys"));
    addEventFilter(KeyEvent.KEY_PRESSED, e -> act(e, held.again(e)));
    addEventFilter(KeyEvent.KEY_RELEASED, held::released);
    focusedProperty().addListener((o, before, now) -> held.forget());
    setOnMousePressed(e -> requestFocus());
    Views.follow(this, model.stack(), this::draw);
    Views.follow(this, model.pages.selection, chosen -> mark());
    Views.follow(this, model.pages.cursor, at -> reveal());
  }

  private void draw(Stack stack) {
    List<StackPage> pages = stack.pages();
    PageNumbers numbers = PageNumbers.of(stack);
    List<PageTile> tiles = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      PageTile tile = new PageTile(ui, model, pictures, i, pages.get(i), numbers);
      int place = i;
      tile.setOnMouseClicked(e -> clicked(e, place));
      tile.setOnDragDetected(e -> dragged(tile, place));
      tile.setOnDragOver(
          e -> {
            if (e.getGestureSource() instanceof PageTile) {
              e.acceptTransferModes(TransferMode.MOVE);
              e.consume();
            }
          });
      tile.setOnDragDropped(
          e -> {
            if (e.getGestureSource() instanceof PageTile) {
              boolean after = e.getX() > tile.getWidth() / 2;
              model.pages.move(model.pages.selection.get(), after ? place + 1 : place);
              e.setDropCompleted(true);
              e.consume();
            }
          });
      tiles.add(tile);
    }
    flow.getChildren().setAll(tiles);
    mark();
  }

  private void dragged(PageTile tile, int place) {
    if (!model.pages.selection.get().contains(place)) {
      model.pages.cursor.set(place);
      model.pages.select(Set.of(place));
    }
    Dragboard board = tile.startDragAndDrop(TransferMode.MOVE);
    ClipboardContent content = new ClipboardContent();
    content.putString(Integer.toString(place));
    board.setContent(content);
    board.setDragView(tile.snapshot(null, null));
  }

  private void clicked(MouseEvent e, int place) {
    requestFocus();
    if (e.isShiftDown() && anchor >= 0) {
      go(place, true);
    } else if (e.isShortcutDown()) {
      Set<Integer> chosen = new TreeSet<>(model.pages.selection.get());
      if (!chosen.remove(place)) {
        chosen.add(place);
      }
      model.pages.cursor.set(place);
      model.pages.select(chosen);
    } else {
      go(place, false);
      if (e.getClickCount() == 2) {
        larger.run();
      }
    }
  }

  private void go(int place, boolean extending) {
    int size = model.stack().get().pages().size();
    if (size == 0) {
      return;
    }
    int to = Math.clamp(place, 0, size - 1);
    if (!extending || anchor < 0) {
      anchor = extending && model.pages.cursor.get() >= 0 ? model.pages.cursor.get() : to;
    }
    model.pages.cursor.set(to);
    Set<Integer> chosen = new TreeSet<>();
    IntStream.rangeClosed(Math.min(anchor, to), Math.max(anchor, to)).forEach(chosen::add);
    model.pages.select(chosen);
  }

  /**
   * @param again the key is held down: a finger resting on Delete takes one page away, not all
   */
  void act(KeyEvent e, boolean again) {
    if (again && !e.getCode().isArrowKey()) {
      e.consume();
      return;
    }
    if (e.isShortcutDown() && e.getCode() == KeyCode.A) {
      model.pages.select(
          new TreeSet<>(IntStream.range(0, model.stack().get().pages().size()).boxed().toList()));
      e.consume();
      return;
    }
    if (e.isShortcutDown()) {
      return; // keys of the screen
    }
    int row = perRow();
    int at = model.pages.cursor.get();
    boolean known = true;
    switch (e.getCode()) {
      case LEFT -> step(e, at - 1, -1);
      case RIGHT -> step(e, at + 1, 1);
      case UP -> step(e, at - row, -row);
      case DOWN -> step(e, at + row, row);
      case HOME -> go(0, e.isShiftDown());
      case END -> go(Integer.MAX_VALUE, e.isShiftDown());
      case R -> model.pages.turn(e.isShiftDown() ? 3 : 1);
      case S -> model.pages.straighten();
      case D -> model.pages.split();
      case J -> model.pages.join();
      case B -> model.pages.chooseBlank();
      case SPACE, ENTER -> larger.run();
      case DELETE, BACK_SPACE -> model.pages.delete();
      default -> known = digit(e);
    }
    if (known) {
      e.consume();
    }
  }

  private void step(KeyEvent e, int place, int by) {
    if (e.isAltDown()) {
      model.pages.shift(Integer.signum(by));
    } else {
      go(place, e.isShiftDown());
    }
  }

  private boolean digit(KeyEvent e) {
    if (e.getCode().isDigitKey() && !e.isAltDown()) {
      model.assign(
          e.getCode().getCode()
              - (e.getCode().isKeypadKey() ? KeyCode.NUMPAD0 : KeyCode.DIGIT0).getCode());
      return true;
    }
    return false;
  }

  private int perRow() {
    if (flow.getChildren().isEmpty()) {
      return 1;
    }
    double y = flow.getChildren().getFirst().getBoundsInParent().getMinY();
    return (int)
        Math.max(
            1,
            flow.getChildren().stream()
                .filter(n -> Math.abs(n.getBoundsInParent().getMinY() - y) < 1)
                .count());
  }

  private void mark() {
    Set<Integer> chosen = model.pages.selection.get();
    for (int i = 0; i < flow.getChildren().size(); i++) {
      if (flow.getChildren().get(i) instanceof PageTile tile) {
        tile.mark(chosen.contains(i));
      }
    }
    reveal();
  }

  private void reveal() {
    int at = model.pages.cursor.get();
    if (at < 0 || at >= flow.getChildren().size() || getViewportBounds().getHeight() <= 0) {
      return;
    }
    setAccessibleText(
        ui.text("scan.pages") + ": " + flow.getChildren().get(at).getAccessibleText());
    Bounds tile = flow.getChildren().get(at).getBoundsInParent();
    double room = flow.getHeight() - getViewportBounds().getHeight();
    if (room <= 0) {
      return;
    }
    double top = getVvalue() * room;
    if (tile.getMinY() < top) {
      setVvalue(tile.getMinY() / room);
    } else if (tile.getMaxY() > top + getViewportBounds().getHeight()) {
      setVvalue((tile.getMaxY() - getViewportBounds().getHeight()) / room);
    }
  }
}
