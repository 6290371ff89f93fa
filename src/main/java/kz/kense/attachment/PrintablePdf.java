package kz.kense.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import kz.kense.text.Failure;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** What goes to the printer: a PDF as it is, a picture on sheets of A4. */
public final class PrintablePdf {
  private static final float QUALITY = 0.85f;
  private static final int PRINTED_DPI = 200;
  private static final double A4_INCHES = 8.27;

  private PrintablePdf() {}

  /**
   * @throws Failure {@code viewer.damaged}
   */
  public static byte[] of(String mediaType, byte[] content) {
    if (mediaType.equals(FileType.PDF.mediaType())) {
      return content;
    }
    try (PageSource pages = PageSource.open(mediaType, content);
        PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
      for (int i = 0; i < pages.pages(); i++) {
        add(document, pages, i);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw Failure.of("viewer.damaged").causedBy(e);
    }
  }

  private static void add(PDDocument document, PageSource pages, int number) throws IOException {
    PageSource.Size size = pages.size(number);
    boolean lying = size.width() > size.height();
    double narrow = Math.min(size.width(), size.height());
    PageSource.Picture picture = pages.draw(number, Math.min(1, PRINTED_DPI * A4_INCHES / narrow));
    BufferedImage image =
        new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, picture.width(), picture.height(), picture.argb(), 0, picture.width());
    PDRectangle sheet =
        lying
            ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth())
            : PDRectangle.A4;
    PDPage page = new PDPage(sheet);
    document.addPage(page);
    float scale =
        Math.min(sheet.getWidth() / image.getWidth(), sheet.getHeight() / image.getHeight());
    float width = image.getWidth() * scale;
    float height = image.getHeight() * scale;
    try (PDPageContentStream out = new PDPageContentStream(document, page)) {
      out.drawImage(
          JPEGFactory.createFromImage(document, image, QUALITY),
          (sheet.getWidth() - width) / 2,
          (sheet.getHeight() - height) / 2,
          width,
          height);
    }
  }
}
