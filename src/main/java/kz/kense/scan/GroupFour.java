package kz.kense.scan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Black on white as CCITT Group 4 (ITU-T T.6). PDFBox has an encoder of its own, which looks at
 * every dot singly and takes ten times as long: {@code kense bench scan} tells.
 */
final class GroupFour {
  private GroupFour() {}

  /**
   * @param page already encoded
   */
  static PDImageXObject image(PDDocument document, GroupFourTiff page) throws IOException {
    int w = page.width();
    int h = page.height();
    PDImageXObject image =
        new PDImageXObject(
            document,
            new ByteArrayInputStream(page.code()),
            COSName.CCITTFAX_DECODE,
            w,
            h,
            1,
            PDDeviceGray.INSTANCE);
    COSDictionary how = new COSDictionary();
    how.setInt(COSName.K, -1);
    how.setInt(COSName.COLUMNS, w);
    how.setInt(COSName.ROWS, h);
    image.getCOSObject().setItem(COSName.DECODE_PARMS, how);
    return image;
  }

  /**
   * @param bits rows of whole bytes with ones for black
   */
  static byte[] encode(byte[] bits, int width, int height) {
    BitWriter out = new BitWriter();
    int stride = (width + 7) / 8;
    // two marks behind the end spare the tests for it
    int[] above = new int[width + 4];
    int[] row = new int[width + 4];
    java.util.Arrays.fill(above, 0, 4, width);
    for (int y = 0; y < height; y++) {
      changes(bits, y * stride, width, row);
      line(above, row, width, out);
      int[] spare = above;
      above = row;
      row = spare;
    }
    out.bits(1, 12); // end of the facsimile block
    out.bits(1, 12);
    return out.done();
  }

  /** Where the colour changes, starting from white; ends with the width, four times. */
  private static void changes(byte[] bits, int from, int width, int[] out) {
    int n = 0;
    int colour = 0;
    int bytes = (width + 7) / 8;
    for (int i = 0; i < bytes; i++) {
      int b = bits[from + i] & 0xff;
      int flips = b ^ (b >> 1 | (colour == 0 ? 0 : 0x80));
      while (flips != 0) {
        int bit = Integer.numberOfLeadingZeros(flips) - 24;
        int at = i * 8 + bit;
        if (at >= width) {
          break;
        }
        out[n++] = at;
        flips &= ~(0x80 >> bit);
      }
      colour = b & 1;
    }
    for (int i = 0; i < 4; i++) {
      out[n++] = width;
    }
  }

  private static void line(int[] above, int[] row, int width, BitWriter out) {
    int a0 = -1;
    int ia = 0; // the next change of this row
    int ib = 0; // the next change of the row above
    boolean black = false;
    while (a0 < width) {
      int a1 = row[ia];
      // b1: the first change above, right of a0, to the opposite of the present colour
      while (ib > 0 && above[ib - 1] > a0) {
        ib--;
      }
      while (above[ib] <= a0 && above[ib] < width) {
        ib++;
      }
      if ((ib & 1) != (black ? 1 : 0) && above[ib] < width) {
        ib++;
      }
      int b1 = above[ib];
      int b2 = b1 < width ? above[ib + 1] : width;
      if (b2 < a1) {
        out.bits(0b0001, 4); // pass
        a0 = b2;
      } else if (Math.abs(a1 - b1) <= 3) {
        vertical(a1 - b1, out);
        a0 = a1;
        ia = Math.min(ia + 1, row.length - 1);
        black = !black;
      } else {
        int a2 = row[ia + 1];
        out.bits(0b001, 3);
        int first = a1 - Math.max(a0, 0);
        (black ? RunCodes.BLACK : RunCodes.WHITE).write(first, out);
        (black ? RunCodes.WHITE : RunCodes.BLACK).write(a2 - a1, out);
        a0 = a2;
        ia += 2;
      }
    }
  }

  private static void vertical(int shift, BitWriter out) {
    switch (shift) {
      case 0 -> out.bits(0b1, 1);
      case 1 -> out.bits(0b011, 3);
      case 2 -> out.bits(0b000011, 6);
      case 3 -> out.bits(0b0000011, 7);
      case -1 -> out.bits(0b010, 3);
      case -2 -> out.bits(0b000010, 6);
      default -> out.bits(0b0000010, 7);
    }
  }

  /** Rows of bytes with ones for black. */
  static byte[] blackBits(BufferedImage image) {
    BufferedImage plain = image;
    if (image.getType() != BufferedImage.TYPE_BYTE_BINARY) {
      plain = GrayPixels.of(image).bilevel(128);
    }
    byte[] bits = GrayPixels.bytes(plain).clone();
    boolean zeroIsBlack = (plain.getColorModel().getRGB(0) & 0xff) < 128;
    if (zeroIsBlack) {
      for (int i = 0; i < bits.length; i++) {
        bits[i] = (byte) ~bits[i];
      }
    }
    return bits;
  }
}
