package kz.kense.scan.text;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import kz.kense.attachment.PdfSheet;
import kz.kense.scan.ColorMode;
import kz.kense.scan.PageFile;
import kz.kense.scan.ScannedPage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDICCBased;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Pages of a PDF that are nothing but one scanned picture: it is taken out as it is. */
final class PdfPictures implements AutoCloseable {
  /** A picture so near the page's edges fills it. */
  private static final double NEAR = 0.02;

  private final PDDocument document;

  private PdfPictures(PDDocument document) {
    this.document = document;
  }

  static PdfPictures open(byte[] pdf) throws IOException {
    return new PdfPictures(Loader.loadPDF(pdf));
  }

  /**
   * @param page from 0
   * @param file to be made, without its ending
   * @return empty when there is more on the page than one upright picture that fills it
   */
  synchronized Optional<ScannedPage> alone(int page, Path file) throws IOException {
    PDPage sheet = document.getPage(page);
    if (sheet.getRotation() != 0) {
      return Optional.empty();
    }
    Optional<PdfSheet.Placed> placed = PdfSheet.of(sheet).alone();
    if (placed.isEmpty() || !fills(sheet.getCropBox(), placed.get().where())) {
      return Optional.empty();
    }
    PDImageXObject image = placed.get().image();
    double dpi = image.getWidth() * 72.0 / placed.get().where().getScaleX();
    double down = image.getHeight() * 72.0 / placed.get().where().getScaleY();
    return dpi >= 50 && dpi <= 2400 && Math.abs(dpi / down - 1) < NEAR
        ? taken(image, (int) Math.round(dpi), file)
        : Optional.empty();
  }

  /** It says that it is made for keeping (ISO 19005-2, 6.6.4). */
  synchronized boolean archival() throws IOException {
    PDMetadata told = document.getDocumentCatalog().getMetadata();
    return told != null
        && new String(told.toByteArray(), StandardCharsets.ISO_8859_1).contains("pdfaid");
  }

  private static boolean fills(PDRectangle box, AffineTransform where) {
    double w = box.getWidth();
    double h = box.getHeight();
    return Math.abs(where.getShearX()) + Math.abs(where.getShearY()) < NEAR
        && Math.abs(where.getScaleX() - w) < NEAR * w
        && Math.abs(where.getScaleY() - h) < NEAR * h
        && Math.abs(where.getTranslateX() - box.getLowerLeftX()) < NEAR * w
        && Math.abs(where.getTranslateY() - box.getLowerLeftY()) < NEAR * h;
  }

  private static Optional<ScannedPage> taken(PDImageXObject image, int dpi, Path file)
      throws IOException {
    boolean plainColours =
        image.getColorSpace() instanceof PDDeviceGray
            || image.getColorSpace() instanceof PDDeviceRGB
            || image.getColorSpace() instanceof PDICCBased icc && icc.getNumberOfComponents() != 4;
    boolean masked = image.getMask() != null || image.getSoftMask() != null;
    if (image.getStream().getFilters().equals(List.of(COSName.DCT_DECODE))
        && plainColours
        && !masked) {
      Path jpeg = file.resolveSibling(file.getFileName() + ".jpg");
      try (InputStream raw = image.getStream().getCOSObject().createRawInputStream()) {
        Files.copy(raw, jpeg);
      }
      return Optional.of(new ScannedPage(jpeg, dpi));
    }
    if (image.getBitsPerComponent() == 1 && !masked && !image.isStencil()) {
      Path png = file.resolveSibling(file.getFileName() + ".png");
      ImageIO.write(bilevel(image.getImage()), "png", png.toFile());
      return Optional.of(PageFile.of(png, ColorMode.BW, dpi));
    }
    return Optional.empty();
  }

  private static BufferedImage bilevel(BufferedImage image) {
    BufferedImage out =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
    java.awt.Graphics2D g = out.createGraphics();
    g.drawImage(image, 0, 0, null);
    g.dispose();
    return out;
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      System.getLogger(PdfPictures.class.getName()).log(System.Logger.Level.DEBUG, "closing", e);
    }
  }
}
