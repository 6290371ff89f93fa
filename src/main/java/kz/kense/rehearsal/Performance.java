package kz.kense.rehearsal;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import kz.kense.applicant.Representative;
import kz.kense.calendar.CountedDay;
import kz.kense.casefile.Actor;
import kz.kense.casefile.CaseCourse;
import kz.kense.casefile.CaseEvent;
import kz.kense.casefile.CaseEvent.ChosenGround;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Deadlines;
import kz.kense.casefile.Deadlines.Timed;
import kz.kense.casefile.NewFile;
import kz.kense.office.Employee;
import kz.kense.papers.RefusedIntake;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Kind;
import kz.kense.regulation.Regulation.Step;
import kz.kense.regulation.StepAction;
import kz.kense.regulation.TermStart;
import kz.kense.rehearsal.Scenario.Act;
import kz.kense.signing.SigningKey;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import org.jspecify.annotations.Nullable;

/** Does the acts of a scenario one by one and keeps what came of each. */
final class Performance {
  private final Scenario scenario;
  private final Practice practice;
  private final Regulation regulation;
  private final OutFiles files;
  private final @Nullable PracticeKeys keys;
  private final ScriptedIntake intake;
  private final List<Played.Step> steps = new ArrayList<>();
  private @Nullable CaseState state;
  private @Nullable LocalDateTime arrivedAt;
  private boolean refusedAtCounter;

  Performance(
      Scenario scenario,
      Practice practice,
      Regulation regulation,
      OutFiles files,
      @Nullable PracticeKeys keys) {
    this.scenario = scenario;
    this.practice = practice;
    this.regulation = regulation;
    this.files = files;
    this.keys = keys;
    intake = new ScriptedIntake(scenario.opening(), regulation);
  }

  @Nullable CaseState state() {
    return state;
  }

  /**
   * @throws Failure when the act is not allowed; nothing of it has happened then
   */
  void perform(Act act) {
    CaseState before = state;
    Optional<Timed> term =
        before == null ? Optional.empty() : deadlines().present(regulation, before);
    Employee who = cast().of(act.by(), before);
    state =
        switch (act.deed()) {
          case REGISTER -> register(act, who);
          case REFUSE_TO_ACCEPT -> refuseToAccept(act, who);
          default -> act(present(act), act, who);
        };
    CaseState after = state;
    if (after != null) {
      List<CaseState.DoneStep> done = after.done();
      int seen = before == null ? 0 : before.done().size();
      done.subList(seen, done.size()).forEach(d -> steps.add(step(d, after, term)));
    }
  }

  private CaseState present(Act act) {
    CaseState c = state;
    if (c == null) {
      throw Failure.byLaw(
          "rehearsal.not-registered", regulation.steps().getFirst().paragraph(), act.deed().word());
    }
    return c;
  }

  private CaseState act(CaseState c, Act act, Employee who) {
    Actor me = who.actor();
    return switch (act.deed()) {
      case REGISTER, REFUSE_TO_ACCEPT -> throw new IllegalStateException(act.deed().word());
      case RESOLVE -> resolve(c, act, me);
      case PERFORM -> decide(c, me, (course, s) -> course.perform(s, me, act.text()));
      case DRAFT -> draft(c, act, me);
      case SUBMIT -> submit(c, act, me);
      case DIVERT -> decide(c, me, (course, s) -> course.divert(s, me, branch(act), tied(act)));
      case CHECK -> decide(c, me, (course, s) -> course.check(s, me, act.text()));
      case AGREE -> decide(c, me, (course, s) -> course.agree(s, me, act.text()));
      case RETURN -> decide(c, me, (course, s) -> course.sendBack(s, me, act.text()));
      case SIGN -> sign(c, who);
      case REGISTER_RESULT -> practice.cases().registerResult(c.id(), c.seq(), me);
      case ARRIVE -> {
        arrivedAt = act.at();
        yield c;
      }
      case HAND_OVER -> handOver(c, act, me);
      case ATTACH -> attach(c, act, me);
    };
  }

