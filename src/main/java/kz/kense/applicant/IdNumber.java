package kz.kense.applicant;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import kz.kense.text.Failure;

/**
 * The twelve digits that identify a person (ЖСН/ИИН) or a legal entity (БСН/БИН) in Kazakhstan.
 *
 * <p>The fifth digit tells them apart: 0–3 in an IIN (the tens of a day of birth), 4 and above in a
 * BIN. Both end with the same two-pass check digit.
 *
 * @param digits twelve decimal digits with a right check digit
 */
public record IdNumber(String digits) {
  public IdNumber {
    problem(digits)
        .ifPresent(
            failure -> {
              throw failure;
            });
  }

  /** What is wrong with a number as typed; empty when nothing is. */
  public static Optional<Failure> problem(String typed) {
    if (!typed.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.of(Failure.of("applicant.id-digits"));
    }
    if (typed.length() != 12) {
      return Optional.of(Failure.of("applicant.id-length", typed.length()));
    }
    if (typed.equals("000000000000") || typed.charAt(11) - '0' != checkDigit(typed)) {
      return Optional.of(Failure.of("applicant.id-checksum", typed));
    }
    return Optional.empty();
  }

  /** The check digit the first eleven digits ask for; 10 when no number can begin with them. */
  private static int checkDigit(String digits) {
    int first = weighted(digits, 1);
    return first == 10 ? weighted(digits, 3) : first;
  }

  /** Weights start at {@code start} and run 1…11 in a circle. */
  private static int weighted(String digits, int start) {
    int sum = 0;
    for (int i = 0; i < 11; i++) {
      int weight = (start - 1 + i) % 11 + 1;
      sum += (digits.charAt(i) - '0') * weight;
    }
    return sum % 11;
  }

  /** True for a BIN, false for an IIN. */
  public boolean ofLegalEntity() {
    return digits.charAt(4) >= '4';
  }

  /**
   * The date of birth an IIN seems to carry. Since 2013 the number is not tied to it, so a mismatch
   * may only warn.
   *
   * @return empty for a BIN, a foreigner's IIN, or when the digits are no date
   */
  public Optional<LocalDate> apparentBirthDate() {
    int century = digits.charAt(6) - '0';
    if (ofLegalEntity() || century < 1 || century > 6) {
      return Optional.empty();
    }
    int year = 1800 + (century - 1) / 2 * 100 + Integer.parseInt(digits, 0, 2, 10);
    try {
      return Optional.of(
          LocalDate.of(
              year, Integer.parseInt(digits, 2, 4, 10), Integer.parseInt(digits, 4, 6, 10)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
