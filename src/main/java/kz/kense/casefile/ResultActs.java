package kz.kense.casefile;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kz.kense.casefile.CaseEvent.ApplicantArrived;
import kz.kense.casefile.CaseEvent.CounterSigned;
import kz.kense.casefile.CaseEvent.Dispatched;
import kz.kense.casefile.CaseEvent.HandedOver;
import kz.kense.casefile.CaseEvent.ResultRegistered;
import kz.kense.casefile.CaseEvent.ResultWithdrawn;
import kz.kense.casefile.CaseEvent.Signed;
import kz.kense.casefile.CaseEvent.Stamped;
import kz.kense.casefile.CaseEvent.StepDone;
import kz.kense.casefile.CaseEvent.SurveyAnswered;
import kz.kense.casefile.Deadlines.Timed;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Channel;
import kz.kense.regulation.Regulation.Delivery;
import kz.kense.regulation.Regulation.Step;
import kz.kense.regulation.StepAction;
import kz.kense.regulation.TermStart;
import kz.kense.text.Failure;
import org.jspecify.annotations.Nullable;

/** From the signature to the applicant: signing, registering, handing over or sending. */
final class ResultActs {
  /** Those who answer for what a result says. */
  private static final Set<StepAction> OFFICIALS =
      Set.of(StepAction.CHECK, StepAction.AGREE, StepAction.APPROVE, StepAction.SIGN);

  private final Turn turn;

  ResultActs(Turn turn) {
    this.turn = turn;
  }

  Step requireSigning(CaseState c, Actor actor) {
    Step step = turn.turn(c, actor, StepAction.SIGN);
    Regulation.Result result = DraftActs.result(turn.regulation(), c);
    if (!actor.roles().contains(result.signer())) {
      throw Failure.byLaw(
          "casefile.other-signer",
          result.paragraph(),
          result.name(),
          turn.regulation().actorName(result.signer()).<Object>map(n -> n).orElse(result.signer()));
    }
    new DraftActs(turn).requireMayLeave(c, step);
    return step;
  }

  List<CaseEvent> sign(
      CaseState c,
      Actor actor,
      String number,
      @Nullable String register,
      String sha256,
      ResultSigner.SignedFile file) {
    Step step = requireSigning(c, actor);
    int version =
        c.latestDraft()
            .orElseThrow(
                () -> Failure.byLaw("casefile.no-draft", step.paragraph(), turn.kindName(c)))
            .version();
    List<CaseEvent> events = new ArrayList<>();
    events.add(
        new Signed(
            step.id(),
            version,
            number,
            turn.now().toLocalDate(),
            sha256,
            actor.employee(),
            file.signatory(),
            file.serial(),
            file.algorithm(),
            register));
    if (file.seal() != null || file.facsimile() != null) {
      events.add(new Stamped(step.id(), file.seal(), file.facsimile()));
    }
    events.add(turn.done(c, step));
    return events;
  }

  /** Whoever checks, agrees to or signs such results may add a signature until it is registered. */
  void requireCounterSigning(CaseState c, Actor actor) {
    if (c.signed() == null) {
      throw Failure.of("casefile.counter-unsigned", c.intake().number());
    }
    String number = c.signed().signature().number();
    if (c.result() != null || c.withdrawn() != null || c.closedAt() != null) {
      throw Failure.of("casefile.counter-late", number);
    }
    if (c.signed().signature().byHand()) {
      throw Failure.of("casefile.counter-by-hand", number);
    }
    if (c.signed().by(actor.employee())) {
      throw Failure.of("casefile.counter-twice", number);
    }
    boolean official =
        Routes.of(turn.regulation(), c.kind()).stream()
            .filter(s -> OFFICIALS.contains(s.action()))
            .anyMatch(s -> actor.roles().contains(s.role()));
    if (!official) {
      throw Failure.of("casefile.counter-other-role", number);
    }
  }

  List<CaseEvent> counterSign(
      CaseState c, Actor actor, String sha256, ResultSigner.SignedFile file) {
    requireCounterSigning(c, actor);
    List<CaseEvent> events = new ArrayList<>();
    events.add(
        new CounterSigned(
            sha256, actor.employee(), file.signatory(), file.serial(), file.algorithm()));
    if ((file.seal() != null || file.facsimile() != null) && c.signed() != null) {
      events.add(new Stamped(c.signed().signature().step(), file.seal(), file.facsimile()));
    }
    return events;
  }

