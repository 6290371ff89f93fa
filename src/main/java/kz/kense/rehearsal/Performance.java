package kz.kense.rehearsal;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import kz.kense.applicant.Representative;
import kz.kense.calendar.CountedDay;
import kz.kense.casefile.Actor;
import kz.kense.casefile.CaseCourse;
import kz.kense.casefile.CaseEvent;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Deadlines;
import kz.kense.casefile.Deadlines.Timed;
import kz.kense.casefile.Meeting;
import kz.kense.casefile.NewFile;
import kz.kense.office.Employee;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Delivery;
import kz.kense.regulation.Regulation.Kind;
import kz.kense.regulation.Regulation.Step;
import kz.kense.regulation.StepAction;
import kz.kense.regulation.TermStart;
import kz.kense.rehearsal.Scenario.Act;
import kz.kense.rehearsal.Scenario.Deed;
import kz.kense.text.Failure;
import org.jspecify.annotations.Nullable;

/** Does the acts of a scenario one by one and keeps what came of each. */
final class Performance {
  private final Practice practice;
  private final Regulation regulation;
  private final OutFiles files;
  private final PaperTray tray;
  private final CounterActs counter;
  private final DraftingActs drafting;
  private final List<Played.Step> steps = new ArrayList<>();
  private @Nullable CaseState state;
  private @Nullable LocalDateTime arrivedAt;
  private boolean refusedAtCounter;

  /**
   * @param keys null for a sketch, in which nothing is rendered or signed, and where nobody signs
   */
  Performance(
      Scenario scenario,
      Practice practice,
      Regulation regulation,
      OutFiles files,
      boolean sketch,
      @Nullable PracticeKeys keys) {
    this.practice = practice;
    this.regulation = regulation;
    this.files = files;
    tray = new PaperTray(practice, regulation, files, sketch);
    counter = new CounterActs(scenario, practice, regulation, tray);
    drafting = new DraftingActs(practice, regulation, tray, keys);
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
          case SYSTEM_CHECK ->
              counter.systemCheck(before, act, Objects.requireNonNull(act.reply()), clerk(act));
          case PAY ->
              counter.pay(before, act, Objects.requireNonNull(act.paid()), clerk(act).actor());
          default -> act(present(act), act, who);
        };
    CaseState after = state;
    if (after != null) {
      List<CaseState.DoneStep> done = after.done();
      int seen = before == null ? 0 : before.done().size();
      done.subList(seen, done.size()).forEach(d -> steps.add(step(d, after, term)));
    }
  }

  private CaseState register(Act act, Employee who) {
    if (state != null) {
      throw Failure.of("rehearsal.registered-already", state.intake().number());
    }
    return counter.register(act, who);
  }

  private @Nullable CaseState refuseToAccept(Act act, Employee who) {
    counter.refuseToAccept(act, who);
    refusedAtCounter = true;
    return state;
  }

  /** The chancellery asks the registers, whoever has the case in hand. */
  private Employee clerk(Act act) {
    return cast().of(act.by().isEmpty() ? regulation.steps().getFirst().role() : act.by(), null);
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
      case REGISTER, REFUSE_TO_ACCEPT, SYSTEM_CHECK, PAY ->
          throw new IllegalStateException(act.deed().word());
      case RESOLVE -> resolve(c, act, me);
      case PERFORM -> perform(c, act, who);
      case COMMISSION -> hold(c, act, who);
      case APPROVE -> approve(c, act, who);
      case DRAFT -> drafting.draft(c, act, me);
      case SUBMIT -> drafting.submit(c, act, who);
      case DIVERT -> drafting.divert(c, act, me);
      case CHECK -> decide(c, me, (course, s) -> course.check(s, me, act.text()));
      case AGREE -> decide(c, me, (course, s) -> course.agree(s, me, act.text()));
      case RETURN -> decide(c, me, (course, s) -> course.sendBack(s, me, act.text()));
      case SIGN -> drafting.sign(c, who);
      case REGISTER_RESULT -> practice.cases().registerResult(c.id(), c.seq(), me);
      case ARRIVE -> {
        arrivedAt = act.at();
        yield c;
      }
      case HAND_OVER, DISPATCH -> goOut(c, act, who);
      case SURVEY -> survey(c, act, clerk(act));
      case VOID -> voided(c, act);
      case ATTACH -> attach(c, act, me);
    };
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
    return tray.issued(put, cast().of(me.employee(), c), "resolution-sheet");
  }

  /** A commission's sitting and the approval of its minutes may be scripted as plain acts too. */
  private CaseState perform(CaseState c, Act act, Employee who) {
    Actor me = who.actor();
    StepAction action =
        regulation.step(String.valueOf(c.step())).map(Step::action).orElse(StepAction.PERFORM);
    return switch (action) {
      case COMMISSION -> hold(c, act, who);
      case APPROVE -> decide(c, me, (course, s) -> course.approveMinutes(s, me, act.text()));
      default -> decide(c, me, (course, s) -> course.perform(s, me, act.text()));
    };
  }

  private CaseState hold(CaseState c, Act act, Employee who) {
    Actor me = who.actor();
    Meeting meeting = new SittingActs(cast(), regulation).meeting(act, c.intake().lang());
    CaseState held = decide(c, me, (course, s) -> course.holdCommission(s, me, meeting));
    return tray.issued(held, who, "minutes");
  }

  private CaseState approve(CaseState c, Act act, Employee who) {
    Actor me = who.actor();
    CaseState approved = decide(c, me, (course, s) -> course.approveMinutes(s, me, act.text()));
    return tray.issued(approved, who, "minutes");
  }

  /** Hands the result over, or sends it where the channel delivers it so. */
  private CaseState goOut(CaseState c, Act act, Employee who) {
    Delivery delivery =
        regulation
            .channel(c.intake().channel())
            .map(Regulation.Channel::delivery)
            .orElse(Delivery.HAND_OVER);
    return act.deed() == Deed.HAND_OVER && delivery == Delivery.HAND_OVER
        ? handOver(c, act, who.actor())
        : dispatch(c, act, who, delivery);
  }

  private CaseState dispatch(CaseState c, Act act, Employee who, Delivery delivery) {
    Actor me = who.actor();
    String list = act.sent().list().isBlank() ? "1" : act.sent().list();
    CaseState sent = decide(c, me, (course, s) -> course.dispatch(s, me, list));
    return delivery == Delivery.DISPATCH ? tray.dispatchList(sent, who, list) : sent;
  }

  private CaseState voided(CaseState c, Act act) {
    Actor clerk = clerk(act).actor();
    return decide(c, clerk, (course, s) -> course.voidRegistration(s, clerk, act.text()));
  }

  private CaseState survey(CaseState c, Act act, Employee clerk) {
    Actor me = clerk.actor();
    CaseState answered =
        decide(
            c,
            me,
            (course, s) ->
                course.answerSurvey(s, me, act.sent().service(), act.sent().information()));
    return tray.issued(answered, clerk, "survey");
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
    NewFile file = counter.intake().file(act.document(), act.file());
    return practice.cases().attach(c.id(), c.seq(), me, List.of(file));
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
    LocalDateTime applicant =
        c == null
            ? null
            : deadlines().applicantTotal(regulation, c).map(t -> t.due().due()).orElse(null);
    return new Played(c, refusedAtCounter, refusal, total, applicant, steps, files.made(), stop);
  }

  private Cast cast() {
    return new Cast(practice.offices().office().employees(), regulation);
  }

  private Deadlines deadlines() {
    return practice.offices().rulebook().deadlines();
  }
}
