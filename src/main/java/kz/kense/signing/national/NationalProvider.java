package kz.kense.signing.national;

import java.security.Provider;
import java.security.Security;
import java.util.List;
import java.util.Map;

/**
 * Lets the JDK and Bouncy Castle read national keys, digests and signatures: PKCS#12, certificates,
 * revocation lists, certification paths and CMS then work with their ordinary classes.
 */
public final class NationalProvider extends Provider {
  private static final long serialVersionUID = 1;
  private static final String NAME = "KenseNational";

  /** For lookups that name their provider. */
  public NationalProvider() {
    super(NAME, "1.0", "Signature algorithms of Kazakhstan's national certification authority");
    for (NationalAlgorithm algorithm : NationalAlgorithm.values()) {
      putService(new Kind(this, "KeyFactory", algorithm.keyName(), algorithm.keyOid(), algorithm));
      putService(
          new Kind(
              this, "MessageDigest", algorithm.digestName(), algorithm.digestOid(), algorithm));
      putService(
          new Kind(
              this,
              "Signature",
              algorithm.digestName() + "with" + algorithm.keyName(),
              algorithm.signatureOid(),
              algorithm));
    }
  }

  /**
   * Makes the algorithms known to the whole JVM, last in its order; again and again is the same as
   * once. The JDK's certificate and PKCS#12 readers look nowhere else.
   */
  public static void install() {
    if (Security.getProvider(NAME) == null) {
      // asked again inside: of two threads one adds, the other is told that it is there
      Security.addProvider(new NationalProvider());
    }
  }

  private static final class Kind extends Service {
    private final NationalAlgorithm algorithm;

    Kind(Provider provider, String type, String name, String oid, NationalAlgorithm algorithm) {
      super(
          provider,
          type,
          name,
          NationalProvider.class.getName(),
          List.of(oid, "OID." + oid),
          Map.of());
      this.algorithm = algorithm;
    }

    @Override
    public Object newInstance(@org.jspecify.annotations.Nullable Object parameter) {
      return switch (getType()) {
        case "KeyFactory" -> new NationalKeyFactory();
        case "MessageDigest" -> new NationalDigest(algorithm.digest());
        default -> new NationalSignature(algorithm);
      };
    }
  }
}
