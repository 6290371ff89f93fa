package kz.kense.result;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * Lays a small form on the first page of a document, lower right: the mark of acceptance on the
 * applicant's copy (ALM-EMI 6.2), the registration stamp on the scan (findings 2.3).
 */
public final class PageMark {
  /** Id of the form that marks the applicant's copy. */
  public static final String ACCEPTANCE = "acceptance-mark";

  /** Id of the form that is the registration stamp. */
  public static final String REGISTRATION = "registration-stamp";

  private static final float EDGE = 8 * 72 / 25.4f;

  private final FormDefinition form;
  private final FormRenderer renderer;

  /**
   * @param form what is laid on; the size of its page is the size of the mark
   */
  public PageMark(FormDefinition form, FormRenderer renderer) {
    this.form = form;
    this.renderer = renderer;
  }

  /**
   * @param copy a PDF, whole; it is not changed
   * @param data the fields of the form
   * @return a new PDF: the copy with the mark on page 1, upright as the reader sees the page
   * @throws Failure {@code result.mark-pdf} when the copy is damaged, empty or locked with a
   *     password
   */
  public byte[] stamp(byte[] copy, Lang lang, Map<String, ?> data, Marks marks) {
    byte[] mark = renderer.render(form, lang, data, marks, false).pdf();
    try (PDDocument document = Loader.loadPDF(copy);
        PDDocument stamp = Loader.loadPDF(mark)) {
      if (document.getNumberOfPages() == 0) {
        throw Failure.of("result.mark-pdf");
      }
      document.setAllSecurityToBeRemoved(true);
      lay(document, new LayerUtility(document).importPageAsForm(stamp, 0));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw Failure.of("result.mark-pdf").causedBy(e);
    }
  }

  private static void lay(PDDocument document, PDFormXObject mark) throws IOException {
    PDPage page = document.getPage(0);
    try (var out = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
      out.beginMarkedContent(COSName.ARTIFACT);
      out.saveGraphicsState();
      out.transform(new Matrix(position(page, mark.getBBox())));
      out.drawForm(mark);
      out.restoreGraphicsState();
      out.endMarkedContent();
    }
  }

  /**
   * From the mark's coordinates to the page's, so that it stands upright lower right after the
   * viewer's rotation.
   */
  private static AffineTransform position(PDPage page, PDRectangle mark) {
    PDRectangle box = page.getCropBox();
    AffineTransform at =
        AffineTransform.getTranslateInstance(box.getLowerLeftX(), box.getLowerLeftY());
    boolean sideways = page.getRotation() % 180 != 0;
    switch (page.getRotation()) {
      case 90 -> at.concatenate(new AffineTransform(0, 1, -1, 0, box.getWidth(), 0));
      case 180 ->
          at.concatenate(new AffineTransform(-1, 0, 0, -1, box.getWidth(), box.getHeight()));
      case 270 -> at.concatenate(new AffineTransform(0, -1, 1, 0, 0, box.getHeight()));
      default -> {}
    }
    float seen = sideways ? box.getHeight() : box.getWidth();
    at.translate(Math.max(0, seen - mark.getWidth() - EDGE), EDGE);
    return at;
  }
}
