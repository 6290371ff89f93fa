package kz.kense.intake.ui;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import kz.kense.applicant.IdNumber;
import kz.kense.casefile.IntakeCheck;
import kz.kense.intake.IntakeForm;
import kz.kense.regulation.Regulation;
import kz.kense.text.Failure;
import org.jspecify.annotations.Nullable;

/** What keeps the form from being registered, each beside the field where it is mended. */
final class FormProblems {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm");

  private FormProblems() {}

  /** Fields that may be wrong, from top to bottom. */
  enum Place {
    SERVICE,
    KIND,
    CATEGORY,
    CHANNEL,
    RECEIVED,
    ID_NUMBER,
    NAME,
    REPRESENTATIVE,
    REPRESENTATIVE_IIN,
    OBJECT,
    EARLIER,
    CHECKS,
    PAYMENT
  }

  /**
   * All of them; empty when it can be registered.
   *
   * @param regulation null while no service is chosen
   */
  static Map<Place, Failure> of(
      @Nullable Regulation regulation, IntakeForm form, boolean directIntake, LocalDateTime now) {
    Map<Place, Failure> found = new EnumMap<>(Place.class);
    if (regulation == null) {
      found.put(Place.SERVICE, Failure.of("intake.service"));
    }
    LocalDateTime received = form.receivedAt();
    if (received == null) {
      found.put(Place.RECEIVED, Failure.of("intake.received"));
    } else if (received.isAfter(now)) {
      found.put(Place.RECEIVED, Failure.of("intake.received-later", MOMENT.format(received)));
    }
    Optional<Failure> id = IdNumber.problem(form.applicant().idNumber());
    if (regulation != null) {
      for (Failure f :
          IntakeCheck.problems(
              regulation, form.intake(received == null ? now : received), directIntake)) {
        found.putIfAbsent(place(f, id.isPresent(), found), f);
      }
    } else {
      id.ifPresent(f -> found.put(Place.ID_NUMBER, f));
    }
    return found;
  }

  private static Place place(Failure f, boolean idWrong, Map<Place, Failure> found) {
    return switch (f.code()) {
      case "intake.repealed" -> Place.SERVICE;
      case "intake.kind" -> Place.KIND;
      case "intake.category" -> Place.CATEGORY;
      case "intake.channel", "intake.not-directly" -> Place.CHANNEL;
      case "intake.name" -> Place.NAME;
      case "intake.object" -> Place.OBJECT;
      case "intake.power-of-attorney", "intake.only-notarised" -> Place.REPRESENTATIVE;
      case "intake.earlier", "intake.earlier-number" -> Place.EARLIER;
      case "casefile.not-paid", "casefile.payment-without-paper" -> Place.PAYMENT;
      case "check.negative", "check.no-data", "check.unknown-process", "check.why-not-required" ->
          Place.CHECKS;
      case "applicant.id-digits", "applicant.id-length", "applicant.id-checksum" ->
          idWrong && !found.containsKey(Place.ID_NUMBER)
              ? Place.ID_NUMBER
              : Place.REPRESENTATIVE_IIN;
      default -> Place.ID_NUMBER;
    };
  }
}
