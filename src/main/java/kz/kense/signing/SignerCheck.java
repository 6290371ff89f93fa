package kz.kense.signing;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the signer's certificate allowed the signature at the time it gives. */
final class SignerCheck {
  private SignerCheck() {}

  /**
   * @param time said by the signer
   * @param at the moment of asking; a clock may be a few minutes ahead of it
   */
  static List<Reason> reasons(X509Certificate certificate, Optional<Instant> time, Instant at) {
    List<Reason> found = new ArrayList<>();
    Signatory who = Signatory.of(certificate);
    if (time.isEmpty()) {
      found.add(Reason.incomplete("no-time"));
    } else if (time.get().isAfter(at.plus(5, ChronoUnit.MINUTES))) {
      found.add(Reason.invalid("time-in-future", time.get().toString()));
    }
    Instant signed = time.orElse(at);
    if (signed.isBefore(who.notBefore()) || signed.isAfter(who.notAfter())) {
      found.add(
          Reason.invalid(
              "expired-when-signed", who.notBefore().toString(), who.notAfter().toString()));
    } else if (at.isAfter(who.notAfter())) {
      found.add(Reason.remark("expired-since", who.notAfter().toString()));
    }
    if (!KeyCheck.mayMakeSignatures(certificate)) {
      found.add(Reason.invalid("key-usage"));
    }
    return found;
  }
}
