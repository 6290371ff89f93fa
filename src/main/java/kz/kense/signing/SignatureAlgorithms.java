package kz.kense.signing;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import kz.kense.text.Failure;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The one place that says which keys and digests Kense signs with and believes. National GOST keys
 * will be added here. Strengths follow ETSI TS 119 312.
 */
final class SignatureAlgorithms {
  /** Passed by instance, so that the JVM's list of providers stays as it was. */
  static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

  private static final int LEAST_RSA_BITS = 2048;
  private static final Map<String, String> CURVES =
      Map.of("1.2.840.10045.3.1.7", "P-256", "1.3.132.0.34", "P-384", "1.3.132.0.35", "P-521");
  private static final Map<String, String> DIGESTS =
      Map.of(
          NISTObjectIdentifiers.id_sha256.getId(), "SHA-256",
          NISTObjectIdentifiers.id_sha384.getId(), "SHA-384",
          NISTObjectIdentifiers.id_sha512.getId(), "SHA-512");

  private SignatureAlgorithms() {}

  /**
   * The JCA name of the signature made with such a key.
   *
   * @throws Failure {@code signing.key-algorithm} with the key's kind: not RSA of 2048 bits or
   *     more, nor EC on P-256, P-384 or P-521
   */
  static String forSigning(PublicKey key) {
    if (!strong(key)) {
      throw Failure.of("signing.key-algorithm", describe(key));
    }
    return key instanceof RSAPublicKey ? "SHA256withRSA" : "SHA256withECDSA";
  }

  static boolean strong(PublicKey key) {
    return key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= LEAST_RSA_BITS
        || key instanceof ECPublicKey ec && CURVES.containsKey(curve(ec));
  }

  static boolean strongDigest(String oid) {
    return DIGESTS.containsKey(oid);
  }

  /** Such as {@code RSA-2048, SHA-256}. */
  static String describe(PublicKey key, String digestOid) {
    return describe(key) + ", " + DIGESTS.getOrDefault(digestOid, digestOid);
  }

  private static String describe(PublicKey key) {
    return switch (key) {
      case RSAPublicKey rsa -> "RSA-" + rsa.getModulus().bitLength();
      case ECPublicKey ec -> "EC " + CURVES.getOrDefault(curve(ec), curve(ec));
      default -> key.getAlgorithm();
    };
  }

  /** By object identifier: providers differ in what they call a curve. */
  private static String curve(ECPublicKey key) {
    return String.valueOf(
        SubjectPublicKeyInfo.getInstance(key.getEncoded()).getAlgorithm().getParameters());
  }
}
