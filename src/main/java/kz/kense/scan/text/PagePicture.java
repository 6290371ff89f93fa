package kz.kense.scan.text;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import kz.kense.attachment.FileType;
import kz.kense.attachment.PageSource;
import kz.kense.scan.PageImage;

/** A page of a document drawn for reading: gray, at the resolution that Tesseract reads best. */
final class PagePicture {
  /** Finer costs time and gains nothing. */
  static final int READING_DPI = 300;

  private static final double SCREEN_DPI = 96;
  private static final double A4_INCHES = 8.27;

  private PagePicture() {}

  /**
   * A PDF knows its inches; a picture is taken for a sheet of A4, since what scanners write into
   * files about their resolution is often wrong.
   *
   * @param page from 0
   */
  static PageImage of(PageSource source, int page, String mediaType) {
    PageSource.Size size = source.size(page);
    boolean pdf = mediaType.equals(FileType.PDF.mediaType());
    double dpi = pdf ? SCREEN_DPI : Math.min(size.width(), size.height()) / A4_INCHES;
    double scale = pdf ? READING_DPI / SCREEN_DPI : Math.min(1, READING_DPI / dpi);
    PageSource.Picture picture = source.draw(page, scale);
    double drawn = dpi * picture.width() / size.width();
    return new PageImage(gray(picture), (int) Math.clamp(Math.round(drawn), 70, 600));
  }

  static BufferedImage gray(PageSource.Picture picture) {
    BufferedImage image =
        new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
    byte[] gray = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    int[] argb = picture.argb();
    for (int i = 0; i < argb.length; i++) {
      int p = argb[i];
      // ITU-R BT.601 luma in 1/256
      gray[i] = (byte) ((77 * (p >> 16 & 0xff) + 151 * (p >> 8 & 0xff) + 28 * (p & 0xff)) >> 8);
    }
    return image;
  }
}
