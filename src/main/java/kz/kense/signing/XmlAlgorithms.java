package kz.kense.signing;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.kense.signing.national.NationalAlgorithm;
import kz.kense.signing.national.NationalPublicKey;

/** Names of algorithms in XML signatures (RFC 9231, and those of the national authority). */
final class XmlAlgorithms {
  static final String C14N = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
  static final String C14N_COMMENTS = C14N + "#WithComments";
  static final String ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
  static final List<String> CANONICAL =
      List.of(
          C14N,
          C14N_COMMENTS,
          "http://www.w3.org/2006/12/xml-c14n11",
          "http://www.w3.org/2006/12/xml-c14n11#WithComments",
          "http://www.w3.org/2001/10/xml-exc-c14n#",
          "http://www.w3.org/2001/10/xml-exc-c14n#WithComments");

  private static final String OLD = "http://www.w3.org/2000/09/xmldsig#";
  private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
  private static final String ENC = "http://www.w3.org/2001/04/xmlenc#";
  private static final String KZ = "urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:";

  /** What a signature method is made of. */
  private record Method(Class<? extends PublicKey> key, String digestOid) {}

  private static final Map<String, Method> METHODS =
      Map.ofEntries(
          Map.entry(MORE + "rsa-sha256", new Method(RSAPublicKey.class, Digests.SHA_256)),
          Map.entry(MORE + "rsa-sha384", new Method(RSAPublicKey.class, Digests.SHA_384)),
          Map.entry(MORE + "rsa-sha512", new Method(RSAPublicKey.class, Digests.SHA_512)),
          Map.entry(OLD + "rsa-sha1", new Method(RSAPublicKey.class, Digests.SHA_1)),
          Map.entry(MORE + "rsa-sha1", new Method(RSAPublicKey.class, Digests.SHA_1)),
          Map.entry(MORE + "ecdsa-sha1", new Method(ECPublicKey.class, Digests.SHA_1)),
          Map.entry(MORE + "ecdsa-sha256", new Method(ECPublicKey.class, Digests.SHA_256)),
          Map.entry(MORE + "ecdsa-sha384", new Method(ECPublicKey.class, Digests.SHA_384)),
          Map.entry(MORE + "ecdsa-sha512", new Method(ECPublicKey.class, Digests.SHA_512)),
          Map.entry(
              MORE + "gost34310-gost34311",
              new Method(NationalPublicKey.class, NationalAlgorithm.GOST_2004.digestOid())),
          Map.entry(
              KZ + "gostr34102015-gostr34112015-512",
              new Method(NationalPublicKey.class, NationalAlgorithm.GOST_2015.digestOid())));

  private static final Map<String, String> DIGESTS =
      Map.of(
          ENC + "sha256", Digests.SHA_256,
          MORE + "sha384", Digests.SHA_384,
          ENC + "sha512", Digests.SHA_512,
          OLD + "sha1", Digests.SHA_1,
          MORE + "sha1", Digests.SHA_1,
          MORE + "gost34311", NationalAlgorithm.GOST_2004.digestOid(),
          KZ + "gostr34112015-512", NationalAlgorithm.GOST_2015.digestOid());

  private XmlAlgorithms() {}

  static Optional<String> digest(String uri) {
    return Optional.ofNullable(DIGESTS.get(uri));
  }

  static boolean knowsMethod(String uri) {
    return METHODS.containsKey(uri);
  }

  /** Of a signature method. */
  static Optional<String> methodDigest(String uri) {
    return Optional.ofNullable(METHODS.get(uri)).map(Method::digestOid);
  }

  /** How to verify with this key by this method; empty when the two do not go together. */
  static Optional<SignatureScheme> scheme(String uri, PublicKey key) {
    return Optional.ofNullable(METHODS.get(uri))
        .filter(method -> method.key().isInstance(key))
        .flatMap(method -> SignatureScheme.of(key, method.digestOid()))
        .map(SignatureScheme::forXml);
  }

  /** How Kense names the method of a key it signs with. */
  static String methodOf(PublicKey key, String digestOid) {
    return METHODS.entrySet().stream()
        .filter(e -> e.getValue().key().isInstance(key))
        .filter(e -> e.getValue().digestOid().equals(digestOid))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no XML method for " + digestOid));
  }

  static String digestUri(String digestOid) {
    return DIGESTS.entrySet().stream()
        .filter(e -> e.getValue().equals(digestOid))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no XML digest for " + digestOid));
  }
}
