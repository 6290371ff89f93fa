package kz.kense.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives every upright stretch a track of its own in its gutter. Where one flow leaves to the right
 * at the height at which another comes in from the left, the first one's track is the nearer, or
 * the two would lie on one another.
 */
final class Gutters {
  private static final double SAME = 1;

  /**
   * An upright stretch.
   *
   * @param out the height at which it is come to from the left; NaN when from a channel
   * @param in the height at which it is left to the right; NaN when into a channel
   */
  record Upright(Wire wire, boolean first, double out, double in) {}

  private final Map<Integer, List<Upright>> byGutter = new HashMap<>();

  void add(int gutter, Upright upright) {
    byGutter.computeIfAbsent(gutter, g -> new ArrayList<>()).add(upright);
  }

  int count(int gutter) {
    return byGutter.getOrDefault(gutter, List.of()).size();
  }

  /** From left to right. */
  List<Upright> inOrder(int gutter) {
    List<Upright> left = new ArrayList<>(byGutter.getOrDefault(gutter, List.of()));
    List<Upright> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      Upright next =
          left.stream()
              .filter(u -> left.stream().noneMatch(o -> o != u && mustPrecede(o, u)))
              .findFirst()
              .orElse(left.getFirst());
      left.remove(next);
      ordered.add(next);
    }
    return ordered;
  }

  private static boolean mustPrecede(Upright a, Upright b) {
    return Math.abs(a.out() - b.in()) < SAME;
  }
}
