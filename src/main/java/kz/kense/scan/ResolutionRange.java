package kz.kense.scan;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The resolutions a device takes, told by their ends and the step between them.
 *
 * @param min dots per inch, more than 0
 * @param max not less than min
 * @param step 1 when every one is taken
 */
public record ResolutionRange(int min, int max, int step) {
  private static final List<Integer> USUAL = List.of(75, 100, 150, 200, 240, 300, 400, 600, 1200);

  public ResolutionRange {
    if (min < 1 || max < min || step < 1) {
      throw new IllegalArgumentException(min + ".." + max + " by " + step);
    }
  }

  /**
   * @return those of use among them, and both ends, ascending; empty when all that Kense asks for
   *     are taken
   */
  public List<Integer> values() {
    if (step == 1 && min <= ScanRequest.MIN_DPI && max >= ScanRequest.MAX_DPI) {
      return List.of();
    }
    int last = max - (max - min) % step;
    return IntStream.concat(USUAL.stream().mapToInt(Integer::intValue), IntStream.of(min, last))
        .filter(r -> r >= min && r <= max && (r - min) % step == 0)
        .sorted()
        .distinct()
        .boxed()
        .toList();
  }
}
