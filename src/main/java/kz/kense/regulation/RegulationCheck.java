package kz.kense.regulation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kense.regulation.Regulation.Kind;
import kz.kense.regulation.Regulation.Step;
import kz.kense.regulation.Regulation.TermRule;

/**
 * What a regulation must hold to be usable, beyond being well written: every reference names
 * something, every kind has a way to its end, every term is there and can fit its total.
 */
public final class RegulationCheck {
  /** The papers some screen asks a regulation for. */
  private static final Set<String> FORM_USES =
      Set.of(
          "acceptance-receipt",
          "refusal-to-accept",
          "acceptance-mark",
          "resolution-sheet",
          "minutes",
          "registration-stamp",
          "status-slip",
          "survey",
          "dispatch-list",
          "denial-message",
          "refusal-conditions",
          "due-sheet");

  private final Regulation r;
  private final Report report;

  private RegulationCheck(Regulation regulation, Report report) {
    this.r = regulation;
    this.report = report;
  }

  /**
   * All findings about a regulation.
   *
   * @param lines where its values stand in the file it was read from
   */
  public static List<Finding> check(Regulation regulation, Lines lines) {
    Report report = new Report(lines);
    RegulationCheck check = new RegulationCheck(regulation, report);
    check.ids();
    check.references();
    check.kinds();
    check.unusedRoles();
    check.rest();
    List<Route> routes = RouteCheck.check(regulation, report);
    TermCheck.check(regulation, routes, report);
    ProcessCheck.check(regulation, report);
    ClauseCheck.check(regulation, routes, report);
    TextCheck.check(regulation, report);
    return report.findings();
  }

  private void ids() {
    unique("channels", "id", r.channels(), Regulation.Channel::id);
    unique("categories", "id", r.categories(), Regulation.Category::id);
    unique("roles", "id", r.roles(), Regulation.Role::id);
    unique("kinds", "id", r.kinds(), Kind::id);
    unique("steps", "id", r.steps(), Step::id);
    unique("documents", "id", r.documents(), Regulation.RequiredDocument::id);
    unique("grounds", "id", r.grounds(), Regulation.RefusalGround::id);
    unique("results", "id", r.results(), Regulation.Result::id);
    unique("forms", "use", r.forms(), Regulation.Form::use);
    unique("systems", "id", r.systems(), Regulation.InformationSystem::id);
  }

  private <T> void unique(String list, String key, List<T> all, Function<T, String> id) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      String one = id.apply(all.get(i));
      if (!one.isEmpty() && !seen.add(one)) {
        report.error(list + "." + i + "." + key, "duplicate-id", one, list);
      }
    }
  }

  private void references() {
    List<String> kinds = r.kinds().stream().map(Kind::id).toList();
    List<String> roles = r.roles().stream().map(Regulation.Role::id).toList();
    List<String> results = r.results().stream().map(Regulation.Result::id).toList();
    for (int i = 0; i < r.kinds().size(); i++) {
      String at = "kinds." + i;
      report.reference(at + ".result", "result-unknown", r.kinds().get(i).result(), results);
      r.kinds()
          .get(i)
          .divertsFrom()
          .forEach(k -> report.reference(at + ".divertsFrom", "kind-unknown", k, kinds));
    }
    for (int i = 0; i < r.results().size(); i++) {
      report.reference(
          "results." + i + ".signer", "role-unknown", r.results().get(i).signer(), roles);
    }
    for (int i = 0; i < r.documents().size(); i++) {
      Regulation.RequiredDocument d = r.documents().get(i);
      kindsAndCategories("documents." + i, d.kinds(), d.categories());
    }
    terms("totals", r.totals());
    for (int i = 0; i < r.steps().size(); i++) {
      step("steps." + i, r.steps().get(i), roles, kinds);
    }
  }

  private void step(String at, Step step, List<String> roles, List<String> kinds) {
    List<String> steps = r.steps().stream().map(Step::id).toList();
    report.reference(at + ".role", "role-unknown", step.role(), roles);
    terms(at + ".terms", step.terms());
    for (int i = 0; i < step.next().size(); i++) {
      Regulation.Branch branch = step.next().get(i);
      report.reference(at + ".next." + i + ".to", "step-unknown", branch.to(), steps);
      for (String kind : branch.kinds()) {
        report.reference(at + ".next." + i + ".for", "kind-unknown", kind, kinds);
      }
    }
    Optional.ofNullable(step.returnTo())
        .ifPresent(to -> report.reference(at + ".returnTo", "step-unknown", to, steps));
  }

  private void terms(String at, List<TermRule> rules) {
    for (int i = 0; i < rules.size(); i++) {
      kindsAndCategories(at + "." + i, rules.get(i).kinds(), rules.get(i).categories());
    }
  }

  private void kindsAndCategories(String at, List<String> kinds, List<String> categories) {
    List<String> knownKinds = r.kinds().stream().map(Kind::id).toList();
    List<String> knownCategories = r.categories().stream().map(Regulation.Category::id).toList();
    kinds.forEach(k -> report.reference(at + ".for", "kind-unknown", k, knownKinds));
    categories.forEach(
        c -> report.reference(at + ".category", "category-unknown", c, knownCategories));
  }

  private void kinds() {
    for (int i = 0; i < r.kinds().size(); i++) {
      Kind kind = r.kinds().get(i);
      if (kind.refusal() && kind.requestable()) {
        report.error("kinds." + i, "refusal-requestable", kind.id());
      }
      if (kind.refusal() && r.grounds().isEmpty()) {
        report.error("kinds." + i + ".refusal", "grounds-missing", kind.id());
      }
    }
    if (!r.kinds().isEmpty() && r.kinds().stream().noneMatch(Kind::requestable)) {
      report.error("kinds", "nothing-requestable");
    }
  }

  private void unusedRoles() {
    Set<String> used =
        Stream.concat(
                r.steps().stream().map(Step::role),
                r.results().stream().map(Regulation.Result::signer))
            .collect(Collectors.toSet());
    for (int i = 0; i < r.roles().size(); i++) {
      String role = r.roles().get(i).id();
      if (!role.isEmpty() && !used.contains(role)) {
        report.warning("roles." + i, "role-unused", role);
      }
    }
  }

  private void rest() {
    Regulation.Validity validity = r.validity();
    if (validity.to() != null && validity.to().isBefore(validity.from())) {
      report.error(
          "validity.to", "validity-order", validity.from().toString(), validity.to().toString());
    }
    for (int i = 0; i < r.forms().size(); i++) {
      String use = r.forms().get(i).use();
      if (!use.isEmpty() && !FORM_USES.contains(use)) {
        report.warning(
            "forms." + i + ".use",
            "form-use-unknown",
            use,
            Nearest.to(use, FORM_USES)
                .orElse(FORM_USES.stream().sorted().collect(Collectors.joining(", "))));
      }
    }
  }
}
