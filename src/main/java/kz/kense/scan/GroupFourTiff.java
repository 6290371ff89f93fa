package kz.kense.scan;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A page of black on white as a TIFF of one Group 4 strip (TIFF 6.0, section 11): encoded once when
 * the page is taken up, and carried into the PDF as it is.
 *
 * @param code the strip
 */
@SuppressWarnings("ArrayRecordComponent") // carried from file to file, never compared
record GroupFourTiff(int width, int height, byte[] code) {
  private static final int WIDTH = 256;
  private static final int LENGTH = 257;
  private static final int BITS = 258;
  private static final int COMPRESSION = 259;
  private static final int PHOTOMETRIC = 262;
  private static final int FILL_ORDER = 266;
  private static final int OFFSETS = 273;
  private static final int SAMPLES = 277;
  private static final int ROWS = 278;
  private static final int COUNTS = 279;
  private static final int X_RESOLUTION = 282;
  private static final int Y_RESOLUTION = 283;
  private static final int UNIT = 296;
  private static final int T6 = 4;
  private static final int ENTRY = 12;
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int RATIONAL = 5;

  static GroupFourTiff of(BufferedImage bilevel) {
    int w = bilevel.getWidth();
    int h = bilevel.getHeight();
    return new GroupFourTiff(w, h, GroupFour.encode(GroupFour.blackBits(bilevel), w, h));
  }

  /** The file's bytes. */
  byte[] tiff(int dpi) {
    int entries = 13;
    int resolution = 8 + 2 + ENTRY * entries + 4;
    int strip = resolution + 8;
    ByteBuffer out = ByteBuffer.allocate(strip + code.length).order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) entries);
    entry(out, WIDTH, LONG, width);
    entry(out, LENGTH, LONG, height);
    entry(out, BITS, SHORT, 1);
    entry(out, COMPRESSION, SHORT, T6);
    entry(out, PHOTOMETRIC, SHORT, 0);
    entry(out, FILL_ORDER, SHORT, 1);
    entry(out, OFFSETS, LONG, strip);
    entry(out, SAMPLES, SHORT, 1);
    entry(out, ROWS, LONG, height);
    entry(out, COUNTS, LONG, code.length);
    entry(out, X_RESOLUTION, RATIONAL, resolution);
    entry(out, Y_RESOLUTION, RATIONAL, resolution);
    entry(out, UNIT, SHORT, 2);
    return out.putInt(0).putInt(dpi).putInt(1).put(code).array();
  }

  private static void entry(ByteBuffer out, int tag, int type, int value) {
    out.putShort((short) tag).putShort((short) type).putInt(1).putInt(value);
  }

  /** Empty when the file is not one strip of Group 4 with black ink on white. */
  static Optional<GroupFourTiff> read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (bytes.length < 8 || bytes[0] != bytes[1] || bytes[0] != 'I' && bytes[0] != 'M') {
      return Optional.empty();
    }
    ByteBuffer in =
        ByteBuffer.wrap(bytes)
            .order(bytes[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    try {
      return one(in, tags(in), bytes);
    } catch (IndexOutOfBoundsException e) {
      return Optional.empty(); // whoever decodes it will say what is wrong
    }
  }

  private static Optional<GroupFourTiff> one(
      ByteBuffer in, Map<Integer, Integer> tags, byte[] bytes) {
    int directory = in.getInt(4);
    boolean several = in.getInt(directory + 2 + ENTRY * (in.getShort(directory) & 0xffff)) != 0;
    int offset = tags.getOrDefault(OFFSETS, -1);
    int count = tags.getOrDefault(COUNTS, -1);
    boolean fits =
        !several
            && tags.getOrDefault(COMPRESSION, 1) == T6
            && tags.getOrDefault(PHOTOMETRIC, -1) == 0
            && tags.getOrDefault(FILL_ORDER, 1) == 1
            && offset > 0
            && count > 0
            && (long) offset + count <= bytes.length;
    return fits
        ? Optional.of(
            new GroupFourTiff(
                tags.getOrDefault(WIDTH, 0),
                tags.getOrDefault(LENGTH, 0),
                Arrays.copyOfRange(bytes, offset, offset + count)))
        : Optional.empty();
  }

  /**
   * Single values of the first directory; tags with several values, such as many strips, are left
   * out.
   */
  private static Map<Integer, Integer> tags(ByteBuffer in) {
    Map<Integer, Integer> out = new HashMap<>();
    int directory = in.getInt(4);
    int entries = in.getShort(directory) & 0xffff;
    for (int i = 0; i < entries; i++) {
      int at = directory + 2 + ENTRY * i;
      if (in.getInt(at + 4) == 1) {
        int type = in.getShort(at + 2);
        out.put(
            in.getShort(at) & 0xffff,
            type == SHORT ? in.getShort(at + 8) & 0xffff : in.getInt(at + 8));
      }
    }
    return out;
  }
}
