package kz.kense.signing;

import java.util.Locale;
import java.util.Optional;
import kz.kense.text.Failure;

/** Tells what the signatures of a file are worth, whatever kind of file it is. */
public final class FileVerifier {
  private FileVerifier() {}

  /**
   * @param content the signed file, when the signature stands apart from it
   * @throws Failure {@code signing.…} when there is no telling; everything else is in the result
   */
  public static Verification verify(byte[] file, Optional<byte[]> content, Basis basis) {
    SignedKind kind = SignedKind.of(file);
    try {
      return switch (kind) {
        case PDF -> SignatureVerifier.verify(file, basis);
        case CMS -> CmsVerifier.verify(file, content, basis);
        case XML -> XmlVerifier.verify(file, basis);
      };
    } catch (Failure e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // made to be hard to read
      String code = kind.name().toLowerCase(Locale.ROOT);
      throw Failure.of("signing." + code + "-damaged").causedBy(e);
    }
  }
}
