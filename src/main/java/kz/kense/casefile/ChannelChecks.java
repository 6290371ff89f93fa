package kz.kense.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.kense.regulation.CheckKind;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Channel;
import kz.kense.regulation.SystemProcess;
import kz.kense.text.Failure;

/** What the regulation says of the conditions of a channel that the office answers. Pure. */
public final class ChannelChecks {
  private ChannelChecks() {}

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
  public static List<SystemProcess> asked(Regulation r, String channel) {
    return r.channel(channel).map(Channel::processes).orElse(List.of()).stream()
        .filter(p -> p.office() && p.condition())
        .toList();
  }

  /**
   * Those of them that nobody has answered in a case: by the act its result comes after them. What
   * the payment answers is answered by it.
   */
  public static List<SystemProcess> unanswered(Regulation r, CaseState c) {
    return asked(r, c.intake().channel()).stream()
        .filter(p -> c.check(p.id()).isEmpty())
        .filter(p -> p.check() != CheckKind.PAYMENT || c.payment() == null)
        .toList();
  }

  /** Those of them that are answered before the application is registered. */
  public static List<SystemProcess> atIntake(Regulation r, String channel) {
    return asked(r, channel).stream()
        .filter(p -> p.check() != CheckKind.QUALIFICATION && p.check() != CheckKind.PAYMENT)
        .toList();
  }

  /**
   * Why an answer stops the service: its condition is not met, or the data could not be had and no
   * document confirms them.
   *
   * @return cites the paragraph of the negative end, with its prescribed words
   */
  public static Optional<Failure> stops(Regulation r, String channel, SystemCheck check) {
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
  public static SystemProcess end(Regulation r, String channel, SystemProcess process) {
    String otherwise = process.otherwise();
    return otherwise == null
        ? process
        : r.channel(channel).flatMap(ch -> ch.process(otherwise)).orElse(process);
  }

  /** All answers of a case that stop it now. */
  public static List<Failure> stopping(Regulation r, CaseState c) {
    List<Failure> found = new ArrayList<>();
    c.checks().forEach(k -> stops(r, c.intake().channel(), k.check()).ifPresent(found::add));
    return found;
  }
}
