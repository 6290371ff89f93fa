package kz.kense.diagram.ui;

import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;
import kz.kense.diagram.Chart.State;
import kz.kense.diagram.Scene;
import kz.kense.diagram.Scene.Placed;
import kz.kense.ui.Icons;
import kz.kense.ui.Ui;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/**
 * A diagram to look at: dragged and scrolled, made larger and smaller with the buttons, with + and
 * −, or with Ctrl and the wheel. It opens where the case stands.
 */
public final class DiagramView extends StackPane {
  private static final double STEP = 1.2;
  private static final double LEAST = 0.2;
  private static final double MOST = 4;
  private static final double FIRST = 1;

  private final Scene scene;
  private final Scale scale = new Scale(FIRST, FIRST);
  private final ScrollPane scroll;
  private final Label zoom = new Label();
  private final Ui ui;

  public DiagramView(Ui ui, Scene scene) {
    this.ui = ui;
    this.scene = scene;
    Group drawing = SceneNodes.of(scene);
    drawing.getTransforms().add(scale);
    scroll = new ScrollPane(new Group(drawing));
    scroll.setPannable(true);
    scroll.setAccessibleText(drawing.getAccessibleText());
    scroll.getStyleClass().addAll("edge-to-edge", "diagram-view");
    scroll.addEventFilter(ScrollEvent.SCROLL, this::wheel);
    scroll.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    HBox bar = bar();
    StackPane.setAlignment(bar, Pos.TOP_RIGHT);
    getChildren().setAll(scroll, bar);
    showZoom();
    // sizes are known only after the first layout
    Platform.runLater(this::showPlace);
  }

  private HBox bar() {
    Button whole =
        Icons.button(MaterialDesignF.FIT_TO_PAGE_OUTLINE, ui.text("diagram.fit"), this::fit);
    HBox bar =
        new HBox(
            4,
            Icons.button(
                MaterialDesignM.MAGNIFY_MINUS_OUTLINE,
                ui.text("diagram.smaller"),
                () -> zoom(scale.getX() / STEP)),
            zoom,
            Icons.button(
                MaterialDesignM.MAGNIFY_PLUS_OUTLINE,
                ui.text("diagram.larger"),
                () -> zoom(scale.getX() * STEP)),
            whole);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("diagram-bar");
    bar.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return bar;
  }

  private void zoom(double wanted) {
    double x = scroll.getHvalue();
    double y = scroll.getVvalue();
    double value = Math.clamp(wanted, LEAST, MOST);
    scale.setX(value);
    scale.setY(value);
    showZoom();
    scroll.layout();
    scroll.setHvalue(x);
    scroll.setVvalue(y);
  }

  private void showZoom() {
    zoom.setText(ui.text("diagram.zoom", Math.round(scale.getX() * 100)));
  }

  private void fit() {
    var room = scroll.getViewportBounds();
    zoom(Math.min(room.getWidth() / scene.width(), room.getHeight() / scene.height()));
  }

  private void wheel(ScrollEvent event) {
    if (event.isControlDown() && event.getDeltaY() != 0) {
      zoom(scale.getX() * (event.getDeltaY() > 0 ? STEP : 1 / STEP));
      event.consume();
    }
  }

  private void typed(KeyEvent event) {
    switch (event.getCharacter()) {
      case "+", "=" -> zoom(scale.getX() * STEP);
      case "-" -> zoom(scale.getX() / STEP);
      case "0" -> fit();
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** Brings the node where the case stands into view. */
  private void showPlace() {
    scene.nodes().stream()
        .filter(p -> p.node().state() == State.NOW || p.node().state() == State.OVERDUE)
        .findFirst()
        .ifPresent(this::show);
  }

  private void show(Placed p) {
    scroll.layout();
    var room = scroll.getViewportBounds();
    scroll.setHvalue(share(p.box().centerX(), scene.width(), room.getWidth()));
    scroll.setVvalue(share(p.box().centerY(), scene.height(), room.getHeight()));
  }

  private double share(double at, double size, double room) {
    double whole = size * scale.getX();
    return whole <= room ? 0 : Math.clamp((at * scale.getX() - room / 2) / (whole - room), 0, 1);
  }
}
