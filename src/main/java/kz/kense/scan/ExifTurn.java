package kz.kense.scan;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held (Exif 2.3, tag 0x0112): photographs of papers come lying on their side. */
final class ExifTurn {
  private static final int ORIENTATION = 0x0112;
  private static final int HEAD = 6; // "Exif\0\0"

  private ExifTurn() {}

  /** Quarter turns clockwise that set the picture upright; 0 when it does not say. */
  static int of(byte[] app1) {
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
