package kz.kense.casefile;

import java.util.List;
import kz.kense.casefile.CaseEvent.PaymentRecorded;
import kz.kense.casefile.CaseEvent.SystemCheckRecorded;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Step;
import kz.kense.text.Failure;

/** The processes and conditions of the case's channel: what was asked and what the answer was. */
final class CheckActs {
  private final Turn turn;

  CheckActs(Turn turn) {
    this.turn = turn;
  }

  /** Records an answer while the case is open; a later answer to the same process replaces it. */
  List<CaseEvent> record(CaseState c, Actor actor, SystemCheck check) {
    requireHand(c, actor);
    ChannelChecks.problem(
            turn.regulation(), c.intake().channel(), c.intake().representative() != null, check)
        .ifPresent(
            f -> {
              throw f;
            });
    return List.of(new SystemCheckRecorded(check));
  }

  List<CaseEvent> pay(CaseState c, Actor actor, Payment payment) {
    requireHand(c, actor);
    requireProved(turn.regulation(), payment);
    return List.of(new PaymentRecorded(payment));
  }

  /** Who registers, and who has the case in hand. */
  private void requireHand(CaseState c, Actor actor) {
    Step step = turn.presentStep(c);
    if (!actor.roles().contains(turn.regulation().steps().getFirst().role())) {
      turn.requirePerformer(c, actor, step);
    }
  }

  static void requireProved(Regulation r, Payment payment) {
    if (!payment.proved()) {
      Regulation.Payment fee = r.payment();
      throw fee == null
          ? Failure.of("casefile.payment-without-paper")
          : Failure.byLaw("casefile.payment-without-paper", fee.paragraph());
    }
  }
}
