package kz.kense.scan.escl;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.kense.scan.ResolutionRange;
import org.w3c.dom.Element;

/** The resolutions a device lists, or those of use within the range it gives. */
final class EsclResolutions {
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
    return out.isEmpty()
        ? range(profile).map(ResolutionRange::values).orElse(List.of())
        : List.copyOf(out);
  }

  /** Named {@code XResolutionRange}, or {@code XResolution} inside of {@code ResolutionRange}. */
  private static Optional<ResolutionRange> range(Element profile) {
    return Stream.of("XResolutionRange", "XResolution")
        .flatMap(name -> EsclXml.first(profile, name).stream())
        .flatMap(e -> range(e, EsclXml.number(e, "Min"), EsclXml.number(e, "Max")))
        .findFirst();
  }

  private static Stream<ResolutionRange> range(
      Element e, Optional<Integer> min, Optional<Integer> max) {
    boolean sound = min.orElse(0) > 0 && max.orElse(0) >= min.orElse(0);
    int step = Math.max(1, EsclXml.number(e, "Step").orElse(1));
    return sound
        ? Stream.of(new ResolutionRange(min.orElseThrow(), max.orElseThrow(), step))
        : Stream.empty();
  }
}
