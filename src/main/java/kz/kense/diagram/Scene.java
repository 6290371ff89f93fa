package kz.kense.diagram;

import java.util.List;

/**
 * A diagram with every place worked out: one model for all writers and for the window.
 *
 * @param bands pools and lanes, pools first
 */
public record Scene(
    Chart chart,
    double width,
    double height,
    List<TextLine> heading,
    List<Band> bands,
    List<Placed> nodes,
    List<Line> lines,
    List<LegendItem> legend) {

  public Scene {
    heading = List.copyOf(heading);
    bands = List.copyOf(bands);
    nodes = List.copyOf(nodes);
    lines = List.copyOf(lines);
    legend = List.copyOf(legend);
  }

  public record Point(double x, double y) {}

  public record Box(double x, double y, double width, double height) {
    public double right() {
      return x + width;
    }

    public double bottom() {
      return y + height;
    }

    public double centerX() {
      return x + width / 2;
    }

    public double centerY() {
      return y + height / 2;
    }

    public boolean overlaps(Box other) {
      return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    public boolean holds(Box inner) {
      double e = 0.01;
      return inner.x >= x - e
          && inner.y >= y - e
          && inner.right() <= right() + e
          && inner.bottom() <= bottom() + e;
    }
  }

  public enum Ink {
    TEXT,
    MUTED,
    MARK
  }

  /**
   * @param x left edge; the middle when {@code centred}
   * @param y baseline
   * @param width as measured with the font
   */
  public record TextLine(
      double x,
      double y,
      String text,
      double size,
      boolean bold,
      boolean centred,
      Ink ink,
      double width) {
    public double left() {
      return centred ? x - width / 2 : x;
    }
  }

  /**
   * A pool or a lane.
   *
   * @param lane empty for a pool
   * @param head where its name stands
   */
  public record Band(
      String pool, String lane, Box box, Box head, boolean turned, List<TextLine> name) {
    public Band {
      name = List.copyOf(name);
    }
  }

  /**
   * A node.
   *
   * @param box the shape itself
   * @param words where its words stand: inside the shape, or beside it for events and conditions
   */
  public record Placed(Chart.Node node, Box box, Box words, List<TextLine> lines) {
    public Placed {
      lines = List.copyOf(lines);
    }
  }

  /** A flow: only level and upright stretches, the last point is the arrow's. */
  public record Line(Chart.Edge edge, List<Point> points, List<TextLine> label) {
    public Line {
      points = List.copyOf(points);
      label = List.copyOf(label);
    }
  }

  public record LegendItem(Chart.Sign sign, Box box, List<TextLine> lines) {
    public LegendItem {
      lines = List.copyOf(lines);
    }
  }
}
