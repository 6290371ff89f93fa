package kz.kense.signing;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.kense.text.Failure;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Tells what the signatures of a PDF are worth. Needs no network; believes nobody but the trust
 * store.
 */
public final class SignatureVerifier {
  private SignatureVerifier() {}

  /** As {@link #verify(byte[], Basis)} with no revocation lists at hand. */
  public static Verification verify(byte[] pdf, TrustStore trust, Instant at) {
    return verify(pdf, Basis.of(trust, at));
  }

  /**
   * @throws Failure {@code signing.pdf-empty}, {@code signing.pdf-not}, {@code
   *     signing.pdf-encrypted}, {@code signing.pdf-damaged} when there is no telling; everything
   *     else is in the result
   */
  public static Verification verify(byte[] pdf, Basis basis) {
    try (PDDocument document = PdfFile.open(pdf)) {
      List<PdfSignature> all = PdfSignatures.of(document, pdf);
      if (all.stream().allMatch(PdfSignature::documentStamp)) {
        return new Verification(
            Verdict.INVALID, List.of(), List.of(Reason.invalid("no-signature")));
      }
      PdfHistory history = new PdfHistory(all, pdf, document);
      Revocations evidence = PdfProof.evidence(document);
      List<SignatureReport> reports = new ArrayList<>();
      for (PdfSignature one : all) {
        if (!one.documentStamp()) {
          reports.add(SignatureJudge.report(history.claim(one, evidence), basis));
        }
      }
      List<Reason> reasons = new ArrayList<>(PdfStructure.reasons(pdf, all));
      reasons.addAll(PdfActiveContent.reasons(document));
      return Verification.of(reports, reasons);
    } catch (Failure e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw PdfFile.damaged(e);
    }
  }
}
