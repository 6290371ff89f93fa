package kz.kense.scan.demo;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Random;

/**
 * A4 pages of text as a scanner would give them: slightly leaning, on paper that is not quite
 * white.
 */
public final class SamplePage {
  private static final String FONT = "/kz/kense/result/fonts/Tinos-Regular.ttf";
  private static final String[] WORDS = {
    "Қазақстан",
    "Республикасының",
    "экологиялық",
    "рұқсат",
    "өтініш",
    "беруші",
    "құжаттар",
    "заявитель",
    "разрешение",
    "эмиссии",
    "окружающую",
    "среду",
    "мерзімі",
    "үшін",
    "учаскесі"
  };

  private SamplePage() {}

  /**
   * @param dpi dots per inch
   * @param number decides the words; the same number gives the same page
   */
  public static BufferedImage draw(int dpi, int number, boolean colour) {
    int w = (int) Math.round(dpi * 210 / 25.4);
    int h = (int) Math.round(dpi * 297 / 25.4);
    BufferedImage page =
        new BufferedImage(
            w, h, colour ? BufferedImage.TYPE_3BYTE_BGR : BufferedImage.TYPE_BYTE_GRAY);
    Random random = new Random(number);
    Graphics2D g = page.createGraphics();
    g.setColor(colour ? new Color(250, 249, 244) : Color.WHITE);
    g.fillRect(0, 0, w, h);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.rotate(Math.toRadians(random.nextDouble() - 0.5), w / 2.0, h / 2.0);
    g.setFont(font(12f * dpi / 72));
    g.setColor(new Color(30, 30, 40));
    for (int line = 0; line < 40; line++) {
      StringBuilder text = new StringBuilder();
      while (text.length() < 72) {
        text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
      }
      g.drawString(text.toString(), dpi * 0.8f, dpi * (1 + line * 0.24f));
    }
    g.dispose();
    return page;
  }

  /** The words of Kense's own font, which has every Kazakh letter. */
  public static Font font(float size) {
    try (InputStream in = Objects.requireNonNull(SamplePage.class.getResourceAsStream(FONT))) {
      return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(size);
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException("our own font", e);
    }
  }
}
