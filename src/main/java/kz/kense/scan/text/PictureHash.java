package kz.kense.scan.text;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import kz.kense.scan.PageImage;

/**
 * What a page looks like, in 384 bits that stay nearly the same when the page is saved anew, made
 * smaller or scanned a second time on the same glass: of a grid of 16 by 24 fields over the printed
 * part, whether each has more ink than its right neighbour.
 */
record PictureHash(byte[] bytes) {
  private static final int ACROSS = 16;
  private static final int DOWN = 24;
  private static final int BITS = ACROSS * DOWN;

  /**
   * Different pages of text differ in about 170 bits, the same page saved anew or laid a little
   * askew in about 50: measured.
   */
  private static final int ALIKE = 60;

  PictureHash {
    bytes = bytes.clone();
  }

  static PictureHash of(PageImage page) {
    BufferedImage gray = page.thumbnail(kz.kense.scan.PageEdit.NONE, 400).gray().pixels();
    int[] box = printed(gray);
    double[][] ink = new double[DOWN][ACROSS + 1];
    for (int row = 0; row < DOWN; row++) {
      for (int column = 0; column <= ACROSS; column++) {
        ink[row][column] =
            mean(
                gray,
                box[0] + (box[2] - box[0]) * column / (ACROSS + 1),
                box[1] + (box[3] - box[1]) * row / DOWN,
                box[0] + (box[2] - box[0]) * (column + 1) / (ACROSS + 1),
                box[1] + (box[3] - box[1]) * (row + 1) / DOWN);
      }
    }
    byte[] bits = new byte[BITS / 8];
    for (int i = 0; i < BITS; i++) {
      double[] row = ink[i / ACROSS];
      if (row[i % ACROSS] > row[i % ACROSS + 1] + 0.5) {
        bits[i / 8] |= (byte) (1 << i % 8);
      }
    }
    return new PictureHash(bits);
  }

  boolean looksLike(PictureHash other) {
    return distance(other) <= ALIKE;
  }

  /** How many bits differ. */
  int distance(PictureHash other) {
    int different = 0;
    for (int i = 0; i < bytes.length; i++) {
      different += Integer.bitCount((bytes[i] ^ other.bytes[i]) & 0xff);
    }
    return different;
  }

  /** The part with ink, so that a shift on the glass does not matter. */
  private static int[] printed(BufferedImage gray) {
    int[] box = {gray.getWidth(), gray.getHeight(), 0, 0};
    for (int y = 0; y < gray.getHeight(); y++) {
      for (int x = 0; x < gray.getWidth(); x++) {
        if (gray.getRaster().getSample(x, y, 0) < 160) {
          box[0] = Math.min(box[0], x);
          box[1] = Math.min(box[1], y);
          box[2] = Math.max(box[2], x + 1);
          box[3] = Math.max(box[3], y + 1);
        }
      }
    }
    boolean tooSmall = box[2] - box[0] < ACROSS * 4 || box[3] - box[1] < DOWN * 4;
    return tooSmall ? new int[] {0, 0, gray.getWidth(), gray.getHeight()} : box;
  }

  private static double mean(BufferedImage gray, int left, int top, int right, int bottom) {
    long sum = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        sum += 255 - gray.getRaster().getSample(x, y, 0);
      }
    }
    return (double) sum / Math.max(1, (right - left) * (bottom - top));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PictureHash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
