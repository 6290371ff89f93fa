package kz.kense.scan.text;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import kz.kense.scan.PageImage;

/**
 * Makes a worn page readable: grain is smoothed away. Tesseract given a grainy page takes every
 * speck for a letter: it finds no lines, or works for minutes.
 */
final class Cleaning {
  /** Brightness by which dots of clean paper differ from their neighbours. */
  private static final double CALM = 4;

  private static final double GRAINY = 12;

  private Cleaning() {}

  static PageImage of(PageImage page) {
    BufferedImage gray = page.gray().pixels();
    // one-bit pages have lost what tells grain from paper: their dots are smoothed always
    double grain = page.bilevel() ? CALM : grain(gray);
    if (grain < CALM) {
      return page;
    }
    BufferedImage smooth = smoothed(gray);
    return new PageImage(grain < GRAINY ? smooth : smoothed(smooth), page.dpi());
  }

  /** Mean difference between dots side by side, both of paper: of the brighter half of the page. */
  static double grain(BufferedImage gray) {
    byte[] dots = dots(gray);
    long[] count = new long[256];
    for (byte dot : dots) {
      count[dot & 0xff]++;
    }
    int paper = 255;
    for (long seen = 0; paper > 0 && seen < dots.length / 2; paper--) {
      seen += count[paper];
    }
    int edge = paper - 70; // darker ones are ink
    long sum = 0;
    long pairs = 0;
    for (int i = 1; i < dots.length; i++) {
      int here = dots[i] & 0xff;
      int before = dots[i - 1] & 0xff;
      if (here >= edge && before >= edge) {
        sum += Math.abs(here - before);
        pairs++;
      }
    }
    return pairs == 0 ? 0 : (double) sum / pairs;
  }

  /** Every dot becomes the mean of its neighbourhood, weighted 1 2 1 both ways. */
  private static BufferedImage smoothed(BufferedImage gray) {
    int w = gray.getWidth();
    int h = gray.getHeight();
    BufferedImage out = new BufferedImage(w, h, BufferedImage.TYPE_BYTE_GRAY);
    byte[] from = dots(gray);
    byte[] to = dots(out);
    int[] columns = new int[w];
    for (int y = 0; y < h; y++) {
      int above = Math.max(0, y - 1) * w;
      int here = y * w;
      int below = Math.min(h - 1, y + 1) * w;
      for (int x = 0; x < w; x++) {
        columns[x] =
            (from[above + x] & 0xff) + 2 * (from[here + x] & 0xff) + (from[below + x] & 0xff);
      }
      for (int x = 0; x < w; x++) {
        int left = columns[Math.max(0, x - 1)];
        int right = columns[Math.min(w - 1, x + 1)];
        to[here + x] = (byte) ((left + 2 * columns[x] + right + 8) >> 4);
      }
    }
    return out;
  }

  private static byte[] dots(BufferedImage gray) {
    return ((DataBufferByte) gray.getRaster().getDataBuffer()).getData();
  }
}
