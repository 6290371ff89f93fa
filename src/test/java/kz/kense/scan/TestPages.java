package kz.kense.scan;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pages drawn for tests: text, blank, lone numbers; tilted, noisy. */
public final class TestPages {
  private static final String[] WORDS = {
    "Қазақстан",
    "Республикасының",
    "экологиялық",
    "рұқсат",
    "өтініш",
    "беруші",
    "құжаттар",
    "тізбесі",
    "мерзімі",
    "туралы",
    "жүргізу",
    "жер",
    "учаскесі",
    "үшін",
    "кеңсе",
    "бөлімі"
  };

  private TestPages() {}

  /**
   * An A4 page of Kazakh words.
   *
   * @param tilt degrees clockwise
   * @param type of {@link BufferedImage}
   */
  public static BufferedImage text(int dpi, double tilt, int type) {
    BufferedImage page = blank(dpi, type);
    Graphics2D g = pen(page, dpi, 12);
    g.rotate(Math.toRadians(tilt), page.getWidth() / 2.0, page.getHeight() / 2.0);
    Random random = new Random(7);
    for (int line = 0; line < 40; line++) {
      StringBuilder words = new StringBuilder();
      while (words.length() < 70) {
        words.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
      }
      g.drawString(words.toString(), dpi, (int) (dpi * (1 + line * 0.23)));
    }
    g.dispose();
    return page;
  }

  /** An A4 page that carries one short line. */
  public static BufferedImage line(int dpi, String text) {
    BufferedImage page = blank(dpi, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = pen(page, dpi, 10);
    g.drawString(text, page.getWidth() / 2, page.getHeight() - dpi);
    g.dispose();
    return page;
  }

  public static BufferedImage blank(int dpi, int type) {
    BufferedImage page = new BufferedImage((int) (dpi * 8.27), (int) (dpi * 11.69), type);
    Graphics2D g = page.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, page.getWidth(), page.getHeight());
    g.dispose();
    return page;
  }

  /** Paper as scanners see it: uneven white, and dust. */
  public static BufferedImage noisy(BufferedImage page, int specks) {
    Random random = new Random(3);
    int w = page.getWidth();
    int h = page.getHeight();
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x += 3) {
        int v = (page.getRGB(x, y) & 0xff) - random.nextInt(14);
        page.setRGB(x, y, new Color(Math.max(v, 0), Math.max(v, 0), Math.max(v, 0)).getRGB());
      }
    }
    for (int i = 0; i < specks; i++) {
      page.setRGB(random.nextInt(w), random.nextInt(h), 0xff000000);
    }
    return page;
  }

  public static Path write(Path file, BufferedImage page, String format) throws IOException {
    Files.createDirectories(file.getParent());
    if (format.equals("jpeg")) {
      Files.write(file, PageFile.jpeg(page, 300));
    } else if (!ImageIO.write(page, format, file.toFile())) {
      throw new IOException("no writer for " + format);
    }
    return file;
  }

  private static Graphics2D pen(BufferedImage page, int dpi, int points) {
    Graphics2D g = page.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setColor(Color.BLACK);
    try (InputStream in =
        Objects.requireNonNull(
            TestPages.class.getResourceAsStream("/kz/kense/result/fonts/Tinos-Regular.ttf"))) {
      g.setFont(Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(points * dpi / 72f));
    } catch (IOException | java.awt.FontFormatException e) {
      throw new IllegalStateException(e);
    }
    return g;
  }
}
