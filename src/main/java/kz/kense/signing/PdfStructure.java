package kz.kense.signing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at a PDF's raw bytes, where readers may differ in what they see. */
final class PdfStructure {
  private static final Pattern RANGE =
      Pattern.compile("/ByteRange\\s*\\[\\s*0\\s+(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s*\\]");
  private static final int MOST_RANGES = 1000;

  private PdfStructure() {}

  /**
   * Whether what was added after a signature is written so that one reader sees what another does
   * not: a hybrid of the two kinds of cross-reference (ISO 32000-1, 7.5.8.4).
   */
  static boolean tricks(byte[] pdf, int from) {
    return latin(pdf, from).contains("/XRefStm");
  }

  /** Whether the file ends where its last revision does. */
  static boolean endsWell(byte[] pdf) {
    return latin(pdf, Math.max(0, pdf.length - 8)).matches("(?s).*%%EOF[\\r\\n]{0,2}");
  }

  /**
   * A file that readers may read differently, and a signature that stands in the file but that no
   * reader shows: somebody took it away from the form.
   */
  static List<Reason> reasons(byte[] pdf, List<PdfSignature> all) {
    Set<Integer> shown = new HashSet<>();
    all.forEach(s -> s.range().ifPresent(r -> shown.add(r.gapStart())));
    List<Reason> found = new ArrayList<>();
    if (!PdfLayout.plain(pdf)) {
      found.add(Reason.incomplete("structure-ambiguous"));
    }
    Matcher range = RANGE.matcher(latin(pdf, 0));
    for (int i = 0; i < MOST_RANGES && range.find(); i++) {
      int gapStart = Integer.parseInt(range.group(1));
      int gapEnd = Integer.parseInt(range.group(2));
      boolean signature =
          gapStart < gapEnd
              && gapEnd <= pdf.length
              && pdf[gapStart] == '<'
              && pdf[gapEnd - 1] == '>';
      if (signature && !shown.contains(gapStart)) {
        found.add(Reason.incomplete("signature-removed"));
        return found;
      }
    }
    return found;
  }

  private static String latin(byte[] pdf, int from) {
    return new String(pdf, from, pdf.length - from, StandardCharsets.ISO_8859_1);
  }
}
