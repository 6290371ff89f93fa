package kz.kense.attachment.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kz.kense.attachment.PageSource;
import kz.kense.ui.EmptyState;
import kz.kense.ui.Icons;
import kz.kense.ui.PrintRequest;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/**
 * Shows a document page under page: the bar above, a strip of small pages at the left when there
 * are several. Only the pages in the window are drawn. A screen adds {@link #keys} to its own.
 */
public final class DocumentViewer extends BorderPane {
  private static final double GAP = 16;

  /** Narrower than this the page needs all the room. */
  private static final double ROOM_FOR_STRIP = 620;

  private final Ui ui;
  private final ViewerModel model;
  private final Label place = new Label();
  private final Label percent = new Label();
  private final VBox column = new VBox();
  private final ScrollPane scroll = new ScrollPane();
  private final ToggleButton stamped = new ToggleButton();
  private final Finder finder;
  private final FlowPane bar;
  private final List<PageBox> boxes = new ArrayList<>();
  private boolean scrolling;
  private boolean turning;

  public DocumentViewer(Ui ui, ViewerModel model) {
    this.ui = ui;
    this.model = model;
    getStyleClass().add("viewer");
    column.getStyleClass().add("viewer-pages");
    column.setAlignment(Pos.TOP_CENTER);
    scroll.getStyleClass().add("viewer-scroll");
    scroll.setContent(column);
    scroll.setFitToWidth(true);
    scroll.setPannable(true);
    scroll.vvalueProperty().addListener(o -> scrolled());
    scroll.viewportBoundsProperty().addListener(o -> layoutPages());
    stamped.setGraphic(Icons.of(MaterialDesignS.STAMPER));
    stamped.setSelected(true);
    stamped.getStyleClass().add("flat");
    stamped.setTooltip(new Tooltip(ui.text("viewer.stamp")));
    stamped.setAccessibleText(ui.text("viewer.stamp"));
    stamped.setOnAction(event -> stamp());
    finder = new Finder(ui, model);
    bar = bar();
    setTop(bar);
    Views.follow(this, model.state(), this::show);
    Views.follow(this, model.zoom(), now -> layoutPages());
    Views.follow(this, model.turn(), now -> layoutPages());
    Views.follow(this, model.page(), now -> turnTo(now.intValue()));
    Views.follow(this, model.search().result(), now -> light());
    Views.follow(this, model.search().current(), now -> light());
    Views.follow(this, model.stamp(), now -> stamp());
  }

  /**
   * Adds the button that prints what is shown.
   *
   * @param title of what is printed
   */
  public void printing(PrintRequest print, Supplier<String> title) {
    bar.getChildren()
        .add(
            bar.getChildren().indexOf(finder),
            Icons.button(
                MaterialDesignP.PRINTER_OUTLINE,
                ui.text("viewer.print"),
                () -> model.printable(stampLines(), pdf -> print.print(ui, title.get(), pdf))));
  }

  private void light() {
    for (PageBox box : boxes) {
      box.light(model.search().on(box.page()), model.search().now());
    }
    ViewerSearch.Hit now = model.search().now();
    if (now != null && now.page() < boxes.size()) {
      lookAt(now);
    }
  }

  /** Brings a hit into the window when it is not there. */
  private void lookAt(ViewerSearch.Hit hit) {
    double window = scroll.getViewportBounds().getHeight();
    double total = boxes.stream().mapToDouble(b -> b.getMinHeight() + GAP).sum() + GAP;
    double top = boxes.stream().limit(hit.page()).mapToDouble(b -> b.getMinHeight() + GAP).sum();
    double y =
        top + GAP + boxes.get(hit.page()).across(hit.area()) * boxes.get(hit.page()).getMinHeight();
    double seen = scroll.getVvalue() * Math.max(0, total - window);
    if (total > window && (y < seen + GAP || y > seen + window - 4 * GAP)) {
      turning = true;
      scroll.setVvalue(Math.clamp((y - window / 3) / (total - window), 0, 1));
      turning = false;
      drawVisible();
    }
  }

