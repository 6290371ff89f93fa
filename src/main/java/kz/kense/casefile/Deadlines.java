package kz.kense.casefile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.kense.calendar.CountedDay;
import kz.kense.calendar.DueDate;
import kz.kense.calendar.Length;
import kz.kense.calendar.TermCalculator;
import kz.kense.casefile.CaseEvent.Registered;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Step;
import kz.kense.regulation.Regulation.TermRule;
import kz.kense.regulation.StepAction;
import kz.kense.regulation.TermStart;
import kz.kense.text.Failure;
import kz.kense.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * By when: the total term of a case, the term of a step inside it, and the plan of the whole route.
 * Pure.
 */
public final class Deadlines {
  private final TermCalculator calculator;

  public Deadlines(TermCalculator calculator) {
    this.calculator = calculator;
  }

  /** What the terms are counted with: the office's calendar and hours. */
  public TermCalculator calculator() {
    return calculator;
  }

  /** A due moment with the paragraph that sets it. */
  public record Timed(DueDate due, String paragraph) {}

  /**
   * A step of the route as it is foreseen: each official acting at the last moment.
   *
   * @param since when the step begins
   */
  public record PlannedStep(Step step, LocalDateTime since, Timed term) {}

  /**
   * When an application is registered: on receipt, or at the next opening when received outside
   * hours (rule R3).
   */
  public LocalDateTime registration(LocalDateTime received) {
    return calculator.registration(received);
  }

  /**
   * The total term: from registration to the registered result (rules R1, R5).
   *
   * @throws Failure {@code regulation.no-total} when the regulation gives none for this kind and
   *     category
   */
  public Timed total(
      Regulation r, String kind, @Nullable String category, LocalDateTime registeredAt) {
    TermRule rule =
        r.total(kind, category)
            .orElseThrow(
                () ->
                    Failure.of(
                        "regulation.no-total", r.id(), kind, category == null ? "–" : category));
    return new Timed(calculator.due(rule.length(), registeredAt), rule.paragraph());
  }

  /**
   * What the applicant may count on from the acceptance outside the office, such as at the State
   * Corporation: empty when the regulation says nothing of the case's channel.
   */
  public Optional<Timed> applicantTotal(Regulation r, CaseState c) {
    return applicantRule(r, c)
        .map(t -> new Timed(calculator.due(t.length(), handedIn(c)), t.paragraph()));
  }

  static Optional<TermRule> applicantRule(Regulation r, CaseState c) {
    Registered intake = c.intake();
    return r.applicantTotals().stream()
        .filter(t -> t.fits(c.kind(), intake.category()) && t.fitsChannel(intake.channel()))
        .findFirst();
  }

  /** When the applicant gave the papers away, here or outside the office. */
  static LocalDateTime handedIn(CaseState c) {
    LocalDateTime outside = c.intake().acceptedAt();
    return outside == null ? c.intake().receivedAt() : outside;
  }

  /**
   * The term of one step, never later than the total leaves room for (rule R4). A step without a
   * term of its own is due with the total.
   *
   * @param since when the step began; for a step counted from the applicant's arrival, the arrival
   */
  public Timed step(
      Regulation r,
      String kind,
      @Nullable String category,
      Step step,
      LocalDateTime registeredAt,
      LocalDateTime since) {
    Optional<TermRule> own = step.term(kind, category);
    if (own.isEmpty()) {
      return total(r, kind, category, registeredAt);
    }
    TermRule rule = own.get();
    LocalDateTime from = step.from() == TermStart.REGISTRATION ? registeredAt : since;
    DueDate due = calculator.due(rule.length(), from);
    Optional<TermRule> totalRule = r.total(kind, category);
    if (step.from() == TermStart.ARRIVAL
        || step.action() == StepAction.REGISTER
        || totalRule.isEmpty()) {
      return new Timed(due, rule.paragraph());
    }
    Timed total = total(r, kind, category, registeredAt);
    return new Timed(
        calculator.capped(due, total.due(), laterTerms(r, kind, category, step), total.paragraph()),
        rule.paragraph());
  }

  /** The step's term while nobody has come for the result yet: until the total ends. */
  public Timed waiting(
      Regulation r,
      String kind,
      @Nullable String category,
      Step step,
      LocalDateTime registeredAt,
      LocalDateTime since,
      @Nullable LocalDateTime arrivedAt) {
    if (step.from() != TermStart.ARRIVAL) {
      return step(r, kind, category, step, registeredAt, since);
    }
    return arrivedAt == null
        ? total(r, kind, category, registeredAt)
        : step(r, kind, category, step, registeredAt, arrivedAt);
  }