  List<CaseEvent> withdraw(CaseState c, Actor actor, String reason) {
    if (c.signed() == null || c.result() == null) {
      throw Failure.of("casefile.withdraw-not-issued", c.intake().number());
    }
    Signed signature = c.signed().signature();
    if (c.withdrawn() != null) {
      throw Failure.of("casefile.withdrawn-already", signature.number());
    }
    if (!mayWithdraw(c, actor)) {
      throw Failure.of("casefile.withdraw-other-role", signature.number());
    }
    if (reason.isBlank()) {
      throw Failure.of("casefile.reason-needed");
    }
    return List.of(new ResultWithdrawn(signature.number(), signature.date(), reason.strip()));
  }

  boolean mayWithdraw(CaseState c, Actor actor) {
    return actor.roles().contains(DraftActs.result(turn.regulation(), c).signer());
  }

  List<CaseEvent> register(CaseState c, Actor actor, Function<LocalDateTime, String> numbering) {
    Step step = turn.turn(c, actor, StepAction.ISSUE);
    if (c.signed() == null) {
      throw Failure.byLaw("casefile.not-signed", step.paragraph());
    }
    if (c.result() != null) {
      throw Failure.byLaw("casefile.result-registered", step.paragraph(), c.result().number());
    }
    return List.of(
        new ResultRegistered(step.id(), numbering.apply(turn.now()), turn.now().toLocalDate()));
  }

  List<CaseEvent> handOver(
      CaseState c,
      Actor actor,
      @Nullable LocalDateTime arrivedAt,
      String receivedBy,
      String identityDocument,
      String powerOfAttorney) {
    Step step = registered(c, actor);
    if (delivery(c) != Delivery.HAND_OVER) {
      throw Failure.byLaw("casefile.sent-not-handed", step.paragraph(), channelName(c));
    }
    if (receivedBy.isBlank() || identityDocument.isBlank()) {
      throw Failure.byLaw("casefile.receiver-unknown", step.paragraph());
    }
    LocalDateTime arrival = arrivedAt == null ? turn.now() : arrivedAt;
    Timed term =
        step.from() == TermStart.ARRIVAL
            ? turn.deadlines()
                .step(
                    turn.regulation(),
                    c.kind(),
                    c.intake().category(),
                    step,
                    c.intake().registeredAt(),
                    arrival)
            : turn.deadlines().present(turn.regulation(), c).orElseThrow();
    return List.of(
        new ApplicantArrived(arrival),
        new HandedOver(step.id(), receivedBy, identityDocument, powerOfAttorney),
        new StepDone(
            step.id(),
            term.due().due(),
            term.paragraph(),
            step.nextFor(c.kind()).orElse(null),
            null));
  }

  /** Sends the registered result where the channel delivers it; the case closes here. */
  List<CaseEvent> dispatch(CaseState c, Actor actor, String list) {
    Step step = registered(c, actor);
    Delivery delivery = delivery(c);
    if (delivery == Delivery.HAND_OVER) {
      throw Failure.byLaw("casefile.handed-not-sent", step.paragraph(), channelName(c));
    }
    if (delivery == Delivery.DISPATCH && list.isBlank()) {
      throw Failure.byLaw("casefile.no-dispatch-list", step.paragraph());
    }
    return List.of(new Dispatched(step.id(), c.intake().channel(), list), turn.done(c, step, null));
  }

  /** The applicant's answers, taken when the result is handed over, or after. */
  List<CaseEvent> survey(CaseState c, Actor actor, Satisfaction service, Satisfaction information) {
    turn.requireRegistrar(actor);
    if (c.result() == null) {
      throw Failure.of("casefile.survey-early", c.intake().number());
    }
    if (c.survey() != null) {
      throw Failure.of("casefile.survey-answered", c.intake().number());
    }
    return List.of(new SurveyAnswered(service, information));
  }

  private Step registered(CaseState c, Actor actor) {
    Step step = turn.turn(c, actor, StepAction.ISSUE);
    if (c.result() == null) {
      throw Failure.byLaw("casefile.result-not-registered", step.paragraph());
    }
    return step;
  }

  private Delivery delivery(CaseState c) {
    return turn.regulation()
        .channel(c.intake().channel())
        .map(Channel::delivery)
        .orElse(Delivery.HAND_OVER);
  }

  private Object channelName(CaseState c) {
    return turn.regulation()
        .channel(c.intake().channel())
        .<Object>map(Channel::name)
        .orElse(c.intake().channel());
  }
}
