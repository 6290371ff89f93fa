package kz.kense.signing.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import kz.kense.signing.PdfFile;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** A document time-stamp (ETSI EN 319 142-1, 5.4.3) over the whole file, as a revision more. */
final class DocumentStamp {
  private static final int ROOM = 24_576;

  private DocumentStamp() {}

  /**
   * @throws kz.kense.text.Failure when the authority does not answer as it should
   */
  static byte[] put(byte[] pdf, TimeStamps authority) {
    try (PDDocument document = PdfFile.open(pdf);
        SignatureOptions options = new SignatureOptions()) {
      PDSignature stamp = new PDSignature();
      stamp.setType(COSName.getPDFName("DocTimeStamp"));
      stamp.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      stamp.setSubFilter(COSName.getPDFName(SignedPart.STAMP));
      options.setPreferredSignatureSize(ROOM);
      document.addSignature(stamp, options);
      settle(document, stamp);
      ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 65_536);
      ExternalSigningSupport saving = document.saveIncrementalForExternalSigning(out);
      saving.setSignature(authority.over(saving.getContent().readAllBytes()));
      return out.toByteArray();
    } catch (IOException e) {
      throw PdfFile.damaged(e);
    }
  }

  /** ISO 19005-2, 6.3.2 and 6.4.1: printed, not hidden, and no appearances of the viewer's own. */
  private static void settle(PDDocument document, PDSignature stamp) throws IOException {
    PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
    form.getCOSObject().removeItem(COSName.NEED_APPEARANCES);
    for (PDSignatureField field : document.getSignatureFields()) {
      PDSignature signature = field.getSignature();
      if (signature != null && signature.getCOSObject() == stamp.getCOSObject()) {
        field.setAlternateFieldName("Time-stamp");
        PDAnnotationWidget widget = field.getWidgets().getFirst();
        widget.setContents("Time-stamp");
        widget.setPrinted(true);
        widget.setLocked(true);
      }
    }
  }
}
