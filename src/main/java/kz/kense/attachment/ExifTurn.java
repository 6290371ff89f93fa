package kz.kense.attachment;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** How a camera was held (Exif 2.3, tag 0x0112): photographs of papers come lying on their side. */
public final class ExifTurn {
  private static final int ORIENTATION = 0x0112;
  private static final int HEAD = 6; // "Exif\0\0"

  private ExifTurn() {}

  /** The same for a whole JPEG: its notes stand before the picture's data. */
  static int ofJpeg(byte[] jpeg) {
    int at = 2;
    while (at + 4 <= jpeg.length && (jpeg[at] & 0xff) == 0xff && (jpeg[at + 1] & 0xff) != 0xda) {
      int length = (jpeg[at + 2] & 0xff) << 8 | jpeg[at + 3] & 0xff;
      int end = Math.min(jpeg.length, at + 2 + length);
      int turns =
          (jpeg[at + 1] & 0xff) == 0xe1 && at + 4 < end
              ? of(Arrays.copyOfRange(jpeg, at + 4, end))
              : 0;
      if (turns != 0) {
        return turns;
      }
      at += 2 + length;
    }
    return 0;
  }

  /** Quarter turns clockwise that set the picture upright; 0 when it does not say. */
  public static int of(byte[] app1) {
    if (app1.length < HEAD + 8 || app1[0] != 'E' || app1[1] != 'x') {
      return 0;
    }
    ByteBuffer tiff = ByteBuffer.wrap(app1, HEAD, app1.length - HEAD).slice();
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    try {
      int directory = tiff.getInt(4);
      int entries = tiff.getShort(directory) & 0xffff;
      for (int i = 0; i < entries; i++) {
        int at = directory + 2 + 12 * i;
        if ((tiff.getShort(at) & 0xffff) == ORIENTATION) {
          return turns(tiff.getShort(at + 8));
        }
      }
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      return 0; // a broken note of the camera is no reason to refuse the picture
    }
    return 0;
  }

  private static int turns(int orientation) {
    return switch (orientation) {
      case 3 -> 2;
      case 6 -> 1;
      case 8 -> 3;
      default -> 0;
    };
  }
}