  /**
   * Where a case stands now: the due moment of its present step; a resolution may have set a
   * shorter one.
   */
  public Optional<Timed> present(Regulation r, CaseState state) {
    if (state.step() == null) {
      return Optional.empty();
    }
    Step step = Routes.step(r, state.step());
    Timed timed =
        waiting(
            r,
            state.kind(),
            state.intake().category(),
            step,
            state.intake().registeredAt(),
            state.stepSince(),
            state.arrivedAt());
    return Optional.of(shortenedByResolution(r, state, step, timed));
  }

  private static Timed shortenedByResolution(
      Regulation r, CaseState state, Step step, Timed timed) {
    return state.resolutions().reversed().stream()
        .filter(
            p ->
                Routes.step(r, p.resolution().step())
                    .nextFor(state.kind())
                    .filter(step.id()::equals)
                    .isPresent())
        .findFirst()
        .filter(p -> p.resolution().due().isBefore(timed.due().due()))
        .map(p -> byResolution(p.resolution().due(), timed))
        .orElse(timed);
  }

  private static Timed byResolution(LocalDateTime due, Timed timed) {
    List<CountedDay> derivation = new ArrayList<>(timed.due().derivation());
    derivation.add(
        new CountedDay(
            due.toLocalDate(),
            false,
            new LocalText(
                "бұрыштамада қысқарақ мерзім қойылған",
                "резолюцией установлен более короткий срок")));
    return new Timed(new DueDate(due, derivation, timed.due().confirmed()), timed.paragraph());
  }

  /**
   * The whole route of a kind with every due moment, as if each step ended at its term.
   *
   * @param receivedAt when the paper came in
   */
  public List<PlannedStep> plan(
      Regulation r,
      String kind,
      @Nullable String category,
      LocalDateTime receivedAt,
      LocalDateTime registeredAt) {
    List<PlannedStep> plan = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    LocalDateTime since = receivedAt;
    Optional<Step> at = r.steps().stream().findFirst();
    while (at.isPresent() && seen.add(at.get().id())) {
      Step step = at.get();
      Timed timed = waiting(r, kind, category, step, registeredAt, since, null);
      plan.add(new PlannedStep(step, since, timed));
      since = step.action() == StepAction.REGISTER ? registeredAt : timed.due().due();
      at = step.nextFor(kind).flatMap(r::step);
    }
    return plan;
  }

  /**
   * The route of an open or closed case: what is done as it was done, the rest as it is foreseen
   * from now on.
   */
  public List<PlannedStep> remaining(Regulation r, CaseState state) {
    List<PlannedStep> plan = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    String category = state.intake().category();
    LocalDateTime since = state.stepSince();
    Optional<Step> at = Optional.ofNullable(state.step()).flatMap(r::step);
    while (at.isPresent() && seen.add(at.get().id())) {
      Step step = at.get();
      Timed timed =
          plan.isEmpty()
              ? present(r, state).orElseThrow()
              : waiting(
                  r, state.kind(), category, step, state.intake().registeredAt(), since, null);
      plan.add(new PlannedStep(step, since, timed));
      since = timed.due().due();
      at = step.nextFor(state.kind()).flatMap(r::step);
    }
    return plan;
  }

  /**
   * The day before the term on which a drafting step is warned about, when the office keeps such a
   * margin.
   */
  public Optional<LocalDate> warningDay(Regulation r, Step step, DueDate due) {
    Length margin = r.margin();
    if (margin == null || step.action() != StepAction.DRAFT) {
      return Optional.empty();
    }
    return Optional.of(calculator.capped(due, due, List.of(margin), "").dueDate());
  }

  /**
   * The terms of the steps after this one that must fit before the total ends; those from arrival
   * come after it.
   */
  private static List<Length> laterTerms(
      Regulation r, String kind, @Nullable String category, Step step) {
    List<Length> terms = new ArrayList<>();
    for (Step later : Routes.after(r, kind, step)) {
      if (later.from() == TermStart.STEP) {
        later.term(kind, category).map(TermRule::length).ifPresent(terms::add);
      }
    }
    return terms;
  }
}
