package kz.kense.signing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of one signature.
 *
 * @param verdict of this signature
 * @param signer full name; empty when no certificate could be read
 * @param role the weightiest right of the certificate
 * @param algorithm such as {@code RSA-2048, SHA-256}; empty when it could not be read
 * @param time proven by a time-stamp, else said by the signer; absent when neither is there
 * @param timeSource {@link #SIGNERS_CLOCK}, {@link #NO_TIME}, or {@link #TIME_STAMP} and the
 *     authority's name
 * @param trusted whether a chain leads to a believed authority at the signing time
 * @param revoked {@link #REVOKED}, {@link #NOT_REVOKED}, {@link #NOT_CHECKED} or {@link #NOT_ASKED}
 * @param coveredBytes bytes under the signature
 * @param changedSince whether anything but further good signatures and proof came after
 * @param reasons findings, worst ones and remarks alike
 * @param evidence what the conclusion rests on
 */
public record SignatureReport(
    Verdict verdict,
    String signer,
    Optional<String> iin,
    Optional<String> bin,
    Optional<Right> role,
    String algorithm,
    Optional<Instant> time,
    String timeSource,
    boolean trusted,
    String revoked,
    Coverage covers,
    long coveredBytes,
    boolean changedSince,
    List<Reason> reasons,
    Evidence evidence) {
  public static final String SIGNERS_CLOCK = "signer's clock";
  public static final String NO_TIME = "none";
  public static final String TIME_STAMP = "time stamp: ";
  public static final String REVOKED = "yes";
  public static final String NOT_REVOKED = "no";
  public static final String NOT_CHECKED = "not checked: offline";
  public static final String NOT_ASKED = "not checked: as asked";

  /** Somebody else's clock, if one proved the time. */
  public Optional<String> timeStampAuthority() {
    return timeSource.startsWith(TIME_STAMP)
        ? Optional.of(timeSource.substring(TIME_STAMP.length()))
        : Optional.empty();
  }

  /** Valid, trusted, and unrevoked or plainly not asked, with nothing after it but proof. */
  public boolean good() {
    return verdict == Verdict.VALID && trusted && !changedSince && covers != Coverage.PART;
  }
}
