package kz.kense.diagram;

import java.util.List;
import kz.kense.diagram.Scene.Box;
import kz.kense.diagram.Scene.Point;

/** The shapes that are neither boxes nor circles, as parts of points joined by straight lines. */
public final class Outline {
  private static final double FOLD = 9;

  private Outline() {}

  public static List<List<Point>> diamond(Box b) {
    return List.of(
        List.of(
            new Point(b.centerX(), b.y()),
            new Point(b.right(), b.centerY()),
            new Point(b.centerX(), b.bottom()),
            new Point(b.x(), b.centerY()),
            new Point(b.centerX(), b.y())));
  }

  /** A page with its corner turned. */
  public static List<List<Point>> document(Box b) {
    return List.of(
        List.of(
            new Point(b.x(), b.y()),
            new Point(b.right() - FOLD, b.y()),
            new Point(b.right(), b.y() + FOLD),
            new Point(b.right(), b.bottom()),
            new Point(b.x(), b.bottom()),
            new Point(b.x(), b.y())),
        List.of(
            new Point(b.right() - FOLD, b.y()),
            new Point(b.right() - FOLD, b.y() + FOLD),
            new Point(b.right(), b.y() + FOLD)));
  }

  public static List<List<Point>> cross(Box b) {
    double d = b.width() * 0.2;
    double x = b.centerX();
    double y = b.centerY();
    return List.of(
        List.of(new Point(x - d, y - d), new Point(x + d, y + d)),
        List.of(new Point(x - d, y + d), new Point(x + d, y - d)));
  }

  public static List<List<Point>> envelope(Box b) {
    double w = b.width() * 0.28;
    double h = b.width() * 0.2;
    double x = b.centerX();
    double y = b.centerY();
    return List.of(
        List.of(
            new Point(x - w, y - h),
            new Point(x + w, y - h),
            new Point(x + w, y + h),
            new Point(x - w, y + h),
            new Point(x - w, y - h),
            new Point(x, y + h * 0.15),
            new Point(x + w, y - h)));
  }
}
