package kz.kense.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.kense.diagram.AllDiagrams.One;
import kz.kense.diagram.Chart.Shape;
import kz.kense.diagram.Scene.Band;
import kz.kense.diagram.Scene.Box;
import kz.kense.diagram.Scene.Line;
import kz.kense.diagram.Scene.Placed;
import kz.kense.diagram.Scene.Point;
import kz.kense.diagram.Scene.TextLine;
import kz.kense.text.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader of a diagram may count on, for every diagram of every regulation. */
class LayoutTest {
  private static final double HAIR = 0.5;

  static Stream<One> all() {
    return Stream.concat(
        AllDiagrams.with(Letters.own(), Lang.KK, Lang.RU).stream(),
        AllDiagrams.with(Letters.renderer(), Lang.RU).stream());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void nothing_lies_on_anything_else(One one) {
    Scene scene = one.scene();
    List<Box> taken = new ArrayList<>();
    for (Placed p : scene.nodes()) {
      List<Box> own = new ArrayList<>(List.of(p.box()));
      if (!p.lines().isEmpty() && !p.words().equals(p.box())) {
        own.add(p.words());
      }
      for (Box box : own) {
        assertThat(taken).as(p.node().id()).noneMatch(box::overlaps);
      }
      taken.addAll(own);
      lanes(scene, p, own);
      wordsInside(p);
    }
    for (Line line : scene.lines()) {
      runs(scene, line);
    }
    for (int i = 0; i < scene.lines().size(); i++) {
      for (int k = 0; k < i; k++) {
        apart(scene.lines().get(i), scene.lines().get(k));
      }
    }
    scene.legend().forEach(item -> assertThat(item.box().bottom()).isLessThan(scene.height()));
  }

  private static void lanes(Scene scene, Placed p, List<Box> own) {
    Band lane =
        scene.bands().stream()
            .filter(b -> b.lane().equals(p.node().lane()))
            .findFirst()
            .orElseThrow();
    assertThat(own).as(p.node().id()).allMatch(lane.box()::holds);
    assertThat(own).as(p.node().id()).noneMatch(lane.head()::overlaps);
  }

  private static void wordsInside(Placed p) {
    for (TextLine line : p.lines()) {
      assertThat(line.left()).as(line.text()).isGreaterThanOrEqualTo(p.words().x() - HAIR);
      assertThat(line.left() + line.width()).isLessThanOrEqualTo(p.words().right() + HAIR);
      assertThat(line.y()).as(line.text()).isLessThanOrEqualTo(p.words().bottom() + HAIR);
      assertThat(line.y() - line.size() * 0.8).isGreaterThanOrEqualTo(p.words().y() - HAIR);
    }
  }

  /** Level or upright, from shape to shape, and through no third one. */
  private static void runs(Scene scene, Line line) {
    for (int i = 1; i < line.points().size(); i++) {
      Point a = line.points().get(i - 1);
      Point b = line.points().get(i);
      assertThat(a.x() == b.x() || Math.abs(a.y() - b.y()) < 0.01).as(line.edge().id()).isTrue();
      Box stretch = stretch(a, b);
      for (Placed p : scene.nodes()) {
        boolean end =
            p.node().id().equals(line.edge().from()) || p.node().id().equals(line.edge().to());
        if (!end) {
          assertThat(stretch.overlaps(p.box()))
              .as(line.edge().id() + " " + p.node().id())
              .isFalse();
        }
      }
    }
    assertThat(touches(at(scene, line.edge().from()), line.points().getFirst())).isTrue();
    assertThat(touches(at(scene, line.edge().to()), line.points().getLast())).isTrue();
  }

  private static Box at(Scene scene, String node) {
    return scene.nodes().stream()
        .filter(p -> p.node().id().equals(node))
        .findFirst()
        .orElseThrow()
        .box();
  }

  private static boolean touches(Box box, Point p) {
    return p.x() >= box.x() - HAIR
        && p.x() <= box.right() + HAIR
        && p.y() >= box.y() - HAIR
        && p.y() <= box.bottom() + HAIR;
  }

  private static Box stretch(Point a, Point b) {
    return new Box(
        Math.min(a.x(), b.x()),
        Math.min(a.y(), b.y()),
        Math.abs(a.x() - b.x()),
        Math.abs(a.y() - b.y()));
  }

  /** Two flows cross, but never run on one another, save where both come to or leave one shape. */
  private static void apart(Line one, Line other) {
    if (one.edge().to().equals(other.edge().to())
        || one.edge().from().equals(other.edge().from())) {
      return;
    }
    for (int i = 1; i < one.points().size(); i++) {
      Box a = stretch(one.points().get(i - 1), one.points().get(i));
      for (int k = 1; k < other.points().size(); k++) {
        Box b = stretch(other.points().get(k - 1), other.points().get(k));
        assertThat(together(a, b)).as(one.edge().id() + " on " + other.edge().id()).isFalse();
      }
    }
  }

  private static boolean together(Box a, Box b) {
    boolean level = a.height() < 0.01 && b.height() < 0.01 && Math.abs(a.y() - b.y()) < HAIR;
    boolean upright = a.width() < 0.01 && b.width() < 0.01 && Math.abs(a.x() - b.x()) < HAIR;
    double across = Math.min(a.right(), b.right()) - Math.max(a.x(), b.x());
    double down = Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y());
    return level && across > HAIR || upright && down > HAIR;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void every_condition_has_a_yes_and_a_no_and_every_way_comes_to_an_end(One one) {
    Chart chart = one.scene().chart();
    for (Chart.Node node : chart.nodes()) {
      long out = chart.edges().stream().filter(e -> e.from().equals(node.id())).count();
      if (node.shape() == Shape.CONDITION) {
        assertThat(
                chart.edges().stream()
                    .filter(e -> e.from().equals(node.id()))
                    .map(Chart.Edge::label))
            .as(node.id())
            .hasSize(2)
            .doesNotHaveDuplicates()
            .doesNotContain("");
      }
      boolean end =
          node.shape() == Shape.END
              || node.shape() == Shape.ERROR
              || node.shape() == Shape.DOCUMENT;
      assertThat(out == 0).as(node.id()).isEqualTo(end || lastMessage(chart, node));
    }
  }

  /** A message that ends what its pool has to do. */
  private static boolean lastMessage(Chart chart, Chart.Node node) {
    return chart.edges().stream().noneMatch(e -> e.from().equals(node.id()))
        && node.shape() == Shape.TASK;
  }
}
