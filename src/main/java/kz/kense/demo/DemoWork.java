package kz.kense.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import kz.kense.applicant.Representative;
import kz.kense.casefile.Actor;
import kz.kense.casefile.CaseCourse;
import kz.kense.casefile.CaseEvent;
import kz.kense.casefile.CaseEvent.ChosenGround;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Meeting;
import kz.kense.demo.DemoPlan.Move;
import kz.kense.office.Employee;
import kz.kense.regulation.Regulation.Kind;
import kz.kense.regulation.Regulation.Step;
import kz.kense.rehearsal.Practice;
import kz.kense.rehearsal.SampleDraft;
import kz.kense.result.FormDefinition;
import kz.kense.signing.SigningKey;
import kz.kense.text.Lang;

/** Makes the moves of the demo cases, as the office's people would in the window. */
final class DemoWork {
  private final Practice practice;
  private final Map<String, SigningKey> keys;
  private final DemoIntake intake;

  /**
   * @param keys of those who sign, opened, by employee id
   */
  DemoWork(Practice practice, Map<String, SigningKey> keys) {
    this.practice = practice;
    this.keys = keys;
    intake = new DemoIntake(practice);
  }

  void make(DemoCase c, Move move) {
    c.state = move == Move.REGISTER ? intake.register(c) : moved(c, c.state(), move);
  }

  private CaseState moved(DemoCase c, CaseState s, Move move) {
    Employee who = performer(c, s);
    Actor actor = who.actor();
    Lang lang = s.intake().lang();
    return switch (move) {
      case REGISTER -> throw new IllegalStateException("registered already");
      case RESOLVE -> resolve(c, s, actor);
      case PERFORM -> act(s, actor, (course, x) -> course.perform(x, actor, ""));
      case COMMISSION ->
          act(s, actor, (course, x) -> course.holdCommission(x, actor, meeting(c, s)));
      case APPROVE -> act(s, actor, (course, x) -> course.approveMinutes(x, actor, ""));
      case DIVERT ->
          act(s, actor, (course, x) -> course.divert(x, actor, refusal(c), grounds(c, x)));
      case DRAFT -> practice.drafting().save(s, actor, lang, draft(c, s));
      case SUBMIT ->
          practice.drafting().submit(s, actor, lang, practice.papers().draftData(s, lang));
      case RETURN ->
          act(
              s,
              actor,
              (course, x) ->
                  course.sendBack(
                      x,
                      actor,
                      word(
                          lang,
                          "Лимиттер кестесін сараптама қорытындысымен салыстырып, толықтырыңыз",
                          "Сверьте таблицу лимитов с заключением экспертизы и дополните её")));
      case CHECK ->
          act(
              s,
              actor,
              (course, x) -> course.check(x, actor, word(lang, "Тексерілді", "Проверено")));
      case AGREE -> act(s, actor, (course, x) -> course.agree(x, actor, ""));
      case SIGN -> practice.signing().sign(s, who, key(who));
      case REGISTER_RESULT -> practice.cases().registerResult(s.id(), s.seq(), actor);
      case HAND_OVER -> handOver(s, actor);
      case DISPATCH ->
          act(s, actor, (course, x) -> course.dispatch(x, actor, Long.toString(s.id())));
    };
  }

  private static String refusal(DemoCase c) {
    return c.regulation.kinds().stream()
        .filter(k -> k.refusal() && k.divertsFrom().contains(c.plan.kind()))
        .map(Kind::id)
        .findFirst()
        .orElseThrow();
  }

  /** All members present and of one mind. */
  private Meeting meeting(DemoCase c, CaseState s) {
    Lang lang = s.intake().lang();
    Step step = c.regulation.step(String.valueOf(s.step())).orElseThrow();
    List<String> members =
        practice.offices().office().holders(step.role()).stream().map(Employee::id).toList();
    boolean refused = c.plan.has("refusal");
    return new Meeting(
        practice.offices().now().toLocalDate(),
        members.getFirst(),
        members.getLast(),
        members,
        c.regulation.title().in(lang),
        refused ? List.of() : members,
        refused ? members : List.of(),
        List.of(),
        word(
            lang,
            "Ұсынылған құжаттар біліктілік талаптарына сәйкестігін растайды",
            "Представленные документы подтверждают соответствие квалификационным требованиям"));
  }

