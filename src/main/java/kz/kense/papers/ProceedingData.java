package kz.kense.papers;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.kense.casefile.CaseEvent.ChecklistEntry;
import kz.kense.casefile.CaseEvent.Signed;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.CaseState.DoneStep;
import kz.kense.casefile.CaseState.Minutes;
import kz.kense.casefile.Meeting;
import kz.kense.casefile.RefusalGate;
import kz.kense.casefile.SystemCheck;
import kz.kense.office.Employee;
import kz.kense.office.Office;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.RefusalGround;
import kz.kense.regulation.Regulation.RequiredDocument;
import kz.kense.regulation.Regulation.Step;
import kz.kense.regulation.StepAction;
import kz.kense.regulation.SystemProcess;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import kz.kense.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * What the papers of the proceedings say of a case: minutes, conditions of a refusal, survey,
 * dispatch list, and the slip of its status.
 */
final class ProceedingData {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

  private final CaseData data;
  private final Office office;
  private final Regulation regulation;
  private final Lang lang;
  private final LocalDateTime now;

  ProceedingData(
      CaseData data, Office office, Regulation regulation, Lang lang, LocalDateTime now) {
    this.data = data;
    this.office = office;
    this.regulation = regulation;
    this.lang = lang;
    this.now = now;
  }

  void put(CaseState c) {
    if (c.minutes() != null) {
      minutes(c, c.minutes());
    }
    RefusalGate.of(regulation, office.rulebook().deadlines(), c, now)
        .ifPresent(gate -> refusal(c, gate));
    if (c.survey() != null) {
      data.put("survey.quality", id(c.survey().service()));
      data.put("survey.information", id(c.survey().information()));
      if (c.closedAt() != null) {
        data.put("survey.date", c.closedAt().toLocalDate());
      }
    }
    if (c.result() != null && c.signed() != null) {
      dispatch(c, c.signed().signature());
    }
    status(c);
  }

  private void minutes(CaseState c, Minutes minutes) {
    Meeting m = minutes.held().meeting();
    data.put("commission.number", c.intake().number());
    data.put("commission.date", m.date());
    data.put("commission.agenda", List.of(m.agenda()));
    data.put("commission.heard", m.agenda());
    data.put("commission.members", m.present().stream().map(id -> member(m, id)).toList());
    data.put("commission.for", m.inFavour().size());
    data.put("commission.against", m.against().size());
    data.put("commission.abstained", m.abstained().size());
    String decision = Messages.in(lang).get("decision." + minutes.held().decision().name());
    data.put("commission.decision", decision + (m.reason().isBlank() ? "" : ". " + m.reason()));
    data.put("commission.chair", name(m.chair()));
    data.put("commission.secretary", name(m.secretary()));
    if (minutes.approved() != null) {
      data.put("commission.approved", minutes.approved().toLocalDate());
    }
    approver(c).ifPresent(id -> data.person("commission.approver", id));
  }

  /** Who approved the minutes, or the only one who can. */
  private Optional<String> approver(CaseState c) {
    for (Step step : regulation.steps()) {
      if (step.action() == StepAction.APPROVE) {
        List<Employee> holders = office.holders(step.role());
        return c.performerOf(step.id())
            .or(
                () ->
                    holders.size() == 1 ? Optional.of(holders.getFirst().id()) : Optional.empty());
      }
    }
    return Optional.empty();
  }

  private Map<String, Object> member(Meeting m, String id) {
    String vote =
        m.inFavour().contains(id) ? "for" : m.against().contains(id) ? "against" : "abstained";
    String position = office.employee(id).map(e -> e.position().in(lang)).orElse("");
    return Map.of("name", name(id), "position", position, "vote", vote);
  }

