package kz.kense.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.kense.applicant.IdNumber;
import kz.kense.applicant.Representative;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Kind;
import kz.kense.text.Failure;
import org.jspecify.annotations.Nullable;

/**
 * What keeps an application from being registered. An incomplete checklist does not (conformance,
 * row 4).
 */
public final class IntakeCheck {
  private IntakeCheck() {}

  /**
   * Everything that is wrong, in the order of the form; empty when it can be registered.
   *
   * @param directIntake whether the office takes papers at its own counter where the act does not
   *     say so
   */
  public static List<Failure> problems(Regulation r, Intake intake, boolean directIntake) {
    Regulation.Repealed repealed = r.repealed();
    if (repealed != null) {
      return List.of(Failure.byLaw("intake.repealed", repealed.paragraph(), repealed.by()));
    }
    List<Failure> found = new ArrayList<>();
    String first = r.steps().getFirst().paragraph();
    service(r, intake, directIntake, first, found);
    applicant(r, intake, found);
    if (intake.subject().name().isBlank()) {
      found.add(Failure.of("intake.object"));
    }
    representative(r, intake.representative(), found);
    earlier(r, intake, found);
    answers(r, intake, found);
    return found;
  }

  private static void service(
      Regulation r, Intake intake, boolean directIntake, String first, List<Failure> found) {
    if (r.kind(intake.kind()).filter(Kind::requestable).isEmpty()) {
      found.add(Failure.byLaw("intake.kind", first, intake.kind()));
    }
    String category = intake.category();
    if (!r.categories().isEmpty() && (category == null || r.category(category).isEmpty())) {
      found.add(
          Failure.byLaw(
              "intake.category", r.totals().isEmpty() ? first : r.totals().getFirst().paragraph()));
    }
    Regulation.Channel channel = r.channel(intake.channel()).orElse(null);
    if (channel == null) {
      found.add(
          Failure.byLaw(
              "intake.channel",
              r.channels().isEmpty() ? first : r.channels().getFirst().paragraph()));
    } else if (!channel.intake() && !directIntake) {
      found.add(Failure.byLaw("intake.not-directly", channel.paragraph(), channel.name()));
    }
  }

  private static void applicant(Regulation r, Intake intake, List<Failure> found) {
    Optional<Failure> id = IdNumber.problem(intake.applicant().idNumber());
    id.ifPresent(found::add);
    if (id.isEmpty()) {
      boolean legal = intake.applicant().legalEntity();
      if (legal ? !r.applicants().legalEntities() : !r.applicants().individuals()) {
        found.add(
            Failure.byLaw(
                legal ? "intake.only-individuals" : "intake.only-legal",
                r.applicants().paragraph()));
      }
    }
    if (intake.applicant().name().kk().isBlank() && intake.applicant().name().ru().isBlank()) {
      found.add(Failure.of("intake.name"));
    }
  }

  /**
   * Number and date of the power of attorney; by some acts only when a notary certified it (R9).
   */
  private static void representative(
      Regulation r, @Nullable Representative who, List<Failure> found) {
    if (who == null) {
      return;
    }
    boolean entered = !who.poaNumber().isBlank() || who.poaDate() != null;
    boolean notarisedOnly = r.representation().notarisedOnly();
    if (notarisedOnly && entered && !who.notarised()) {
      found.add(Failure.byLaw("intake.only-notarised", r.representation().paragraph()));
    } else if (who.name().isBlank()
        || (!notarisedOnly && (who.poaNumber().isBlank() || who.poaDate() == null))
        || (who.notarised() && (who.poaNumber().isBlank() || who.poaDate() == null))) {
      found.add(Failure.of("intake.power-of-attorney"));
    }
    if (!who.iin().isEmpty()) {
      IdNumber.problem(who.iin()).ifPresent(found::add);
    }
  }

  private static void earlier(Regulation r, Intake intake, List<Failure> found) {
    Kind kind = r.kind(intake.kind()).orElse(null);
    EarlierCase earlier = intake.earlier();
    boolean named =
        earlier != null
            && !earlier.number().isBlank()
            && (earlier.caseId() != null || earlier.date() != null);
    if (kind != null && kind.earlier() == Regulation.Earlier.REQUIRED && !named) {
      found.add(Failure.byLaw("intake.earlier", kind.paragraph(), kind.name()));
    } else if (earlier != null && !named) {
      found.add(Failure.of("intake.earlier-number"));
    }
  }

  /** Answers of the registers, and the payment where the act asks for it before registration. */
  private static void answers(Regulation r, Intake intake, List<Failure> found) {
    boolean represented = intake.representative() != null;
    for (SystemCheck check : intake.checks()) {
      CheckActs.problem(r, intake.channel(), represented, check)
          .or(() -> CheckActs.stops(r, intake.channel(), check))
          .ifPresent(found::add);
    }
    Regulation.Payment fee = r.payment();
    Payment payment = intake.payment();
    if (payment != null && !payment.proved()) {
      found.add(
          fee == null
              ? Failure.of("casefile.payment-without-paper")
              : Failure.byLaw("casefile.payment-without-paper", fee.paragraph()));
    } else if (fee != null
        && payment == null
        && fee.before().equals(r.steps().getFirst().id())
        && fee.fits(intake.kind(), intake.channel())) {
      found.add(Failure.byLaw("casefile.not-paid", fee.paragraph(), r.steps().getFirst().name()));
    }
  }
}
