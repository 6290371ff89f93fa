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
 * @param time said by the signer (/M); absent when it is missing or unreadable
 * @param timeSource {@link #SIGNERS_CLOCK}: there is no time-stamp in baseline-B
 * @param trusted whether a chain leads to a believed authority at the signing time
 * @param revoked {@link #NOT_CHECKED}
 * @param coveredBytes bytes under the signature
 * @param changedSince whether anything but further good signatures came after
 * @param reasons findings, worst ones and remarks alike
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
    List<Reason> reasons) {
  public static final String SIGNERS_CLOCK = "signer's clock";
  public static final String NOT_CHECKED = "not checked: offline";
}
