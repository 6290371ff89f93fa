package kz.kense.signing;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Looks at a PDF's own skeleton, where readers may differ in what they see. */
final class PdfStructure {
  private PdfStructure() {}

  /**
   * Whether what was added after a signature is written so that one reader sees what another does
   * not: a hybrid of the two kinds of cross-reference (ISO 32000-1, 7.5.8.4).
   */
  static boolean tricks(byte[] pdf, int from) {
    return new String(pdf, from, pdf.length - from, StandardCharsets.ISO_8859_1)
        .contains("/XRefStm");
  }

  /** What makes the file as a whole ambiguous. */
  static List<Reason> reasons(byte[] pdf, List<PdfSignature> all) {
    return List.of();
  }
}
