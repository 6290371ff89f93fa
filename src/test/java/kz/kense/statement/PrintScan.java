package kz.kense.statement;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** What a printer, a bent sheet, a scanner and a telephone do to a page; the same every time. */
public final class PrintScan {
  private BufferedImage page;
  private final Random random = new Random(20160205);

  private PrintScan(BufferedImage page) {
    this.page = page;
  }

  public static PrintScan of(byte[] pdf, int page, int dpi) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PrintScan(new PDFRenderer(document).renderImageWithDPI(page, dpi, ImageType.GRAY));
    }
  }

  /** The sheet lies askew on the glass. */
  public PrintScan turned(double degrees) {
    return drawn(
        AffineTransform.getRotateInstance(
            Math.toRadians(degrees), page.getWidth() / 2.0, page.getHeight() / 2.0));
  }

  private PrintScan drawn(AffineTransform how) {
    BufferedImage made = blank(page.getWidth(), page.getHeight());
    Graphics2D g = made.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.drawImage(page, how, null);
    g.dispose();
    page = made;
    return this;
  }

  /** A photograph from the side: the far edge is shorter. */
  public PrintScan perspective(double narrowing) {
    return mapped(
        (x, y, w, h) -> {
          double share = 1 - narrowing * (1 - y / h);
          return new double[] {w / 2 + (x - w / 2) / share, y};
        });
  }

  /** The sheet bulges, as one that was folded or is held in the hand. */
  public PrintScan bent(double pixels) {
    return mapped((x, y, w, h) -> new double[] {x, y + pixels * Math.sin(Math.PI * x / w)});
  }

  private interface Mapping {
    double[] source(double x, double y, double w, double h);
  }

  private PrintScan mapped(Mapping mapping) {
    int w = page.getWidth();
    int h = page.getHeight();
    BufferedImage made = blank(w, h);
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        double[] from = mapping.source(x, y, w, h);
        made.getRaster().setSample(x, y, 0, grey(from[0], from[1]));
      }
    }
    page = made;
    return this;
  }

  private int grey(double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double dx = x - left;
    double dy = y - top;
    double value =
        (at(left, top) * (1 - dx) + at(left + 1, top) * dx) * (1 - dy)
            + (at(left, top + 1) * (1 - dx) + at(left + 1, top + 1) * dx) * dy;
    return (int) Math.round(value);
  }

  private int at(int x, int y) {
    boolean inside = x >= 0 && y >= 0 && x < page.getWidth() && y < page.getHeight();
    return inside ? page.getRaster().getSample(x, y, 0) : 235;
  }

  /** Grey paper, unsharp ink, grain. */
  public PrintScan worn(int grain) {
    BufferedImage made = blank(page.getWidth(), page.getHeight());
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        int around = 4 * at(x, y) + at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1);
        double ink = 40 + around / 8.0 * 0.75 + random.nextGaussian() * grain;
        made.getRaster().setSample(x, y, 0, (int) Math.clamp(ink, 0, 255));
      }
    }
    page = made;
    return this;
  }

  public byte[] png() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(page, "png", out);
    return out.toByteArray();
  }

  public byte[] jpeg(float quality) throws Exception {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriteParam how = writer.getDefaultWriteParam();
    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    how.setCompressionQuality(quality);
    try (var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(page, null, null), how);
    }
    writer.dispose();
    ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    return out.toByteArray();
  }

  private static BufferedImage blank(int width, int height) {
    BufferedImage made = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = made.createGraphics();
    g.setColor(new Color(235, 235, 235));
    g.fillRect(0, 0, width, height);
    g.dispose();
    return made;
  }
}
