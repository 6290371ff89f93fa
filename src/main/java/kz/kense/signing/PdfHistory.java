package kz.kense.signing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.kense.text.Failure;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What came into a PDF after each of its signatures. */
final class PdfHistory {
  private static final int MOST_COMPARISONS = 40;
  private static final COSName PERMISSIONS = COSName.getPDFName("Perms");
  private static final COSName DOC_MDP = COSName.getPDFName("DocMDP");

  private final List<PdfSignature> all;
  private final byte[] pdf;
  private final PDDocument now;
  private int comparisons;

  /**
   * @param all in the order they were put
   */
  PdfHistory(List<PdfSignature> all, byte[] pdf, PDDocument now) {
    this.all = all;
    this.pdf = pdf;
    this.now = now;
  }

  Claim claim(PdfSignature one, Revocations proof) throws IOException {
    After after = changesAfter(one);
    Changes changes = after.changes();
    boolean changed = changes == Changes.OTHERS;
    List<Reason> reasons = new ArrayList<>();
    if (changed) {
      reasons.add(Reason.invalid("changed-since"));
    } else if (after.covered()) {
      reasons.add(Reason.incomplete("later-block-over"));
    }
    certification(one).ifPresent(reasons::add);
    return new Claim(
        one.cms(),
        reasons,
        one.time(),
        stamps(one),
        one.cms().evidence().with(proof),
        coverage(one, changed),
        one.range().map(SignedRange::coveredBytes).orElse(0),
        changed,
        later(one, changes));
  }

  /** Over the signature itself, and over the whole file after it. */
  private List<TimeStamp> stamps(PdfSignature one) {
    List<TimeStamp> stamps = new ArrayList<>();
    one.cms().tokens().forEach(token -> stamps.add(TimeStamp.of(token, one.cms().value())));
    after(one).flatMap(s -> s.stamp().stream()).forEach(stamps::add);
    return List.copyOf(stamps);
  }

  private java.util.stream.Stream<PdfSignature> after(PdfSignature one) {
    return all.stream().filter(other -> other.end() > one.end());
  }

  /** What was found after a signature. */
  private enum Changes {
    NONE,
    SIGNATURES,
    PROOF,
    OTHERS
  }

  /**
   * What came after a signature.
   *
   * @param covered a later signature's block lies over what the signer saw
   */
  private record After(Changes changes, boolean covered) {
    static After of(Changes changes) {
      return new After(changes, false);
    }
  }

  /**
   * Nothing may follow a signature but revisions that add sound signatures, time-stamps and proof;
   * proof may stand at the very end without a signature of its own.
   */
  private After changesAfter(PdfSignature one) throws IOException {
    if (one.range().isEmpty() || one.end() == pdf.length) {
      return After.of(Changes.NONE);
    }
    List<PdfSignature> later = after(one).toList();
    if (!later.stream().allMatch(PdfSignature::sound)
        || ++comparisons > MOST_COMPARISONS
        || PdfStructure.tricks(pdf, one.end())) {
      return After.of(Changes.OTHERS);
    }
    boolean proofAtEnd = later.isEmpty() || later.getLast().end() != pdf.length;
    try (PDDocument then = PdfFile.open(Arrays.copyOf(pdf, one.end()))) {
      RevisionComparison comparison =
          new RevisionComparison(later.stream().map(s -> s.dictionary().getCOSObject()).toList());
      if (!comparison.onlySignaturesAdded(then, now) || proofAtEnd && !proofOnly(later, one)) {
        return After.of(Changes.OTHERS);
      }
      return new After(
          comparison.proofAdded() ? Changes.PROOF : Changes.SIGNATURES,
          !later.isEmpty() && new LaterBlocks(then, now).cover());
    } catch (Failure e) {
      return After.of(Changes.OTHERS);
    }
  }

  /** What follows the last signature must be proof and nothing else, not even blank lines. */
  private boolean proofOnly(List<PdfSignature> later, PdfSignature one) throws IOException {
    if (!PdfStructure.endsWell(pdf)) {
      return false;
    }
    int end = later.isEmpty() ? one.end() : later.getLast().end();
    try (PDDocument then = PdfFile.open(Arrays.copyOf(pdf, end))) {
      RevisionComparison comparison = new RevisionComparison(List.of());
      return comparison.onlySignaturesAdded(then, now) && comparison.proofAdded();
    } catch (Failure e) {
      return false;
    }
  }

  private List<Evidence.Later> later(PdfSignature one, Changes changes) {
    List<Evidence.Later> found = new ArrayList<>();
    after(one).map(PdfHistory::entry).forEach(found::add);
    if (changes == Changes.PROOF) {
      found.add(new Evidence.Later(Evidence.Kind.PROOF, "", Optional.empty()));
    } else if (changes == Changes.OTHERS) {
      found.add(new Evidence.Later(Evidence.Kind.CHANGE, "", Optional.empty()));
    }
    return List.copyOf(found);
  }

  private static Evidence.Later entry(PdfSignature later) {
    return later
        .stamp()
        .map(s -> new Evidence.Later(Evidence.Kind.TIME_STAMP, s.authority(), s.time()))
        .orElseGet(
            () ->
                new Evidence.Later(
                    Evidence.Kind.SIGNATURE,
                    later.cms().signer().map(c -> Signatory.of(c).fullName()).orElse(""),
                    later.time()));
  }

  /** A certification comes first, is the one the document names, and may forbid signatures. */
  private Optional<Reason> certification(PdfSignature one) {
    Optional<Integer> level = one.certification();
    if (level.isEmpty()) {
      return Optional.empty();
    }
    boolean first =
        all.stream().noneMatch(other -> !other.documentStamp() && other.end() < one.end());
    if (!first || !namedByDocument(one)) {
      return Optional.of(Reason.invalid("certification-misplaced"));
    }
    boolean forbidden = level.get() < 2 && after(one).anyMatch(other -> !other.documentStamp());
    return forbidden ? Optional.of(Reason.invalid("certification-forbids")) : Optional.empty();
  }

  private boolean namedByDocument(PdfSignature one) {
    COSDictionary permissions =
        now.getDocumentCatalog().getCOSObject().getCOSDictionary(PERMISSIONS);
    COSDictionary named = permissions == null ? null : permissions.getCOSDictionary(DOC_MDP);
    return named == null || named == one.dictionary().getCOSObject();
  }

  private Coverage coverage(PdfSignature one, boolean changed) {
    if (one.range().isEmpty() || changed) {
      return Coverage.PART;
    }
    return one.end() == pdf.length ? Coverage.WHOLE_FILE : Coverage.WHOLE_REVISION;
  }
}
