package kz.kense.attachment;

import java.util.Locale;
import kz.kense.text.Failure;

/**
 * The pages of an opened document. Safe to use from several threads; drawing is slow, so never on
 * the window's.
 */
public interface PageSource extends AutoCloseable {

  /** More is never held for one page: forty megabytes. */
  int PIXELS_MAX = 10_000_000;

  /**
   * Width and height of a page as it stands upright, at 100 %, in logical pixels (96 to the inch).
   */
  record Size(double width, double height) {}

  /**
   * A drawn page.
   *
   * @param argb rows from top to bottom, {@code width * height} of them
   */
  @SuppressWarnings("ArrayRecordComponent") // pixels are handed over, never compared
  record Picture(int width, int height, int[] argb) {}

  int pages();

  Size size(int page);

  /**
   * Draws a page; smaller than asked when it would take more than {@link #PIXELS_MAX} pixels.
   *
   * @param page from 0
   * @param scale 1 for 100 %
   * @throws Failure {@code viewer.damaged} when this page cannot be drawn
   */
  Picture draw(int page, double scale);

  /**
   * Whether there is more to read on a page than the words it holds itself: a picture, or letters
   * drawn as outlines.
   *
   * @param page from 0
   */
  boolean pictured(int page);

  /**
   * The words the document itself holds on a page; none in a picture.
   *
   * @param page from 0
   * @throws Failure {@code viewer.damaged} when this page cannot be read
   */
  PageText words(int page);

  @Override
  void close();

  /**
   * Opens a document.
   *
   * @param mediaType {@code application/pdf}, {@code image/jpeg}, {@code image/png} or {@code
   *     image/tiff}
   * @throws Failure {@code viewer.damaged}, {@code viewer.encrypted}, {@code viewer.unknown} or
   *     {@code viewer.too-large}
   */
  static PageSource open(String mediaType, byte[] bytes) {
    return switch (mediaType.toLowerCase(Locale.ROOT)) {
      case "application/pdf" -> PdfPages.open(bytes);
      case "image/jpeg", "image/png", "image/tiff" -> ImagePages.open(bytes);
      default -> throw Failure.of("viewer.unknown", mediaType);
    };
  }

  /** The scale that keeps a page within {@link #PIXELS_MAX}. */
  static double capped(Size size, double scale) {
    double pixels = size.width() * size.height() * scale * scale;
    return pixels <= PIXELS_MAX ? scale : scale * Math.sqrt(PIXELS_MAX / pixels);
  }
}
