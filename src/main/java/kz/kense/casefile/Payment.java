package kz.kense.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The fact of payment, as the clerk saw it on a paper or in the gateway's answer.
 *
 * @param amount as written there, with its currency; the acts name none
 * @param payer as written there
 * @param paperNumber of the receipt or payment order
 */
public record Payment(
    String amount, String payer, String paperNumber, @Nullable LocalDate paperDate, String note) {

  /** Whether the paper can be found again: a payment without number or date proves nothing. */
  public boolean proved() {
    return !paperNumber.isBlank() && paperDate != null;
  }
}
