package kz.kense.scan;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kz.kense.attachment.ExifTurn;

/**
 * What the frame header of a JPEG says (ITU-T T.81, B.2.2), read without decoding it.
 *
 * @param components 1 gray, 3 colour, 4 print colours
 * @param density dots per inch from its JFIF header; 0 when it does not say
 * @param quarterTurns clockwise by which a camera wants it turned (Exif orientation)
 */
public record JpegHead(int width, int height, int components, int density, int quarterTurns) {

  /** Empty when the file is no JPEG, or of a kind PDF does not take (not 8 bits, arithmetic). */
  public static Optional<JpegHead> of(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      return read(in);
    } catch (java.io.EOFException e) {
      return Optional.empty();
    }
  }

  private static Optional<JpegHead> read(DataInputStream in) throws IOException {
    if (in.readUnsignedShort() != 0xffd8) {
      return Optional.empty();
    }
    int density = 0;
    int turns = 0;
    while (true) {
      int marker = nextMarker(in);
      int length = in.readUnsignedShort() - 2;
      byte[] body = body(in, length);
      switch (marker) {
        case 0xc0, 0xc1, 0xc2 -> {
          return body[0] == 8
              ? Optional.of(
                  new JpegHead(two(body, 3), two(body, 1), body[5] & 0xff, density, turns))
              : Optional.empty();
        }
        case 0xe0 -> density = density(body, density);
        case 0xe1 -> turns = ExifTurn.of(body);
        case 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf, 0xd9, 0xda -> {
          return Optional.empty();
        }
        default -> {}
      }
    }
  }

  private static int nextMarker(InputStream in) throws IOException {
    int b = in.read();
    while (b != 0xff) {
      if (b < 0) {
        throw new java.io.EOFException();
      }
      b = in.read();
    }
    while (b == 0xff) {
      b = in.read();
    }
    return b;
  }

  private static byte[] body(DataInputStream in, int length) throws IOException {
    byte[] body = new byte[Math.max(0, length)];
    in.readFully(body);
    return body;
  }

  private static int density(byte[] app0, int before) {
    boolean jfif = app0.length >= 12 && app0[0] == 'J' && app0[1] == 'F' && app0[2] == 'I';
    if (!jfif) {
      return before;
    }
    int x = two(app0, 8);
    return switch (app0[7]) {
      case 1 -> x;
      case 2 -> (int) Math.round(x * 2.54);
      default -> before;
    };
  }

  private static int two(byte[] b, int at) {
    return (b[at] & 0xff) << 8 | b[at + 1] & 0xff;
  }
}
