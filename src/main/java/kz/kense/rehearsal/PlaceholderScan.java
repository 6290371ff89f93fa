package kz.kense.rehearsal;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.imageio.ImageIO;

/** A one-page PDF that looks like the scan of a typed paper: a picture on a page, A4. */
public final class PlaceholderScan {
  /** A4 at 96 dots per inch: readable, and small in the archive. */
  private static final int WIDTH = 794;

  private static final int HEIGHT = 1123;
  private static final int MARGIN = 76;
  private static final int TEXT_WIDTH = WIDTH - 2 * MARGIN;

  private final Font font = font();

  /**
   * @param title in the middle at the top
   * @param paragraphs wrapped to the page; what does not fit is left out
   */
  public byte[] pdf(String title, List<String> paragraphs) {
    return page(picture(title, paragraphs));
  }

  private byte[] picture(String title, List<String> paragraphs) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setColor(new Color(250, 250, 250));
    g.fillRect(0, 0, WIDTH, HEIGHT);
    g.setColor(new Color(40, 40, 40));
    int y = MARGIN + 24;
    g.setFont(font.deriveFont(Font.BOLD, 20f));
    for (String line : wrapped(g, title)) {
      g.drawString(line, (WIDTH - g.getFontMetrics().stringWidth(line)) / 2, y);
      y += 27;
    }
    g.setFont(font.deriveFont(16f));
    for (String paragraph : paragraphs) {
      y += 12;
      for (String line : wrapped(g, paragraph)) {
        if (y < HEIGHT - MARGIN) {
          g.drawString(line, MARGIN, y);
        }
        y += 22;
      }
    }
    g.dispose();
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", jpeg);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jpeg.toByteArray();
  }

  private static List<String> wrapped(Graphics2D g, String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (g.getFontMetrics().stringWidth(longer) > TEXT_WIDTH && !line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
        longer = word;
      }
      line.setLength(0);
      line.append(longer);
    }
    lines.add(line.toString());
    return lines;
  }

  /** ISO 32000-1, 7.5: five objects, their table, the trailer. */
  private static byte[] page(byte[] jpeg) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Integer> offsets = new ArrayList<>();
    String drawn = "q 595 0 0 842 0 0 cm /Im Do Q";
    write(out, "%PDF-1.4\n");
    object(out, offsets, "<</Type/Catalog/Pages 2 0 R>>");
    object(out, offsets, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
    object(
        out,
        offsets,
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
            + "/Resources<</XObject<</Im 5 0 R>>>>>>");
    object(out, offsets, "<</Length " + drawn.length() + ">>stream\n" + drawn + "\nendstream");
    offsets.add(out.size());
    write(
        out,
        "5 0 obj\n<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray"
                .formatted(WIDTH, HEIGHT)
            + "/BitsPerComponent 8/Filter/DCTDecode/Length %d>>stream\n".formatted(jpeg.length));
    out.writeBytes(jpeg);
    write(out, "\nendstream\nendobj\n");
    int table = out.size();
    write(out, "xref\n0 6\n0000000000 65535 f \n");
    offsets.forEach(o -> write(out, String.format(Locale.ROOT, "%010d 00000 n \n", o)));
    write(out, "trailer<</Size 6/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n");
    return out.toByteArray();
  }

  private static void object(ByteArrayOutputStream out, List<Integer> offsets, String body) {
    offsets.add(out.size());
    write(out, offsets.size() + " 0 obj\n" + body + "\nendobj\n");
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The program's own font: it has every Kazakh letter. */
  private static Font font() {
    String path = "/kz/kense/result/fonts/Tinos-Regular.ttf";
    try (InputStream in =
        Objects.requireNonNull(PlaceholderScan.class.getResourceAsStream(path), path)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException(path, e);
    }
  }
}
