package kz.kense.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.kense.diagram.Chart.Lane;
import kz.kense.diagram.Chart.Node;
import kz.kense.diagram.Chart.Pool;
import kz.kense.diagram.Gutters.Upright;
import kz.kense.diagram.Scene.Band;
import kz.kense.diagram.Scene.Box;
import kz.kense.diagram.Scene.Ink;
import kz.kense.diagram.Scene.Line;
import kz.kense.diagram.Scene.Placed;
import kz.kense.diagram.Scene.Point;
import kz.kense.diagram.Scene.TextLine;
import kz.kense.diagram.Wire.Side;

/**
 * Works out every place of a chart: lanes lie one below another, flows run to the right. Shapes are
 * as high as their words, measured with the font, need; level stretches of flows lie in channels
 * between rows and upright ones in gutters between columns, so no flow crosses a shape, and no two
 * lie on one another.
 */
public final class Layout {
  static final double MARGIN = 16;
  private static final double CHANNEL = 9;
  private static final double TRACK = 8;
  private static final double GUTTER = 24;
  private static final double POOL_GAP = 14;
  private static final double LABEL_GAP = 4;

  private final Letters letters;
  private final Heads heads;
  private final Chart chart;
  private final Grid grid;
  private final List<Wire> wires;
  private final Tracks tracks;
  private final Ports ports;
  private final Map<String, Measured> measured = new HashMap<>();
  private final Map<String, Placed> placed = new HashMap<>();
  private final List<TextLine> heading = new ArrayList<>();
  private final List<Band> bands = new ArrayList<>();
  private double[] axis = {};
  private double[] channelTop = {};
  private double[] columnX = {};
  private double[] columnWidth = {};
  private double[] gutterX = {};
  private final Map<Wire, Double> firstX = new HashMap<>();
  private final Map<Wire, Double> lastX = new HashMap<>();

  private Layout(Chart chart, Letters letters) {
    this.chart = chart;
    this.letters = letters;
    heads = new Heads(letters);
    grid = new Grid(chart);
    wires = new Wires(chart, grid, letters).all();
    tracks = new Tracks(wires, grid);
    ports = new Ports(chart, wires);
  }

  public static Scene of(Chart chart, Letters letters) {
    return new Layout(chart, letters).scene();
  }

  private Scene scene() {
    for (Node node : chart.nodes()) {
      measured.put(
          node.id(),
          Measured.of(
              node,
              letters,
              labelHeight(node, Side.TOP),
              labelHeight(node, Side.RIGHT),
              labelHeight(node, Side.BOTTOM)));
    }
    double top = head();
    double bottom = rows(top);
    double right = columns();
    bands(top, right);
    chart.nodes().forEach(this::place);
    List<Line> lines = wires.stream().map(this::line).toList();
    double width = right + MARGIN;
    Legend legend = new Legend(chart.legend(), letters, MARGIN, bottom + 18, width - 2 * MARGIN);
    return new Scene(
        chart,
        width,
        legend.bottom() + MARGIN,
        heading,
        bands,
        chart.nodes().stream().map(n -> at(n.id())).toList(),
        lines,
        legend.items());
  }

  private Measured size(String node) {
    Measured m = measured.get(node);
    if (m == null) {
      throw new IllegalArgumentException("no such node: " + node);
    }
    return m;
  }

  private Placed at(String node) {
    Placed p = placed.get(node);
    if (p == null) {
      throw new IllegalArgumentException("no such node: " + node);
    }
    return p;
  }

  private double labelHeight(Node node, Side side) {
    return wires.stream()
        .filter(w -> w.edge().from().equals(node.id()) && w.exit() == side)
        .mapToDouble(w -> w.label().size() * letters.small() * Measured.LEAD + 2)
        .max()
        .orElse(0);
  }

  /** Title and subtitle as wide as the columns will be at least. */
  private double head() {
    double width = 620;
    double y = MARGIN;
    for (String line : letters.wrap(chart.title(), width, 13, true)) {
      heading.add(text(line, MARGIN, y + 12, 13, true, false, Ink.TEXT));
      y += 16;
    }
    for (String line : letters.wrap(chart.subtitle(), width, 10, false)) {
      heading.add(text(line, MARGIN, y + 9.5, 10, false, false, Ink.MUTED));
      y += 12.5;
    }
    return y + 8;
  }

