package kz.kense.scan;

import java.awt.geom.AffineTransform;

/**
 * Where the dots of a picture come to lie on the page that is kept: the one place that says what a
 * {@link PageEdit} means, for the screen, for recognition and for the PDF alike.
 *
 * @param width of the kept page in dots
 * @param height of the kept page in dots
 * @param placed from the picture's dots to the page's, both with y downwards
 */
record KeptGeometry(double width, double height, AffineTransform placed) {
  static KeptGeometry of(int width, int height, PageEdit edit) {
    boolean lying = edit.quarterTurns() % 2 == 1;
    double w = lying ? height : width;
    double h = lying ? width : height;
    PageEdit.Crop crop = edit.crop();
    AffineTransform t = new AffineTransform();
    t.translate(-crop.left() * w, -crop.top() * h);
    t.rotate(Math.toRadians(edit.degrees()), w / 2, h / 2);
    t.translate(w / 2, h / 2);
    t.quadrantRotate(edit.quarterTurns());
    t.translate(-width / 2.0, -height / 2.0);
    return new KeptGeometry(
        w * (1 - crop.left() - crop.right()), h * (1 - crop.top() - crop.bottom()), t);
  }
}