  private List<String> lines(Stamp stamp) {
    return List.of(
        ui.text("viewer.stamp.number", stamp.number()),
        ui.formats().date(stamp.date()),
        ui.text("viewer.stamp.sheets", stamp.sheets()));
  }

  private void stamp() {
    Stamp now = model.stamp().get();
    Views.present(stamped, now != null);
    if (!boxes.isEmpty()) {
      boxes.getFirst().stamp(stampLines());
    }
  }

  /** As it is laid over the page now: none when there is none, or it is switched off. */
  private List<String> stampLines() {
    Stamp now = model.stamp().get();
    return now != null && stamped.isSelected() ? lines(now) : List.of();
  }

  /** The keys of a viewer, for the screen that holds it. */
  public static Map<Shortcut, Runnable> keys(ViewerModel model) {
    Map<Shortcut, Runnable> keys = new LinkedHashMap<>();
    keys.put(Shortcut.ZOOM_IN, () -> model.zoomIn(model.factor()));
    keys.put(Shortcut.ZOOM_OUT, () -> model.zoomOut(model.factor()));
    keys.put(Shortcut.ZOOM_FIT, () -> model.zoom().set(new ViewerModel.Zoom.FitWidth()));
    keys.put(Shortcut.ROTATE, model::rotate);
    keys.put(Shortcut.FIND, model.search()::summon);
    keys.put(Shortcut.NEXT_PAGE, model::nextPage);
    keys.put(Shortcut.PREVIOUS_PAGE, model::previousPage);
    return keys;
  }

  /** Its buttons go to a second line where there is no room for them. */
  private FlowPane bar() {
    place.setMinWidth(Region.USE_PREF_SIZE);
    percent.setMinWidth(Region.USE_PREF_SIZE);
    FlowPane bar =
        new FlowPane(
            Icons.button(
                MaterialDesignC.CHEVRON_UP,
                words("key.PREVIOUS_PAGE", Shortcut.PREVIOUS_PAGE),
                model::previousPage),
            Icons.button(
                MaterialDesignC.CHEVRON_DOWN,
                words("key.NEXT_PAGE", Shortcut.NEXT_PAGE),
                model::nextPage),
            place,
            zoom(),
            Icons.button(
                MaterialDesignA.ARROW_EXPAND_HORIZONTAL,
                words("viewer.zoom.width", Shortcut.ZOOM_FIT),
                () -> model.zoom().set(new ViewerModel.Zoom.FitWidth())),
            Icons.button(
                MaterialDesignF.FIT_TO_PAGE_OUTLINE,
                ui.text("viewer.zoom.page"),
                () -> model.zoom().set(new ViewerModel.Zoom.FitPage())),
            Icons.button(
                MaterialDesignR.ROTATE_RIGHT,
                words("viewer.rotate", Shortcut.ROTATE),
                model::rotate),
            stamped,
            finder);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.setRowValignment(VPos.CENTER);
    bar.setPrefWrapLength(400);
    bar.getStyleClass().add("viewer-bar");
    return bar;
  }

  /** Smaller, how large, larger: never torn apart. */
  private HBox zoom() {
    HBox zoom =
        new HBox(
            Icons.button(
                MaterialDesignM.MINUS,
                words("viewer.zoom.out", Shortcut.ZOOM_OUT),
                () -> model.zoomOut(model.factor())),
            percent,
            Icons.button(
                MaterialDesignM.MAGNIFY_PLUS_OUTLINE,
                words("viewer.zoom.in", Shortcut.ZOOM_IN),
                () -> model.zoomIn(model.factor())));
    zoom.setAlignment(Pos.CENTER_LEFT);
    return zoom;
  }

  private String words(String key, Shortcut shortcut) {
    return ui.text(key) + "  (" + shortcut.shown() + ")";
  }

