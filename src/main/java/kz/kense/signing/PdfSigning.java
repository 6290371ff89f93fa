package kz.kense.signing;

import java.time.ZoneId;
import java.util.Optional;

/**
 * How a PDF is signed.
 *
 * @param look absent for a signature that does not show on a page
 * @param certify the document's first signature says what may come after it: further signatures and
 *     nothing else that changes the page (ISO 32000-1, 12.8.2.2, P 2)
 * @param zone in which the time is written
 */
public record PdfSigning(Optional<SignatureLook> look, boolean certify, ZoneId zone) {

  /** An approval signature that shows. */
  public static PdfSigning visible(SignatureLook look) {
    return new PdfSigning(Optional.of(look), false, look.zone());
  }
}
