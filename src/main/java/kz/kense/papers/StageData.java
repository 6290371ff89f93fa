package kz.kense.papers;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.kense.calendar.CountedDay;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.CaseState.Checkup;
import kz.kense.casefile.CaseState.DoneStep;
import kz.kense.casefile.DueSheet;
import kz.kense.casefile.DueSheets;
import kz.kense.casefile.Meeting;
import kz.kense.casefile.RefusalGate;
import kz.kense.office.Office;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Step;
import kz.kense.regulation.Source;
import kz.kense.regulation.SystemProcess;
import kz.kense.text.Lang;
import kz.kense.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * What the papers of the way need beside the facts of the case: the commission's sitting, where the
 * case stands, a negative condition, the signer's counter-list, the explanation of its term.
 */
final class StageData {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm", Locale.ROOT);

  private final CaseData data;
  private final Office office;
  private final Regulation regulation;
  private final CaseState c;
  private final Messages words;
  private final LocalDateTime now;

  private StageData(
      CaseData data,
      Office office,
      Regulation regulation,
      CaseState c,
      Lang lang,
      LocalDateTime now) {
    this.data = data;
    this.office = office;
    this.regulation = regulation;
    this.c = c;
    this.words = Messages.in(lang);
    this.now = now;
  }

  static void addTo(
      CaseData data,
      Office office,
      Regulation regulation,
      CaseState c,
      Lang lang,
      LocalDateTime now) {
    StageData stage = new StageData(data, office, regulation, c, lang, now);
    stage.commission();
    stage.status();
    stage.denial();
    stage.refusal();
    stage.term();
    stage.survey();
  }

  /** What the sheet that explains one due moment needs. */
  static void addTerm(
      CaseData data,
      Office office,
      Regulation regulation,
      CaseState c,
      DueSheet sheet,
      Lang lang,
      LocalDateTime now) {
    new StageData(data, office, regulation, c, lang, now).term(sheet);
  }

  private void commission() {
    CaseState.Minutes minutes = c.minutes();
    if (minutes == null) {
      return;
    }
    Meeting m = minutes.held().meeting();
    data.put("commission.number", c.intake().number());
    data.put("commission.date", m.date());
    data.put("commission.members", m.present().stream().map(id -> member(m, id)).toList());
    data.put("commission.agenda", m.agenda().lines().toList());
    data.put("commission.for", m.inFavour().size());
    data.put("commission.against", m.against().size());
    data.put("commission.abstained", m.abstained().size());
    String decision =
        words.get(
            minutes.held().decision() == Meeting.Decision.GRANT
                ? "paper.minutes.grant"
                : "paper.minutes.refuse",
            regulation.title());
    data.put("commission.decision", m.reason().isBlank() ? decision : decision + "\n" + m.reason());
    data.put("commission.chair", name(m.chair()));
    data.put("commission.secretary", name(m.secretary()));
    if (minutes.approved() != null) {
      data.put("commission.approved", minutes.approved().toLocalDate());
    }
    approver();
  }

  private Map<String, Object> member(Meeting m, String id) {
    Map<String, Object> member = new LinkedHashMap<>();
    member.put("name", name(id));
    office.employee(id).ifPresent(e -> member.put("position", e.position().in(words.lang())));
    member.put(
        "vote",
        m.inFavour().contains(id) ? "for" : m.against().contains(id) ? "against" : "abstained");
    return member;
  }

  /** The head: the only one who holds the role that approves the minutes. */
  private void approver() {
    regulation.steps().stream()
        .filter(s -> s.action() == kz.kense.regulation.StepAction.APPROVE)
        .findFirst()
        .map(s -> c.performerOf(s.id()).map(List::of).orElse(holders(s.role())))
        .filter(ids -> ids.size() == 1)
        .ifPresent(ids -> data.person("commission.approver", ids.getFirst()));
  }

  private List<String> holders(String role) {
    return office.holders(role).stream().map(e -> e.id()).toList();
  }

  /** Acts by role, not by name: the slip is the applicant's. */
  private void status() {
    data.put("status.at", now);
    data.put("status.since", c.stepSince().toLocalDate());
    List<Object> history = new ArrayList<>();
    history.add(
        act(
            c.intake().registeredAt(),
            words.get("paper.status.registered", c.intake().number()),
            ""));
    for (DoneStep done : c.done().stream().skip(1).toList()) {
      regulation
          .step(done.step())
          .ifPresent(s -> history.add(act(done.at(), in(s), role(s.role()))));
    }
    data.put("status.history", history);
    Optional<Step> step = Optional.ofNullable(c.step()).flatMap(regulation::step);
    data.put(
        "status.state",
        step.map(s -> role(s.role()) + ": " + in(s))
            .orElse(words.get(c.voided() == null ? "paper.status.closed" : "paper.status.voided")));
    step.flatMap(s -> s.nextFor(c.kind()))
        .flatMap(regulation::step)
        .ifPresent(s -> data.put("status.next", role(s.role()) + ": " + in(s)));
    office
        .rulebook()
        .deadlines()
        .applicantTotal(regulation, c)
        .ifPresent(t -> data.put("status.applicantDue", t.due().dueDate()));
  }

  private static Map<String, Object> act(LocalDateTime at, String act, String who) {
    return Map.of("at", MOMENT.format(at), "act", act, "who", who);
  }