  private CaseState register(Act act, Employee who) {
    if (state != null) {
      throw Failure.of("rehearsal.registered-already", state.intake().number());
    }
    CaseState c =
        practice.cases().register(who.actor(), regulation, intake.intake(act.at()), intake.files());
    c = issued(c, who, "acceptance-receipt");
    Optional<byte[]> copy = intake.application();
    if (regulation.form("acceptance-mark").isPresent() && copy.isPresent()) {
      byte[] marked = practice.papers().acceptanceMark(c, copy.get(), c.intake().lang());
      files.write("acceptance-mark.pdf", marked);
      c = practice.cases().issued(c.id(), c.seq(), who.actor(), "acceptance-mark", marked);
    }
    return c;
  }

  /** A receipt instead of a number. */
  private @Nullable CaseState refuseToAccept(Act act, Employee who) {
    Lang lang = scenario.opening().lang();
    byte[] receipt =
        practice
            .papers()
            .refusalToAccept(
                regulation,
                new RefusedIntake(
                    act.at().toLocalDate(),
                    scenario.opening().applicant(),
                    scenario.opening().representative(),
                    intake.names(act.missing())),
                who,
                lang);
    files.write("refusal-to-accept.pdf", receipt);
    refusedAtCounter = true;
    return state;
  }

  private CaseState resolve(CaseState c, Act act, Actor me) {
    Actor author = act.author() == null ? me : cast().of(act.author(), c).actor();
    List<String> executors = act.to().stream().map(n -> cast().of(n, null).id()).toList();
    List<String> helpers = act.helpers().stream().map(n -> cast().of(n, null).id()).toList();
    CaseState put =
        decide(
            c,
            me,
            (course, s) ->
                course.putResolution(s, me, author, executors, helpers, act.text(), act.due()));
    return issued(put, cast().of(me.employee(), c), "resolution-sheet");
  }

  private CaseState draft(CaseState c, Act act, Actor me) {
    requireTurn(c, me, StepAction.DRAFT);
    Lang lang = act.lang() == null ? c.intake().lang() : act.lang();
    CaseState saved = practice.drafting().save(c, me, lang, data(c, act, lang));
    int version = saved.latestDraft().orElseThrow().version();
    files.write("draft-v" + version + ".pdf", practice.papers().savedDraft(saved).pdf());
    return saved;
  }

  private CaseState submit(CaseState c, Act act, Actor me) {
    requireTurn(c, me, StepAction.DRAFT);
    if (c.latestDraft().isEmpty() && act.data() == null) {
      return decide(c, me, (course, s) -> course.submitDraft(s, me));
    }
    Lang lang =
        act.lang() != null
            ? act.lang()
            : c.latestDraft().map(d -> d.lang()).orElse(c.intake().lang());
    Map<String, Object> data = new LinkedHashMap<>(practice.papers().draftData(c, lang));
    if (act.data() != null) {
      data.putAll(act.data());
    }
    return practice.drafting().submit(c, me, lang, data);
  }

  private Map<String, Object> data(CaseState c, Act act, Lang lang) {
    Map<String, Object> data = new LinkedHashMap<>(practice.papers().draftData(c, lang));
    if (act.data() != null) {
      data.putAll(act.data());
      return data;
    }
    return new SampleDraft(
            practice.papers().resultForm(c), lang, act.at().toLocalDate(), (int) c.id())
        .filled(data);
  }

