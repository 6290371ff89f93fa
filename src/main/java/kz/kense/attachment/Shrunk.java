package kz.kense.attachment;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** Pictures made smaller by whole numbers, each dot the mean of those it stands for. */
final class Shrunk {
  private Shrunk() {}

  /**
   * @param every one dot of so many each way
   */
  static BufferedImage of(BufferedImage image, int every) {
    int type = image.getType();
    if (every == 1
        || type != BufferedImage.TYPE_BYTE_GRAY && type != BufferedImage.TYPE_3BYTE_BGR) {
      return image;
    }
    int bands = type == BufferedImage.TYPE_BYTE_GRAY ? 1 : 3;
    byte[] from = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    int wide = Math.ceilDiv(image.getWidth(), every);
    int high = Math.ceilDiv(image.getHeight(), every);
    BufferedImage out = new BufferedImage(wide, high, type);
    byte[] to = ((DataBufferByte) out.getRaster().getDataBuffer()).getData();
    int row = image.getWidth() * bands;
    int[] sums = new int[wide * bands];
    for (int y = 0; y < high; y++) {
      java.util.Arrays.fill(sums, 0);
      int last = Math.min(image.getHeight(), (y + 1) * every);
      for (int line = y * every; line < last; line++) {
        add(from, line * row, image.getWidth(), bands, every, sums);
      }
      int lines = last - y * every;
      for (int x = 0; x < wide; x++) {
        int dots = lines * Math.min(every, image.getWidth() - x * every);
        for (int b = 0; b < bands; b++) {
          to[(y * wide + x) * bands + b] = (byte) (sums[x * bands + b] / dots);
        }
      }
    }
    return out;
  }

  private static void add(byte[] from, int at, int width, int bands, int every, int[] sums) {
    int next = at;
    for (int x = 0, small = 0, left = every; x < width; x++) {
      for (int b = 0; b < bands; b++) {
        sums[small + b] += from[next++] & 0xff;
      }
      if (--left == 0) {
        left = every;
        small += bands;
      }
    }
  }

  /**
   * The same of dots packed eight to a byte, each row begun anew.
   *
   * @param bits 1 is white; rows that are missing are white
   */
  static BufferedImage ofBits(byte[] bits, int width, int height, int every) {
    int wide = Math.ceilDiv(width, every);
    int high = Math.ceilDiv(height, every);
    int row = (width + 7) / 8;
    BufferedImage out = new BufferedImage(wide, high, BufferedImage.TYPE_BYTE_GRAY);
    byte[] to = ((DataBufferByte) out.getRaster().getDataBuffer()).getData();
    int[] black = new int[wide + 1];
    for (int y = 0; y < high; y++) {
      java.util.Arrays.fill(black, 0);
      int last = Math.min(height, (y + 1) * every);
      for (int line = y * every; line < last && (line + 1) * row <= bits.length; line++) {
        count(bits, line * row, width, every, black);
      }
      for (int x = 0; x < wide; x++) {
        int dots = (last - y * every) * Math.min(every, width - x * every);
        to[y * wide + x] = (byte) (255 - 255 * black[x] / dots);
      }
    }
    return out;
  }

  /** Paper is white for the most part: bytes without ink are passed over. */
  private static void count(byte[] bits, int at, int width, int every, int[] black) {
    for (int x = 0, next = at; x < width; x += 8, next++) {
      int eight = ~bits[next] & 0xff;
      while (eight != 0) {
        int bit = Integer.numberOfLeadingZeros(eight) - 24;
        if (x + bit < width) {
          black[(x + bit) / every]++;
        }
        eight &= ~(0x80 >> bit);
      }
    }
  }
}
