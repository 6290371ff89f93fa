package kz.kense.signing;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import kz.kense.signing.national.NationalAlgorithm;
import kz.kense.signing.national.NationalProvider;
import kz.kense.signing.national.NationalPublicKey;
import kz.kense.text.Failure;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The one place that says which keys and digests Kense signs with and believes. Strengths of RSA
 * and EC follow ETSI TS 119 312; the national algorithms are believed as the authority issues them.
 */
public final class SignatureAlgorithms {
  /** For RSA and EC. Passed by instance, so that the JVM's order of providers stays as it was. */
  static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

  /** For the national algorithms; also installed, because the JDK's readers look nowhere else. */
  static final NationalProvider NATIONAL = new NationalProvider();

  static {
    NationalProvider.install();
  }

  private static final int LEAST_RSA_BITS = 2048;
  private static final Map<String, String> CURVES =
      Map.of("1.2.840.10045.3.1.7", "P-256", "1.3.132.0.34", "P-384", "1.3.132.0.35", "P-521");

  private SignatureAlgorithms() {}

  /** Makes sure that national keys can be read, whoever comes first. */
  static void ready() {
    // the static initialiser has done it
  }

  /**
   * How such a key signs.
   *
   * @throws Failure {@code signing.key-algorithm} with the key's kind: not national, nor RSA of
   *     2048 bits or more, nor EC on P-256, P-384 or P-521
   */
  static SignatureScheme forSigning(PublicKey key) {
    if (!strong(key)) {
      throw Failure.of("signing.key-algorithm", describe(key));
    }
    return SignatureScheme.of(key);
  }

  static boolean strong(PublicKey key) {
    return key instanceof NationalPublicKey
        || key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= LEAST_RSA_BITS
        || key instanceof ECPublicKey ec && CURVES.containsKey(curve(ec));
  }

  /** Such as {@code RSA-2048, SHA-256}. */
  static String describe(PublicKey key, String digestOid) {
    return describe(key) + ", " + Digests.name(digestOid);
  }

  static String describe(PublicKey key) {
    return switch (key) {
      case RSAPublicKey rsa -> "RSA-" + rsa.getModulus().bitLength();
      case ECPublicKey ec -> "EC " + CURVES.getOrDefault(curve(ec), curve(ec));
      case NationalPublicKey national -> describe(national.national());
      default -> key.getAlgorithm();
    };
  }

  private static String describe(NationalAlgorithm algorithm) {
    return switch (algorithm) {
      case GOST_2004 -> "GOST 34.310-2004";
      case GOST_2015 -> "GOST 34.10-2015-512";
    };
  }

  /** By object identifier: providers differ in what they call a curve. */
  private static String curve(ECPublicKey key) {
    return String.valueOf(
        SubjectPublicKeyInfo.getInstance(key.getEncoded()).getAlgorithm().getParameters());
  }
}
