package kz.kense.rehearsal;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.kense.casefile.Actor;
import kz.kense.casefile.Answer;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.EarlierCase;
import kz.kense.casefile.Payment;
import kz.kense.casefile.SystemCheck;
import kz.kense.journal.JournalQuery;
import kz.kense.journal.JournalRow;
import kz.kense.journal.JournalStore;
import kz.kense.office.Employee;
import kz.kense.papers.RefusedIntake;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Channel;
import kz.kense.rehearsal.Scenario.Act;
import kz.kense.rehearsal.Scenario.Before;
import kz.kense.rehearsal.Scenario.Paid;
import kz.kense.rehearsal.Scenario.Reply;
import kz.kense.text.Failure;
import org.jspecify.annotations.Nullable;

/**
 * What the chancellery does at the counter: asks the registers, sees the payment, registers. What
 * is asked before the registration goes into the case with it.
 */
final class CounterActs {
  private final Scenario scenario;
  private final Practice practice;
  private final Regulation regulation;
  private final PaperTray tray;
  private final ScriptedIntake intake;
  private final List<SystemCheck> asked = new ArrayList<>();
  private @Nullable Payment paid;

  CounterActs(Scenario scenario, Practice practice, Regulation regulation, PaperTray tray) {
    this.scenario = scenario;
    this.practice = practice;
    this.regulation = regulation;
    this.tray = tray;
    intake = new ScriptedIntake(scenario.opening(), regulation, tray.sketch());
  }

  ScriptedIntake intake() {
    return intake;
  }

  CaseState register(Act act, Employee who) {
    Payment payment = paid;
    if (payment == null && intake.paid() && !saysWhenPaid()) {
      payment = payment(new Paid("", "", "", null), act.at());
    }
    CaseState c =
        practice
            .cases()
            .register(
                who.actor(),
                regulation,
                intake.intake(act.at(), earlier(act.at()), asked, payment),
                intake.files());
    c = tray.issued(c, who, "acceptance-receipt");
    Optional<byte[]> copy = intake.application();
    if (regulation.form("acceptance-mark").isPresent() && copy.isPresent()) {
      c = tray.marked(c, who, copy.get());
    }
    return regulation.form("registration-stamp").isPresent() && copy.isPresent()
        ? tray.stamped(c, who, copy.get())
        : c;
  }

  private boolean saysWhenPaid() {
    return scenario.acts().stream().anyMatch(a -> a.paid() != null)
        || "none".equals(scenario.opening().payment());
  }

  /** A receipt instead of a number. */
  void refuseToAccept(Act act, Employee who) {
    RefusedIntake refused =
        new RefusedIntake(
            act.at().toLocalDate(),
            scenario.opening().applicant(),
            scenario.opening().representative(),
            intake.names(act.missing()));
    tray.refusedToAccept(refused, who, scenario.opening().lang());
  }

  /**
   * @param c null before the registration
   */
  @Nullable CaseState systemCheck(@Nullable CaseState c, Act act, Reply reply, Employee clerk) {
    SystemCheck check = check(act, reply);
    if (c == null) {
      asked.add(check);
      return null;
    }
    CaseState recorded =
        practice
            .cases()
            .act(
                c.id(),
                c.seq(),
                clerk.actor(),
                (course, s) -> course.recordCheck(s, clerk.actor(), check));
    return reply.answer() == Answer.NEGATIVE
        ? tray.issued(recorded, clerk, "denial-message")
        : recorded;
  }

  private SystemCheck check(Act act, Reply reply) {
    String system =
        regulation
            .channel(intake.channel())
            .flatMap((Channel ch) -> ch.process(reply.process()))
            .map(p -> p.actor())
            .orElse("");
    return new SystemCheck(
        reply.process(),
        system,
        reply.answer(),
        act.at(),
        reply.seconds(),
        reply.number(),
        reply.date(),
        reply.source(),
        reply.note(),
        null);
  }

  /**
   * @param c null before the registration
   */
  @Nullable CaseState pay(@Nullable CaseState c, Act act, Paid seen, Actor me) {
    Payment payment = payment(seen, act.at());
    if (c == null) {
      paid = payment;
      return null;
    }
    return practice
        .cases()
        .act(c.id(), c.seq(), me, (course, s) -> course.recordPayment(s, me, payment));
  }

  private Payment payment(Paid seen, LocalDateTime at) {
    return new Payment(
        seen.amount().isBlank() ? "10 АЕК" : seen.amount(),
        seen.payer().isBlank()
            ? scenario.opening().applicant().name().in(scenario.opening().lang())
            : seen.payer(),
        seen.number().isBlank() ? "000123" : seen.number(),
        seen.date() == null ? at.toLocalDate() : seen.date(),
        "");
  }

  private @Nullable EarlierCase earlier(LocalDateTime now) {
    Before before = scenario.opening().earlier();
    if (before == null) {
      return null;
    }
    String registration = before.registration();
    if (registration == null) {
      return new EarlierCase(null, before.number(), before.date());
    }
    JournalRow row =
        practice
            .database()
            .read(
                tx -> {
                  long[] ids = JournalStore.ids(tx, JournalQuery.ALL.withText(registration), now);
                  return JournalStore.rows(tx, java.util.Arrays.stream(ids).boxed().toList());
                })
            .stream()
            .filter(r -> r.number().equals(registration))
            .findFirst()
            .orElseThrow(() -> Failure.of("rehearsal.no-earlier", registration));
    return new EarlierCase(row.id(), row.number(), row.registeredAt().toLocalDate());
  }
}
