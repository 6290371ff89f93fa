package kz.kense.scan;

/**
 * What was done to a page by hand. The picture itself stays as it was scanned: the edit says how it
 * is laid on the page that is kept, so it loses nothing and can be undone.
 *
 * @param quarterTurns clockwise, 0 to 3
 * @param degrees clockwise after that, to straighten: −15 to 15
 * @param crop what is cut off after both
 */
public record PageEdit(int quarterTurns, double degrees, Crop crop) {
  public static final PageEdit NONE = new PageEdit(0, 0, Crop.NONE);
  private static final double STEEPEST = 15;

  /** Parts of the width or height cut off at each edge, 0 to less than 1. */
  public record Crop(double left, double top, double right, double bottom) {
    public static final Crop NONE = new Crop(0, 0, 0, 0);

    public Crop {
      if (!(left >= 0 && top >= 0 && right >= 0 && bottom >= 0)
          || left + right > 0.95
          || top + bottom > 0.95) {
        throw new IllegalArgumentException("nothing left: " + left + top + right + bottom);
      }
    }
  }

  public PageEdit {
    quarterTurns = Math.floorMod(quarterTurns, 4);
    if (!(Math.abs(degrees) <= STEEPEST)) {
      throw new IllegalArgumentException("degrees " + degrees);
    }
  }

  public PageEdit turned(int quarters) {
    return new PageEdit(quarterTurns + quarters, degrees, turnedCrop(Math.floorMod(quarters, 4)));
  }

  public PageEdit straightened(double by) {
    return new PageEdit(quarterTurns, by, crop);
  }

  public PageEdit cropped(Crop to) {
    return new PageEdit(quarterTurns, degrees, to);
  }

  private Crop turnedCrop(int quarters) {
    Crop c = crop;
    for (int i = 0; i < quarters; i++) {
      c = new Crop(c.bottom(), c.left(), c.top(), c.right());
    }
    return c;
  }
}
