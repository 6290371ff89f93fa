package kz.kense.scan;

import java.util.Arrays;

/** Bits one after another, the first in the highest place of a byte. */
final class BitWriter {
  private byte[] bytes = new byte[1 << 16];
  private int size;
  private long waiting;
  private int count;

  /**
   * @param length of the code in bits, at most 24
   */
  void bits(int code, int length) {
    waiting = waiting << length | code;
    count += length;
    while (count >= 8) {
      count -= 8;
      add((byte) (waiting >> count));
    }
  }

  /** Everything written, filled with zeros to a whole byte. */
  byte[] done() {
    if (count > 0) {
      add((byte) (waiting << (8 - count)));
      count = 0;
    }
    return Arrays.copyOf(bytes, size);
  }

  private void add(byte b) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    bytes[size++] = b;
  }
}