  private TextLine text(
      String text, double x, double y, double size, boolean bold, boolean centred, Ink ink) {
    return new TextLine(x, y, text, size, bold, centred, ink, letters.width(text, size, bold));
  }

  /** Heights: fills {@link #axis} by row and {@link #channelTop} by channel. */
  private double rows(double top) {
    axis = new double[grid.rows()];
    int lanes = chart.pools().stream().mapToInt(p -> p.lanes().size()).sum();
    channelTop = new double[grid.rows() + lanes + 1];
    double y = top;
    int lane = 0;
    for (Pool pool : chart.pools()) {
      for (Lane each : pool.lanes()) {
        double begin = y;
        for (int i = 0; i < grid.rows(each.id()); i++) {
          int row = grid.firstRow(each.id()) + i;
          y = channel(row + lane, y);
          axis[row] = y + most(row, true);
          y = axis[row] + most(row, false);
        }
        int last = grid.firstRow(each.id()) + grid.rows(each.id()) + lane;
        y = channel(last, y);
        // a lane is never lower than its name
        double needed =
            Math.max(letters.leastLane(), heads.lines(each).size() * Heads.LEAD + 2 * Heads.PAD);
        double lack = Math.max(0, needed - (y - begin));
        for (int i = 0; i < grid.rows(each.id()); i++) {
          axis[grid.firstRow(each.id()) + i] += lack / 2;
          channelTop[grid.firstRow(each.id()) + i + lane] += i == 0 ? 0 : lack / 2;
        }
        channelTop[last] += lack;
        y += lack;
        lane++;
      }
      y += POOL_GAP;
    }
    return y - POOL_GAP;
  }

  private double channel(int channel, double y) {
    channelTop[channel] = y;
    return y + CHANNEL + TRACK * tracks.count(channel);
  }

  private double most(int row, boolean above) {
    return chart.nodes().stream()
        .filter(n -> grid.row(n.id()) == row)
        .map(n -> size(n.id()))
        .mapToDouble(m -> above ? m.above() : m.below())
        .max()
        .orElse(10);
  }

  /** Widths: fills {@link #columnX} and the tracks of the gutters. */
  private double columns() {
    Gutters gutters = gutters();
    int n = grid.columns();
    columnX = new double[n];
    columnWidth = new double[n];
    gutterX = new double[n + 1];
    double x = MARGIN + Heads.POOL + Heads.LANE;
    x = gutter(-1, x, gutters);
    for (int c = 0; c < n; c++) {
      columnWidth[c] = columnWidth(c);
      columnX[c] = x + columnWidth[c] / 2;
      x = gutter(c, x + columnWidth[c], gutters);
    }
    return x;
  }

  private double columnWidth(int column) {
    return chart.nodes().stream()
        .filter(node -> grid.column(node.id()) == column)
        .mapToDouble(
            node -> Math.max(size(node.id()).width(), 2 * labelWidth(node) + Measured.GATE / 2))
        .max()
        .orElse(40);
  }

  /** The label of a way that leaves a gateway downwards stands right of it, inside the column. */
  private double labelWidth(Node node) {
    return wires.stream()
        .filter(w -> w.edge().from().equals(node.id()) && w.exit() != Side.RIGHT)
        .flatMap(w -> w.label().stream())
        .mapToDouble(l -> letters.width(l, letters.small(), false) + LABEL_GAP)
        .max()
        .orElse(0);
  }

  private double gutter(int gutter, double left, Gutters gutters) {
    double x = left + labelZone(gutter);
    gutterX[gutter + 1] = x;
    List<Upright> inOrder = gutters.inOrder(gutter);
    for (int i = 0; i < inOrder.size(); i++) {
      Upright upright = inOrder.get(i);
      double at = x + 6 + i * TRACK;
      (upright.first() ? firstX : lastX).put(upright.wire(), at);
    }
    return x + Math.max(GUTTER, 12 + inOrder.size() * TRACK + 10);
  }

  /** Labels of ways that leave to the right stand at the beginning of the gutter. */
  private double labelZone(int gutter) {
    return wires.stream()
        .filter(w -> w.exit() == Side.RIGHT && !w.label().isEmpty())
        .filter(w -> grid.column(w.edge().from()) == gutter)
        .mapToDouble(
            w -> {
              double words =
                  w.label().stream()
                      .mapToDouble(l -> letters.width(l, letters.small(), false))
                      .max()
                      .orElse(0);
              double free = (columnWidth(gutter) - Measured.GATE) / 2;
              return Math.max(0, words + LABEL_GAP + 4 - free);
            })
        .max()
        .orElse(0);
  }