  /** The law's answer comes before anything about the draft's or the key's contents. */
  private void requireTurn(CaseState c, Actor me, StepAction wanted) {
    CaseCourse course = practice.cases().course(c);
    Step step = regulation.step(String.valueOf(c.step())).orElse(null);
    if (step != null && step.action() != wanted) {
      throw Failure.byLaw(
          "casefile.other-step",
          step.paragraph(),
          step.name(),
          regulation.role(step.role()).<Object>map(Regulation.Role::name).orElse(step.role()));
    }
    course
        .whyNot(c, me)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  /** A place in words only is one in the document that the ground usually rests on. */
  private List<ChosenGround> tied(Act act) {
    return act.grounds().stream()
        .map(
            g ->
                g.tied() || g.place().isBlank()
                    ? g
                    : new ChosenGround(g.ground(), g.place(), usual(g.ground()), g.place()))
        .toList();
  }

  private String usual(String ground) {
    return regulation.grounds().stream()
        .filter(g -> g.id().equals(ground))
        .flatMap(g -> g.documents().stream())
        .findFirst()
        .orElseGet(
            () -> regulation.documents().isEmpty() ? "" : regulation.documents().getFirst().id());
  }

  private String branch(Act act) {
    return act.kind() != null
        ? act.kind()
        : regulation.kinds().stream().filter(Kind::refusal).map(Kind::id).findFirst().orElse("");
  }

  private CaseState sign(CaseState c, Employee who) {
    requireTurn(c, who.actor(), StepAction.SIGN);
    byte[] store = Player.bytes(Objects.requireNonNull(keys).file(who.id()));
    SigningKey key = practice.signing().open(store, PracticeKeys.PASSWORD.toCharArray(), who);
    CaseState signed = practice.signing().sign(c, who, key);
    String sha256 = Objects.requireNonNull(signed.signed()).signature().sha256();
    String form = practice.papers().resultForm(signed).id();
    files.write(form + "-signed.pdf", practice.cases().content(sha256));
    return signed;
  }

  private CaseState handOver(CaseState c, Act act, Actor me) {
    Representative proxy = c.intake().representative();
    String name =
        !act.receiver().name().isBlank()
            ? act.receiver().name()
            : proxy != null ? proxy.name() : c.intake().applicant().name().in(c.intake().lang());
    String paper = act.receiver().identityDocument();
    String power =
        act.receiver().powerOfAttorney().isBlank() && proxy != null
            ? proxy.poaNumber()
            : act.receiver().powerOfAttorney();
    return decide(
        c,
        me,
        (course, s) ->
            course.handOver(
                s,
                me,
                arrivedAt,
                name,
                paper.isBlank() ? "жеке куәлік № 000000000" : paper,
                power));
  }

  private CaseState attach(CaseState c, Act act, Actor me) {
    NewFile file = intake.file(act.document(), act.file());
    return practice.cases().attach(c.id(), c.seq(), me, List.of(file));
  }

  private CaseState issued(CaseState c, Employee who, String use) {
    byte[] pdf = practice.papers().paper(c, use, c.intake().lang());
    files.write(use + ".pdf", pdf);
    return practice.cases().issued(c.id(), c.seq(), who.actor(), use, pdf);
  }

  private CaseState decide(
      CaseState c, Actor actor, BiFunction<CaseCourse, CaseState, List<CaseEvent>> decision) {
    return practice.cases().act(c.id(), c.seq(), actor, decision);
  }

  private Played.Step step(CaseState.DoneStep d, CaseState c, Optional<Timed> before) {
    Step step = regulation.step(d.step()).orElseThrow();
    LocalDateTime since =
        step.action() == StepAction.REGISTER ? c.intake().receivedAt() : arrivedOr(d.at());
    Timed term =
        step.action() == StepAction.REGISTER || step.from() == TermStart.ARRIVAL
            ? deadlines()
                .step(
                    regulation,
                    c.kind(),
                    c.intake().category(),
                    step,
                    c.intake().registeredAt(),
                    since)
            : before.orElseThrow();
    List<CountedDay> derivation =
        term.due().due().equals(d.due()) ? term.due().derivation() : List.of();
    return new Played.Step(d.step(), d.actor(), d.at(), d.due(), d.paragraph(), derivation);
  }

  private LocalDateTime arrivedOr(LocalDateTime at) {
    return arrivedAt == null ? at : arrivedAt;
  }

  Played played(Played.@Nullable Stop stop) {
    CaseState c = state;
    boolean refusal = c != null && regulation.kind(c.kind()).map(Kind::refusal).orElse(false);
    LocalDateTime total =
        c == null
            ? null
            : deadlines()
                .total(regulation, c.kind(), c.intake().category(), c.intake().registeredAt())
                .due()
                .due();
    return new Played(c, refusedAtCounter, refusal, total, steps, files.made(), stop);
  }

  private Cast cast() {
    return new Cast(practice.offices().office().employees(), regulation);
  }

  private Deadlines deadlines() {
    return practice.offices().rulebook().deadlines();
  }
}
