package kz.kense.diagram.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.transform.Rotate;
import kz.kense.diagram.Chart;
import kz.kense.diagram.Chart.Flow;
import kz.kense.diagram.Chart.Shape;
import kz.kense.diagram.Description;
import kz.kense.diagram.Letters;
import kz.kense.diagram.Outline;
import kz.kense.diagram.Scene;
import kz.kense.diagram.Scene.Band;
import kz.kense.diagram.Scene.Box;
import kz.kense.diagram.Scene.LegendItem;
import kz.kense.diagram.Scene.Line;
import kz.kense.diagram.Scene.Placed;
import kz.kense.diagram.Scene.Point;
import kz.kense.diagram.Scene.TextLine;

/** A scene as nodes of the window; the colours are those of the theme. */
final class SceneNodes {
  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, Font> fonts = new HashMap<>();

  private SceneNodes() {}

  static Group of(Scene scene) {
    SceneNodes made = new SceneNodes();
    Rectangle page = new Rectangle(scene.width(), scene.height());
    made.add(page, "diagram-page");
    made.texts(scene.heading());
    scene.bands().forEach(made::band);
    scene.lines().forEach(made::line);
    scene.nodes().forEach(made::node);
    scene.legend().forEach(made::legend);
    Group group = new Group(made.nodes);
    group.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    group.setAccessibleText(scene.chart().title() + ". " + Description.of(scene.chart()));
    return group;
  }

  private void add(Node node, String... styles) {
    node.getStyleClass().addAll(styles);
    nodes.add(node);
  }

  private void band(Band band) {
    box(band.box(), 0, band.lane().isEmpty() ? "diagram-pool" : "diagram-lane");
    box(band.head(), 0, "diagram-head");
    for (TextLine t : band.name()) {
      Text text = text(t);
      if (band.turned()) {
        text.getTransforms().add(new Rotate(-90, t.x(), t.y()));
      }
      nodes.add(text);
    }
  }

  private void box(Box b, double round, String... styles) {
    Rectangle rectangle = new Rectangle(b.x(), b.y(), b.width(), b.height());
    rectangle.setArcWidth(2 * round);
    rectangle.setArcHeight(2 * round);
    add(rectangle, styles);
  }

  private void line(Line line) {
    flow(line.points(), line.edge().flow());
    texts(line.label());
  }

  private void flow(List<Point> points, Flow flow) {
    Polyline way = new Polyline();
    points.forEach(p -> way.getPoints().addAll(p.x(), p.y()));
    String kind = flow.name().toLowerCase(Locale.ROOT);
    add(way, "diagram-flow", "diagram-" + kind);
    Point tip = points.getLast();
    Point from = points.get(points.size() - 2);
    double length = Math.max(1, Math.hypot(tip.x() - from.x(), tip.y() - from.y()));
    double ux = (tip.x() - from.x()) / length;
    double uy = (tip.y() - from.y()) / length;
    Polyline head =
        new Polyline(
            tip.x() - 8 * ux - 3.4 * uy,
            tip.y() - 8 * uy + 3.4 * ux,
            tip.x(),
            tip.y(),
            tip.x() - 8 * ux + 3.4 * uy,
            tip.y() - 8 * uy - 3.4 * ux,
            tip.x() - 8 * ux - 3.4 * uy,
            tip.y() - 8 * uy + 3.4 * ux);
    add(head, "diagram-arrow", "diagram-arrow-" + kind);
  }

  private void node(Placed p) {
    shape(p.node().shape(), p.box(), p.node().state());
    texts(p.lines());
  }

  private void shape(Shape shape, Box box, Chart.State state) {
    String stand = "diagram-" + state.name().toLowerCase(Locale.ROOT);
    switch (shape) {
      case TASK -> box(box, 6, "diagram-shape", stand);
      case DOCUMENT -> path(Outline.document(box), "diagram-document");
      case CONDITION, CHOICE -> path(Outline.diamond(box), "diagram-gate", stand);
      case START -> circle(box, "diagram-shape");
      case END -> circle(box, "diagram-shape", "diagram-end");
      case ERROR -> {
        circle(box, "diagram-shape", "diagram-error");
        path(Outline.cross(box), "diagram-glyph");
      }
      case CATCH, THROW -> {
        circle(box, "diagram-shape");
        path(Outline.envelope(box), shape == Shape.THROW ? "diagram-filled" : "diagram-glyph");
      }
    }
  }

  private void circle(Box b, String... styles) {
    add(new Circle(b.centerX(), b.centerY(), b.width() / 2), styles);
  }

  private void path(List<List<Point>> outline, String... styles) {
    Path path = new Path();
    for (List<Point> part : outline) {
      path.getElements().add(new MoveTo(part.getFirst().x(), part.getFirst().y()));
      part.forEach(p -> path.getElements().add(new LineTo(p.x(), p.y())));
    }
    add(path, styles);
  }

  private void legend(LegendItem item) {
    Box b = item.box();
    Box square = new Box(b.centerX() - 9, b.y(), 18, 18);
    Chart.State plain = Chart.State.PLAIN;
    switch (item.sign()) {
      case START -> shape(Shape.START, square, plain);
      case END -> shape(Shape.END, square, plain);
      case ERROR -> shape(Shape.ERROR, square, plain);
      case MESSAGE -> shape(Shape.CATCH, square, plain);
      case CONDITION -> shape(Shape.CHOICE, square, plain);
      case TASK -> shape(Shape.TASK, b, plain);
      case DOCUMENT -> shape(Shape.DOCUMENT, b, plain);
      case LANE -> box(b, 0, "diagram-lane");
      case CONTROL -> flow(level(b), Flow.CONTROL);
      case MESSAGE_FLOW -> flow(level(b), Flow.MESSAGE);
    }
    texts(item.lines());
  }

  private static List<Point> level(Box b) {
    return List.of(new Point(b.x(), b.centerY()), new Point(b.right(), b.centerY()));
  }

  private void texts(List<TextLine> lines) {
    lines.forEach(t -> nodes.add(text(t)));
  }

  private Text text(TextLine t) {
    Text text = new Text(t.left(), t.y(), t.text());
    text.setFont(font(t.size(), t.bold()));
    text.getStyleClass().add("diagram-" + t.ink().name().toLowerCase(Locale.ROOT));
    return text;
  }

  /** The very font the scene was measured with. */
  private Font font(double size, boolean bold) {
    return fonts.computeIfAbsent(size + (bold ? "b" : ""), key -> load(size, bold));
  }

  private static Font load(double size, boolean bold) {
    try (InputStream in = Letters.open(bold)) {
      return Objects.requireNonNull(Font.loadFont(in, size));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
