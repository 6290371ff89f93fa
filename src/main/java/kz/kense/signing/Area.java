package kz.kense.signing;

/**
 * A rectangle on a page, in millimetres from the page's top left corner.
 *
 * @throws IllegalArgumentException when it has no width or height
 */
public record Area(double left, double top, double width, double height) {
  public Area {
    if (!(width > 0 && height > 0 && Double.isFinite(left + top + width + height))) {
      throw new IllegalArgumentException("an area needs a width and a height");
    }
  }

  /** The smallest area that holds both. */
  Area join(Area other) {
    double x = Math.min(left, other.left);
    double y = Math.min(top, other.top);
    return new Area(
        x,
        y,
        Math.max(left + width, other.left + other.width) - x,
        Math.max(top + height, other.top + other.height) - y);
  }
}
