package kz.kense.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import kz.kense.text.Failure;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A picture of a page laid whole on an A4 sheet: what a stamp is printed on. */
public final class PictureSheet {
  private PictureSheet() {}

  /**
   * @param picture JPEG, PNG or a TIFF of one page
   * @return a PDF of one page
   * @throws Failure {@code result.mark-pdf} when it is no picture
   */
  public static byte[] of(byte[] picture) {
    try (PDDocument document = new PDDocument()) {
      PDImageXObject image = PDImageXObject.createFromByteArray(document, picture, "page");
      boolean wide = image.getWidth() > image.getHeight();
      PDRectangle a4 = PDRectangle.A4;
      PDRectangle size = wide ? new PDRectangle(a4.getHeight(), a4.getWidth()) : a4;
      float scale =
          Math.min(size.getWidth() / image.getWidth(), size.getHeight() / image.getHeight());
      PDPage page = new PDPage(size);
      document.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        float height = image.getHeight() * scale;
        out.drawImage(image, 0, size.getHeight() - height, image.getWidth() * scale, height);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException | IllegalArgumentException e) {
      throw Failure.of("result.mark-pdf").causedBy(e);
    }
  }
}
