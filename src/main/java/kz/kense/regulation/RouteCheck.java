package kz.kense.regulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.kense.regulation.Regulation.Branch;
import kz.kense.regulation.Regulation.Kind;
import kz.kense.regulation.Regulation.Step;

/** Walks every kind of case from the first step and reports where it cannot come to its end. */
final class RouteCheck {
  private final Regulation r;
  private final Report report;

  /** Faults met on the way, with the kinds that met them: one finding tells of all. */
  private final Map<Fault, List<String>> faults = new LinkedHashMap<>();

  private record Fault(String path, String code, String step) {}

  private RouteCheck(Regulation regulation, Report report) {
    this.r = regulation;
    this.report = report;
  }

  /** Reports into {@code report} and gives the route of every kind, as far as it goes. */
  static List<Route> check(Regulation regulation, Report report) {
    if (regulation.steps().isEmpty()) {
      return List.of();
    }
    RouteCheck check = new RouteCheck(regulation, report);
    List<Route> routes = regulation.kinds().stream().map(check::walk).toList();
    check.faults.forEach(
        (f, kinds) -> report.error(f.path(), f.code(), f.step(), String.join(", ", kinds)));
    check.ends();
    check.unreachable();
    for (int i = 0; i < routes.size(); i++) {
      check.kind("kinds." + i, routes.get(i), routes);
    }
    check.drafts(routes);
    check.returns(routes);
    return routes;
  }

  private Route walk(Kind kind) {
    List<Step> steps = new ArrayList<>();
    Step at = r.steps().getFirst();
    while (true) {
      if (steps.contains(at)) {
        fault(steps.getLast(), ".next", "loop", kind);
        return new Route(kind, steps, false);
      }
      steps.add(at);
      Optional<String> to = at.nextFor(kind.id());
      if (to.isEmpty()) {
        if (at.action() != StepAction.ISSUE) {
          fault(at, "", "dead-end", kind);
        }
        return new Route(kind, steps, at.action() == StepAction.ISSUE);
      }
      if (at.action() == StepAction.ISSUE) {
        fault(at, ".next", "after-issue", kind);
      }
      Optional<Step> next = meant(to.get());
      if (next.isEmpty()) {
        return new Route(kind, steps, false);
      }
      at = next.get();
    }
  }

  private void fault(Step step, String key, String code, Kind kind) {
    Fault fault = new Fault(path(step) + key, code, step.id());
    faults.computeIfAbsent(fault, f -> new ArrayList<>()).add(kind.id());
  }

  /**
   * The step a word names, or was probably meant to: a mistyped one is reported as such, not as a
   * broken way.
   */
  private Optional<Step> meant(String id) {
    return r.step(id)
        .or(() -> Nearest.to(id, r.steps().stream().map(Step::id).toList()).flatMap(r::step));
  }

  private String path(Step step) {
    return "steps." + r.steps().indexOf(step);
  }

  private void ends() {
    Step first = r.steps().getFirst();
    if (first.action() != StepAction.REGISTER) {
      report.error("steps.0.action", "first-not-register", first.id());
    }
    for (Step step : r.steps()) {
      if (!step.equals(first) && step.action() == StepAction.REGISTER) {
        report.error(path(step) + ".action", "register-not-first", step.id());
      }
      if (step.from() == TermStart.ARRIVAL && step.action() != StepAction.ISSUE) {
        report.error(path(step) + ".from", "arrival-not-issue", step.id());
      }
    }
  }

  /** A step no other leads to; the ones only it leads to are not told again. */
  private void unreachable() {
    Set<String> reached = new HashSet<>();
    follow(r.steps().getFirst(), reached);
    for (Step step : r.steps()) {
      if (!step.id().isEmpty() && !reached.contains(step.id())) {
        report.error(path(step), "unreachable", step.id());
        follow(step, reached);
      }
    }
  }

  private void follow(Step step, Set<String> reached) {
    if (!reached.add(step.id())) {
      return;
    }
    Set<String> targets = new HashSet<>();
    for (Kind kind : r.kinds()) {
      step.nextFor(kind.id()).ifPresent(targets::add);
    }
    // a branch for kinds that are not declared is told of as such
    step.next().stream()
        .filter(b -> b.kinds().stream().anyMatch(k -> r.kind(k).isEmpty()))
        .map(Branch::to)
        .forEach(targets::add);
    targets.forEach(t -> meant(t).ifPresent(s -> follow(s, reached)));
  }

  private void kind(String path, Route route, List<Route> all) {
    Kind kind = route.kind();
    for (Route other : all) {
      boolean diverted = kind.divertsFrom().contains(other.kind().id());
      boolean bothDraft = drafts(route) && drafts(other);
      if (diverted && bothDraft && !shareDraft(route, other)) {
        report.error(path + ".divertsFrom", "divert-apart", kind.id(), other.kind().id());
      }
    }
    r.result(kind.result()).ifPresent(result -> signer(route, result));
  }

  private void drafts(List<Route> routes) {
    List<Kind> without =
        routes.stream().filter(x -> x.complete() && !drafts(x)).map(Route::kind).toList();
    if (!without.isEmpty()) {
      String kinds = without.stream().map(Kind::id).collect(Collectors.joining(", "));
      report.error("kinds." + r.kinds().indexOf(without.getFirst()), "no-draft", kinds);
    }
  }

  private static boolean drafts(Route route) {
    return route.complete() && route.steps().stream().anyMatch(s -> s.action() == StepAction.DRAFT);
  }

  private static boolean shareDraft(Route one, Route other) {
    return one.steps().stream()
        .anyMatch(s -> s.action() == StepAction.DRAFT && other.steps().contains(s));
  }

  private void signer(Route route, Regulation.Result result) {
    boolean signs =
        route.steps().stream()
            .anyMatch(s -> s.action() == StepAction.SIGN && s.role().equals(result.signer()));
    if (route.complete() && !signs && r.role(result.signer()).isPresent()) {
      report.error(
          "results." + r.results().indexOf(result) + ".signer",
          "signer-not-on-route",
          result.signer(),
          result.id(),
          route.kind().id());
    }
  }

  private void returns(List<Route> routes) {
    for (Route route : routes) {
      for (Step step : route.steps()) {
        String to = step.returnTo();
        if (to == null || r.step(to).isEmpty()) {
          continue;
        }
        List<Step> before = route.steps().subList(0, route.steps().indexOf(step));
        StepAction target =
            step.action() == StepAction.APPROVE ? StepAction.COMMISSION : StepAction.DRAFT;
        if (before.stream().noneMatch(s -> s.id().equals(to) && s.action() == target)) {
          report.error(path(step) + ".returnTo", "return-not-draft", step.id(), to);
        }
      }
    }
  }
}
