package kz.kense.signing;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/** Whether the signer's certificate allowed the signature at the time it gives. */
final class SignerCheck {
  /** A clock may be a few minutes ahead of ours. */
  static final Duration SKEW = Duration.ofMinutes(5);

  /** Purposes of keys that are no persons' signatures. */
  private static final Set<String> OTHER_PURPOSES =
      Set.of(
          KeyPurposeId.id_kp_timeStamping.getId(),
          KeyPurposeId.id_kp_OCSPSigning.getId(),
          KeyPurposeId.id_kp_serverAuth.getId());

  private SignerCheck() {}

  /**
   * @param time said by the signer
   * @param proven by a time-stamp
   * @param at the moment of asking
   */
  static List<Reason> reasons(
      X509Certificate certificate, Optional<Instant> time, Optional<Instant> proven, Instant at) {
    List<Reason> found = new ArrayList<>();
    if (time.isEmpty() && proven.isEmpty()) {
      // then everything is judged as of the moment of asking
      found.add(Reason.remark("no-time"));
    } else if (time.isPresent() && time.get().isAfter(at.plus(SKEW))) {
      found.add(Reason.invalid("time-in-future", time.get()));
    } else if (time.isPresent()
        && proven.isPresent()
        && time.get().isAfter(proven.get().plus(SKEW))) {
      found.add(Reason.incomplete("time-after-stamp", time.get()));
    }
    term(certificate, time, proven, at).ifPresent(found::add);
    if (!KeyCheck.mayMakeSignatures(certificate)) {
      found.add(Reason.invalid("key-usage"));
    } else {
      purpose(certificate).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Reason> term(
      X509Certificate certificate, Optional<Instant> time, Optional<Instant> proven, Instant at) {
    Instant from = certificate.getNotBefore().toInstant();
    Instant to = certificate.getNotAfter().toInstant();
    Instant signed = time.or(() -> proven).orElse(at);
    if (time.isEmpty() && proven.isEmpty() && at.isAfter(to)) {
      return Optional.of(Reason.incomplete("expired-no-time", to));
    }
    if (signed.isBefore(from) || signed.isAfter(to)) {
      return Optional.of(Reason.invalid("expired-when-signed", from, to));
    }
    if (proven.isPresent() && proven.get().isAfter(to)) {
      return Optional.of(Reason.incomplete("stamp-after-term", to));
    }
    return proven.isEmpty() && at.isAfter(to)
        ? Optional.of(Reason.remark("expired-since", to))
        : Optional.empty();
  }

  /**
   * The national authority gives a person two keys: one to sign with ({@code emailProtection}) and
   * one to log in with ({@code clientAuth} alone). A certificate without purposes is not limited.
   */
  static Optional<Reason> purpose(X509Certificate certificate) {
    List<String> usages = Certificates.usages(certificate);
    boolean signs =
        usages.isEmpty()
            || usages.contains(KeyPurposeId.id_kp_emailProtection.getId())
            || usages.contains(KeyPurposeId.anyExtendedKeyUsage.getId());
    if (signs) {
      return Optional.empty();
    }
    if (usages.stream().anyMatch(OTHER_PURPOSES::contains)) {
      return Optional.of(Reason.invalid("purpose"));
    }
    return usages.contains(KeyPurposeId.id_kp_clientAuth.getId())
        ? Optional.of(Reason.invalid("purpose-login"))
        : Optional.empty();
  }
}
