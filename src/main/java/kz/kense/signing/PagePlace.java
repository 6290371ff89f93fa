package kz.kense.signing;

import kz.kense.text.Failure;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * From millimetres below the top left corner to the page's own points above the bottom left one.
 */
final class PagePlace {
  private static final double POINTS_PER_MM = 72 / 25.4;
  private static final double ROUNDING_MM = 0.5;

  private PagePlace() {}

  /**
   * @throws Failure {@code signing.place-page} when the document has no such page
   */
  static PDPage page(PDDocument document, int number) {
    if (number < 1 || number > document.getNumberOfPages()) {
      throw Failure.of("signing.place-page", number, document.getNumberOfPages());
    }
    return document.getPage(number - 1);
  }

  /**
   * @throws Failure {@code signing.place-outside} when it reaches over the page's edge
   */
  static PDRectangle on(PDPage page, Area area) {
    PDRectangle box = page.getCropBox();
    double width = box.getWidth() / POINTS_PER_MM;
    double height = box.getHeight() / POINTS_PER_MM;
    if (area.left() < -ROUNDING_MM
        || area.top() < -ROUNDING_MM
        || area.left() + area.width() > width + ROUNDING_MM
        || area.top() + area.height() > height + ROUNDING_MM) {
      throw Failure.of("signing.place-outside", Math.round(width), Math.round(height));
    }
    return new PDRectangle(
        (float) (box.getLowerLeftX() + area.left() * POINTS_PER_MM),
        (float) (box.getUpperRightY() - (area.top() + area.height()) * POINTS_PER_MM),
        (float) (area.width() * POINTS_PER_MM),
        (float) (area.height() * POINTS_PER_MM));
  }
}
