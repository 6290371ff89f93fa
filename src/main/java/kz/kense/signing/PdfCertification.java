package kz.kense.signing;

import java.io.IOException;
import kz.kense.text.Failure;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** Makes a signature the certification of its document (ISO 32000-1, 12.8.2.2). */
final class PdfCertification {
  private static final int FORMS_AND_SIGNATURES = 2;
  private static final COSName DOC_MDP = COSName.getPDFName("DocMDP");

  private PdfCertification() {}

  /**
   * A certification with P 1 lets nothing come after it: one more signature would break it.
   *
   * @throws Failure {@code signing.certified-closed}
   */
  static void requireOpen(PDDocument document) throws IOException {
    for (PDSignature signature : document.getSignatureDictionaries()) {
      COSArray references = signature.getCOSObject().getCOSArray(COSName.getPDFName("Reference"));
      for (int i = 0; references != null && i < references.size(); i++) {
        if (references.getObject(i) instanceof COSDictionary reference
            && DOC_MDP.equals(reference.getCOSName(COSName.getPDFName("TransformMethod")))
            && reference.getCOSDictionary(COSName.getPDFName("TransformParams"))
                instanceof COSDictionary parameters
            && parameters.getInt(COSName.P, FORMS_AND_SIGNATURES) == 1) {
          throw Failure.of("signing.certified-closed");
        }
      }
    }
  }

  /**
   * @throws Failure {@code signing.certified-late} when the document is signed already
   */
  static void put(PDDocument document, PDSignature signature) throws IOException {
    if (!document.getSignatureDictionaries().isEmpty()) {
      throw Failure.of("signing.certified-late");
    }
    COSDictionary parameters = new COSDictionary();
    parameters.setItem(COSName.TYPE, COSName.getPDFName("TransformParams"));
    parameters.setInt(COSName.P, FORMS_AND_SIGNATURES);
    parameters.setName(COSName.V, "1.2");
    COSDictionary reference = new COSDictionary();
    reference.setItem(COSName.TYPE, COSName.getPDFName("SigRef"));
    reference.setItem(COSName.getPDFName("TransformMethod"), DOC_MDP);
    reference.setItem(COSName.getPDFName("TransformParams"), parameters);
    COSArray references = new COSArray();
    references.add(reference);
    signature.getCOSObject().setItem(COSName.getPDFName("Reference"), references);
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    COSDictionary permissions = new COSDictionary();
    permissions.setItem(DOC_MDP, signature);
    catalog.setItem(COSName.getPDFName("Perms"), permissions);
    catalog.setNeedToBeUpdated(true);
  }
}
