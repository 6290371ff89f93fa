package kz.kense.attachment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Set;
import kz.kense.text.Failure;

/**
 * Reads of a picture only what it says of itself, and refuses what would not fit into memory; no
 * dot is unpacked.
 */
final class PictureGuard {
  private static final int PNG_HEADER = 16;
  private static final int TIFF_WIDTH = 256;
  private static final int TIFF_HEIGHT = 257;
  private static final int TIFF_BITS = 258;
  private static final int TIFF_SAMPLES = 277;
  private static final int TIFF_ROWS = 278;
  private static final int TIFF_OFFSETS = 273;
  private static final int TIFF_COUNTS = 279;
  private static final int TIFF_TILE_WIDTH = 322;
  private static final int TIFF_TILE_HEIGHT = 323;

  private PictureGuard() {}

  /**
   * @throws Failure {@code attachment.pixels}
   */
  static void jpeg(String name, int marker, int width, int height) {
    boolean progressive = marker == 0xc2 || marker == 0xc6 || marker == 0xca || marker == 0xce;
    within(name, width, height, progressive ? FileBounds.PROGRESSIVE_PIXELS : FileBounds.PIXELS);
  }

  /**
   * @throws Failure {@code attachment.pixels}
   */
  static void png(String name, byte[] content) {
    ByteBuffer header = ByteBuffer.wrap(content);
    within(
        name,
        header.getInt(PNG_HEADER) & 0xffffffffL,
        header.getInt(PNG_HEADER + 4) & 0xffffffffL,
        FileBounds.PIXELS);
  }

  /**
   * Follows the directories of a TIFF (TIFF 6.0, section 2).
   *
   * @return how many pages it has
   * @throws Failure {@code attachment.pixels}, {@code attachment.pages}, {@code attachment.bomb} or
   *     {@code attachment.damaged} when the directories run in a circle
   */
  static int tiff(String name, byte[] content) {
    ByteBuffer file = ByteBuffer.wrap(content);
    file.order(content[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    Set<Long> seen = new HashSet<>();
    long at = file.getInt(4) & 0xffffffffL;
    while (at != 0) {
      if (!seen.add(at) || at + 2 > content.length) {
        throw Failure.of("attachment.damaged", name);
      }
      if (seen.size() > FileBounds.PAGES) {
        throw Failure.of("attachment.pages", name, seen.size(), FileBounds.PAGES);
      }
      int entries = file.getShort((int) at) & 0xffff;
      directory(name, file, (int) at + 2, entries);
      at = file.getInt((int) at + 2 + 12 * entries) & 0xffffffffL;
    }
    return seen.size();
  }

  private static void directory(String name, ByteBuffer file, int at, int entries) {
    long width = value(file, at, entries, TIFF_WIDTH, 0);
    long height = value(file, at, entries, TIFF_HEIGHT, 0);
    within(name, width, height, FileBounds.PIXELS);
    long bits = value(file, at, entries, TIFF_BITS, 1) * value(file, at, entries, TIFF_SAMPLES, 1);
    long rows = Math.min(height, value(file, at, entries, TIFF_ROWS, height));
    long tile =
        value(file, at, entries, TIFF_TILE_WIDTH, 0)
            * value(file, at, entries, TIFF_TILE_HEIGHT, 0);
    if (Math.max(tile, width * rows) * bits / 8 > FileBounds.UNPACKED) {
      throw Failure.of("attachment.bomb", name);
    }
    long end = value(file, at, entries, TIFF_OFFSETS, 0) + value(file, at, entries, TIFF_COUNTS, 0);
    if (end > file.capacity()) {
      throw Failure.of("attachment.damaged", name);
    }
  }

  /** The value of an entry that has one number; of several the last. */
  private static long value(ByteBuffer file, int at, int entries, int tag, long otherwise) {
    for (int i = 0; i < entries; i++) {
      int entry = at + 12 * i;
      if ((file.getShort(entry) & 0xffff) == tag) {
        boolean isShort = file.getShort(entry + 2) == 3;
        long count = file.getInt(entry + 4) & 0xffffffffL;
        if (count * (isShort ? 2 : 4) > 4) {
          int where = file.getInt(entry + 8);
          // the last one: of offsets and lengths it tells whether the file is whole
          return isShort
              ? file.getShort(where + 2 * ((int) count - 1)) & 0xffff
              : file.getInt(where + 4 * ((int) count - 1)) & 0xffffffffL;
        }
        return isShort ? file.getShort(entry + 8) & 0xffff : file.getInt(entry + 8) & 0xffffffffL;
      }
    }
    return otherwise;
  }

  private static void within(String name, long width, long height, long most) {
    if (width <= 0 || height <= 0) {
      throw Failure.of("attachment.damaged", name);
    }
    if (height > most / width) {
      throw Failure.of("attachment.pixels", name, width, height, most / 1_000_000);
    }
  }
}
