package kz.kense.diagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.kense.diagram.Chart.Node;
import kz.kense.diagram.Chart.Shape;
import kz.kense.diagram.Wire.Side;

/**
 * How far above or below a node's axis each flow leaves or comes in. Only a task is high enough to
 * keep its flows apart; a straight flow runs on the axis.
 */
final class Ports {
  private static final double STEP = 9;

  private final Map<Wire, Double> out = new HashMap<>();
  private final Map<Wire, Double> in = new HashMap<>();

  Ports(Chart chart, List<Wire> wires) {
    for (Node node : chart.nodes()) {
      if (node.shape() == Shape.TASK || node.shape() == Shape.DOCUMENT) {
        spread(
            wires.stream()
                .filter(w -> w.edge().from().equals(node.id()) && w.exit() == Side.RIGHT)
                .toList(),
            out);
        spread(
            wires.stream()
                .filter(w -> w.edge().to().equals(node.id()) && w.entry() == Side.LEFT)
                .toList(),
            in);
      }
    }
  }

  private static void spread(List<Wire> wires, Map<Wire, Double> offsets) {
    boolean axisTaken = wires.stream().anyMatch(Wire::straight);
    int n = axisTaken ? 1 : 0;
    for (Wire wire : wires) {
      if (wire.straight()) {
        offsets.put(wire, 0.0);
        continue;
      }
      // 0, +9, −9, +18 …
      double offset = (n % 2 == 1 ? 1 : -1) * ((n + 1) / 2) * STEP;
      offsets.put(wire, Math.clamp(offset, -2 * STEP, 2 * STEP));
      n++;
    }
  }

  double out(Wire wire) {
    return out.getOrDefault(wire, 0.0);
  }

  double in(Wire wire) {
    return in.getOrDefault(wire, 0.0);
  }
}
