package kz.kense.scan.text;

import static java.awt.image.BufferedImage.TYPE_BYTE_BINARY;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import kz.kense.attachment.FileType;
import kz.kense.attachment.PageSource;
import kz.kense.scan.ColorMode;
import kz.kense.scan.JpegHead;
import kz.kense.scan.PageEdit;
import kz.kense.scan.PageFile;
import kz.kense.scan.PageImage;
import kz.kense.scan.ScannedPage;
import kz.kense.text.Failure;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a document as pictures on disk, as {@link kz.kense.scan.ScanPdf} takes them: those
 * that are pictures already unchanged, the others drawn at 300 dpi.
 */
final class DocumentPages implements AutoCloseable {
  private static final double A4_INCHES = 8.27;
  private static final int DPI = PagePicture.READING_DPI;
  private static final double SCREEN_DPI = 96;

  private final FileType type;
  private final byte[] content;
  private final Path folder;
  private final @Nullable PdfPictures pictures;
  private final PageSource source;

  /** A page's picture and how it is laid on the sheet. */
  record Kept(ScannedPage picture, PageEdit edit) {}

  private DocumentPages(FileType type, byte[] content, Path folder) throws IOException {
    this.type = type;
    this.content = content;
    this.folder = folder;
    this.source = PageSource.open(type.mediaType(), content);
    this.pictures = type == FileType.PDF ? PdfPictures.open(content) : null;
  }

  /**
   * @param folder for the pictures; the caller deletes it
   */
  static DocumentPages open(FileType type, byte[] content, Path folder) throws IOException {
    return new DocumentPages(type, content, folder);
  }

  PageSource source() {
    return source;
  }

  FileType type() {
    return type;
  }

  /** A PDF that says it is made for keeping. */
  boolean archival() throws IOException {
    return pictures != null && pictures.archival();
  }

  /**
   * @param page from 0
   * @throws Failure {@code attachment.damaged}
   */
  Kept kept(int page) throws IOException {
    try {
      return taken(page);
    } catch (IIOException e) {
      throw Failure.of("attachment.damaged", "").causedBy(e);
    }
  }

  private Kept taken(int page) throws IOException {
    return switch (type) {
      case JPEG -> jpeg();
      case PNG ->
          new Kept(
              bitmap(folder, page, ImageIO.read(new java.io.ByteArrayInputStream(content))),
              PageEdit.NONE);
      case TIFF -> new Kept(bitmap(folder, page, tiff(page)), PageEdit.NONE);
      case PDF -> new Kept(pdf(page), PageEdit.NONE);
    };
  }

  private Kept jpeg() throws IOException {
    Path file = folder.resolve("page-0.jpg");
    Files.write(file, content);
    Optional<JpegHead> head = JpegHead.of(file);
    int turns = head.map(JpegHead::quarterTurns).orElse(0);
    int density = head.map(JpegHead::density).orElse(0);
    PageSource.Size size = source.size(0);
    int dpi = density >= 100 && density <= 1200 ? density : a4(size.width(), size.height());
    return new Kept(new ScannedPage(file, dpi), PageEdit.NONE.turned(turns));
  }

  private ScannedPage pdf(int page) throws IOException {
    if (pictures != null) {
      Optional<ScannedPage> picture = pictures.alone(page, folder.resolve("page-" + page));
      if (picture.isPresent()) {
        return picture.get();
      }
    }
    PageSource.Picture drawn = source.draw(page, DPI / SCREEN_DPI);
    int dpi = (int) Math.round(SCREEN_DPI * drawn.width() / source.size(page).width());
    boolean gray = gray(drawn.argb());
    ColorMode mode = source.pictured(page) ? ColorMode.GRAY : ColorMode.BW; // letters alone
    BufferedImage image = gray ? PagePicture.gray(drawn) : colours(drawn);
    return made(folder, page, image, gray ? mode : ColorMode.COLOR, dpi);
  }

  private static BufferedImage colours(PageSource.Picture drawn) {
    BufferedImage image =
        new BufferedImage(drawn.width(), drawn.height(), BufferedImage.TYPE_INT_RGB);
    image.getRaster().setDataElements(0, 0, drawn.width(), drawn.height(), drawn.argb());
    return image;
  }

  private BufferedImage tiff(int page) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("tiff").next();
    try (ImageInputStream in =
        ImageIO.createImageInputStream(new java.io.ByteArrayInputStream(content))) {
      reader.setInput(in, false, true);
      return reader.read(page);
    } finally {
      reader.dispose();
    }
  }

  private static ScannedPage bitmap(Path folder, int page, BufferedImage image) throws IOException {
    boolean bilevel = image.getColorModel().getPixelSize() == 1;
    boolean gray =
        image.getRaster().getNumBands() == 1 && image.getColorModel().getNumComponents() == 1;
    ColorMode mode = bilevel ? ColorMode.BW : gray ? ColorMode.GRAY : ColorMode.COLOR;
    return made(folder, page, image, mode, a4(image.getWidth(), image.getHeight()));
  }

  private static ScannedPage made(
      Path folder, int page, BufferedImage image, ColorMode mode, int dpi) throws IOException {
    return PageFile.of(new PageImage(plain(image), dpi), mode, folder.resolve("page-" + page));
  }

  /** Eight bits a colour, on white: sixteen and see-through ones have no plain file. */
  private static BufferedImage plain(BufferedImage image) {
    int type = image.getType();
    if (type == TYPE_BYTE_BINARY
        || type == BufferedImage.TYPE_BYTE_GRAY
        || type == BufferedImage.TYPE_3BYTE_BGR
        || type == BufferedImage.TYPE_INT_RGB) {
      return image;
    }
    boolean gray = type == BufferedImage.TYPE_USHORT_GRAY;
    BufferedImage out =
        new BufferedImage(
            image.getWidth(),
            image.getHeight(),
            gray ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D g = out.createGraphics();
    g.drawImage(image, 0, 0, Color.WHITE, null);
    g.dispose();
    return out;
  }

  /** What scanners write about their resolution is often wrong: a sheet of A4 is assumed. */
  private static int a4(double width, double height) {
    return (int) Math.clamp(Math.round(Math.min(width, height) / A4_INCHES), 50, 1200);
  }

  private static boolean gray(int[] argb) {
    for (int i = 0; i < argb.length; i += 7) {
      int p = argb[i];
      int spread =
          Math.max(
              Math.abs((p >> 16 & 0xff) - (p >> 8 & 0xff)), Math.abs((p >> 8 & 0xff) - (p & 0xff)));
      if (spread > 24) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    source.close();
    if (pictures != null) {
      pictures.close();
    }
  }
}
