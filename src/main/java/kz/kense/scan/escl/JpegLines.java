package kz.kense.scan.escl;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * A feeder does not know how long a sheet is until it has passed: some devices write 0 lines into
 * the head of the JPEG and the number behind the picture, in a DNL segment (ITU-T T.81, B.2.5). Few
 * readers take that, and no PDF viewer does, so the number is put where it belongs.
 */
final class JpegLines {
  /** The segment stands just before the end of the image. */
  private static final int TAIL = 64;

  private JpegLines() {}

  /** Does nothing to a JPEG that names its lines, or names them nowhere. */
  static void mend(Path file) throws IOException {
    try (RandomAccessFile jpeg = new RandomAccessFile(file.toFile(), "rw")) {
      long at = linesAt(jpeg);
      int lines = at < 0 ? 0 : said(jpeg);
      if (lines > 0) {
        jpeg.seek(at);
        jpeg.writeShort(lines);
      }
    }
  }

  /**
   * @return where the frame head says 0 lines; −1 when it says how many, or there is none
   */
  private static long linesAt(RandomAccessFile jpeg) throws IOException {
    long at = 2;
    while (at + 9 < jpeg.length()) {
      jpeg.seek(at);
      int marker = jpeg.readUnsignedShort();
      int length = jpeg.readUnsignedShort();
      if (marker >= 0xffc0 && marker <= 0xffc2) {
        jpeg.skipBytes(1);
        return jpeg.readUnsignedShort() == 0 ? at + 5 : -1;
      }
      if (marker <= 0xff00 || marker == 0xffda) {
        return -1;
      }
      at += 2 + length;
    }
    return -1;
  }

  /** {@code FF DC 00 04} and the number of lines. */
  private static int said(RandomAccessFile jpeg) throws IOException {
    byte[] end = new byte[(int) Math.min(TAIL, jpeg.length())];
    jpeg.seek(jpeg.length() - end.length);
    jpeg.readFully(end);
    for (int i = end.length - 6; i >= 0; i--) {
      if ((end[i] & 0xff) == 0xff
          && (end[i + 1] & 0xff) == 0xdc
          && end[i + 2] == 0
          && end[i + 3] == 4) {
        return (end[i + 4] & 0xff) << 8 | end[i + 5] & 0xff;
      }
    }
    return 0;
  }
}
