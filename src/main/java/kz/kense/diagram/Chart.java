package kz.kense.diagram;

import java.util.List;
import java.util.Optional;
import kz.kense.text.Lang;

/**
 * What a diagram shows, in one language, without places.
 *
 * @param subtitle the act and the channel
 * @param nodes in the text's order
 * @param legend the signs that are explained, in the acts' order
 */
public record Chart(
    Lang lang,
    String title,
    String subtitle,
    List<Pool> pools,
    List<Node> nodes,
    List<Edge> edges,
    List<LegendEntry> legend) {

  public Chart {
    pools = List.copyOf(pools);
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    legend = List.copyOf(legend);
  }

  /** Somebody with a process of his own: the applicant, the State Corporation, the office. */
  public record Pool(String id, String name, List<Lane> lanes) {
    public Pool {
      lanes = List.copyOf(lanes);
    }
  }

  /** One actor inside a pool. */
  public record Lane(String id, String name) {}

  /** The acts' signs. */
  public enum Shape {
    START,
    END,
    /** the service stops here without its result */
    ERROR,
    /** a message that crosses from one pool to another */
    CATCH,
    THROW,
    TASK,
    /** a condition (шарт) with its words above it */
    CONDITION,
    /** a choice of the way (таңдау нұсқасы), without words */
    CHOICE,
    /** what the applicant gets */
    DOCUMENT;

    public boolean event() {
      return this == START || this == END || this == ERROR || this == CATCH || this == THROW;
    }

    public boolean gateway() {
      return this == CONDITION || this == CHOICE;
    }
  }

  /** Where a case stands with a node. */
  public enum State {
    PLAIN,
    DONE,
    LATE,
    NOW,
    OVERDUE
  }

  /**
   * @param mark the act's own mark, such as {@code P1}; empty when it has none
   * @param notes smaller lines below the words: terms, norms, who and when
   * @param side true for a way that ends without the result: it is drawn below the main one
   */
  public record Node(
      String id,
      String lane,
      Shape shape,
      String mark,
      String text,
      List<String> notes,
      boolean side,
      State state) {
    public Node {
      notes = List.copyOf(notes);
    }
  }

  public enum Flow {
    /** басқару ағымы */
    CONTROL,
    /** хабарлама ағымы */
    MESSAGE,
    /** what a step gives out */
    DATA
  }

  /**
   * @param label yes, no, or the kinds that go this way; empty when there is no choice
   */
  public record Edge(String id, String from, String to, String label, Flow flow) {}

  /** A sign with its name in the acts' legend. */
  public record LegendEntry(Sign sign, String text) {}

  public enum Sign {
    START,
    END,
    ERROR,
    MESSAGE,
    TASK,
    CONDITION,
    CONTROL,
    MESSAGE_FLOW,
    DOCUMENT,
    LANE
  }

  public Optional<Node> node(String id) {
    return nodes.stream().filter(n -> n.id().equals(id)).findFirst();
  }

  public Pool poolOf(String lane) {
    return pools.stream()
        .filter(p -> p.lanes().stream().anyMatch(l -> l.id().equals(lane)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such lane: " + lane));
  }
}
