package kz.kense.signing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * The bytes a signature covers: from the file's start to the hexadecimal /Contents, and from there
 * to {@code end}.
 *
 * @param gapStart offset of the {@code <} of /Contents
 * @param gapEnd offset just after its {@code >}
 * @param end offset just after the last covered byte
 */
record SignedRange(int gapStart, int gapEnd, int end) {

  /**
   * Reads /ByteRange; empty when it is missing, odd, overlapping, or leaves out anything but this
   * /Contents.
   */
  static Optional<SignedRange> read(COSDictionary signature, byte[] file) {
    COSArray numbers = signature.getCOSArray(COSName.BYTERANGE);
    if (numbers == null || numbers.size() != 4) {
      return Optional.empty();
    }
    long[] n = new long[4];
    for (int i = 0; i < n.length; i++) {
      if (!(numbers.getObject(i) instanceof COSInteger number)) {
        return Optional.empty();
      }
      n[i] = number.longValue();
    }
    boolean ordered =
        n[0] == 0
            && n[1] > 0
            && n[2] > n[1]
            && n[3] > 0
            && n[2] <= file.length
            && n[3] <= file.length - n[2];
    if (!ordered) {
      return Optional.empty();
    }
    SignedRange range = new SignedRange((int) n[1], (int) n[2], (int) (n[2] + n[3]));
    return range.gapIsExactly(signature, file) ? Optional.of(range) : Optional.empty();
  }

  int coveredBytes() {
    return gapStart + end - gapEnd;
  }

  byte[] signedBytes(byte[] file) {
    byte[] signed = Arrays.copyOf(file, coveredBytes());
    System.arraycopy(file, gapEnd, signed, gapStart, end - gapEnd);
    return signed;
  }

  /**
   * The gap must be the value of /Contents and nothing more, or unsigned words could hide in it.
   * Letters of one case only: otherwise a byte could be altered unseen.
   */
  private boolean gapIsExactly(COSDictionary signature, byte[] file) {
    if (file[gapStart] != '<' || file[gapEnd - 1] != '>' || (gapEnd - gapStart) % 2 != 0) {
      return false;
    }
    String before =
        new String(
            file, Math.max(0, gapStart - 16), Math.min(16, gapStart), StandardCharsets.US_ASCII);
    if (!before.stripTrailing().endsWith("/Contents")) {
      return false;
    }
    String hex = new String(file, gapStart + 1, gapEnd - gapStart - 2, StandardCharsets.ISO_8859_1);
    if (!hex.matches("[0-9A-F]*+|[0-9a-f]*+")) {
      return false;
    }
    return signature.getDictionaryObject(COSName.CONTENTS) instanceof COSString contents
        && Arrays.equals(java.util.HexFormat.of().parseHex(hex), contents.getBytes());
  }
}
