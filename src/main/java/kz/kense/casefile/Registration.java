package kz.kense.casefile;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kz.kense.casefile.CaseEvent.Attached;
import kz.kense.casefile.CaseEvent.Attachment;
import kz.kense.casefile.CaseEvent.AttachmentRemoved;
import kz.kense.casefile.CaseEvent.Corrected;
import kz.kense.casefile.CaseEvent.PaymentRecorded;
import kz.kense.casefile.CaseEvent.Registered;
import kz.kense.casefile.CaseEvent.StepDone;
import kz.kense.casefile.CaseEvent.SystemCheckRecorded;
import kz.kense.casefile.CaseEvent.Voided;
import kz.kense.casefile.Deadlines.Timed;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Step;
import kz.kense.text.Failure;

/** The chancellery's acts: registering, mending what was registered, voiding it; and the files. */
final class Registration {
  private final Turn turn;

  Registration(Turn turn) {
    this.turn = turn;
  }

  List<CaseEvent> register(
      Actor actor, Intake intake, boolean directIntake, Function<LocalDateTime, String> numbering) {
    Regulation regulation = turn.regulation();
    IntakeCheck.problems(regulation, intake, directIntake).stream()
        .findFirst()
        .ifPresent(
            f -> {
              throw f;
            });
    Step first = regulation.steps().getFirst();
    turn.requireRole(actor, first);
    LocalDateTime received = intake.receivedAt();
    if (received.isAfter(turn.now())) {
      throw Failure.of("intake.received-later", received.toLocalDate());
    }
    boolean sameDay = received.toLocalDate().equals(turn.now().toLocalDate());
    LocalDateTime registeredAt = turn.deadlines().registration(sameDay ? turn.now() : received);
    String kind = intake.kind();
    Timed due =
        turn.deadlines().step(regulation, kind, intake.category(), first, registeredAt, received);
    Registered registered =
        intake.registered(regulation, numbering.apply(registeredAt), registeredAt);
    List<CaseEvent> events = new ArrayList<>();
    events.add(registered);
    intake.attachments().forEach(a -> events.add(new Attached(a)));
    intake.checks().forEach(c -> events.add(new SystemCheckRecorded(c)));
    if (intake.payment() != null) {
      events.add(new PaymentRecorded(intake.payment()));
    }
    events.add(
        new StepDone(
            first.id(), due.due().due(), due.paragraph(), first.nextFor(kind).orElse(null), null));
    return events;
  }

  /** Only a clerk may, only with a reason, and never once a result was signed. */
  List<CaseEvent> voided(CaseState c, Actor actor, String reason) {
    turn.requireRegistrar(actor);
    requireReason(reason);
    if (c.status() == CaseState.Status.CLOSED) {
      throw Failure.of("casefile.closed", c.intake().number());
    }
    if (c.signed() != null) {
      throw Failure.of("casefile.void-signed", c.signed().signature().number());
    }
    return List.of(new Voided(reason));
  }

  List<CaseEvent> correct(CaseState c, Actor actor, String field, String value, String reason) {
    turn.requireRegistrar(actor);
    requireReason(reason);
    return List.of(new Corrected(field, Corrections.value(c.intake(), field), value, reason));
  }

  List<CaseEvent> attach(CaseState c, Attachment attachment) {
    if (c.status() == CaseState.Status.CLOSED) {
      throw Failure.of("casefile.closed", c.intake().number());
    }
    return List.of(new Attached(attachment));
  }

  List<CaseEvent> detach(CaseState c, String attachment, String reason) {
    requireReason(reason);
    if (c.status() != CaseState.Status.OPEN) {
      throw Failure.of("casefile.closed", c.intake().number());
    }
    return List.of(new AttachmentRemoved(attachment, reason));
  }

  private static void requireReason(String reason) {
    if (reason.isBlank()) {
      throw Failure.of("casefile.reason-needed");
    }
  }
}