  private void show(ViewerModel.State state) {
    boxes.clear();
    column.getChildren().clear();
    setLeft(null);
    Views.present(getTop(), state instanceof ViewerModel.State.Ready);
    switch (state) {
      case ViewerModel.State.Empty() ->
          setCenter(new EmptyState(ui, MaterialDesignF.FILE_OUTLINE, "viewer.empty"));
      case ViewerModel.State.Loading() -> setCenter(loading());
      case ViewerModel.State.Failed(var why) ->
          setCenter(new EmptyState(ui, MaterialDesignF.FILE_ALERT_OUTLINE, why));
      case ViewerModel.State.Ready(PageSource source) -> {
        boolean edition = getCenter() == scroll;
        double place = scroll.getVvalue();
        fill(source);
        if (edition) {
          stayAt(place);
        }
      }
    }
  }

  private Node loading() {
    ProgressIndicator wheel = new ProgressIndicator();
    wheel.setMaxSize(40, 40);
    VBox box = new VBox(GAP, wheel, new Label(ui.text("viewer.loading")));
    box.setAlignment(Pos.CENTER);
    return new StackPane(new Group(box));
  }

  private void fill(PageSource source) {
    for (int i = 0; i < source.pages(); i++) {
      boxes.add(new PageBox(model, i, ui.text("viewer.page.broken")));
    }
    column.getChildren().setAll(boxes);
    setCenter(scroll);
    if (source.pages() > 1) {
      PageStrip strip = new PageStrip(ui, model, source);
      setLeft(strip);
      Views.follow(
          strip, widthProperty(), now -> Views.present(strip, now.doubleValue() >= ROOM_FOR_STRIP));
    }
    layoutPages();
    turnTo(model.page().get());
    light();
    stamp();
  }

  /** A new edition of a document is read on from the same place. */
  private void stayAt(double at) {
    turning = true;
    scroll.setVvalue(at);
    turning = false;
    drawVisible();
  }

  private void layoutPages() {
    if (model.state().get() instanceof ViewerModel.State.Ready(PageSource source)
        && !boxes.isEmpty()) {
      Bounds window = scroll.getViewportBounds();
      if (window.getWidth() <= 2 * GAP + 2) {
        return; // not laid out yet: its size is not known
      }
      double factor = model.fit(window.getWidth() - 2 * GAP - 2, window.getHeight() - 2 * GAP);
      percent.setText(Math.round(factor * 100) + " %");
      for (PageBox box : boxes) {
        box.fit(source.size(box.page()), factor, model.turn().get());
      }
      // a page wider than the window needs room to be pushed sideways
      column.setMinWidth(boxes.stream().mapToDouble(Region::getMinWidth).max().orElse(0) + 2 * GAP);
      drawVisible();
    }
  }

  /** From the sizes alone: the layout of the column may not have run yet. */
  private void drawVisible() {
    double window = scroll.getViewportBounds().getHeight();
    double total = boxes.stream().mapToDouble(b -> b.getMinHeight() + GAP).sum() + GAP;
    double top = scroll.getVvalue() * Math.max(0, total - window);
    double y = GAP;
    double density =
        getScene() == null
            ? 1
            : getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
    for (PageBox box : boxes) {
      double end = y + box.getMinHeight();
      if (window > 0 && end >= top - window / 2 && y <= top + window * 1.5) {
        box.draw(model.factor() * density);
      } else if (end < top - 2 * window || y > top + 3 * window) {
        box.forget();
      }
      if (scrolling && y <= top + window / 2 && end + GAP > top + window / 2) {
        model.page().set(box.page());
      }
      y = end + GAP;
    }
  }

  private void scrolled() {
    if (!turning) {
      scrolling = true;
      drawVisible();
      scrolling = false;
    }
  }

  private void turnTo(int page) {
    place.setText(ui.text("viewer.page", page + 1, Math.max(1, model.pages())));
    if (scrolling || page >= boxes.size()) {
      return;
    }
    turning = true;
    double window = scroll.getViewportBounds().getHeight();
    double total = boxes.stream().mapToDouble(b -> b.getMinHeight() + GAP).sum() + GAP;
    double y = boxes.stream().limit(page).mapToDouble(b -> b.getMinHeight() + GAP).sum();
    scroll.setVvalue(total <= window ? 0 : Math.min(1, y / (total - window)));
    turning = false;
    drawVisible();
  }
}
