package kz.kense.attachment;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import kz.kense.text.Failure;

/**
 * A JPEG, a PNG, or a TIFF of many pages. A pixel of the file is a logical pixel at 100 %. A
 * photograph stands as its camera was held.
 */
final class ImagePages implements PageSource {
  private static final long FILE_PIXELS_MAX = 1_000_000_000L;

  private final byte[] bytes;
  private final List<Size> sizes;
  private final int turns;

  /**
   * @param sizes as they are stored
   * @param turns clockwise quarters that set them upright
   */
  private ImagePages(byte[] bytes, List<Size> sizes, int turns) {
    this.bytes = bytes;
    this.sizes = List.copyOf(sizes);
    this.turns = turns;
  }

  static ImagePages open(byte[] bytes) {
    List<Size> sizes =
        reading(
            bytes,
            reader -> {
              List<Size> found = new ArrayList<>();
              int count = reader.getNumImages(true);
              for (int i = 0; i < count; i++) {
                found.add(new Size(reader.getWidth(i), reader.getHeight(i)));
              }
              return found;
            });
    if (sizes.isEmpty()) {
      throw Failure.of("viewer.damaged");
    }
    if (sizes.stream().anyMatch(s -> s.width() * s.height() > FILE_PIXELS_MAX)) {
      throw Failure.of("viewer.too-large");
    }
    boolean jpeg = bytes.length > 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8;
    return new ImagePages(bytes, sizes, jpeg ? ExifTurn.ofJpeg(bytes) : 0);
  }

  @Override
  public int pages() {
    return sizes.size();
  }

  @Override
  public Size size(int page) {
    Size stored = sizes.get(page);
    return turns % 2 == 0 ? stored : new Size(stored.height(), stored.width());
  }

  @Override
  public Picture draw(int page, double scale) {
    Size size = sizes.get(page);
    double fit = PageSource.capped(size, scale);
    // a huge scan is read with every n-th pixel only, so it never stands in memory as a whole
    int step = 1;
    while (size.width() / step * (size.height() / step) > PIXELS_MAX) {
      step++;
    }
    int every = step;
    BufferedImage read =
        reading(
            bytes,
            reader -> {
              ImageReadParam param = reader.getDefaultReadParam();
              param.setSourceSubsampling(every, every, 0, 0);
              return reader.read(page, param);
            });
    return picture(turned(scaled(read, size.width() * fit, size.height() * fit)));
  }

  private BufferedImage turned(BufferedImage image) {
    if (turns == 0) {
      return image;
    }
    int w = image.getWidth();
    int h = image.getHeight();
    BufferedImage out =
        turns % 2 == 0
            ? new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB)
            : new BufferedImage(h, w, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = out.createGraphics();
    g.translate(out.getWidth() / 2.0, out.getHeight() / 2.0);
    g.rotate(turns * Math.PI / 2);
    g.translate(-w / 2.0, -h / 2.0);
    g.drawImage(image, 0, 0, null);
    g.dispose();
    return out;
  }

  @Override
  public boolean pictured(int page) {
    return true;
  }

  @Override
  public PageText words(int page) {
    return PageText.NONE;
  }

  @Override
  public void close() {}

  static Picture picture(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    if (image.getType() == BufferedImage.TYPE_INT_RGB) { // the same numbers but for the opacity
      int[] rgb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
      for (int i = 0; i < rgb.length; i++) {
        rgb[i] |= 0xff000000;
      }
      return new Picture(width, height, rgb);
    }
    int[] argb = image.getRGB(0, 0, width, height, null, 0, width);
    return new Picture(width, height, argb);
  }

  private static BufferedImage scaled(BufferedImage image, double width, double height) {
    int w = Math.max(1, (int) Math.round(width));
    int h = Math.max(1, (int) Math.round(height));
    if (w >= image.getWidth()) {
      return image; // enlarging is the window's business and costs no memory there
    }
    // by halves as far as that goes: one big step would drop the thin strokes of letters
    if (image.getWidth() >= 2 * w) {
      int half = (image.getWidth() + 1) / 2;
      return scaled(drawn(image, half, (image.getHeight() + 1) / 2), width, height);
    }
    return drawn(image, w, h);
  }

  private static BufferedImage drawn(BufferedImage image, int w, int h) {
    BufferedImage small = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = small.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.drawImage(image, 0, 0, w, h, null);
    g.dispose();
    return small;
  }

  private interface Reading<T> {
    T from(ImageReader reader) throws IOException;
  }

  private static <T> T reading(byte[] bytes, Reading<T> what) {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw Failure.of("viewer.damaged");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, false, true); // packed notes inside may unpack to anything
        return what.from(reader);
      } finally {
        reader.dispose();
      }
    } catch (Failure failure) {
      throw failure;
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      // readers of broken files throw whatever comes
      throw Failure.of("viewer.damaged").causedBy(e);
    }
  }
}
