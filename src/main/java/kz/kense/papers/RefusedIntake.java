package kz.kense.papers;

import java.time.LocalDate;
import java.util.List;
import kz.kense.applicant.Applicant;
import kz.kense.applicant.Representative;
import kz.kense.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * An application that the chancellery did not accept: it gets a receipt and no number.
 *
 * @param missing the documents that were not brought; one or more
 */
public record RefusedIntake(
    LocalDate date,
    Applicant applicant,
    @Nullable Representative representative,
    List<LocalText> missing) {
  public RefusedIntake {
    missing = List.copyOf(missing);
  }
}
