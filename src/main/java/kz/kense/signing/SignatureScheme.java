package kz.kense.signing;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Map;
import java.util.Optional;
import kz.kense.signing.national.NationalAlgorithm;
import kz.kense.signing.national.NationalPublicKey;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * A signature algorithm together with its digest.
 *
 * @param jca name for {@link Signature#getInstance}
 * @param signatureOid written into certificates and CMS
 * @param digestOid of the digest it goes with
 * @param pss parameters of RSASSA-PSS, absent for all others
 */
public record SignatureScheme(
    String jca, String signatureOid, String digestOid, Optional<PSSParameterSpec> pss) {
  private static final Map<String, String> RSA =
      Map.of(
          Digests.SHA_1, "1.2.840.113549.1.1.5",
          Digests.SHA_256, "1.2.840.113549.1.1.11",
          Digests.SHA_384, "1.2.840.113549.1.1.12",
          Digests.SHA_512, "1.2.840.113549.1.1.13");
  private static final Map<String, String> EC =
      Map.of(
          Digests.SHA_1, "1.2.840.10045.4.1",
          Digests.SHA_256, "1.2.840.10045.4.3.2",
          Digests.SHA_384, "1.2.840.10045.4.3.3",
          Digests.SHA_512, "1.2.840.10045.4.3.4");

  private static SignatureScheme plain(String jca, String signatureOid, String digestOid) {
    return new SignatureScheme(jca, signatureOid, digestOid, Optional.empty());
  }

  /** What Kense itself signs with: the digest of the national algorithm, SHA-256 for the others. */
  static SignatureScheme of(PublicKey key) {
    return of(key, ownDigest(key))
        .orElseThrow(() -> new IllegalArgumentException("no way to sign with " + key));
  }

  private static String ownDigest(PublicKey key) {
    return key instanceof NationalPublicKey national
        ? national.national().digestOid()
        : Digests.SHA_256;
  }

  /** The scheme of a key with a digest; empty when the two do not go together. */
  static Optional<SignatureScheme> of(PublicKey key, String digestOid) {
    String digest = Digests.name(digestOid).replace("-", "");
    return switch (key) {
      case NationalPublicKey national when national.national().digestOid().equals(digestOid) -> {
        NationalAlgorithm algorithm = national.national();
        yield Optional.of(plain(algorithm.signatureOid(), algorithm.signatureOid(), digestOid));
      }
      case RSAPublicKey rsa when RSA.containsKey(digestOid) ->
          Optional.of(plain(digest + "withRSA", RSA.getOrDefault(digestOid, ""), digestOid));
      case ECPublicKey ec when EC.containsKey(digestOid) ->
          Optional.of(plain(digest + "withECDSA", EC.getOrDefault(digestOid, ""), digestOid));
      default -> Optional.empty();
    };
  }

  /**
   * The scheme a signer names, if it fits its key and digest. CMS may name the key's algorithm
   * alone or the signature's (RFC 5652 10.1.2); the national library does the first for 2004.
   */
  static Optional<SignatureScheme> named(
      PublicKey key, String digestOid, AlgorithmIdentifier signature) {
    String oid = signature.getAlgorithm().getId();
    if (key instanceof RSAPublicKey && PKCSObjectIdentifiers.id_RSASSA_PSS.getId().equals(oid)) {
      return pss(digestOid, signature);
    }
    return of(key, digestOid)
        .filter(scheme -> oid.equals(scheme.signatureOid()) || oid.equals(keyOid(key)))
        .filter(scheme -> plainParameters(signature));
  }

  /** The scheme of a signature whose identifier names the digest too, as in OCSP answers. */
  static Optional<SignatureScheme> ofSignature(PublicKey key, AlgorithmIdentifier signature) {
    return Digests.all().stream()
        .flatMap(digest -> named(key, digest, signature).stream())
        .filter(scheme -> scheme.signatureOid().equals(signature.getAlgorithm().getId()))
        .findFirst();
  }

  private static String keyOid(PublicKey key) {
    return switch (key) {
      case NationalPublicKey national -> national.national().keyOid();
      case RSAPublicKey rsa -> PKCSObjectIdentifiers.rsaEncryption.getId();
      default -> X9ObjectIdentifiers.id_ecPublicKey.getId();
    };
  }

  /** None or NULL: anything else would be a place to alter unseen. */
  static boolean plainParameters(AlgorithmIdentifier algorithm) {
    ASN1Encodable parameters = algorithm.getParameters();
    return parameters == null || DERNull.INSTANCE.equals(parameters);
  }

  /** RFC 4055: digest, mask and salt as every validator reads them. */
  private static Optional<SignatureScheme> pss(String digestOid, AlgorithmIdentifier signature) {
    RSASSAPSSparams given = RSASSAPSSparams.getInstance(signature.getParameters());
    String name = Digests.name(digestOid);
    boolean sound =
        given != null
            && RSA.containsKey(digestOid)
            && given.getHashAlgorithm().getAlgorithm().getId().equals(digestOid)
            && PKCSObjectIdentifiers.id_mgf1.equals(given.getMaskGenAlgorithm().getAlgorithm())
            && AlgorithmIdentifier.getInstance(given.getMaskGenAlgorithm().getParameters())
                .getAlgorithm()
                .getId()
                .equals(digestOid)
            && given.getTrailerField().intValueExact() == 1;
    return sound
        ? Optional.of(
            new SignatureScheme(
                "RSASSA-PSS",
                signature.getAlgorithm().getId(),
                digestOid,
                Optional.of(
                    new PSSParameterSpec(
                        name,
                        "MGF1",
                        new MGF1ParameterSpec(name),
                        given.getSaltLength().intValueExact(),
                        1))))
        : Optional.empty();
  }

  /** XML writes an EC signature as r‖s and not as ASN.1 (RFC 9231, 2.3.6). */
  SignatureScheme forXml() {
    return new SignatureScheme(
        jca.replace("withECDSA", "withPLAIN-ECDSA"), signatureOid, digestOid, pss);
  }

  /** As X.509 and CMS write it: NULL for RSA and the national algorithms, nothing for EC. */
  AlgorithmIdentifier identifier() {
    ASN1ObjectIdentifier oid = new ASN1ObjectIdentifier(signatureOid);
    return EC.containsValue(signatureOid)
        ? new AlgorithmIdentifier(oid)
        : new AlgorithmIdentifier(oid, DERNull.INSTANCE);
  }

  AlgorithmIdentifier digestIdentifier() {
    return new AlgorithmIdentifier(new ASN1ObjectIdentifier(digestOid), DERNull.INSTANCE);
  }

  /**
   * @param provider of a token; absent for a key in memory
   */
  Signature signature(Optional<Provider> provider) throws GeneralSecurityException {
    Provider own =
        NationalAlgorithm.ofDigest(digestOid).isPresent()
            ? SignatureAlgorithms.NATIONAL
            : SignatureAlgorithms.PROVIDER;
    Signature signature = Signature.getInstance(jca, provider.orElse(own));
    if (pss.isPresent()) {
      signature.setParameter(pss.get());
    }
    return signature;
  }

  /** False also when the value is no signature at all. */
  boolean verify(PublicKey key, byte[] content, byte[] value) {
    try {
      Signature signature = signature(Optional.empty());
      signature.initVerify(key);
      signature.update(content);
      return signature.verify(value);
    } catch (GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }
}
