package kz.kense.statement;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.kense.text.Failure;

/**
 * The part of CBOR that statements need, in its deterministic form (RFC 8949, 4.2.1): integers
 * ({@link Long}), text, byte strings, arrays ({@link List}), maps with integer keys and tags. One
 * meaning has one encoding, and the reader takes no other: written here because a general library
 * would read more than a signed statement may say.
 */
final class Cbor {
  private static final int UNSIGNED = 0;
  private static final int NEGATIVE = 1;
  private static final int BYTES = 2;
  private static final int TEXT = 3;
  private static final int ARRAY = 4;
  private static final int MAP = 5;
  private static final int TAG = 6;
  private static final int DEEPEST = 8;

  /** A tagged item (RFC 8949, 3.4). */
  record Tagged(long tag, Object item) {}

  private Cbor() {}

  /**
   * @param item of the kinds named above; map keys are written in their order
   */
  static byte[] write(Object item) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(item, out);
    return out.toByteArray();
  }

  private static void write(Object item, ByteArrayOutputStream out) {
    switch (item) {
      case Long n when n >= 0 -> head(UNSIGNED, n, out);
      case Long n -> head(NEGATIVE, -1 - n, out);
      case byte[] bytes -> {
        head(BYTES, bytes.length, out);
        out.writeBytes(bytes);
      }
      case String text -> {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        head(TEXT, utf8.length, out);
        out.writeBytes(utf8);
      }
      case List<?> items -> {
        head(ARRAY, items.size(), out);
        items.forEach(one -> write(one, out));
      }
      case Map<?, ?> entries -> {
        Map<Long, Object> sorted = sorted();
        entries.forEach((key, value) -> sorted.put((Long) key, value));
        head(MAP, sorted.size(), out);
        sorted.forEach(
            (key, value) -> {
              write(key, out);
              write(value, out);
            });
      }
      case Tagged tagged -> {
        head(TAG, tagged.tag(), out);
        write(tagged.item(), out);
      }
      default -> throw new IllegalArgumentException(item.getClass().getName());
    }
  }

  /** Keys as their encodings sort: 0, 1, 2 … then -1, -2 … */
  private static TreeMap<Long, Object> sorted() {
    return new TreeMap<>((a, b) -> Cbor.compare(a, b));
  }

  private static int compare(long a, long b) {
    return a < 0 != b < 0 ? (a < 0 ? 1 : -1) : Long.compare(Math.abs(a), Math.abs(b));
  }

  private static void head(int type, long value, ByteArrayOutputStream out) {
    int bytes =
        value < 24 ? 0 : value < 1 << 8 ? 1 : value < 1 << 16 ? 2 : value < 1L << 32 ? 4 : 8;
    int low = bytes == 0 ? (int) value : 24 + Integer.numberOfTrailingZeros(bytes);
    out.write(type << 5 | low);
    for (int i = bytes - 1; i >= 0; i--) {
      out.write((int) (value >> 8 * i));
    }
  }

  /**
   * @throws Failure {@code statement.not-ours} for anything but one deterministically encoded item
   */
  static Object read(byte[] cbor) {
    ByteBuffer in = ByteBuffer.wrap(cbor);
    try {
      Object item = read(in, 0);
      if (in.hasRemaining()) {
        throw Failure.of("statement.not-ours");
      }
      return item;
    } catch (java.nio.BufferUnderflowException | CharacterCodingException e) {
      throw Failure.of("statement.not-ours").causedBy(e);
    }
  }

  private static Object read(ByteBuffer in, int depth) throws CharacterCodingException {
    int first = in.get() & 0xff;
    long value = value(first & 31, in);
    if (depth > DEEPEST) {
      throw Failure.of("statement.not-ours");
    }
    return switch (first >> 5) {
      case UNSIGNED -> value;
      case NEGATIVE -> -1 - value;
      case BYTES -> bytes(in, value);
      case TEXT -> text(bytes(in, value));
      case ARRAY -> {
        List<Object> items = new ArrayList<>();
        for (long i = 0; i < value; i++) {
          items.add(read(in, depth + 1));
        }
        yield items;
      }
      case MAP -> map(in, value, depth);
      case TAG -> new Tagged(value, read(in, depth + 1));
      default -> throw Failure.of("statement.not-ours");
    };
  }

  private static Map<Long, Object> map(ByteBuffer in, long size, int depth)
      throws CharacterCodingException {
    TreeMap<Long, Object> entries = sorted();
    for (long i = 0; i < size; i++) {
      boolean ordered =
          read(in, depth + 1) instanceof Long key
              && (entries.isEmpty() || compare(entries.lastKey(), key) < 0)
              && entries.put(key, read(in, depth + 1)) == null;
      if (!ordered) {
        throw Failure.of("statement.not-ours");
      }
    }
    return entries;
  }

  private static long value(int low, ByteBuffer in) {
    long value =
        switch (low) {
          case 24 -> in.get() & 0xffL;
          case 25 -> in.getShort() & 0xffffL;
          case 26 -> in.getInt() & 0xffff_ffffL;
          case 27 -> in.getLong();
          default -> low;
        };
    long least = low < 24 ? 0 : low == 24 ? 24 : low < 28 ? 1L << (4 << low - 24) : Long.MAX_VALUE;
    if (value < least) {
      throw Failure.of("statement.not-ours"); // longer than need be, of no definite length, or huge
    }
    return value;
  }

  private static byte[] bytes(ByteBuffer in, long length) {
    if (length > in.remaining()) {
      throw Failure.of("statement.not-ours");
    }
    byte[] bytes = new byte[(int) length];
    in.get(bytes);
    return bytes;
  }

  private static String text(byte[] utf8) throws CharacterCodingException {
    CharBuffer text =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(utf8));
    return text.toString();
  }
}
