package kz.kense.scan.text.bench;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Kernel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.AttributedString;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import kz.kense.scan.PageImage;

/**
 * Pages with known text, worn as scanned pages are: what recognition is measured on. The same every
 * time.
 */
public final class SamplePages {
  private static final double A4_WIDTH = 8.27;
  private static final double A4_HEIGHT = 11.69;
  private static final double POINTS_PER_INCH = 72;

  /** A sheet of text, by its language. */
  public enum Sheet {
    ACT_KK("act-kk"),
    LETTER_KK("letter-kk"),
    LETTER_RU("letter-ru"),
    FORM_MIXED("form-mixed");

    private final String file;

    Sheet(String file) {
      this.file = file;
    }

    /** Its words; a line feed ends a paragraph. */
    public String text() {
      try (InputStream in =
          Objects.requireNonNull(SamplePages.class.getResourceAsStream(file + ".txt"), file)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * How a page came through the scanner.
   *
   * @param points size of the letters
   * @param degrees of tilt
   * @param noise deviation of the brightness, of 255
   * @param blur passes of a three by three mean
   * @param bilevel black on white only
   */
  public record Wear(
      String name, int dpi, int points, double degrees, int noise, int blur, boolean bilevel) {}

  public static final Wear CLEAN = new Wear("clean", 300, 12, 0, 0, 0, false);
  public static final List<Wear> WEARS =
      List.of(
          CLEAN,
          new Wear("middling", 300, 12, 1, 20, 0, false),
          new Wear("bad", 300, 12, 2.5, 30, 3, false),
          new Wear("bilevel", 300, 12, 0.6, 25, 1, true),
          new Wear("200 dpi", 200, 12, 0.8, 20, 0, false),
          new Wear("small print", 300, 8, 0.8, 20, 1, false));

  private SamplePages() {}

  /** Draws a sheet on A4 and wears it. */
  public static PageImage page(Sheet sheet, Wear wear) {
    int width = (int) Math.round(A4_WIDTH * wear.dpi());
    int height = (int) Math.round(A4_HEIGHT * wear.dpi());
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, width, height);
    g.setColor(Color.BLACK);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.rotate(Math.toRadians(wear.degrees()), width / 2.0, height / 2.0);
    write(g, sheet.text(), wear, width);
    g.dispose();
    for (int i = 0; i < wear.blur(); i++) {
      image = blurred(image);
    }
    noise(image, wear, new Random(sheet.ordinal() * 31L + wear.name().hashCode()));
    PageImage page = new PageImage(image, wear.dpi());
    return wear.bilevel() ? page.binarised() : page;
  }

  private static void write(Graphics2D g, String text, Wear wear, int width) {
    Font font = font().deriveFont((float) (wear.points() * wear.dpi() / POINTS_PER_INCH));
    double margin = 0.8 * wear.dpi();
    FontRenderContext context = new FontRenderContext(null, true, true);
    double y = margin;
    for (String paragraph : text.split("\n")) {
      AttributedString styled = new AttributedString(paragraph);
      styled.addAttribute(TextAttribute.FONT, font);
      LineBreakMeasurer lines = new LineBreakMeasurer(styled.getIterator(), context);
      while (lines.getPosition() < paragraph.length()) {
        TextLayout line = lines.nextLayout((float) (width - 2 * margin));
        y += line.getAscent();
        line.draw(g, (float) margin, (float) y);
        y += line.getDescent() + line.getLeading();
      }
      y += font.getSize2D() * 0.35;
    }
  }

  private static Font font() {
    try (InputStream in =
        Objects.requireNonNull(
            SamplePages.class.getResourceAsStream("/kz/kense/result/fonts/Tinos-Regular.ttf"))) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException("the bundled font is not one", e);
    }
  }

  private static BufferedImage blurred(BufferedImage image) {
    float[] mean = new float[9];
    Arrays.fill(mean, 1 / 9f);
    return new ConvolveOp(new Kernel(3, 3, mean), ConvolveOp.EDGE_NO_OP, null).filter(image, null);
  }

  private static void noise(BufferedImage image, Wear wear, Random random) {
    if (wear.noise() == 0) {
      return;
    }
    byte[] gray = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < gray.length; i++) {
      // paper is not quite white and ink not quite black
      double value = 25 + (gray[i] & 0xff) * 0.85 + random.nextGaussian() * wear.noise();
      gray[i] = (byte) Math.clamp(Math.round(value), 0, 255);
    }
  }
}
