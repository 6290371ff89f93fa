package kz.kense.signing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a certificate's revocation.
 *
 * @param state what the newest answer says
 * @param since when it was revoked or suspended; absent unless revoked
 * @param asOf when the answer was given; absent when there is none
 * @param source whose answer it is, in the authority's own words; empty when there is none
 * @param kind a list or an OCSP answer
 * @param term how long after {@code asOf} the answer is good
 */
public record Revocation(
    State state,
    Optional<Instant> since,
    Optional<Instant> asOf,
    String source,
    Kind kind,
    Duration term) {

  /** What may be said. */
  public enum State {
    GOOD,
    REVOKED,
    /** The answer that is there is older than the question. */
    STALE,
    /** The list is from after the certificate's term, when it need not name it any more. */
    TERM_OVER,
    /** There is no answer, though the certificate says where to ask. */
    UNKNOWN,
    /** There is no answer, and the authority of the certificate gives none. */
    NOWHERE_TO_ASK,
    /** The user did not want it checked. */
    NOT_ASKED
  }

  /** Where the answer was found. */
  public enum Kind {
    NONE,
    LIST,
    OCSP;

    /** Stable name for keys: {@code list}, {@code ocsp}. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  static Revocation without(State state) {
    return new Revocation(state, Optional.empty(), Optional.empty(), "", Kind.NONE, Duration.ZERO);
  }

  Revocation as(State other) {
    return new Revocation(other, since, asOf, source, kind, term);
  }

  /** Whether an answer settled it. */
  public boolean checked() {
    return state == State.GOOD || state == State.REVOKED;
  }
}
