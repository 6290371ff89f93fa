package kz.kense.scan.text;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import kz.kense.attachment.PageText;
import kz.kense.scan.PageImage;
import kz.kense.scan.PageLook;

/**
 * Reads one page as a careful person would: a blank one not at all, a grainy or leaning one after
 * making it readable, one that lies on its side or stands on its head after turning it; then puts
 * right the letters that look alike.
 */
public final class PageReader {
  /** Degrees; less does not hurt. */
  private static final double LEANS = 0.4;

  /** Mean certainty below which the page may lie on its side; upright pages have above 80. */
  private static final double DOUBTFUL = 60;

  private final Tesseract tesseract;
  private final LookAlikes letters;

  /**
   * @param letters puts right what was read
   */
  public PageReader(Tesseract tesseract, LookAlikes letters) {
    this.tesseract = tesseract;
    this.letters = letters;
  }

  /**
   * @param page as it is kept; the words' places are on it
   * @param cancelled looked at while it is read
   * @throws kz.kense.text.Failure {@code read.failed} or {@code read.stopped}
   */
  public PageText read(PageImage page, BooleanSupplier cancelled) {
    return letters.repair(unrepaired(page, cancelled));
  }

  /** The same with its letters as they were read. */
  public PageText unrepaired(PageImage page, BooleanSupplier cancelled) {
    PageImage clean = Cleaning.of(page);
    PageLook look = clean.look();
    if (look.blank()) {
      return PageText.NONE; // Tesseract looks for letters in its grain for six seconds
    }
    PageText text = leaning(clean, look.tilt(), cancelled);
    if (certainty(text) < DOUBTFUL) {
      text = better(text, clean, cancelled);
    }
    return text;
  }

  private PageText leaning(PageImage page, double tilt, BooleanSupplier cancelled) {
    if (Math.abs(tilt) < LEANS) {
      return tesseract.read(page, cancelled);
    }
    PageText straight = tesseract.read(page.gray().straightened(-tilt), cancelled);
    double w = page.pixels().getWidth();
    double h = page.pixels().getHeight();
    // the words' places on the page as it leans
    AffineTransform back = AffineTransform.getScaleInstance(1 / w, 1 / h);
    back.rotate(Math.toRadians(tilt), w / 2, h / 2);
    back.scale(w, h);
    return placed(straight, back);
  }

  private PageText better(PageText first, PageImage page, BooleanSupplier cancelled) {
    int turn = tesseract.turnNeeded(page, cancelled);
    if (turn == 0) {
      return first;
    }
    PageImage turned = page.gray().rotated(turn / 90);
    PageText second = leaning(turned, turned.look().tilt(), cancelled);
    if (certainty(second) <= certainty(first)) {
      return first;
    }
    AffineTransform back = new AffineTransform();
    back.translate(0.5, 0.5);
    back.quadrantRotate(-turn / 90);
    back.translate(-0.5, -0.5);
    return placed(second, back);
  }

  private static PageText placed(PageText text, AffineTransform where) {
    List<PageText.Word> words = new ArrayList<>();
    for (PageText.Word word : text.words()) {
      PageText.Area a = word.area();
      Rectangle2D box =
          where
              .createTransformedShape(new Rectangle2D.Double(a.x(), a.y(), a.width(), a.height()))
              .getBounds2D();
      words.add(
          new PageText.Word(
              word.text(),
              new PageText.Area(box.getX(), box.getY(), box.getWidth(), box.getHeight()),
              word.line(),
              word.certainty()));
    }
    return new PageText(words);
  }

  /** Mean over the letters; 0 for none. */
  private static double certainty(PageText text) {
    double sum = 0;
    int letters = 0;
    for (PageText.Word word : text.words()) {
      sum += (double) word.certainty() * word.text().length();
      letters += word.text().length();
    }
    return letters == 0 ? 0 : sum / letters;
  }
}
