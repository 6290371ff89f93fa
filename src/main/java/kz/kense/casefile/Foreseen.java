package kz.kense.casefile;

import java.time.LocalDate;
import kz.kense.text.Failure;

/**
 * What a result would be if it were signed now: a file can be made and signed before the number is
 * given, so that nobody waits for a slow token inside the transaction.
 *
 * @param number the next of its register
 */
public record Foreseen(String number, LocalDate date) {
  /** Code of the failure that the number was given to another result meanwhile. */
  public static final String NUMBER_MOVED = "casefile.number-moved";

  /**
   * The file, if it bears the number that was given.
   *
   * @throws Failure {@link #NUMBER_MOVED} when it does not
   */
  public ResultSigner.SignedFile kept(ResultSigner.SignedFile file, String given, LocalDate day) {
    if (!number.equals(given) || !date.equals(day)) {
      throw Failure.of(NUMBER_MOVED, number);
    }
    return file;
  }
}
