package kz.kense.signing.national;

import java.security.MessageDigestSpi;
import org.bouncycastle.crypto.Digest;

/** GOST 34.311-95 and GOST 34.11-2015 as message digests. */
final class NationalDigest extends MessageDigestSpi {
  private final Digest digest;

  NationalDigest(Digest digest) {
    this.digest = digest;
  }

  @Override
  protected int engineGetDigestLength() {
    return digest.getDigestSize();
  }

  @Override
  protected void engineUpdate(byte input) {
    digest.update(input);
  }

  @Override
  protected void engineUpdate(byte[] input, int offset, int length) {
    digest.update(input, offset, length);
  }

  @Override
  protected byte[] engineDigest() {
    byte[] result = new byte[digest.getDigestSize()];
    digest.doFinal(result, 0);
    return result;
  }

  @Override
  protected void engineReset() {
    digest.reset();
  }
}