  private Gutters gutters() {
    Gutters gutters = new Gutters();
    for (Wire wire : wires) {
      double out = axis[grid.row(wire.edge().from())] + ports.out(wire);
      double in = axis[grid.row(wire.edge().to())] + ports.in(wire);
      if (wire.oneGutter()) {
        gutters.add(wire.firstGutter(), new Upright(wire, true, out, in));
        continue;
      }
      if (wire.firstGutter() != Wire.NONE) {
        gutters.add(wire.firstGutter(), new Upright(wire, true, out, Double.NaN));
      }
      if (wire.lastGutter() != Wire.NONE && !wire.straight()) {
        gutters.add(wire.lastGutter(), new Upright(wire, false, Double.NaN, in));
      }
    }
    return gutters;
  }

  private void bands(double top, double right) {
    int lane = 0;
    for (Pool pool : chart.pools()) {
      List<Band> own = new ArrayList<>();
      double begin = Double.NaN;
      double end = top;
      for (Lane each : pool.lanes()) {
        int first = grid.firstRow(each.id()) + lane;
        int last = first + grid.rows(each.id());
        double y = channelTop[first];
        end = channelTop[last] + CHANNEL + TRACK * tracks.count(last);
        begin = Double.isNaN(begin) ? y : begin;
        own.add(
            heads.lane(
                pool, each, new Box(MARGIN + Heads.POOL, y, right - MARGIN - Heads.POOL, end - y)));
        lane++;
      }
      Box box = new Box(MARGIN, begin, right - MARGIN, end - begin);
      bands.add(heads.pool(pool, box));
      bands.addAll(own);
    }
  }

  private void place(Node node) {
    placed.put(
        node.id(),
        size(node.id()).at(columnX[grid.column(node.id())], axis[grid.row(node.id())], letters));
  }

  private Line line(Wire wire) {
    Placed from = at(wire.edge().from());
    Placed to = at(wire.edge().to());
    double y = from.box().centerY() + ports.out(wire);
    double end = to.box().centerY() + ports.in(wire);
    List<Point> points = new ArrayList<>();
    double level = level(wire);
    if (wire.exit() == Side.RIGHT) {
      points.add(new Point(from.box().right(), y));
      if (!wire.straight()) {
        double x = firstX.getOrDefault(wire, from.box().right());
        points.add(new Point(x, y));
        points.add(new Point(x, wire.channel() == Wire.NONE ? end : level));
      }
    } else {
      double x = from.box().centerX();
      points.add(new Point(x, wire.exit() == Side.TOP ? from.box().y() : from.box().bottom()));
      points.add(new Point(x, level));
    }
    if (wire.entry() == Side.LEFT) {
      if (wire.channel() != Wire.NONE) {
        double x = lastX.getOrDefault(wire, to.box().x());
        points.add(new Point(x, level));
        points.add(new Point(x, end));
      }
      points.add(new Point(to.box().x(), end));
    } else {
      double x = to.box().centerX();
      points.add(new Point(x, level));
      points.add(new Point(x, wire.entry() == Side.TOP ? to.box().y() : to.box().bottom()));
    }
    return new Line(wire.edge(), points, label(wire, from));
  }

  private double level(Wire wire) {
    return wire.channel() == Wire.NONE
        ? 0
        : channelTop[wire.channel()] + CHANNEL / 2 + TRACK * (tracks.track(wire) + 0.5);
  }

  private List<TextLine> label(Wire wire, Placed from) {
    List<TextLine> label = new ArrayList<>();
    double lead = letters.small() * Measured.LEAD;
    int n = wire.label().size();
    for (int i = 0; i < n; i++) {
      double x = from.box().right() + LABEL_GAP;
      double y = from.box().centerY() + ports.out(wire) - 4 - (n - 1 - i) * lead;
      if (wire.exit() == Side.BOTTOM) {
        x = from.box().centerX() + LABEL_GAP;
        y = from.box().bottom() + 8 + i * lead;
      } else if (wire.exit() == Side.TOP) {
        x = from.box().centerX() + LABEL_GAP;
        y = from.box().y() - 3 - (n - 1 - i) * lead;
      }
      label.add(text(wire.label().get(i), x, y, letters.small(), false, false, Ink.MUTED));
    }
    return label;
  }
}
