package kz.kense.signing.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import kz.kense.signing.PdfFile;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The document security store of a PDF (ETSI EN 319 142-1, 5.4.2), as one more revision. */
final class SecurityStore {
  private SecurityStore() {}

  /**
   * The file with these in its store, and which of them speak of which signature (VRI); what is
   * there already stays and is not put twice.
   */
  static byte[] put(byte[] pdf, Map<SignedPart, Material> materials) {
    try (PDDocument document = PdfFile.open(pdf)) {
      COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
      COSDictionary store = child(catalog, "DSS");
      catalog.setNeedToBeUpdated(true);
      store.setItem(COSName.TYPE, COSName.getPDFName("DSS"));
      COSDictionary related = child(store, "VRI");
      for (Map.Entry<SignedPart, Material> one : materials.entrySet()) {
        Material material = one.getValue();
        COSDictionary about = new COSDictionary();
        about.setItem(COSName.TYPE, COSName.getPDFName("VRI"));
        for (X509Certificate certificate : material.certificates()) {
          add(document, store, "Certs", about, certificate.getEncoded());
        }
        for (byte[] answer : material.answers()) {
          add(document, store, "OCSPs", about, answer);
        }
        for (byte[] list : material.lists()) {
          add(document, store, "CRLs", about, list);
        }
        related.setItem(COSName.getPDFName(name(one.getKey())), about);
      }
      related.setNeedToBeUpdated(true);
      store.setNeedToBeUpdated(true);
      ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 65_536);
      document.saveIncremental(out);
      return out.toByteArray();
    } catch (IOException | CertificateEncodingException e) {
      throw PdfFile.damaged(e);
    }
  }

  private static COSDictionary child(COSDictionary parent, String name) {
    COSDictionary there = parent.getCOSDictionary(COSName.getPDFName(name));
    if (there != null) {
      return there;
    }
    COSDictionary made = new COSDictionary();
    parent.setItem(COSName.getPDFName(name), made);
    return made;
  }

  /** EN 319 142-1, 5.4.2.3: the SHA-1 of /Contents, which is a name here and no proof. */
  private static String name(SignedPart part) {
    try {
      return HexFormat.of()
          .withUpperCase()
          .formatHex(MessageDigest.getInstance("SHA-1").digest(part.contents()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }

  private static void add(
      PDDocument document, COSDictionary store, String kind, COSDictionary about, byte[] content)
      throws IOException {
    COSArray all = array(store, kind);
    COSBase found = null;
    for (int i = 0; i < all.size() && found == null; i++) {
      if (all.getObject(i) instanceof COSStream there && Arrays.equals(bytes(there), content)) {
        found = all.get(i);
      }
    }
    if (found == null) {
      COSStream stream = document.getDocument().createCOSStream();
      try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(content);
      }
      stream.setNeedToBeUpdated(true);
      all.add(stream);
      all.setNeedToBeUpdated(true);
      found = stream;
    }
    array(about, kind.substring(0, kind.length() - 1)).add(found);
  }

  private static COSArray array(COSDictionary parent, String kind) {
    COSName name = COSName.getPDFName(kind);
    COSArray there = parent.getCOSArray(name);
    if (there != null) {
      return there;
    }
    COSArray made = new COSArray();
    parent.setItem(name, made);
    return made;
  }

  private static byte[] bytes(COSStream stream) throws IOException {
    try (var in = stream.createInputStream()) {
      return in.readAllBytes();
    }
  }
}
