package kz.kense.signing;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.kense.text.Failure;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/**
 * Tells what the signatures of a PDF are worth. Needs no network; believes nobody but the trust
 * store.
 */
public final class SignatureVerifier {
  private SignatureVerifier() {}

  /**
   * @param trust whom to believe
   * @param at the moment of asking: a signature from after it cannot be valid
   * @throws Failure {@code signing.pdf-empty}, {@code signing.pdf-not}, {@code
   *     signing.pdf-encrypted}, {@code signing.pdf-damaged} when there is no telling; everything
   *     else is in the result
   */
  public static Verification verify(byte[] pdf, TrustStore trust, Instant at) {
    try (PDDocument document = PdfFile.open(pdf)) {
      List<Found> found = new ArrayList<>();
      for (PDSignature signature : document.getSignatureDictionaries()) {
        found.add(find(signature, pdf));
      }
      if (found.isEmpty()) {
        return new Verification(
            Verdict.INVALID, List.of(), List.of(Reason.invalid("no-signature")));
      }
      found.sort(Comparator.comparingInt(Found::end));
      List<SignatureReport> reports = new ArrayList<>();
      for (Found one : found) {
        reports.add(report(one, changedSince(one, found, pdf, document), pdf, trust, at));
      }
      Verdict verdict =
          reports.stream().map(SignatureReport::verdict).reduce(Verdict.VALID, Verdict::worse);
      return new Verification(verdict, List.copyOf(reports), List.of());
    } catch (Failure e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw PdfFile.damaged(e);
    }
  }

  /**
   * A signature with what its own bytes tell, before the rest of the file and trust are looked at.
   */
  private record Found(PDSignature signature, Optional<SignedRange> range, CmsCheck cms) {
    int end() {
      return range.map(SignedRange::end).orElse(0);
    }

    boolean sound() {
      return range.isPresent() && cms.reasons().isEmpty();
    }
  }

  private static Found find(PDSignature signature, byte[] pdf) {
    if (!PdfSigner.SUB_FILTER.equals(signature.getSubFilter())) {
      return new Found(
          signature, SignedRange.read(signature.getCOSObject(), pdf), unsupported(signature));
    }
    Optional<SignedRange> range = SignedRange.read(signature.getCOSObject(), pdf);
    CmsCheck cms =
        range
            .map(r -> CmsCheck.of(signature.getContents(), r.signedBytes(pdf)))
            .orElse(nothing(Reason.invalid("byte-range")));
    return new Found(signature, range, cms);
  }

  private static CmsCheck unsupported(PDSignature signature) {
    return nothing(Reason.incomplete("sub-filter", String.valueOf(signature.getSubFilter())));
  }

  private static CmsCheck nothing(Reason reason) {
    return new CmsCheck(Optional.empty(), List.of(), "", List.of(reason));
  }

  /**
   * Nothing may follow a signature but revisions that add sound signatures, the last of them ending
   * with the file.
   */
  private static boolean changedSince(Found one, List<Found> all, byte[] pdf, PDDocument now)
      throws IOException {
    if (one.range().isEmpty() || one.end() == pdf.length) {
      return false;
    }
    List<Found> later = all.stream().filter(other -> other.end() > one.end()).toList();
    boolean soundToTheEnd =
        !later.isEmpty()
            && later.getLast().end() == pdf.length
            && later.stream().allMatch(Found::sound);
    if (!soundToTheEnd) {
      return true;
    }
    try (PDDocument then = PdfFile.open(Arrays.copyOf(pdf, one.end()))) {
      return !RevisionComparison.onlySignaturesAdded(then, now);
    } catch (Failure e) {
      return true;
    }
  }

  private static SignatureReport report(
      Found one, boolean changed, byte[] pdf, TrustStore trust, Instant at) {
    List<Reason> reasons = new ArrayList<>(one.cms().reasons());
    if (changed) {
      reasons.add(Reason.invalid("changed-since"));
    }
    Optional<Instant> time = time(one.signature());
    Instant signed = time.orElse(at);
    boolean trusted = false;
    if (one.cms().signer().isPresent()) {
      reasons.addAll(SignerCheck.reasons(one.cms().signer().get(), time, at));
      trusted = trust.trusts(one.cms().signer().get(), one.cms().certificates(), signed);
      if (!trusted) {
        reasons.add(Reason.incomplete("not-trusted"));
      } else if (!one.cms().unvouched().stream()
          .allMatch(c -> trust.trusts(c, one.cms().certificates(), signed))) {
        reasons.add(Reason.incomplete("stray-certificate"));
      }
    }
    Optional<Signatory> who = one.cms().signer().map(Signatory::of);
    return new SignatureReport(
        reasons.stream().map(Reason::weight).reduce(Verdict.VALID, Verdict::worse),
        who.map(Signatory::fullName).orElse(""),
        who.flatMap(Signatory::iin),
        who.flatMap(Signatory::bin),
        who.flatMap(Signatory::role),
        one.cms().algorithm(),
        time,
        SignatureReport.SIGNERS_CLOCK,
        trusted,
        SignatureReport.NOT_CHECKED,
        coverage(one, changed, pdf),
        one.range().map(SignedRange::coveredBytes).orElse(0),
        changed,
        List.copyOf(reasons));
  }

  private static Coverage coverage(Found one, boolean changed, byte[] pdf) {
    if (one.range().isEmpty() || changed) {
      return Coverage.PART;
    }
    return one.end() == pdf.length ? Coverage.WHOLE_FILE : Coverage.WHOLE_REVISION;
  }

  private static Optional<Instant> time(PDSignature signature) {
    try {
      return Optional.ofNullable(signature.getSignDate()).map(Calendar::toInstant);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
