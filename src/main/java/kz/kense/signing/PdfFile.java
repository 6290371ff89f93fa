package kz.kense.signing;

import java.io.IOException;
import kz.kense.text.Failure;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Opens a PDF that may come from anywhere. */
public final class PdfFile {
  private static final int HEAD = 1024;

  private PdfFile() {}

  /**
   * @throws Failure {@code signing.pdf-empty}, {@code signing.pdf-not}, {@code
   *     signing.pdf-encrypted}, {@code signing.pdf-damaged}
   */
  public static PDDocument open(byte[] pdf) {
    if (pdf.length == 0) {
      throw Failure.of("signing.pdf-empty");
    }
    if (!startsLikePdf(pdf)) {
      throw Failure.of("signing.pdf-not");
    }
    try {
      PDDocument document = Loader.loadPDF(pdf);
      if (document.isEncrypted()) {
        document.close();
        throw Failure.of("signing.pdf-encrypted");
      }
      return document;
    } catch (InvalidPasswordException e) {
      throw Failure.of("signing.pdf-encrypted").causedBy(e);
    } catch (Failure e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw damaged(e);
    }
  }

  public static Failure damaged(Throwable cause) {
    return Failure.of("signing.pdf-damaged").causedBy(cause);
  }

  /**
   * ISO 32000-1 implementation note 13: readers accept the header anywhere in the first 1024 bytes.
   */
  private static boolean startsLikePdf(byte[] pdf) {
    String head =
        new String(
            pdf, 0, Math.min(HEAD, pdf.length), java.nio.charset.StandardCharsets.ISO_8859_1);
    return head.contains("%PDF-");
  }
}