  private CaseState resolve(DemoCase c, CaseState s, Actor actor) {
    Step step = c.regulation.step(String.valueOf(s.step())).orElseThrow();
    Step next = c.regulation.step(step.nextFor(s.kind()).orElseThrow()).orElseThrow();
    List<Employee> holders = practice.offices().office().holders(next.role());
    Employee executor = holders.get(c.number % holders.size());
    List<String> helpers =
        c.number % 5 == 0 && holders.size() > 1
            ? List.of(holders.get((c.number + 1) % holders.size()).id())
            : List.of();
    String task =
        word(
            s.intake().lang(),
            "Қарап, заңнамада белгіленген мерзімде орындауды қамтамасыз етіңіз",
            "Рассмотреть и обеспечить исполнение в установленный срок");
    return act(
        s,
        actor,
        (course, x) ->
            course.putResolution(x, actor, actor, List.of(executor.id()), helpers, task, null));
  }

  private Map<String, Object> draft(DemoCase c, CaseState s) {
    Lang lang = s.intake().lang();
    FormDefinition form = practice.papers().resultForm(s);
    LocalDate today = practice.offices().now().toLocalDate();
    Map<String, Object> data =
        new LinkedHashMap<>(
            new SampleDraft(form, lang, today, c.number)
                .filled(practice.papers().draftData(s, lang)));
    if (!s.drafts().isEmpty()) {
      String field = form.field("remedy").isPresent() ? "remedy" : "conditions";
      revise(data, field, lang);
    }
    return data;
  }

  /** The second version differs from the first, as second versions do. */
  private static void revise(Map<String, Object> data, String field, Lang lang) {
    String more =
        word(
            lang,
            "Қоршаған ортаны қорғау жөніндегі іс-шаралар жоспарын орындау",
            "Выполнять план мероприятий по охране окружающей среды");
    Object value = data.get(field);
    if (value instanceof List<?> lines) {
      List<Object> longer = new ArrayList<>(lines);
      longer.add(more);
      data.put(field, longer);
    } else if (value != null) {
      data.put(field, value + " " + more + ".");
    }
  }

  private CaseState handOver(CaseState s, Actor actor) {
    Representative who = s.intake().representative();
    String receiver =
        who != null
            ? who.name()
            : s.intake().applicant().legalEntity()
                ? s.intake().applicant().head()
                : s.intake().applicant().name().in(s.intake().lang());
    String paper = word(s.intake().lang(), "жеке куәлік № 04", "удостоверение личности № 04");
    return act(
        s,
        actor,
        (course, x) ->
            course.handOver(
                x,
                actor,
                null,
                receiver,
                paper + (1234567 + x.id() * 31),
                who == null ? "" : who.poaNumber()));
  }

  private static List<ChosenGround> grounds(DemoCase c, CaseState s) {
    String place =
        word(
            s.intake().lang(),
            "Тізбенің соңғы құжаты ұсынылмаған",
            "Не представлен последний документ перечня");
    String last = c.regulation.checklist(s.intake().kind(), s.intake().category()).getLast().id();
    return List.of(new ChosenGround("incomplete", place, last, null));
  }

  private Employee performer(DemoCase c, CaseState s) {
    String named = s.performer();
    if (named != null) {
      return practice.offices().office().employee(named).orElseThrow();
    }
    Step step = c.regulation.step(String.valueOf(s.step())).orElseThrow();
    List<Employee> holders = practice.offices().office().holders(step.role());
    return holders.get(c.number % holders.size());
  }

  private SigningKey key(Employee who) {
    return Optional.ofNullable(keys.get(who.id())).orElseThrow();
  }

  private CaseState act(
      CaseState s, Actor actor, BiFunction<CaseCourse, CaseState, List<CaseEvent>> decision) {
    return practice.cases().act(s.id(), s.seq(), actor, decision);
  }

  private static String word(Lang lang, String kk, String ru) {
    return lang == Lang.KK ? kk : ru;
  }
}
