package kz.kense.signing;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * From what a signature claims to what may be said of it: time, chain, revocation (ETSI 319 102).
 */
final class SignatureJudge {
  private static final int MOST_STRANGERS = 10;

  private final Claim claim;
  private final Basis basis;
  private final List<Reason> reasons = new ArrayList<>();

  private SignatureJudge(Claim claim, Basis basis) {
    this.claim = claim;
    this.basis = basis;
  }

  static SignatureReport report(Claim claim, Basis basis) {
    return new SignatureJudge(claim, basis).report();
  }

  private SignatureReport report() {
    reasons.addAll(claim.cms().reasons());
    reasons.addAll(claim.reasons());
    Optional<TimeStamp> proof = proof();
    Optional<Instant> proven = proof.flatMap(TimeStamp::time);
    Optional<Instant> time = proven.or(claim::time);
    List<X509Certificate> chain = List.of();
    Revocation revocation = Revocation.without(Revocation.State.UNKNOWN);
    if (claim.cms().signer().isPresent()) {
      X509Certificate signer = claim.cms().signer().get();
      reasons.addAll(SignerCheck.reasons(signer, claim.time(), proven, basis.at()));
      Instant within = RevocationJudge.within(signer, time.orElse(basis.at()));
      chain = basis.trust().chain(signer, claim.cms().certificates(), within).orElse(List.of());
      strangers(within, chain);
      revocation = revocation(chain, proven, time);
    }
    return conclude(proof, time, chain, revocation);
  }

  private Revocation revocation(
      List<X509Certificate> chain, Optional<Instant> proven, Optional<Instant> time) {
    RevocationJudge judge =
        new RevocationJudge(
            basis, basis.revocations().with(claim.evidence()), proven, time.orElse(basis.at()));
    Revocation found = judge.ask(chain);
    reasons.addAll(judge.reasons(found, chain));
    return found;
  }

  /** The earliest time-stamp that proves something; those that do not are said. */
  private Optional<TimeStamp> proof() {
    List<TimeStamp> good = new ArrayList<>();
    for (TimeStamp stamp : claim.stamps()) {
      if (!stamp.reasons().isEmpty()) {
        reasons.addAll(stamp.reasons());
      } else if (!stamp.proves(basis.trust())) {
        reasons.add(Reason.incomplete("time-stamp-not-trusted", stamp.authority()));
      } else if (stamp.time().orElse(Instant.MAX).isAfter(basis.at().plus(SignerCheck.SKEW))) {
        reasons.add(Reason.invalid("time-in-future", stamp.time().orElse(Instant.MAX)));
      } else {
        good.add(stamp);
      }
    }
    return good.stream().min(Comparator.comparing(s -> s.time().orElse(Instant.MAX)));
  }

  /** Certificates nobody vouches for are no part of the signature, and may be there to mislead. */
  private void strangers(Instant within, List<X509Certificate> chain) {
    if (chain.isEmpty()) {
      reasons.add(Reason.incomplete("not-trusted"));
    } else if (claim.cms().unvouched().size() > MOST_STRANGERS
        || !claim.cms().unvouched().stream()
            .allMatch(
                c ->
                    chain.contains(c)
                        || basis.trust().trusts(c, claim.cms().certificates(), within))) {
      reasons.add(Reason.incomplete("stray-certificate"));
    }
  }

  private SignatureReport conclude(
      Optional<TimeStamp> proof,
      Optional<Instant> time,
      List<X509Certificate> chain,
      Revocation revocation) {
    Optional<Signatory> who = claim.cms().signer().map(Signatory::of);
    return new SignatureReport(
        reasons.stream().map(Reason::weight).reduce(Verdict.VALID, Verdict::worse),
        who.map(Signatory::fullName).orElse(""),
        who.flatMap(Signatory::iin),
        who.flatMap(Signatory::bin),
        who.flatMap(Signatory::role),
        claim.cms().algorithm(),
        time,
        proof
            .map(p -> SignatureReport.TIME_STAMP + p.authority())
            .orElse(time.isPresent() ? SignatureReport.SIGNERS_CLOCK : SignatureReport.NO_TIME),
        !chain.isEmpty(),
        switch (revocation.state()) {
          case GOOD -> SignatureReport.NOT_REVOKED;
          case REVOKED -> SignatureReport.REVOKED;
          case NOT_ASKED -> SignatureReport.NOT_ASKED;
          default -> SignatureReport.NOT_CHECKED;
        },
        claim.covers(),
        claim.coveredBytes(),
        claim.changedSince(),
        List.copyOf(reasons),
        new Evidence(
            who.map(Signatory::serial).orElse(""),
            who.map(Signatory::notBefore),
            who.map(Signatory::notAfter),
            names(chain),
            chain,
            chain.isEmpty() ? "" : Certificates.fingerprint(chain.getLast()),
            claim.time(),
            revocation,
            claim.later()));
  }

  private static List<String> names(List<X509Certificate> chain) {
    return chain.stream().map(c -> Signatory.commonName(c.getSubjectX500Principal())).toList();
  }
}
