package kz.kense.scan;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import kz.kense.attachment.PageText;

/**
 * Words that were read on a picture, laid where they come to stand on the page that is kept. So a
 * page is read once, whatever is done to it afterwards.
 */
public final class KeptWords {
  private KeptWords() {}

  /**
   * @param text read on the picture turned by so many quarters
   * @param quarterTurns clockwise
   * @param size of the picture as it was taken up
   * @param edit of the page that is kept; words it cuts off are left out
   */
  public static TextLayer.Words of(
      PageText text, int quarterTurns, ScannedPage.Size size, PageEdit edit) {
    KeptGeometry read =
        KeptGeometry.of(size.width(), size.height(), PageEdit.NONE.turned(quarterTurns));
    KeptGeometry kept = KeptGeometry.of(size.width(), size.height(), edit);
    AffineTransform there = new AffineTransform(kept.placed());
    try {
      there.concatenate(read.placed().createInverse());
    } catch (NoninvertibleTransformException e) {
      throw new IllegalStateException("quarter turns can be undone", e);
    }
    there.scale(read.width(), read.height());
    Rectangle2D page = new Rectangle2D.Double(0, 0, kept.width(), kept.height());
    List<TextLayer.Word> words = new ArrayList<>();
    for (PageText.Word word : text.words()) {
      PageText.Area a = word.area();
      Rectangle2D box =
          there
              .createTransformedShape(new Rectangle2D.Double(a.x(), a.y(), a.width(), a.height()))
              .getBounds2D();
      if (page.contains(box.getCenterX(), box.getCenterY())) {
        words.add(
            new TextLayer.Word(
                word.text(), box.getX(), box.getY(), box.getWidth(), box.getHeight()));
      }
    }
    return new TextLayer.Words(words);
  }
}
