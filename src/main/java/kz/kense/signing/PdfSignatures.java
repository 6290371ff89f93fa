package kz.kense.signing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import kz.kense.text.Failure;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** All signatures of a PDF that a reader shows. */
final class PdfSignatures {
  private static final int MOST = 200;

  /** Each signature is a digest of the file anew. */
  private static final long MOST_BYTES = 2L << 30;

  private PdfSignatures() {}

  /**
   * In the order they were put.
   *
   * @throws Failure {@code signing.pdf-signatures} when there are more than anybody ever put
   */
  static List<PdfSignature> of(PDDocument document, byte[] pdf) throws IOException {
    List<PdfSignature> found = new ArrayList<>();
    Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (PDSignature signature : document.getSignatureDictionaries()) {
      if (seen.add(signature.getCOSObject())) {
        if (found.size() == MOST || (found.size() + 1L) * pdf.length > MOST_BYTES) {
          throw Failure.of("signing.pdf-signatures", found.size());
        }
        found.add(PdfSignature.read(signature, pdf));
      }
    }
    found.sort(Comparator.comparingInt(PdfSignature::end));
    return List.copyOf(found);
  }
}
