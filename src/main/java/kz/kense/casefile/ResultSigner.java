package kz.kense.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Makes the signed file of a result, once it has its number. Called inside the signing transaction.
 */
public interface ResultSigner {
  /**
   * @throws kz.kense.text.Failure when it cannot be rendered or signed; the number is then not used
   *     up
   */
  SignedFile sign(CaseState c, String number, LocalDate date);

  /**
   * @param pdf the signed bytes
   * @param signatory the name in the certificate
   * @param serial the certificate's serial number
   * @param seal address of the seal's picture that was laid on; null when none was
   * @param facsimile address of the picture of the signature; null when none was
   */
  record SignedFile(
      byte[] pdf,
      String signatory,
      String serial,
      String algorithm,
      @Nullable String seal,
      @Nullable String facsimile) {
    public SignedFile(byte[] pdf, String signatory, String serial, String algorithm) {
      this(pdf, signatory, serial, algorithm, null, null);
    }
  }
}
