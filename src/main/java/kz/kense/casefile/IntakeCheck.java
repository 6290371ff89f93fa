package kz.kense.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.kense.applicant.IdNumber;
import kz.kense.applicant.Representative;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Kind;
import kz.kense.text.Failure;

/**
 * What keeps an application from being registered. An incomplete checklist does not (conformance,
 * row 4).
 */
public final class IntakeCheck {
  private IntakeCheck() {}

  /** Everything that is wrong, in the order of the form; empty when it can be registered. */
  public static List<Failure> problems(Regulation r, Intake intake) {
    List<Failure> found = new ArrayList<>();
    String first = r.steps().getFirst().paragraph();
    if (r.kind(intake.kind()).filter(Kind::requestable).isEmpty()) {
      found.add(Failure.byLaw("intake.kind", first, intake.kind()));
    }
    String category = intake.category();
    if (!r.categories().isEmpty() && (category == null || r.category(category).isEmpty())) {
      found.add(
          Failure.byLaw(
              "intake.category", r.totals().isEmpty() ? first : r.totals().getFirst().paragraph()));
    }
    if (r.channel(intake.channel()).filter(Regulation.Channel::intake).isEmpty()) {
      found.add(
          Failure.byLaw(
              "intake.channel",
              r.channels().isEmpty() ? first : r.channels().getFirst().paragraph()));
    }
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
    if (intake.subject().name().isBlank()) {
      found.add(Failure.of("intake.object"));
    }
    Representative who = intake.representative();
    if (who != null
        && (who.name().isBlank() || who.poaNumber().isBlank() || who.poaDate() == null)) {
      found.add(Failure.of("intake.power-of-attorney"));
    }
    if (who != null && !who.iin().isEmpty()) {
      IdNumber.problem(who.iin()).ifPresent(found::add);
    }
    return found;
  }
}
