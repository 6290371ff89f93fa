package kz.kense.regulation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.kense.calendar.Length;
import kz.kense.regulation.Regulation.Channel;
import kz.kense.regulation.Regulation.Earlier;
import kz.kense.regulation.Regulation.Kind;
import kz.kense.regulation.Regulation.Payment;
import kz.kense.regulation.Regulation.RefusalGround;
import kz.kense.regulation.Regulation.Step;
import kz.kense.regulation.Regulation.TermRule;

/** Whether payment, commission, earlier cases and grounds agree with the route and its kinds. */
final class ClauseCheck {
  private final Regulation r;
  private final Report report;
  private final List<String> kinds;
  private final List<String> channels;

  private ClauseCheck(Regulation regulation, Report report) {
    this.r = regulation;
    this.report = report;
    kinds = r.kinds().stream().map(Kind::id).toList();
    channels = r.channels().stream().map(Channel::id).toList();
  }

  static void check(Regulation regulation, List<Route> routes, Report report) {
    ClauseCheck check = new ClauseCheck(regulation, report);
    check.payment(routes);
    check.paymentConditions();
    routes.stream().filter(Route::complete).forEach(check::commission);
    check.earlier();
    check.reachableKinds();
    check.grounds();
    check.applicantTotals();
  }

  private void payment(List<Route> routes) {
    Payment payment = r.payment();
    if (payment == null) {
      return;
    }
    payment.kinds().forEach(k -> report.reference("payment.for", "kind-unknown", k, kinds));
    payment
        .channels()
        .forEach(c -> report.reference("payment.channel", "channel-unknown", c, channels));
    List<String> steps = r.steps().stream().map(Step::id).toList();
    report.reference("payment.before", "step-unknown", payment.before(), steps);
    boolean met =
        routes.stream()
            .filter(x -> payment.kinds().isEmpty() || payment.kinds().contains(x.kind().id()))
            .flatMap(x -> x.steps().stream())
            .anyMatch(s -> s.id().equals(payment.before()));
    if (steps.contains(payment.before()) && !met) {
      report.error("payment.before", "payment-not-on-route", payment.before());
    }
  }

  /** What the text checks in the payment gateway must be a payment here, and the other way. */
  private void paymentConditions() {
    Payment payment = r.payment();
    for (int i = 0; i < r.channels().size(); i++) {
      Channel c = r.channels().get(i);
      boolean due =
          payment != null && (payment.channels().isEmpty() || payment.channels().contains(c.id()));
      boolean checked = c.processes().stream().anyMatch(p -> p.check() == CheckKind.PAYMENT);
      if (checked && !due) {
        report.warning("channels." + i, "payment-undeclared", c.id());
      }
      boolean named = payment != null && payment.channels().contains(c.id());
      if (named && !checked && !c.processes().isEmpty()) {
        report.warning("channels." + i, "payment-unchecked", c.id());
      }
    }
  }

  private void commission(Route route) {
    List<Step> steps = route.steps();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      String at = "steps." + r.steps().indexOf(step);
      List<Step> before = steps.subList(0, i);
      if (step.action() == StepAction.COMMISSION) {
        if (!has(steps.subList(i, steps.size()), StepAction.APPROVE)) {
          report.error(at, "commission-unapproved", step.id());
        }
        if (has(before, StepAction.DRAFT)) {
          report.error(at, "commission-after-draft", step.id());
        }
      }
      if (step.action() == StepAction.APPROVE && !has(before, StepAction.COMMISSION)) {
        report.error(at, "approve-without-commission", step.id());
      } else if (step.action() == StepAction.APPROVE && step.returnTo() == null) {
        report.warning(at, "approve-without-return", step.id());
      }
    }
  }

  private static boolean has(List<Step> steps, StepAction action) {
    return steps.stream().anyMatch(s -> s.action() == action);
  }

  private void earlier() {
    Set<String> usual = Set.of("repeat", "duplicate", "reissue");
    for (int i = 0; i < r.kinds().size(); i++) {
      Kind kind = r.kinds().get(i);
      if (kind.earlier() != Earlier.NONE && !kind.requestable()) {
        report.error("kinds." + i + ".earlier", "earlier-diverted", kind.id());
      }
      if (kind.earlier() == Earlier.NONE && usual.contains(kind.id()) && kind.requestable()) {
        report.warning("kinds." + i, "earlier-none", kind.id());
      }
    }
  }

  /** A kind that comes only out of kinds nobody can come to. */
  private void reachableKinds() {
    Set<String> reached = new HashSet<>();
    boolean more = true;
    while (more) {
      more = false;
      for (Kind kind : r.kinds()) {
        if (kind.requestable() || kind.divertsFrom().stream().anyMatch(reached::contains)) {
          more |= reached.add(kind.id());
        }
      }
    }
    boolean any = r.kinds().stream().anyMatch(Kind::requestable);
    for (int i = 0; i < r.kinds().size(); i++) {
      Kind kind = r.kinds().get(i);
      boolean named = kinds.containsAll(kind.divertsFrom());
      if (any && named && !kind.id().isEmpty() && !reached.contains(kind.id())) {
        report.error("kinds." + i + ".divertsFrom", "kind-unreachable", kind.id());
      }
    }
  }

  private void grounds() {
    List<String> documents = r.documents().stream().map(d -> d.id()).toList();
    for (int i = 0; i < r.grounds().size(); i++) {
      RefusalGround ground = r.grounds().get(i);
      String at = "grounds." + i;
      for (String kind : ground.kinds()) {
        report.reference(at + ".for", "kind-unknown", kind, kinds);
        if (r.kind(kind).filter(k -> !k.refusal()).isPresent()) {
          report.warning(at + ".for", "ground-not-refusal", ground.id(), kind);
        }
      }
      for (String document : ground.documents()) {
        if (!documents.contains(document)) {
          report.error(
              at + ".documents",
              "document-unknown",
              document,
              Nearest.to(document, documents)
                  .orElse(documents.isEmpty() ? "–" : String.join(", ", documents)));
        }
      }
    }
    for (int i = 0; i < r.kinds().size(); i++) {
      Kind kind = r.kinds().get(i);
      boolean none = r.grounds().stream().noneMatch(g -> g.fits(kind.id()));
      if (kind.refusal() && none && !r.grounds().isEmpty()) {
        report.error("kinds." + i + ".refusal", "grounds-missing", kind.id());
      }
    }
  }

  private void applicantTotals() {
    for (int i = 0; i < r.applicantTotals().size(); i++) {
      TermRule rule = r.applicantTotals().get(i);
      String at = "applicantTotals." + i;
      rule.channels()
          .forEach(c -> report.reference(at + ".channel", "channel-unknown", c, channels));
      rule.kinds().forEach(k -> report.reference(at + ".for", "kind-unknown", k, kinds));
      for (TermRule total : r.totals()) {
        if (meet(total, rule) && shorter(rule.length(), total.length())) {
          report.error(
              at, "applicant-total-shorter", rule.length().toString(), total.length().toString());
        }
      }
    }
  }

  private static boolean meet(TermRule a, TermRule b) {
    return meet(a.kinds(), b.kinds()) && meet(a.categories(), b.categories());
  }

  private static boolean meet(List<String> a, List<String> b) {
    return a.isEmpty() || b.isEmpty() || a.stream().anyMatch(b::contains);
  }

  private static boolean shorter(Length applicant, Length office) {
    return applicant.unit() == office.unit() && applicant.amount() < office.amount();
  }
}
