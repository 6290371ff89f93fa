package kz.kense.signing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.ImageIO;

/** A round demo seal, drawn in code: blue on nothing, and plainly a demo. */
public final class SealImage {
  private static final Color INK = new Color(24, 66, 160);
  private static final int SIDE = 600;
  private static final String RING = "ДЕМО МӨР • ДЕМО ПЕЧАТЬ • ЖАРАМСЫЗ • НЕДЕЙСТВИТЕЛЬНО • ";

  private SealImage() {}

  /** PNG, 600 × 600 pixels (a 40 mm seal at 380 dots per inch), transparent but for the ink. */
  public static byte[] demo() {
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    try {
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.setColor(INK);
      Font font = font();
      ring(g, 290, 9);
      ring(g, 278, 3);
      ring(g, 212, 4);
      around(g, font.deriveFont(41f), 232);
      centred(g, font.deriveFont(110f), "ДЕМО", 320);
      centred(g, font.deriveFont(44f), "КЕҢСЕ", 200);
      centred(g, font.deriveFont(34f), "KENSE DEMO", 390);
    } finally {
      g.dispose();
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }

  private static void ring(Graphics2D g, double radius, float stroke) {
    g.setStroke(new BasicStroke(stroke));
    g.draw(new Ellipse2D.Double(SIDE / 2.0 - radius, SIDE / 2.0 - radius, 2 * radius, 2 * radius));
  }

  /** Letters along the ring, clockwise from the left, spread so that they close it. */
  private static void around(Graphics2D g, Font font, double radius) {
    GlyphVector glyphs = font.createGlyphVector(g.getFontRenderContext(), RING);
    double length = glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
    for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
      double middle =
          (glyphs.getGlyphPosition(i).getX() + glyphs.getGlyphPosition(i + 1).getX()) / 2;
      AffineTransform turn = AffineTransform.getTranslateInstance(SIDE / 2.0, SIDE / 2.0);
      turn.rotate(2 * Math.PI * middle / length - Math.PI / 2);
      turn.translate(-middle, -radius);
      g.fill(turn.createTransformedShape(glyphs.getGlyphOutline(i)));
    }
  }

  private static void centred(Graphics2D g, Font font, String text, int baseline) {
    GlyphVector glyphs = font.createGlyphVector(g.getFontRenderContext(), text);
    float width = (float) glyphs.getLogicalBounds().getWidth();
    g.fill(glyphs.getOutline((SIDE - width) / 2, baseline));
  }

  /** The program's own font: a machine without fonts draws the same seal. */
  private static Font font() {
    String path = "/kz/kense/result/fonts/Tinos-Bold.ttf";
    try (InputStream in = Objects.requireNonNull(SealImage.class.getResourceAsStream(path), path)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException(path, e);
    }
  }
}
