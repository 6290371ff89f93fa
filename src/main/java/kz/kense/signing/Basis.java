package kz.kense.signing;

import java.time.Instant;

/**
 * On what basis signatures are judged.
 *
 * @param trust whom to believe
 * @param revocations lists and answers at hand
 * @param revocationAsked false when the user plainly does not want revocation checked
 * @param at the moment of asking: a signature from after it cannot be valid
 */
public record Basis(
    TrustStore trust, Revocations revocations, boolean revocationAsked, Instant at) {

  /** The same with more lists and answers at hand. */
  public Basis with(Revocations more) {
    return new Basis(trust, revocations.with(more), revocationAsked, at);
  }

  /** No lists at hand. */
  public static Basis of(TrustStore trust, Instant at) {
    return new Basis(trust, Revocations.none(), true, at);
  }
}
