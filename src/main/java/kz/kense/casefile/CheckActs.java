package kz.kense.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.kense.casefile.CaseEvent.PaymentRecorded;
import kz.kense.casefile.CaseEvent.SystemCheckRecorded;
import kz.kense.regulation.CheckKind;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Channel;
import kz.kense.regulation.Regulation.Step;
import kz.kense.regulation.SystemProcess;
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
    problem(turn.regulation(), c.intake().channel(), c.intake().representative() != null, check)
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

  /** What is wrong with an answer as such; a negative one is none of that. */
  static Optional<Failure> problem(
      Regulation r, String channel, boolean represented, SystemCheck check) {
    SystemProcess process =
        r.channel(channel).flatMap(ch -> ch.process(check.process())).orElse(null);
    if (process == null) {
      return Optional.of(Failure.of("check.unknown-process", check.process()));
    }
    boolean needless = process.check() == CheckKind.NOTARY && !represented;
    if (check.answer() == Answer.NOT_REQUIRED && !needless && check.note().isBlank()) {
      return Optional.of(
          Failure.byLaw("check.why-not-required", process.paragraph(), process.name()));
    }
    return Optional.empty();
  }

  /** The conditions that the office answers for a channel. */
  static List<SystemProcess> asked(Regulation r, String channel) {
    return r.channel(channel).map(Channel::processes).orElse(List.of()).stream()
        .filter(p -> p.office() && p.condition())
        .toList();
  }

  /**
   * Why an answer stops the service: its condition is not met, or the data could not be had and no
   * document confirms them.
   *
   * @return cites the paragraph of the negative end, with its prescribed words
   */
  static Optional<Failure> stops(Regulation r, String channel, SystemCheck check) {
    if (check.passes()) {
      return Optional.empty();
    }
    SystemProcess process =
        r.channel(channel).flatMap(ch -> ch.process(check.process())).orElse(null);
    if (process == null) {
      return Optional.empty();
    }
    SystemProcess end = end(r, channel, process);
    Object words = end.message() == null ? end.name() : end.message();
    return Optional.of(
        check.answer().withoutData()
            ? Failure.byLaw("check.no-data", end.paragraph(), process.name())
            : Failure.byLaw("check.negative", end.paragraph(), words));
  }

  /** Where the condition's negative branch ends; the process itself when it has none. */
  static SystemProcess end(Regulation r, String channel, SystemProcess process) {
    String otherwise = process.otherwise();
    return otherwise == null
        ? process
        : r.channel(channel).flatMap(ch -> ch.process(otherwise)).orElse(process);
  }

  /** All answers of a case that stop it now. */
  static List<Failure> stopping(Regulation r, CaseState c) {
    List<Failure> found = new ArrayList<>();
    c.checks().forEach(k -> stops(r, c.intake().channel(), k.check()).ifPresent(found::add));
    return found;
  }
}
