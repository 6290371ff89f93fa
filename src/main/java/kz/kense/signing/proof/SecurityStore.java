package kz.kense.signing.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import kz.kense.signing.PdfFile;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The document security store of a PDF (ETSI EN 319 142-1, 5.4.2), as one more revision. */
final class SecurityStore {
  private static final COSName DSS = COSName.getPDFName("DSS");

  private SecurityStore() {}

  /** The file with these in its store; what is there already stays and is not put twice. */
  static byte[] put(byte[] pdf, Material material) {
    try (PDDocument document = PdfFile.open(pdf)) {
      COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
      COSDictionary store = catalog.getCOSDictionary(DSS);
      if (store == null) {
        store = new COSDictionary();
        store.setItem(COSName.TYPE, DSS);
        catalog.setItem(DSS, store);
        catalog.setNeedToBeUpdated(true);
      }
      for (X509Certificate certificate : material.certificates()) {
        add(document, store, "Certs", certificate.getEncoded());
      }
      for (byte[] answer : material.answers()) {
        add(document, store, "OCSPs", answer);
      }
      for (byte[] list : material.lists()) {
        add(document, store, "CRLs", list);
      }
      store.setNeedToBeUpdated(true);
      ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 65_536);
      document.saveIncremental(out);
      return out.toByteArray();
    } catch (IOException | CertificateEncodingException e) {
      throw PdfFile.damaged(e);
    }
  }

  private static void add(PDDocument document, COSDictionary store, String kind, byte[] content)
      throws IOException {
    COSName name = COSName.getPDFName(kind);
    COSArray all = store.getCOSArray(name);
    if (all == null) {
      all = new COSArray();
      store.setItem(name, all);
    }
    for (int i = 0; i < all.size(); i++) {
      if (all.getObject(i) instanceof COSStream there && Arrays.equals(bytes(there), content)) {
        return;
      }
    }
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content);
    }
    stream.setNeedToBeUpdated(true);
    all.add(stream);
    all.setNeedToBeUpdated(true);
  }

  private static byte[] bytes(COSStream stream) throws IOException {
    try (var in = stream.createInputStream()) {
      return in.readAllBytes();
    }
  }

  /** Kinds of the store that hold anything; for telling what a file carries. */
  static boolean present(PDDocument document) {
    COSDictionary store = document.getDocumentCatalog().getCOSObject().getCOSDictionary(DSS);
    return store != null
        && List.of("OCSPs", "CRLs").stream()
            .anyMatch(kind -> store.getCOSArray(COSName.getPDFName(kind)) != null);
  }
}
