package kz.kense.statement;

import java.io.ByteArrayOutputStream;
import kz.kense.text.Failure;

/** Bytes in the letters a QR code keeps in its dense alphanumeric mode (RFC 9285). */
final class Base45 {
  private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
  private static final int BASE = LETTERS.length();

  private Base45() {}

  static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length * 3 / 2 + 2);
    for (int i = 0; i < bytes.length; i += 2) {
      boolean pair = i + 1 < bytes.length;
      int value = pair ? (bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff : bytes[i] & 0xff;
      for (int letters = pair ? 3 : 2; letters > 0; letters--) {
        text.append(LETTERS.charAt(value % BASE));
        value /= BASE;
      }
    }
    return text.toString();
  }

  /**
   * @throws Failure {@code statement.not-ours} for what is not Base45 (RFC 9285, 6: never guess)
   */
  static byte[] decode(String text) {
    if (text.length() % 3 == 1) {
      throw Failure.of("statement.not-ours");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() * 2 / 3);
    for (int i = 0; i < text.length(); i += 3) {
      boolean pair = i + 2 < text.length();
      int value = letter(text, i) + BASE * letter(text, i + 1);
      value += pair ? BASE * BASE * letter(text, i + 2) : 0;
      if (value > (pair ? 0xffff : 0xff)) {
        throw Failure.of("statement.not-ours");
      }
      if (pair) {
        bytes.write(value >> 8);
      }
      bytes.write(value & 0xff);
    }
    return bytes.toByteArray();
  }

  private static int letter(String text, int at) {
    int letter = LETTERS.indexOf(text.charAt(at));
    if (letter < 0) {
      throw Failure.of("statement.not-ours");
    }
    return letter;
  }
}
