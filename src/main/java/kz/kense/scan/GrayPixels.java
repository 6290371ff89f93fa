package kz.kense.scan;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.MultiPixelPackedSampleModel;

/**
 * The brightness of every dot, 0 black to 255 white, row by row.
 *
 * @param values {@code width × height} bytes
 */
@SuppressWarnings("ArrayRecordComponent") // a working copy inside this package, never compared
record GrayPixels(int width, int height, byte[] values) {

  static GrayPixels of(BufferedImage image) {
    int w = image.getWidth();
    int h = image.getHeight();
    byte[] out = new byte[w * h];
    switch (image.getType()) {
      case BufferedImage.TYPE_BYTE_GRAY -> copyRows(bytes(image), out, w, h, stride(image));
      case BufferedImage.TYPE_3BYTE_BGR -> luma(bytes(image), out, w, h, stride(image));
      default -> {
        BufferedImage plain = new BufferedImage(w, h, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = plain.createGraphics();
        g.drawImage(image, 0, 0, java.awt.Color.WHITE, null);
        g.dispose();
        luma(bytes(plain), out, w, h, stride(plain));
      }
    }
    return new GrayPixels(w, h, out);
  }

  int at(int x, int y) {
    return values[y * width + x] & 0xff;
  }

  /** Each dot the mean of a square of dots: noise of single dots fades, strokes stay. */
  GrayPixels reduced(int factor) {
    if (factor <= 1) {
      return this;
    }
    int w = Math.max(1, width / factor);
    int h = Math.max(1, height / factor);
    byte[] out = new byte[w * h];
    int[] sums = new int[w];
    int area = factor * factor;
    for (int y = 0; y < h; y++) {
      java.util.Arrays.fill(sums, 0);
      for (int dy = 0; dy < factor; dy++) {
        int row = Math.min(height - 1, y * factor + dy) * width;
        for (int x = 0; x < w; x++) {
          for (int dx = 0; dx < factor; dx++) {
            sums[x] += values[Math.min(row + width - 1, row + x * factor + dx)] & 0xff;
          }
        }
      }
      for (int x = 0; x < w; x++) {
        out[y * w + x] = (byte) (sums[x] / area);
      }
    }
    return new GrayPixels(w, h, out);
  }

  /**
   * The brightness that parts ink from paper best (Otsu 1979), kept between 90 and 200 so that an
   * empty page does not fall into noise.
   */
  int threshold() {
    long[] count = new long[256];
    for (byte b : values) {
      count[b & 0xff]++;
    }
    long total = values.length;
    double sum = 0;
    for (int i = 0; i < 256; i++) {
      sum += (double) i * count[i];
    }
    double best = -1;
    int at = 128;
    long below = 0;
    double sumBelow = 0;
    for (int i = 0; i < 256; i++) {
      below += count[i];
      sumBelow += (double) i * count[i];
      if (below == 0 || below == total) {
        continue;
      }
      double apart = sumBelow / below - (sum - sumBelow) / (total - below);
      double between = (double) below * (total - below) * apart * apart;
      if (between > best) {
        best = between;
        at = i;
      }
    }
    return Math.clamp(at + 1, 90, 200);
  }

  /** Black on white, eight dots a byte. */
  BufferedImage bilevel(int threshold) {
    BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
    byte[] bits = bytes(out);
    int stride = ((MultiPixelPackedSampleModel) out.getSampleModel()).getScanlineStride();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if ((values[y * width + x] & 0xff) >= threshold) {
          bits[y * stride + (x >> 3)] |= (byte) (0x80 >> (x & 7));
        }
      }
    }
    return out;
  }

  BufferedImage image() {
    BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    System.arraycopy(values, 0, bytes(out), 0, values.length);
    return out;
  }

  private static void copyRows(byte[] from, byte[] out, int w, int h, int stride) {
    for (int y = 0; y < h; y++) {
      System.arraycopy(from, y * stride, out, y * w, w);
    }
  }

  /** ITU-R BT.601 in whole numbers. */
  private static void luma(byte[] bgr, byte[] out, int w, int h, int stride) {
    for (int y = 0; y < h; y++) {
      int at = y * stride;
      for (int x = 0; x < w; x++, at += 3) {
        out[y * w + x] =
            (byte)
                ((29 * (bgr[at] & 0xff) + 150 * (bgr[at + 1] & 0xff) + 77 * (bgr[at + 2] & 0xff))
                    >> 8);
      }
    }
  }

  static byte[] bytes(BufferedImage image) {
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }

  private static int stride(BufferedImage image) {
    return ((java.awt.image.ComponentSampleModel) image.getSampleModel()).getScanlineStride();
  }
}