  private void refusal(CaseState c, RefusalGate gate) {
    List<Object> met = new ArrayList<>();
    for (RequiredDocument d : gate.present()) {
      met.add(Map.of("condition", d.name().in(lang), "proof", sheets(c, d)));
    }
    for (SystemProcess p : gate.answered()) {
      met.add(
          Map.of(
              "condition",
              p.id() + " — " + p.name().in(lang),
              "proof",
              c.check(p.id()).map(this::proof).orElse("")));
    }
    String none = word("негіз анықталмаған", "основание не выявлено");
    for (RefusalGround g : gate.notChosen()) {
      met.add(Map.of("condition", g.text().in(lang), "proof", none));
    }
    data.put("refusal.met", met);
    data.put("refusal.due", gate.term().due().dueDate());
    data.put("refusal.paragraph", gate.term().paragraph());
    data.put("refusal.at", now.toLocalDate());
    data.put("refusal.kept", gate.kept() ? "yes" : "no");
  }

  private String sheets(CaseState c, RequiredDocument d) {
    return c.intake().checklist().stream()
        .filter(e -> e.document().equals(d.id()))
        .map(ChecklistEntry::sheets)
        .filter(n -> n > 0)
        .findFirst()
        .map(n -> n + word(" парақ", " л."))
        .orElse(word("іс материалдарында бар", "имеется в деле"));
  }

  private String proof(SystemCheck check) {
    String answer = Messages.in(lang).get("answer." + check.answer().name());
    String paper =
        check.paperNumber().isBlank()
            ? ""
            : ", № "
                + check.paperNumber()
                + (check.paperDate() == null ? "" : " " + DAY.format(check.paperDate()));
    return answer + paper;
  }

  private void dispatch(CaseState c, Signed signed) {
    if (c.dispatched() != null) {
      data.put("dispatch.number", c.dispatched().list());
    }
    data.put("dispatch.at", (c.closedAt() == null ? now : c.closedAt()).toLocalDate());
    data.put(
        "dispatch.to",
        regulation
            .channel(c.intake().channel())
            .map(ch -> ch.name().in(lang))
            .orElse(c.intake().channel()));
    String result =
        regulation
            .kind(c.kind())
            .flatMap(k -> regulation.result(k.result()))
            .map(r -> r.name().in(lang))
            .orElse("");
    data.put(
        "dispatch.results",
        List.of(
            Map.of(
                "result",
                result,
                "number",
                signed.number() + ", " + DAY.format(signed.date()),
                "caseNumber",
                c.intake().number() + ", " + DAY.format(c.intake().registeredAt()),
                "applicant",
                c.intake().applicant().name().in(lang),
                "applicantId",
                c.intake().applicant().idNumber(),
                "service",
                regulation.title().in(lang))));
    data.put("dispatch.count", "1");
  }

  private void status(CaseState c) {
    Optional<Step> step = Optional.ofNullable(c.step()).flatMap(regulation::step);
    data.put("status.at", now.toLocalDate());
    data.put(
        "status.state",
        step.map(s -> s.name().in(lang))
            .orElseGet(
                () ->
                    Messages.in(lang).get(c.voided() == null ? "status.closed" : "status.voided")));
    data.put("status.since", (c.closedAt() == null ? c.stepSince() : c.closedAt()).toLocalDate());
    step.flatMap(s -> s.nextFor(c.kind()))
        .flatMap(regulation::step)
        .ifPresent(next -> data.put("status.next", next.name().in(lang)));
    data.put("status.history", c.done().stream().map(this::act).toList());
  }

  private Map<String, Object> act(DoneStep d) {
    Step step = regulation.step(d.step()).orElse(null);
    LocalText role = step == null ? null : regulation.actorName(step.role()).orElse(null);
    return Map.of(
        "at",
        MOMENT.format(d.at()),
        "act",
        step == null ? d.step() : step.name().in(lang),
        "who",
        role == null ? name(d.actor()) : role.in(lang) + ", " + name(d.actor()));
  }

  private String name(String employee) {
    return office.employee(employee).map(e -> e.name().in(lang)).orElse(employee);
  }

  private static String id(@Nullable Enum<?> answer) {
    return answer == null ? "" : answer.name().toLowerCase(Locale.ROOT);
  }

  private String word(String kk, String ru) {
    return lang == Lang.KK ? kk : ru;
  }
}
