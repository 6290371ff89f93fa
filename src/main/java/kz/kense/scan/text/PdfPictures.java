package kz.kense.scan.text;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import kz.kense.scan.ColorMode;
import kz.kense.scan.PageFile;
import kz.kense.scan.ScannedPage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDICCBased;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Pages of a PDF that are nothing but one scanned picture: it is taken out as it is. */
final class PdfPictures implements AutoCloseable {
  /** Paints one picture and nothing else: {@code q w 0 0 h 0 0 cm /Im0 Do Q}. */
  private static final String ONLY_A_PICTURE =
      "(?s)\\s*q?\\s*(?:q\\s+)?[-\\d.]+\\s+-?0(?:\\.0*)?\\s+-?0(?:\\.0*)?\\s+[-\\d.]+\\s+-?[\\d.]+\\s+-?[\\d.]+\\s+cm\\s*/\\S+\\s+Do\\s*Q?\\s*Q?\\s*";

  private static final int LONGEST_CONTENT = 400;

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
    PDResources resources = sheet.getResources();
    if (sheet.getRotation() != 0 || resources == null || !onlyAPicture(sheet)) {
      return Optional.empty();
    }
    for (COSName name : resources.getXObjectNames()) {
      if (resources.isImageXObject(name)
          && resources.getXObject(name) instanceof PDImageXObject image) {
        int dpi = (int) Math.round(image.getWidth() * 72.0 / sheet.getMediaBox().getWidth());
        return fills(sheet, image) && dpi >= 50 && dpi <= 2400
            ? taken(image, dpi, file)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean onlyAPicture(PDPage sheet) throws IOException {
    try (InputStream in = sheet.getContents()) {
      if (in == null) {
        return false;
      }
      byte[] head = in.readNBytes(LONGEST_CONTENT);
      return head.length < LONGEST_CONTENT
          && new String(head, java.nio.charset.StandardCharsets.ISO_8859_1).matches(ONLY_A_PICTURE);
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private static boolean fills(PDPage sheet, PDImageXObject image) {
    double page = sheet.getMediaBox().getWidth() / sheet.getMediaBox().getHeight();
    double picture = (double) image.getWidth() / image.getHeight();
    return Math.abs(page / picture - 1) < 0.02
        && sheet.getCropBox().getWidth() == sheet.getMediaBox().getWidth();
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
