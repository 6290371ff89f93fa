package kz.kense.scan;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What can be told of a page by looking at it. It is only ever suggested, never acted on unasked.
 *
 * @param ink share of the page that is printed on, 0 to 1
 * @param blob dots at 150 dpi of the largest connected spot of ink
 * @param tilt degrees clockwise by which its lines lean; 0 when that cannot be told
 */
public record PageLook(double ink, int blob, double tilt) {
  private static final int LOOK_DPI = 150;

  /** A lone page number has 0.0042 % of ink, a noisy blank page 0.0013 %: measured. */
  private static final double BLANK_INK = 0.00003;

  /** Smaller than the smallest printed digit. */
  private static final int BLANK_BLOB = 24;

  /** Spots of fewer dots are dust. */
  private static final int DUST = 4;

  private static final double STEEPEST = 8;

  /** True when nothing is printed or written on it as far as can be told. */
  public boolean blank() {
    return ink < BLANK_INK && blob < BLANK_BLOB;
  }

  /**
   * @param dpi dots per inch of the picture
   */
  static PageLook at(GrayPixels page, int dpi) {
    GrayPixels small = page.reduced(Math.max(1, Math.round((float) dpi / LOOK_DPI)));
    boolean[] ink = ink(small);
    int[] spots = spots(ink, small.width(), small.height());
    double share = (double) spots[0] / (small.width() * (double) small.height());
    PageLook flat = new PageLook(share, spots[1], 0);
    return flat.blank() ? flat : new PageLook(share, spots[1], tilt(ink, small));
  }

  /** Dark dots, without the outermost fiftieth, where scanners leave shadows. */
  private static boolean[] ink(GrayPixels page) {
    int limit = Math.min(page.threshold(), 170);
    int w = page.width();
    int h = page.height();
    boolean[] out = new boolean[w * h];
    for (int y = h / 50; y < h - h / 50; y++) {
      for (int x = w / 50; x < w - w / 50; x++) {
        out[y * w + x] = page.at(x, y) < limit;
      }
    }
    return out;
  }

  /** Dots in spots larger than dust, and the size of the largest spot. */
  private static int[] spots(boolean[] ink, int w, int h) {
    boolean[] seen = new boolean[ink.length];
    Deque<Integer> open = new ArrayDeque<>();
    int all = 0;
    int largest = 0;
    for (int start = 0; start < ink.length; start++) {
      if (!ink[start] || seen[start]) {
        continue;
      }
      int size = 0;
      seen[start] = true;
      open.push(start);
      while (!open.isEmpty()) {
        int at = open.pop();
        size++;
        int x = at % w;
        int y = at / w;
        for (int ny = Math.max(0, y - 1); ny <= Math.min(h - 1, y + 1); ny++) {
          for (int nx = Math.max(0, x - 1); nx <= Math.min(w - 1, x + 1); nx++) {
            int n = ny * w + nx;
            if (ink[n] && !seen[n]) {
              seen[n] = true;
              open.push(n);
            }
          }
        }
      }
      if (size >= DUST) {
        all += size;
        largest = Math.max(largest, size);
      }
    }
    return new int[] {all, largest};
  }

  /** The angle at which the rows of ink and of paper are told apart most sharply. */
  private static double tilt(boolean[] ink, GrayPixels page) {
    int w = page.width();
    int h = page.height();
    int[] xs = new int[ink.length];
    int[] ys = new int[ink.length];
    int n = 0;
    for (int y = 0; y < h - 1; y++) {
      for (int x = 0; x < w; x++) {
        // lower edges only: the feet of the letters, which stand on the line
        if (ink[y * w + x] && !ink[(y + 1) * w + x]) {
          xs[n] = x;
          ys[n++] = y;
        }
      }
    }
    if (n < 200) {
      return 0;
    }
    double best = sharpest(xs, ys, n, w, h, -STEEPEST, STEEPEST, 0.4);
    best = sharpest(xs, ys, n, w, h, best - 0.4, best + 0.4, 0.05);
    best = sharpest(xs, ys, n, w, h, best - 0.05, best + 0.05, 0.01);
    return Math.abs(best) >= STEEPEST ? 0 : Math.round(best * 100) / 100.0;
  }

  private static double sharpest(
      int[] xs, int[] ys, int n, int w, int h, double from, double to, double step) {
    double best = 0;
    double bestScore = -1;
    for (double angle = from; angle <= to + 1e-9; angle += step) {
      double slope = Math.tan(Math.toRadians(angle));
      int lift = (int) Math.ceil(Math.abs(slope) * w) + 1;
      int[] rows = new int[h + 2 * lift + 2];
      for (int i = 0; i < n; i++) {
        rows[(int) Math.round(ys[i] - xs[i] * slope) + lift]++;
      }
      double score = 0;
      for (int r : rows) {
        score += (double) r * r;
      }
      if (score > bestScore) {
        bestScore = score;
        best = angle;
      }
    }
    return best;
  }
}