  /** The latest condition that is not met, and the words the act prescribes for it. */
  private void denial() {
    for (Checkup checkup : c.checks().reversed()) {
      if (!checkup.check().passes()) {
        process(checkup.check().process()).ifPresent(p -> denied(checkup, p));
        return;
      }
    }
  }

  private void denied(Checkup checkup, SystemProcess condition) {
    data.put("denial.condition", condition.id() + ". " + condition.name().in(words.lang()));
    data.put("denial.at", checkup.check().at());
    data.put("denial.paragraph", condition.paragraph());
    proof(checkup).ifPresent(proof -> data.put("denial.proof", proof));
    Optional.ofNullable(condition.otherwise())
        .flatMap(this::process)
        .map(SystemProcess::message)
        .ifPresent(message -> data.put("denial.message", message));
    data.person("denial.actor", checkup.by());
  }

  private static Optional<String> proof(Checkup checkup) {
    LocalDate date = checkup.check().paperDate();
    String number = checkup.check().paperNumber();
    return number.isBlank()
        ? Optional.empty()
        : Optional.of("№ " + number + (date == null ? "" : ", " + DATE.format(date)));
  }

  private Optional<SystemProcess> process(String id) {
    return regulation.channel(c.intake().channel()).flatMap(ch -> ch.process(id));
  }

  private void refusal() {
    RefusalGate.of(regulation, office.rulebook().deadlines(), c, now)
        .ifPresent(
            gate -> {
              data.put("refusal.due", gate.term().due().due());
              data.put("refusal.paragraph", gate.term().paragraph());
              data.put("refusal.at", c.readyAt() == null ? now : c.readyAt());
              data.put("refusal.kept", gate.kept() ? "yes" : "no");
              data.put("refusal.met", met(gate));
            });
  }

  private List<Object> met(RefusalGate gate) {
    List<Object> met = new ArrayList<>();
    gate.present()
        .forEach(d -> met.add(row(d.name().in(words.lang()), words.get("paper.met.document"))));
    gate.answered()
        .forEach(
            p ->
                met.add(
                    row(
                        p.id() + ". " + p.name().in(words.lang()),
                        words.get("paper.met.condition"))));
    gate.unanswered()
        .forEach(
            p ->
                met.add(
                    row(
                        p.id() + ". " + p.name().in(words.lang()),
                        words.get("paper.met.unanswered"))));
    gate.notChosen()
        .forEach(g -> met.add(row(g.text().in(words.lang()), words.get("paper.met.ground"))));
    return met;
  }

  private static Map<String, Object> row(String condition, String proof) {
    return Map.of("condition", condition, "evidence", proof);
  }

  /** The present step's term; the total's when the case is closed. */
  private void term() {
    DueSheets sheets = new DueSheets(office.rulebook().deadlines());
    DueSheet sheet =
        sheets
            .present(regulation, c)
            .orElseGet(() -> sheets.total(DueSheets.Subject.of(regulation, c)));
    term(sheet);
  }

  private void term(DueSheet sheet) {
    data.put("term.subject", sheet.what());
    data.put("term.who", sheet.who());
    data.put("term.start", sheet.since());
    data.put("term.due", sheet.due().due());
    if (sheet.shortened()) {
      data.put("term.own", sheet.own());
    }
    putDay("term.total", sheet.total());
    data.put("term.calendar", sheet.years().stream().map(this::year).toList());
    data.put(
        "term.rules",
        sheet.reasons().stream()
            .map(
                r ->
                    Map.of(
                        "rule", r.words().in(words.lang()),
                        "paragraph", r.paragraph(),
                        "source", r.paragraph().isBlank() ? "" : source(r.source())))
            .toList());
    data.put(
        "term.warnings", sheet.warnings().stream().map(w -> w.words().in(words.lang())).toList());
    List<Object> days = new ArrayList<>();
    int count = 0;
    for (CountedDay day : sheet.due().derivation()) {
      count += day.counted() ? 1 : 0;
      days.add(
          Map.of(
              "day", DATE.format(day.date()),
              "weekday",
                  day.date().getDayOfWeek().getDisplayName(TextStyle.FULL, words.lang().locale()),
              "count", day.counted() ? Integer.toString(count) : "",
              "why", day.reason().in(words.lang())));
    }
    data.put("term.days", days);
  }

  private String year(DueSheet.Year year) {
    String key = !year.covered() ? "missing" : year.confirmed() ? "confirmed" : "unconfirmed";
    return words.get("paper.calendar." + key, year.year());
  }

  private String source(Source source) {
    return words.get("regulation.source." + source.code());
  }

  private void survey() {
    if (c.survey() != null) {
      data.put("survey.quality", c.survey().service().name().toLowerCase(Locale.ROOT));
      data.put("survey.information", c.survey().information().name().toLowerCase(Locale.ROOT));
      putDay("survey.date", c.closedAt());
    }
  }

  private void putDay(String path, @Nullable LocalDateTime at) {
    if (at != null) {
      data.put(path, at);
    }
  }

  private String in(Step step) {
    return step.name().in(words.lang());
  }

  private String role(String id) {
    return regulation.role(id).map(r -> r.name().in(words.lang())).orElse(id);
  }

  private String name(String employee) {
    return office.employee(employee).map(e -> e.name().in(words.lang())).orElse(employee);
  }
}
