package kz.kense.casefile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.kense.calendar.DueDate;
import kz.kense.calendar.Unit;
import kz.kense.calendar.WorkCalendar;
import kz.kense.casefile.Deadlines.Timed;
import kz.kense.casefile.DueSheet.Reason;
import kz.kense.casefile.DueSheet.Warning;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Step;
import kz.kense.regulation.Regulation.TermRule;
import kz.kense.regulation.Source;
import kz.kense.regulation.StepAction;
import kz.kense.regulation.TermStart;
import kz.kense.regulation.TextTrace.Contradiction;
import kz.kense.text.LocalText;
import kz.kense.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Explains due moments: which rule, which paragraph, which days, what shortened it and what in the
 * act does not fit (contradictions 7, 8 and 26 of the acts). Pure.
 */
public final class DueSheets {
  private static final LocalText NOBODY = LocalText.same("");

  private final Deadlines deadlines;

  public DueSheets(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  /**
   * Whose term is asked about.
   *
   * @param number of the case; empty when there is none yet
   * @param category null when the regulation has none
   */
  public record Subject(
      Regulation regulation,
      String number,
      String kind,
      @Nullable String category,
      LocalDateTime receivedAt,
      LocalDateTime registeredAt) {

    public static Subject of(Regulation r, CaseState c) {
      CaseEvent.Registered i = c.intake();
      return new Subject(r, i.number(), c.kind(), i.category(), i.receivedAt(), i.registeredAt());
    }
  }

  /** The present step of a case, with the shorter term of a resolution; empty when it is closed. */
  public Optional<DueSheet> present(Regulation r, CaseState c) {
    if (c.step() == null) {
      return Optional.empty();
    }
    Step step = Routes.step(r, c.step());
    Timed timed = deadlines.present(r, c).orElseThrow();
    boolean waits = step.from() == TermStart.ARRIVAL && c.arrivedAt() == null;
    LocalDateTime since = c.arrivedAt() != null ? c.arrivedAt() : c.stepSince();
    return Optional.of(
        waits ? total(Subject.of(r, c)) : sheet(Subject.of(r, c), step, since, timed));
  }

  /** One step of a route, as it is foreseen or was done. */
  public DueSheet step(Subject s, Step step, LocalDateTime since) {
    Timed timed =
        deadlines.step(s.regulation(), s.kind(), s.category(), step, s.registeredAt(), since);
    return sheet(s, step, since, timed);
  }

  /** The whole case's term. */
  public DueSheet total(Subject s) {
    Regulation r = s.regulation();
    Timed timed = deadlines.total(r, s.kind(), s.category(), s.registeredAt());
    TermRule rule = r.total(s.kind(), s.category()).orElseThrow();
    List<Reason> reasons = new ArrayList<>();
    reasons.add(term("due.reason.total", rule));
    counting(reasons, rule);
    registration(reasons, s);
    reasons.add(rule("R5", "due.reason.r5"));
    branch(reasons, s);
    List<Warning> warnings = new ArrayList<>();
    unconfirmed(warnings, rule);
    contradictions(warnings, r, List.of(rule.paragraph()));
    return new DueSheet(
        r.shortTitle(),
        r.act().name(),
        s.number(),
        kindName(s),
        categoryName(s),
        Messages.both("due.what.total"),
        NOBODY,
        s.registeredAt(),
        s.registeredAt(),
        timed.due().due(),
        timed.due(),
        timed.due().due(),
        reasons,
        years(s.registeredAt(), timed.due().due()),
        warnings);
  }

  /** What the applicant may count on; empty when the act promises nothing of the channel. */
  public Optional<DueSheet> applicant(Regulation r, CaseState c) {
    return Deadlines.applicantRule(r, c)
        .map(rule -> applicant(Subject.of(r, c), rule, Deadlines.handedIn(c)));
  }

  private DueSheet applicant(Subject s, TermRule rule, LocalDateTime handedIn) {
    DueSheet office = total(s);
    DueDate due = deadlines.calculator().due(rule.length(), handedIn);
    List<Reason> reasons = new ArrayList<>();
    reasons.add(term("due.reason.applicant", rule));
    counting(reasons, rule);
    List<Warning> warnings = new ArrayList<>();
    if (due.due().isBefore(office.due().due())) {
      warnings.add(
          new Warning(
              true,
              Messages.both("due.warning.applicant", due.due(), office.due().due()),
              rule.paragraph()));
    }
    unconfirmed(warnings, rule);
    return new DueSheet(
        office.service(),
        office.act(),
        s.number(),
        office.kind(),
        office.category(),
        Messages.both("due.what.applicant"),
        NOBODY,
        s.registeredAt(),
        handedIn,
        due.due(),
        due,
        office.total(),
        reasons,
        years(handedIn, due.due()),
        warnings);
  }

  private DueSheet sheet(Subject s, Step step, LocalDateTime since, Timed timed) {
    Regulation r = s.regulation();
    Optional<TermRule> own = step.term(s.kind(), s.category());
    Optional<Timed> total =
        r.total(s.kind(), s.category())
            .map(t -> deadlines.total(r, s.kind(), s.category(), s.registeredAt()));
    if (own.isEmpty()) {
      return withoutOwnTerm(s, step, since, timed);
    }
    TermRule rule = own.get();
    LocalDateTime from = step.from() == TermStart.REGISTRATION ? s.registeredAt() : since;
    DueDate alone = deadlines.calculator().due(rule.length(), from);
    DueDate lawful = deadlines.step(r, s.kind(), s.category(), step, s.registeredAt(), since).due();
    List<Reason> reasons = new ArrayList<>();
    reasons.add(term("due.reason.step." + step.from().code(), rule));
    counting(reasons, rule);
    if (step.action() == StepAction.REGISTER) {
      registration(reasons, s);
    }
    branch(reasons, s);
    List<Warning> warnings = new ArrayList<>();
    if (lawful.due().isBefore(alone.due()) && total.isPresent()) {
      TermRule totalRule = r.total(s.kind(), s.category()).orElseThrow();
      reasons.add(
          new Reason(
              "R4",
              Messages.both("due.reason.r4", total.get().due().due(), lawful.due()),
              totalRule.paragraph(),
              totalRule.source()));
      capped(warnings, step, rule, alone, lawful, total.get().due(), since);
    }
    if (timed.due().due().isBefore(lawful.due())) {
      reasons.add(rule("resolution", "due.reason.resolution", timed.due().due()));
    }
    margin(reasons, warnings, r, step, timed.due());
    unconfirmed(warnings, rule);
    contradictions(warnings, r, List.of(rule.paragraph(), step.paragraph()));
    return new DueSheet(
        r.shortTitle(),
        r.act().name(),
        s.number(),
        kindName(s),
        categoryName(s),
        step.name(),
        roleName(r, step),
        s.registeredAt(),
        from,
        alone.due(),
        timed.due(),
        total.map(t -> t.due().due()).orElse(null),
        reasons,
        years(from, later(alone.due(), timed.due().due())),
        warnings);
  }

  /** A step the act sets no term for is due with the total. */
  private DueSheet withoutOwnTerm(Subject s, Step step, LocalDateTime since, Timed timed) {
    DueSheet total = total(s);
    List<Reason> reasons = new ArrayList<>();
    reasons.add(
        new Reason(
            "term", Messages.both("due.reason.no-own-term"), step.paragraph(), step.source()));
    reasons.addAll(total.reasons());
    if (timed.due().due().isBefore(total.due().due())) {
      reasons.add(rule("resolution", "due.reason.resolution", timed.due().due()));
    }
    return new DueSheet(
        total.service(),
        total.act(),
        s.number(),
        total.kind(),
        total.category(),
        step.name(),
        roleName(s.regulation(), step),
        s.registeredAt(),
        since,
        total.own(),
        timed.due(),
        total.total(),
        reasons,
        total.years(),
        total.warnings());
  }

  private static void capped(
      List<Warning> warnings,
      Step step,
      TermRule rule,
      DueDate alone,
      DueDate capped,
      DueDate total,
      LocalDateTime since) {
    boolean lost = !capped.due().isAfter(since);
    String key =
        lost
            ? "due.warning.lost"
            : alone.due().isAfter(total.due()) ? "due.warning.beyond" : "due.warning.no-room";
    warnings.add(
        new Warning(
            true,
            Messages.both(key, step.name(), alone.due(), total.due(), capped.due(), since),
            rule.paragraph()));
  }

  /** Almaty gives the executor the whole total: the office keeps a working day back (no. 26). */
  private void margin(
      List<Reason> reasons, List<Warning> warnings, Regulation r, Step step, DueDate due) {
    Optional<LocalDate> day = deadlines.warningDay(r, step, due);
    if (day.isPresent() && r.margin() != null) {
      LocalText length = length(r.margin().amount(), r.margin().unit());
      reasons.add(rule("margin", "due.reason.margin", length, day.get()));
      warnings.add(
          new Warning(
              false, Messages.both("due.warning.margin", day.get(), due.due()), step.paragraph()));
    }
  }

  private static void unconfirmed(List<Warning> warnings, TermRule rule) {
    if (rule.source() == Source.UNCONFIRMED || rule.source() == Source.STANDARD) {
      warnings.add(
          new Warning(
              false,
              Messages.both("due.warning.source." + rule.source().code()),
              rule.paragraph()));
    }
  }

  private static void contradictions(
      List<Warning> warnings, Regulation r, List<String> paragraphs) {
    for (Contradiction c : r.text().contradictions()) {
      if (c.paragraphs().stream().anyMatch(paragraphs::contains)) {
        warnings.add(
            new Warning(
                false,
                Messages.both("due.warning.contradiction", c.problem(), c.resolution()),
                String.join(", ", c.paragraphs())));
      }
    }
  }

  private static void counting(List<Reason> reasons, TermRule rule) {
    reasons.add(
        rule.length().unit().byClock()
            ? rule("R2", "due.reason.r2")
            : rule("R1", "due.reason.r1." + rule.length().unit().code()));
  }

  private static void registration(List<Reason> reasons, Subject s) {
    if (!s.registeredAt().equals(s.receivedAt())
        && !s.registeredAt().toLocalDate().equals(s.receivedAt().toLocalDate())) {
      reasons.add(rule("R3", "due.reason.r3", s.receivedAt(), s.registeredAt()));
    }
  }

  private static void branch(List<Reason> reasons, Subject s) {
    s.regulation()
        .kind(s.kind())
        .filter(k -> !k.requestable())
        .ifPresent(
            k ->
                reasons.add(
                    new Reason(
                        "R6",
                        Messages.both("due.reason.r6", k.name()),
                        k.paragraph(),
                        Source.ACT)));
  }

  private static Reason term(String key, TermRule rule) {
    LocalText length = length(rule.length().amount(), rule.length().unit());
    return new Reason("term", Messages.both(key, length), rule.paragraph(), rule.source());
  }

  private static LocalText length(int amount, Unit unit) {
    return Messages.both("regulation.unit." + unit.code(), amount);
  }

  private static Reason rule(String rule, String key, Object... args) {
    return new Reason(rule, Messages.both(key, args), "", Source.LAW);
  }

  private List<DueSheet.Year> years(LocalDateTime from, LocalDateTime to) {
    WorkCalendar calendar = deadlines.calculator().calendar();
    return IntStream.rangeClosed(from.getYear(), to.getYear())
        .mapToObj(y -> new DueSheet.Year(y, calendar.covers(y), calendar.confirmed(y)))
        .toList();
  }

  private static LocalDateTime later(LocalDateTime a, LocalDateTime b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalText kindName(Subject s) {
    return s.regulation()
        .kind(s.kind())
        .map(Regulation.Kind::name)
        .orElse(LocalText.same(s.kind()));
  }

  private static @Nullable LocalText categoryName(Subject s) {
    String category = s.category();
    return category == null
        ? null
        : s.regulation()
            .category(category)
            .map(Regulation.Category::name)
            .orElse(LocalText.same(category));
  }

  private static LocalText roleName(Regulation r, Step step) {
    return r.role(step.role()).map(Regulation.Role::name).orElse(LocalText.same(step.role()));
  }
}
