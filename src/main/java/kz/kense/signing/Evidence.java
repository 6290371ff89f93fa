package kz.kense.signing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a conclusion about a signature rests on.
 *
 * @param serial number of the signer's certificate, hexadecimal; empty when there is none
 * @param validFrom first moment of its term
 * @param validTo last moment of its term
 * @param chain names from the signer to the believed authority; empty when there is no such chain
 * @param path the certificates of that chain
 * @param rootFingerprint SHA-256 of that authority's certificate; empty without a chain
 * @param claimedTime said by the signer
 * @param revocation what is known of the certificate's revocation
 * @param later what came into the file after this signature, in order
 */
public record Evidence(
    String serial,
    Optional<Instant> validFrom,
    Optional<Instant> validTo,
    List<String> chain,
    List<java.security.cert.X509Certificate> path,
    String rootFingerprint,
    Optional<Instant> claimedTime,
    Revocation revocation,
    List<Later> later) {

  /**
   * Something that came after a signature.
   *
   * @param who signer or time-stamping authority; empty for what nobody signed
   */
  public record Later(Kind kind, String who, Optional<Instant> time) {}

  /** What can come after. */
  public enum Kind {
    SIGNATURE,
    TIME_STAMP,
    /** Certificates and revocation data (the DSS of PAdES). */
    PROOF,
    CHANGE
  }

  static Evidence none() {
    return new Evidence(
        "",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        "",
        Optional.empty(),
        Revocation.without(Revocation.State.UNKNOWN),
        List.of());
  }
}
