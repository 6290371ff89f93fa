package kz.kense.signing;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Revocation data in the document security store of a PDF (ETSI EN 319 142-1, 5.4.2). */
final class PdfProof {
  static final COSName DSS = COSName.getPDFName("DSS");
  private static final int MOST = 200;
  private static final int LARGEST = 64 << 20;

  private PdfProof() {}

  static Revocations evidence(PDDocument document) {
    COSDictionary store = document.getDocumentCatalog().getCOSObject().getCOSDictionary(DSS);
    Revocations evidence = Revocations.none();
    if (store == null) {
      return evidence;
    }
    for (String kind : List.of("CRLs", "OCSPs")) {
      COSArray entries = store.getCOSArray(COSName.getPDFName(kind));
      for (int i = 0; entries != null && i < Math.min(MOST, entries.size()); i++) {
        if (entries.getObject(i) instanceof COSStream stream) {
          evidence = evidence.withIfReadable(bytes(stream));
        }
      }
    }
    return evidence;
  }

  private static byte[] bytes(COSStream stream) {
    try (InputStream in = stream.createInputStream()) {
      return in.readNBytes(LARGEST);
    } catch (IOException e) {
      return new byte[0];
    }
  }
}
