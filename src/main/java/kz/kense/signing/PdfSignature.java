package kz.kense.signing;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Calendar;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/**
 * A signature of a PDF with what its own bytes tell, before the rest of the file and trust are
 * looked at.
 *
 * @param dictionary the signature dictionary
 * @param range absent when /ByteRange is not to be believed
 * @param cms the signature itself; of a document time-stamp, the token's
 * @param stamp the token of a document time-stamp
 */
record PdfSignature(
    PDSignature dictionary, Optional<SignedRange> range, CmsCheck cms, Optional<TimeStamp> stamp) {
  private static final String STAMP = "ETSI.RFC3161";
  private static final COSName TRANSFORM = COSName.getPDFName("TransformMethod");
  private static final COSName PARAMETERS = COSName.getPDFName("TransformParams");
  private static final int FORM_FILLING = 2;

  static PdfSignature read(PDSignature dictionary, byte[] pdf) {
    Optional<SignedRange> range = SignedRange.read(dictionary.getCOSObject(), pdf);
    String form = String.valueOf(dictionary.getSubFilter());
    if (range.isEmpty()) {
      return new PdfSignature(
          dictionary,
          range,
          CmsCheck.nothing(Reason.invalid("byte-range")),
          STAMP.equals(form) ? Optional.of(noStamp()) : Optional.empty());
    }
    byte[] signed = range.get().signedBytes(pdf);
    byte[] contents = dictionary.getContents();
    return switch (form) {
      case PdfSigner.SUB_FILTER ->
          plain(dictionary, range, CmsCheck.pdf(contents, signed, CmsCheck.Kind.PADES));
      case "adbe.pkcs7.detached" ->
          plain(dictionary, range, CmsCheck.pdf(contents, signed, CmsCheck.Kind.PLAIN));
      case STAMP -> {
        TimeStamp stamp = TimeStamp.of(contents, signed);
        yield new PdfSignature(dictionary, range, stamp.cms(), Optional.of(stamp));
      }
      default -> plain(dictionary, range, CmsCheck.nothing(Reason.incomplete("sub-filter", form)));
    };
  }

  private static PdfSignature plain(
      PDSignature dictionary, Optional<SignedRange> range, CmsCheck cms) {
    return new PdfSignature(dictionary, range, cms, Optional.empty());
  }

  private static TimeStamp noStamp() {
    return new TimeStamp(
        Optional.empty(), CmsCheck.unreadable(), java.util.List.of(Reason.invalid("byte-range")));
  }

  /** A time-stamp over the whole file (PAdES LTA) is nobody's signature. */
  boolean documentStamp() {
    return stamp.isPresent();
  }

  int end() {
    return range.map(SignedRange::end).orElse(0);
  }

  /** Right in itself, whoever made it. */
  boolean sound() {
    return range.isPresent()
        && cms.wrong().isEmpty()
        && stamp.map(s -> s.reasons().isEmpty()).orElse(true);
  }

  /** Written into /M, or else into the signature. */
  Optional<Instant> time() {
    try {
      return Optional.ofNullable(dictionary.getSignDate()).map(Calendar::toInstant).or(cms::time);
    } catch (DateTimeException e) {
      return cms.time();
    }
  }

  /**
   * What a certification signature lets be changed after it (ISO 32000-1, 12.8.2.2): 1 nothing, 2
   * forms and signatures, 3 also annotations. Absent for an ordinary signature.
   */
  Optional<Integer> certification() {
    COSArray references = dictionary.getCOSObject().getCOSArray(COSName.getPDFName("Reference"));
    for (int i = 0; references != null && i < references.size(); i++) {
      if (references.getObject(i) instanceof COSDictionary reference
          && "DocMDP".equals(reference.getNameAsString(TRANSFORM))) {
        COSDictionary parameters = reference.getCOSDictionary(PARAMETERS);
        return Optional.of(
            parameters == null ? FORM_FILLING : parameters.getInt(COSName.P, FORM_FILLING));
      }
    }
    return Optional.empty();
  }
}
