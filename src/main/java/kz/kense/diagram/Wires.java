package kz.kense.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.kense.diagram.Chart.Edge;
import kz.kense.diagram.Chart.Flow;
import kz.kense.diagram.Chart.Node;
import kz.kense.diagram.Chart.Shape;
import kz.kense.diagram.Wire.Side;

/** Chooses for every edge the sides it leaves and comes in by, and the channel it runs through. */
final class Wires {
  private static final double LABEL_WIDTH = 92;

  private final Chart chart;
  private final Grid grid;
  private final Letters letters;

  Wires(Chart chart, Grid grid, Letters letters) {
    this.chart = chart;
    this.grid = grid;
    this.letters = letters;
  }

  List<Wire> all() {
    List<Wire> wires = new ArrayList<>();
    for (Edge edge : chart.edges()) {
      wires.add(wire(edge));
    }
    return wires;
  }

  private Wire wire(Edge edge) {
    Node from = chart.node(edge.from()).orElseThrow();
    Node to = chart.node(edge.to()).orElseThrow();
    int fromRow = grid.row(from.id());
    int toRow = grid.row(to.id());
    int fromColumn = grid.column(from.id());
    int toColumn = grid.column(to.id());
    boolean down = toRow > fromRow;
    Side exit = exit(edge, from, down);
    Side entry = entry(edge, to, exit, fromRow, toRow);
    List<String> label =
        edge.label().isEmpty()
            ? List.of()
            : letters.wrap(edge.label(), LABEL_WIDTH * letters.small() / 9, letters.small(), false);
    if (exit != Side.RIGHT) {
      int channel = exit == Side.BOTTOM ? below(from, fromRow) : above(from, fromRow);
      return new Wire(edge, exit, entry, channel, Wire.NONE, toColumn - 1, label);
    }
    if (entry != Side.LEFT) {
      int channel = entry == Side.TOP ? above(to, toRow) : below(to, toRow);
      return new Wire(edge, exit, entry, channel, fromColumn, Wire.NONE, label);
    }
    if (toColumn == fromColumn + 1) {
      boolean level = fromRow == toRow;
      int gutter = level ? Wire.NONE : fromColumn;
      return new Wire(edge, exit, entry, Wire.NONE, gutter, gutter, label);
    }
    int channel = down || fromRow == toRow ? above(to, toRow) : below(to, toRow);
    return new Wire(edge, exit, entry, channel, fromColumn, toColumn - 1, label);
  }

  /** A gateway's ways leave to the right, then down, then up; a message leaves towards its end. */
  private Side exit(Edge edge, Node from, boolean down) {
    if (from.shape() == Shape.TASK || from.shape() == Shape.DOCUMENT) {
      return Side.RIGHT;
    }
    if (from.shape().event()) {
      return edge.flow() == Flow.MESSAGE ? (down ? Side.BOTTOM : Side.TOP) : Side.RIGHT;
    }
    // the way to a result keeps straight on, the refusing one turns down
    List<Edge> inOrder =
        chart.edges().stream()
            .filter(e -> e.from().equals(from.id()))
            .sorted(Comparator.comparing(e -> chart.node(e.to()).orElseThrow().side()))
            .toList();
    return switch (inOrder.indexOf(edge)) {
      case 0 -> Side.RIGHT;
      case 2 -> from.shape() == Shape.CONDITION ? Side.BOTTOM : Side.TOP;
      default -> Side.BOTTOM;
    };
  }

  private Side entry(Edge edge, Node to, Side exit, int fromRow, int toRow) {
    boolean message = edge.flow() == Flow.MESSAGE && to.shape() == Shape.CATCH;
    if (!message || exit != Side.RIGHT) {
      return Side.LEFT;
    }
    return fromRow < toRow ? Side.TOP : Side.BOTTOM;
  }

  /**
   * The channel above a row. Channels are numbered down the page: each lane has one above each of
   * its rows and one below the last.
   */
  private int above(Node node, int row) {
    return row + lanesBefore(node.lane());
  }

  private int below(Node node, int row) {
    return above(node, row) + 1;
  }

  private int lanesBefore(String lane) {
    int n = 0;
    for (Chart.Pool pool : chart.pools()) {
      for (Chart.Lane each : pool.lanes()) {
        if (each.id().equals(lane)) {
          return n;
        }
        n++;
      }
    }
    throw new IllegalArgumentException("no such lane: " + lane);
  }
}
