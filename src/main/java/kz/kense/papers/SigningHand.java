package kz.kense.papers;

import java.security.cert.X509Certificate;
import java.time.Instant;
import kz.kense.signing.PdfSigner;
import kz.kense.signing.PdfSigning;
import kz.kense.signing.SigningKey;

/**
 * With what an official signs: a key that is open, or a program of his that opens it itself. Closed
 * as soon as it is not needed any more: a token is logged out of then.
 */
public interface SigningHand extends AutoCloseable {

  /**
   * A file with one signature more.
   *
   * @param certificate the signer's, as the signature itself names it
   */
  record Put(byte[] pdf, X509Certificate certificate) {}

  /**
   * Signs.
   *
   * @throws kz.kense.text.Failure {@code signing.…} when the file, the key or its owner does not
   *     allow it
   */
  Put sign(byte[] pdf, PdfSigning how, Instant at);

  @Override
  default void close() {}

  /** A key in memory. */
  static SigningHand of(SigningKey key) {
    return (pdf, how, at) -> new Put(PdfSigner.sign(pdf, key, how, at), key.certificate());
  }
}
