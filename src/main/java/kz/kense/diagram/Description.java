package kz.kense.diagram;

import java.util.stream.Collectors;
import kz.kense.diagram.Chart.Flow;
import kz.kense.diagram.Chart.Node;
import kz.kense.text.Messages;

/** A diagram told in words, for those who hear it. */
public final class Description {
  private Description() {}

  /** Every action in order with its actor, and where each condition leads. */
  public static String of(Chart chart) {
    Messages words = Messages.in(chart.lang());
    return chart.subtitle()
        + ". "
        + chart.nodes().stream()
            .filter(n -> !n.text().isBlank())
            .map(n -> lane(chart, n) + ": " + of(n) + ways(chart, n, words))
            .collect(Collectors.joining(". "));
  }

  public static String of(Node node) {
    String mark = node.mark().isEmpty() ? "" : node.mark() + " ";
    String notes = node.notes().isEmpty() ? "" : " (" + String.join("; ", node.notes()) + ")";
    return mark + node.text() + notes;
  }

  private static String lane(Chart chart, Node node) {
    return chart.pools().stream()
        .flatMap(p -> p.lanes().stream())
        .filter(l -> l.id().equals(node.lane()))
        .map(Chart.Lane::name)
        .findFirst()
        .orElse("");
  }

  private static String ways(Chart chart, Node node, Messages words) {
    String ways =
        chart.edges().stream()
            .filter(e -> e.from().equals(node.id()) && e.flow() != Flow.DATA)
            .filter(e -> !e.label().isEmpty())
            .map(
                e ->
                    e.label()
                        + " → "
                        + chart
                            .node(e.to())
                            .map(n -> n.mark().isEmpty() ? n.text() : n.mark())
                            .filter(t -> !t.isBlank())
                            .orElse(words.get("diagram.further")))
            .collect(Collectors.joining(", "));
    return ways.isEmpty() ? "" : ": " + ways;
  }
}
