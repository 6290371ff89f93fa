package kz.kense.scan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a scanner says it can do. A mode it lacks is made by us from what it gives, so modes are not
 * listed.
 *
 * @param sources at least one
 * @param resolutions dots per inch, ascending; empty when any is taken
 * @param widest the largest width of each source in millimetres
 */
public record Capabilities(
    Set<PaperSource> sources, List<Integer> resolutions, Map<PaperSource, Double> widest) {
  public Capabilities {
    sources = Set.copyOf(sources);
    resolutions = resolutions.stream().sorted().toList();
    widest = Map.copyOf(widest);
  }

  /** Everything, at any resolution: for drivers that cannot be asked. */
  public static Capabilities unknown() {
    return new Capabilities(
        Set.of(PaperSource.values()), List.of(), new EnumMap<>(PaperSource.class));
  }

  /**
   * The resolution to ask for: the wished one, else the next higher, else the highest there is.
   *
   * @param wished dots per inch
   */
  public int nearest(int wished) {
    if (resolutions.isEmpty()) {
      return wished;
    }
    return resolutions.stream().filter(r -> r >= wished).findFirst().orElse(resolutions.getLast());
  }
}
