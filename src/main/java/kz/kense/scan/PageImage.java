package kz.kense.scan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import kz.kense.text.Failure;

/**
 * The picture of a page in memory. Every operation gives a new picture.
 *
 * @param pixels the dots
 * @param dpi dots per inch
 */
public record PageImage(BufferedImage pixels, int dpi) {

  /**
   * @throws Failure {@code attachment.damaged} when it is no picture or not whole
   */
  public static PageImage read(Path file, int dpi) {
    try {
      BufferedImage image = ImageIO.read(file.toFile());
      if (image != null) {
        return new PageImage(image, dpi);
      }
    } catch (IOException | RuntimeException e) {
      // ImageIO answers some broken files with unchecked exceptions
      throw Failure.of("attachment.damaged", String.valueOf(file.getFileName())).causedBy(e);
    }
    throw Failure.of("attachment.damaged", String.valueOf(file.getFileName()));
  }

  public static PageImage read(ScannedPage page) {
    return read(page.file(), page.dpi());
  }

  /** True when there is only black and white. */
  public boolean bilevel() {
    return pixels.getColorModel().getPixelSize() == 1;
  }

  /** Blank or not, and how far it leans. */
  public PageLook look() {
    return PageLook.at(GrayPixels.of(pixels), dpi);
  }

  /** Black on white, parted at the brightness that suits this page. */
  public PageImage binarised() {
    if (bilevel()) {
      return this;
    }
    GrayPixels gray = GrayPixels.of(pixels);
    return new PageImage(gray.bilevel(gray.threshold()), dpi);
  }

  public PageImage gray() {
    return new PageImage(GrayPixels.of(pixels).image(), dpi);
  }

  /** Turned clockwise by quarters. */
  public PageImage rotated(int quarterTurns) {
    return with(PageEdit.NONE.turned(quarterTurns));
  }

  /**
   * @param degrees clockwise; usually the opposite of {@link PageLook#tilt}
   */
  public PageImage straightened(double degrees) {
    return with(PageEdit.NONE.straightened(degrees));
  }

  /** As it will be kept: what recognition reads and the preview shows. */
  public PageImage with(PageEdit edit) {
    return edit.equals(PageEdit.NONE) ? this : drawn(edit, 1);
  }

  /**
   * The same drawn small.
   *
   * @param longest dots of the longer edge
   */
  public PageImage thumbnail(PageEdit edit, int longest) {
    KeptGeometry kept = KeptGeometry.of(pixels.getWidth(), pixels.getHeight(), edit);
    double scale = Math.min(1, longest / Math.max(kept.width(), kept.height()));
    // halved until near the size: one big step would drop the thin strokes
    PageImage from = this;
    while (scale <= 0.5) {
      from = from.halved();
      scale *= 2;
    }
    return from.drawn(edit, scale);
  }

  private PageImage halved() {
    GrayPixels gray = GrayPixels.of(pixels);
    if (bilevel() || pixels.getType() == BufferedImage.TYPE_BYTE_GRAY) {
      return new PageImage(gray.reduced(2).image(), dpi / 2);
    }
    return drawn(PageEdit.NONE, 0.5);
  }

  private PageImage drawn(PageEdit edit, double scale) {
    KeptGeometry kept = KeptGeometry.of(pixels.getWidth(), pixels.getHeight(), edit);
    int w = Math.max(1, (int) Math.round(kept.width() * scale));
    int h = Math.max(1, (int) Math.round(kept.height() * scale));
    BufferedImage out = new BufferedImage(w, h, paintable(scale));
    Graphics2D g = out.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, w, h);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    AffineTransform t = AffineTransform.getScaleInstance(scale, scale);
    t.concatenate(kept.placed());
    g.drawImage(pixels, t, null);
    g.dispose();
    return new PageImage(out, Math.max(1, (int) Math.round(dpi * scale)));
  }

  private int paintable(double scale) {
    if (bilevel() && scale == 1) {
      return BufferedImage.TYPE_BYTE_BINARY;
    }
    return bilevel() || pixels.getType() == BufferedImage.TYPE_BYTE_GRAY
        ? BufferedImage.TYPE_BYTE_GRAY
        : BufferedImage.TYPE_3BYTE_BGR;
  }
}
