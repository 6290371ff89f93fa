package kz.kense.signing.national;

import java.io.IOException;
import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.security.InvalidParameterException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.SignatureException;
import java.security.SignatureSpi;
import org.bouncycastle.crypto.DSAExt;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A national signature: r‖s, each least byte first, which is Bouncy Castle's own form read
 * backwards.
 */
final class NationalSignature extends SignatureSpi {
  private final NationalAlgorithm algorithm;
  private final DSAExt signer;
  private final Digest digest;

  NationalSignature(NationalAlgorithm algorithm) {
    this.algorithm = algorithm;
    signer = algorithm.signer();
    digest = algorithm.digest();
  }

  @Override
  protected void engineInitVerify(PublicKey key) throws InvalidKeyException {
    if (!(key instanceof NationalPublicKey mine) || mine.national() != algorithm) {
      throw new InvalidKeyException("not a key of " + algorithm.keyName());
    }
    try {
      digest.reset();
      signer.init(false, mine.point());
    } catch (IOException | RuntimeException e) {
      throw new InvalidKeyException(e);
    }
  }

  @Override
  protected void engineInitSign(PrivateKey key) throws InvalidKeyException {
    engineInitSign(key, new SecureRandom());
  }

  @Override
  protected void engineInitSign(PrivateKey key, @Nullable SecureRandom random)
      throws InvalidKeyException {
    if (!(key instanceof NationalPrivateKey mine) || mine.national() != algorithm) {
      throw new InvalidKeyException("not a key of " + algorithm.keyName());
    }
    try {
      digest.reset();
      signer.init(
          true,
          new ParametersWithRandom(mine.number(), random == null ? new SecureRandom() : random));
    } catch (IOException | RuntimeException e) {
      throw new InvalidKeyException(e);
    }
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
  protected byte[] engineSign() throws SignatureException {
    try {
      BigInteger[] rs = signer.generateSignature(hash());
      return Arrays.concatenate(
          LittleEndian.write(rs[0], algorithm.size()), LittleEndian.write(rs[1], algorithm.size()));
    } catch (RuntimeException e) {
      throw new SignatureException(e);
    }
  }

  @Override
  protected boolean engineVerify(byte[] signature) {
    byte[] hash = hash();
    int size = algorithm.size();
    return signature.length == 2 * size
        && signer.verifySignature(
            hash, LittleEndian.read(signature, 0, size), LittleEndian.read(signature, size, size));
  }

  private byte[] hash() {
    byte[] hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    return hash;
  }

  @Override
  @Deprecated
  protected void engineSetParameter(String name, Object value) {
    throw new InvalidParameterException("a national signature has no parameters");
  }

  @Override
  @Deprecated
  protected Object engineGetParameter(String name) {
    throw new InvalidParameterException("a national signature has no parameters");
  }
}
