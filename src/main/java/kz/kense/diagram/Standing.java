package kz.kense.diagram;

import java.util.List;
import java.util.Map;
import kz.kense.diagram.Chart.State;

/**
 * Where a case stands on a diagram: the state of its nodes, and who did them when, in words.
 *
 * @param at by the id of a step or process
 */
public record Standing(Map<String, At> at) {
  public static final Standing NOWHERE = new Standing(Map.of());

  /**
   * @param lines such as the name of who did it and when
   */
  public record At(State state, List<String> lines) {
    public At {
      lines = List.copyOf(lines);
    }
  }

  public Standing {
    at = Map.copyOf(at);
  }

  State state(String id) {
    At found = at.get(id);
    return found == null ? State.PLAIN : found.state();
  }

  List<String> lines(String id) {
    At found = at.get(id);
    return found == null ? List.of() : found.lines();
  }
}
