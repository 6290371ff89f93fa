package kz.kense.regulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.kense.calendar.Length;
import kz.kense.calendar.Unit;
import kz.kense.regulation.Regulation.Category;
import kz.kense.regulation.Regulation.Kind;
import kz.kense.regulation.Regulation.Step;
import kz.kense.regulation.Regulation.TermRule;
import org.jspecify.annotations.Nullable;

/**
 * Whether every kind and category has its terms, and whether the steps' terms can fit the total
 * (rule R4).
 */
final class TermCheck {
  private final Regulation r;
  private final Report report;

  /** A finding about some categories of one kind: told once, with all of them. */
  private final Map<Gap, List<String>> gaps = new LinkedHashMap<>();

  private record Gap(boolean error, String path, String code, String kind, List<String> args) {}

  private TermCheck(Regulation regulation, Report report) {
    this.r = regulation;
    this.report = report;
  }

  static void check(Regulation regulation, List<Route> routes, Report report) {
    TermCheck check = new TermCheck(regulation, report);
    for (Route route : routes) {
      for (@Nullable String category : check.categories()) {
        check.combination(route, category);
      }
    }
    check.tellGaps();
    check.unusedRules(routes);
  }

  /** One {@code null} for a service without categories. */
  private List<@Nullable String> categories() {
    List<@Nullable String> all = new ArrayList<>();
    r.categories().stream().map(Category::id).forEach(all::add);
    if (all.isEmpty()) {
      all.add(null);
    }
    return all;
  }

  private void combination(Route route, @Nullable String category) {
    Kind kind = route.kind();
    for (Step step : route.steps()) {
      // a step of a chain the act does not prescribe may run inside the total
      boolean free = step.source() == Source.UNCONFIRMED && step.terms().isEmpty();
      if (!free && step.term(kind.id(), category).isEmpty()) {
        boolean draft = step.action() == StepAction.DRAFT;
        String path = "steps." + r.steps().indexOf(step) + (step.terms().isEmpty() ? "" : ".terms");
        gap(draft, path, draft ? "term-missing" : "step-without-term", kind, category, step.id());
      }
    }
    Optional<TermRule> total = r.total(kind.id(), category);
    if (r.totals().isEmpty()) {
      return; // the missing list is told by itself
    }
    if (total.isEmpty()) {
      gap(true, "totals", "total-missing", kind, category);
    } else {
      fit(route, category, total.get().length());
    }
  }

  private void fit(Route route, @Nullable String category, Length total) {
    String kind = route.kind().id();
    if (total.equals(YamlMap.NO_LENGTH)) {
      return;
    }
    Unit scale = total.unit();
    TermSpan span = TermSpan.NONE;
    List<Length> lengths = new ArrayList<>();
    String longest = "totals";
    int longestMost = -1;
    for (Step step : route.steps()) {
      Optional<TermRule> term = step.term(kind, category);
      // the total runs from the registration, and stops when the result is ready (rule R5)
      if (term.isEmpty()
          || term.get().length().equals(YamlMap.NO_LENGTH)
          || step.action() == StepAction.REGISTER
          || step.from() == TermStart.ARRIVAL) {
        continue;
      }
      Length length = term.get().length();
      int most = TermSpan.NONE.then(length, scale).most(scale);
      if (step.from() == TermStart.REGISTRATION) {
        if (most >= span.most(scale)) {
          lengths.clear();
        }
        span = span.orFromRegistration(length, scale);
      } else {
        span = span.then(length, scale);
      }
      lengths.add(length);
      // the one to mend is a term in days, if there is any
      int weight = length.unit().byClock() ? 0 : most;
      if (weight > longestMost) {
        longestMost = weight;
        longest = "steps." + r.steps().indexOf(step) + ".terms." + step.terms().indexOf(term.get());
      }
    }
    TermSpan limit = TermSpan.NONE.then(total, scale);
    if (span.least(scale) > limit.most(scale)) {
      gap(true, longest, "terms-exceed", route.kind(), category, sum(lengths), total.toString());
    }
  }

  /** {@code 28 cd + 12 h}. */
  private static String sum(List<Length> lengths) {
    Map<Unit, Integer> byUnit = new EnumMap<>(Unit.class);
    lengths.forEach(l -> byUnit.merge(l.unit(), l.amount(), Integer::sum));
    return byUnit.keySet().stream()
        .sorted((a, b) -> b.compareTo(a))
        .map(u -> byUnit.get(u) + " " + u.code())
        .collect(Collectors.joining(" + "));
  }

  private void gap(
      boolean error,
      String path,
      String code,
      Kind kind,
      @Nullable String category,
      String... args) {
    List<String> met =
        gaps.computeIfAbsent(
            new Gap(error, path, code, kind.id(), List.of(args)), g -> new ArrayList<>());
    if (category != null) {
      met.add(category);
    }
  }

  private void tellGaps() {
    gaps.forEach(
        (gap, categories) -> {
          List<Object> args = new ArrayList<>();
          args.add(
              categories.isEmpty()
                  ? gap.kind()
                  : gap.kind() + " (" + String.join(", ", categories) + ")");
          args.addAll(gap.args());
          if (gap.error()) {
            report.error(gap.path(), gap.code(), args.toArray());
          } else {
            report.warning(gap.path(), gap.code(), args.toArray());
          }
        });
  }

  private void unusedRules(List<Route> routes) {
    unusedRules("totals", r.totals(), routes);
    for (int i = 0; i < r.steps().size(); i++) {
      Step step = r.steps().get(i);
      List<Route> through = routes.stream().filter(route -> route.steps().contains(step)).toList();
      if (!through.isEmpty()) {
        unusedRules("steps." + i + ".terms", step.terms(), through);
      }
    }
  }

  /** A rule that an earlier one always takes the place of, or that fits no kind on this way. */
  private void unusedRules(String path, List<TermRule> rules, List<Route> routes) {
    Set<Integer> taken = new HashSet<>();
    for (Route route : routes) {
      for (@Nullable String category : categories()) {
        IntStream.range(0, rules.size())
            .filter(i -> rules.get(i).fits(route.kind().id(), category))
            .findFirst()
            .ifPresent(taken::add);
      }
    }
    for (int i = 0; i < rules.size(); i++) {
      if (!taken.contains(i) && declared(rules.get(i))) {
        report.warning(path + "." + i, "rule-unused", rules.get(i).length().toString());
      }
    }
  }

  private boolean declared(TermRule rule) {
    return rule.kinds().stream().allMatch(k -> r.kind(k).isPresent())
        && rule.categories().stream().allMatch(c -> r.category(c).isPresent());
  }
}
