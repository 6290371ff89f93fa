package kz.kense.signing.national;

import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.math.ec.ECPoint;
import org.jspecify.annotations.Nullable;

/** A national public key: an octet string x‖y, each least byte first. */
public final class NationalPublicKey implements PublicKey {
  private static final long serialVersionUID = 1;

  private final NationalAlgorithm algorithm;
  private final byte[] encoded;

  private NationalPublicKey(NationalAlgorithm algorithm, byte[] encoded) {
    this.algorithm = algorithm;
    this.encoded = encoded;
  }

  /**
   * @param encoded X.509 SubjectPublicKeyInfo
   * @throws InvalidKeySpecException when it is no national key, or no point of its curve
   */
  static NationalPublicKey read(byte[] encoded) throws InvalidKeySpecException {
    try {
      SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(encoded);
      NationalAlgorithm algorithm =
          NationalAlgorithm.ofKey(info.getAlgorithm().getAlgorithm().getId())
              .orElseThrow(() -> new InvalidKeySpecException("not a national key"));
      NationalPublicKey key = new NationalPublicKey(algorithm, encoded.clone());
      key.point();
      return key;
    } catch (java.io.IOException | RuntimeException e) {
      throw new InvalidKeySpecException("not a national key", e);
    }
  }

  public NationalAlgorithm national() {
    return algorithm;
  }

  ECPublicKeyParameters point() throws java.io.IOException {
    byte[] xy =
        ASN1OctetString.getInstance(SubjectPublicKeyInfo.getInstance(encoded).parsePublicKey())
            .getOctets();
    int size = algorithm.size();
    if (xy.length != 2 * size) {
      throw new IllegalArgumentException("a point of " + xy.length + " bytes");
    }
    ECPoint point =
        algorithm
            .curve()
            .getCurve()
            .validatePoint(LittleEndian.read(xy, 0, size), LittleEndian.read(xy, size, size));
    return new ECPublicKeyParameters(point, algorithm.curve());
  }

  @Override
  public String getAlgorithm() {
    return algorithm.keyName();
  }

  @Override
  public String getFormat() {
    return "X.509";
  }

  @Override
  public byte[] getEncoded() {
    return encoded.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NationalPublicKey key && Arrays.equals(key.encoded, encoded);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(encoded);
  }
}
