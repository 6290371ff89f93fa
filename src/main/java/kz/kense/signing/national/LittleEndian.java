package kz.kense.signing.national;

import java.math.BigInteger;
import org.bouncycastle.util.Arrays;
import org.bouncycastle.util.BigIntegers;

/** The national byte order of numbers: least byte first. */
final class LittleEndian {
  private LittleEndian() {}

  static BigInteger read(byte[] bytes, int from, int length) {
    return new BigInteger(1, Arrays.reverse(Arrays.copyOfRange(bytes, from, from + length)));
  }

  static byte[] write(BigInteger number, int length) {
    return Arrays.reverse(BigIntegers.asUnsignedByteArray(length, number));
  }
}
