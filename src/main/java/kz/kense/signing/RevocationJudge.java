package kz.kense.signing;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a revocation means for a signature, which depends on what proves its time. */
final class RevocationJudge {
  private final Basis basis;
  private final Revocations known;
  private final Optional<Instant> proven;
  private final Instant said;

  /**
   * @param known everything at hand
   * @param proven by a time-stamp that is believed
   * @param said that, or else what the signer says, or else the moment of asking
   */
  RevocationJudge(Basis basis, Revocations known, Optional<Instant> proven, Instant said) {
    this.basis = basis;
    this.known = known;
    this.proven = proven;
    this.said = said;
  }

  /** Of the signer's certificate, the first of the chain. */
  Revocation ask(List<X509Certificate> chain) {
    if (!basis.revocationAsked()) {
      return Revocation.without(Revocation.State.NOT_ASKED);
    }
    if (chain.size() < 2) {
      return Revocation.without(Revocation.State.UNKNOWN);
    }
    return happened(known.of(chain.get(0), chain.get(1), proven.orElse(basis.at())));
  }

  /** A revocation from after the moment of asking has not happened yet. */
  private Revocation happened(Revocation found) {
    boolean later =
        found.state() == Revocation.State.REVOKED
            && found.since().filter(since -> since.isAfter(basis.at())).isPresent();
    return later ? found.as(Revocation.State.GOOD) : found;
  }

  List<Reason> reasons(Revocation found, List<X509Certificate> chain) {
    List<Reason> reasons = new ArrayList<>();
    switch (found.state()) {
      case REVOKED -> reasons.add(revoked(found, "revoked"));
      case STALE ->
          reasons.add(
              Reason.incomplete("revocation-stale", found.source(), found.asOf().orElse(said)));
      case TERM_OVER ->
          reasons.add(
              Reason.incomplete(
                  "revocation-after-term", found.source(), found.asOf().orElse(said)));
      case UNKNOWN -> {
        if (chain.size() > 1) {
          reasons.add(Reason.incomplete("revocation-not-checked"));
        }
      }
      default -> {}
    }
    for (int i = 1; basis.revocationAsked() && i + 1 < chain.size(); i++) {
      Revocation issuer = happened(known.of(chain.get(i), chain.get(i + 1), said));
      if (issuer.state() == Revocation.State.REVOKED) {
        reasons.add(revoked(issuer, "issuer-revoked"));
      }
    }
    return reasons;
  }

  /** Only somebody else's clock can prove that a signature is older than the revocation. */
  private Reason revoked(Revocation found, String code) {
    Instant since = found.since().orElse(Instant.EPOCH);
    if (proven.filter(time -> time.isBefore(since)).isPresent()) {
      return Reason.remark("revoked-after-stamp", since, found.source());
    }
    return said.isBefore(since)
        ? Reason.incomplete("revoked-since", since, found.source())
        : Reason.invalid(code, since, found.source());
  }

  /** The chain is judged at the signing time, but never outside of the certificate's own term. */
  static Instant within(X509Certificate certificate, Instant time) {
    Instant from = certificate.getNotBefore().toInstant();
    Instant to = certificate.getNotAfter().toInstant();
    if (time.isBefore(from)) {
      return from;
    }
    return time.isAfter(to) ? to : time;
  }
}
