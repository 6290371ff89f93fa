package kz.kense.applicant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who acts for the applicant by power of attorney (rule R9).
 *
 * @param poaNumber number of the power of attorney
 * @param poaDate its date
 * @param notary who certified it; blank when it is not notarised
 */
public record Representative(
    String name, String iin, String poaNumber, @Nullable LocalDate poaDate, String notary) {
  /** Whether a notary certified the power of attorney. */
  public boolean notarised() {
    return !notary.isBlank();
  }
}
