package kz.kense.signing;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Set;
import kz.kense.signing.national.NationalAlgorithm;

/** Message digests by object identifier, and which of them still prove something. */
final class Digests {
  static final String SHA_1 = "1.3.14.3.2.26";
  static final String SHA_256 = "2.16.840.1.101.3.4.2.1";
  static final String SHA_384 = "2.16.840.1.101.3.4.2.2";
  static final String SHA_512 = "2.16.840.1.101.3.4.2.3";

  private static final Map<String, String> NAMES =
      Map.of(
          SHA_1,
          "SHA-1",
          SHA_256,
          "SHA-256",
          SHA_384,
          "SHA-384",
          SHA_512,
          "SHA-512",
          NationalAlgorithm.GOST_2004.digestOid(),
          "GOST 34.311-95",
          NationalAlgorithm.GOST_2015.digestOid(),
          "GOST 34.11-2015-512");

  /** Collisions are made for the price of a car: it says which text was signed no more. */
  private static final Set<String> WEAK = Set.of(SHA_1);

  private Digests() {}

  static String name(String oid) {
    return NAMES.getOrDefault(oid, oid);
  }

  static Set<String> all() {
    return NAMES.keySet();
  }

  static boolean known(String oid) {
    return NAMES.containsKey(oid);
  }

  static boolean weak(String oid) {
    return WEAK.contains(oid);
  }

  /**
   * @throws GeneralSecurityException when the digest is not known
   */
  static MessageDigest of(String oid) throws GeneralSecurityException {
    if (NationalAlgorithm.ofDigest(oid).isPresent()) {
      return MessageDigest.getInstance(oid, SignatureAlgorithms.NATIONAL);
    }
    if (!known(oid)) {
      throw new java.security.NoSuchAlgorithmException(oid);
    }
    return MessageDigest.getInstance(oid, SignatureAlgorithms.PROVIDER);
  }
}
