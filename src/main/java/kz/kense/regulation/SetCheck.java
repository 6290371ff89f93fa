package kz.kense.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.kense.regulation.Regulation.Validity;
import kz.kense.regulation.RegulationReader.Parsed;
import org.jspecify.annotations.Nullable;

/**
 * What is only seen when files lie side by side: editions of one service that leave days without a
 * regulation, or days with two.
 */
final class SetCheck {
  private SetCheck() {}

  /** A regulation, and where it was read. */
  private record Edition(Regulation regulation, Lines lines) {
    LocalDate from() {
      return regulation.validity().from();
    }
  }

  static List<Finding> check(List<Parsed> files) {
    List<Finding> findings = new ArrayList<>();
    Map<String, List<Edition>> byId = new LinkedHashMap<>();
    Map<String, List<Edition>> byService = new LinkedHashMap<>();
    for (Parsed file : files) {
      Regulation r = file.regulation();
      if (r != null && !r.id().isEmpty()) {
        Edition edition = new Edition(r, file.lines());
        byId.computeIfAbsent(r.id(), id -> new ArrayList<>()).add(edition);
        byService.computeIfAbsent(service(r), s -> new ArrayList<>()).add(edition);
      }
    }
    byId.values().forEach(editions -> side(editions, findings));
    // the same service under other ids: the acts follow one another
    byService.values().stream()
        .filter(list -> list.stream().map(e -> e.regulation().id()).distinct().count() > 1)
        .forEach(editions -> side(editions, findings));
    return findings.stream().distinct().toList();
  }

  /** One service of one authority, however its title is spaced and quoted. */
  private static String service(Regulation r) {
    String both = r.title().kk() + "|" + r.provider().kk();
    return both.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}|]+", " ");
  }

  private static void side(List<Edition> editions, List<Finding> findings) {
    List<Edition> inOrder = new ArrayList<>(editions);
    inOrder.sort(Comparator.comparing(Edition::from).thenComparing(e -> e.regulation().version()));
    for (int i = 1; i < inOrder.size(); i++) {
      pair(inOrder.get(i - 1), inOrder.get(i), findings);
    }
  }

  private static void pair(Edition before, Edition after, List<Finding> findings) {
    Regulation a = before.regulation();
    Regulation b = after.regulation();
    String file = after.lines().file();
    if (a.id().equals(b.id()) && a.version().equals(b.version())) {
      findings.add(
          Finding.error(
              file,
              after.lines().of("version"),
              "version-twice",
              b.id(),
              b.version(),
              before.lines().file()));
      return;
    }
    Validity earlier = a.validity();
    LocalDate to = earlier.to();
    int line = after.lines().of("validity.from");
    if (to == null || !after.from().isAfter(to)) {
      LocalDate last = end(to, b.validity().to());
      findings.add(
          last == null
              ? Finding.warning(
                  file, line, "validity-overlap-open", edition(b), edition(a), after.from())
              : Finding.warning(
                  file, line, "validity-overlap", edition(b), edition(a), after.from(), last));
    } else if (after.from().isAfter(to.plusDays(1))) {
      findings.add(
          Finding.warning(
              file,
              line,
              "validity-gap",
              edition(b),
              edition(a),
              to.plusDays(1),
              after.from().minusDays(1)));
    }
  }

  private static @Nullable LocalDate end(@Nullable LocalDate a, @Nullable LocalDate b) {
    if (a == null) {
      return b;
    }
    return b == null || a.isBefore(b) ? a : b;
  }

  private static String edition(Regulation r) {
    return r.id() + " " + r.version();
  }
}
