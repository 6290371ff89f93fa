package kz.kense.signing.national;

import java.io.IOException;
import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.jspecify.annotations.Nullable;

/**
 * A national private key. Inside PKCS#8 it is an INTEGER (2004) or an octet string, least byte
 * first (2015).
 */
public final class NationalPrivateKey implements PrivateKey {
  private static final long serialVersionUID = 1;

  private final NationalAlgorithm algorithm;
  private final byte[] encoded;

  private NationalPrivateKey(NationalAlgorithm algorithm, byte[] encoded) {
    this.algorithm = algorithm;
    this.encoded = encoded;
  }

  /**
   * @param encoded PKCS#8 PrivateKeyInfo
   * @throws InvalidKeySpecException when it is no national key
   */
  static NationalPrivateKey read(byte[] encoded) throws InvalidKeySpecException {
    try {
      PrivateKeyInfo info = PrivateKeyInfo.getInstance(encoded);
      NationalAlgorithm algorithm =
          NationalAlgorithm.ofKey(info.getPrivateKeyAlgorithm().getAlgorithm().getId())
              .orElseThrow(() -> new InvalidKeySpecException("not a national key"));
      NationalPrivateKey key = new NationalPrivateKey(algorithm, encoded.clone());
      key.number();
      return key;
    } catch (IOException | RuntimeException e) {
      throw new InvalidKeySpecException("not a national key", e);
    }
  }

  public NationalAlgorithm national() {
    return algorithm;
  }

  ECPrivateKeyParameters number() throws IOException {
    ASN1Encodable inside = PrivateKeyInfo.getInstance(encoded).parsePrivateKey();
    BigInteger d =
        inside instanceof ASN1Integer number
            ? number.getPositiveValue()
            : littleEndian(ASN1OctetString.getInstance(inside).getOctets());
    return new ECPrivateKeyParameters(d, algorithm.curve());
  }

  private static BigInteger littleEndian(byte[] bytes) {
    return LittleEndian.read(bytes, 0, bytes.length);
  }

  @Override
  public String getAlgorithm() {
    return algorithm.keyName();
  }

  @Override
  public String getFormat() {
    return "PKCS#8";
  }

  @Override
  public byte[] getEncoded() {
    return encoded.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NationalPrivateKey key && Arrays.equals(key.encoded, encoded);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(encoded);
  }
}
