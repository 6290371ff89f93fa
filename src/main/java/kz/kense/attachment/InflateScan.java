package kz.kense.attachment;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks everything in a PDF that looks packed, keeping nothing, before any reader of PDF touches
 * it: a few kilobytes that unpack to gigabytes (a "zip bomb") are found with the memory of one
 * buffer. The file's own words are not believed: what follows {@code stream} and begins as zlib
 * data (RFC 1950) is tried.
 */
final class InflateScan {
  private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

  /** Packed once, twice, three times: more was never meant to be read. */
  private static final int LAYERS = 3;

  private final byte[] file;
  private long all;

  private InflateScan(byte[] file) {
    this.file = file;
  }

  /**
   * @return true when some part unpacks to more than {@link FileBounds#UNPACKED}, or all together
   *     to more than {@link FileBounds#UNPACKED_ALL}
   */
  static boolean bomb(byte[] pdf) {
    return new InflateScan(pdf).scan();
  }

  private boolean scan() {
    for (int at = 0; at + STREAM.length + 4 < file.length; at++) {
      if (file[at] == 's' && begins(at)) {
        int data = at + STREAM.length;
        data += file[data] == '\r' ? 1 : 0;
        data += file[data] == '\n' ? 1 : 0;
        if (zlib(file, data) && tooLarge(data)) {
          return true;
        }
        at = data;
      }
    }
    return false;
  }

  private boolean begins(int at) {
    for (int i = 1; i < STREAM.length; i++) {
      if (file[at + i] != STREAM[i]) {
        return false;
      }
    }
    return true;
  }

  /** The two bytes every zlib stream begins with. */
  private static boolean zlib(byte[] bytes, int at) {
    return at + 1 < bytes.length
        && (bytes[at] & 0x0f) == 8
        && ((bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff) % 31 == 0;
  }

  private boolean tooLarge(int from) {
    Layer first = new Layer(1);
    try {
      return first.feed(file, from, file.length - from) || all > FileBounds.UNPACKED_ALL;
    } finally {
      first.end();
    }
  }

  /** One layer of packing; what it unpacks goes to the next when that is packed, too. */
  private final class Layer {
    private final Inflater inflater = new Inflater();
    private final byte[] buffer = new byte[1 << 16];
    private final int depth;
    private long unpacked;
    private boolean tried;
    private @org.jspecify.annotations.Nullable Layer next;

    Layer(int depth) {
      this.depth = depth;
    }

    /**
     * @return true when too much came out
     */
    boolean feed(byte[] packed, int from, int length) {
      inflater.setInput(packed, from, length);
      try {
        while (!inflater.finished()) {
          int n = inflater.inflate(buffer);
          if (n == 0) {
            return false; // wants more, or a dictionary: what came so far was small
          }
          unpacked += n;
          all += n;
          if (unpacked > FileBounds.UNPACKED || all > FileBounds.UNPACKED_ALL || deeper(n)) {
            return true;
          }
        }
      } catch (DataFormatException e) {
        return false; // no packed data after all, or broken: readers stop here, too
      }
      return false;
    }

    private boolean deeper(int n) {
      if (!tried) {
        tried = true;
        if (depth < LAYERS && zlib(buffer, 0)) {
          next = new Layer(depth + 1);
        }
      }
      return next != null && next.feed(buffer, 0, n);
    }

    void end() {
      inflater.end();
      if (next != null) {
        next.end();
      }
    }
  }
}
