package kz.kense.scan.escl;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The resolutions a device lists, or those of use within the range it gives. */
final class EsclResolutions {
  /** Of a range these are offered, and its ends. */
  private static final List<Integer> USUAL = List.of(75, 100, 150, 200, 240, 300, 400, 600, 1200);

  private EsclResolutions() {}

  /**
   * @return ascending, only those equal in both directions: others give squeezed pages
   */
  static List<Integer> of(Element profile) {
    Set<Integer> out = new TreeSet<>();
    for (Element r : EsclXml.all(profile, "DiscreteResolution")) {
      var x = EsclXml.number(r, "XResolution");
      if (x.isPresent() && x.equals(EsclXml.number(r, "YResolution"))) {
        out.add(x.get());
      }
    }
    if (out.isEmpty()) {
      range(profile).ifPresent(r -> r.values().forEach(out::add));
    }
    return List.copyOf(out);
  }

  /** Named {@code XResolutionRange}, or {@code XResolution} inside of {@code ResolutionRange}. */
  private static Optional<Range> range(Element profile) {
    return Stream.of("XResolutionRange", "XResolution")
        .flatMap(name -> EsclXml.first(profile, name).stream())
        .flatMap(e -> Range.of(e).stream())
        .findFirst();
  }

  private record Range(int min, int max, int step) {
    static Optional<Range> of(Element e) {
      int min = EsclXml.number(e, "Min").orElse(0);
      int max = EsclXml.number(e, "Max").orElse(0);
      int step = Math.max(1, EsclXml.number(e, "Step").orElse(1));
      return min > 0 && max >= min ? Optional.of(new Range(min, max, step)) : Optional.empty();
    }

    IntStream values() {
      int last = max - (max - min) % step;
      return IntStream.concat(USUAL.stream().mapToInt(Integer::intValue), IntStream.of(min, last))
          .filter(r -> r >= min && r <= max && (r - min) % step == 0);
    }
  }
}
