package kz.kense.signing;

/**
 * What may be said of a signature, and of a file by its worst signature (ETSI EN 319 102-1 in
 * everyday words).
 */
public enum Verdict {
  /** Everything is right and the signer's authority is believed. */
  VALID,
  /**
   * Nothing is wrong, but something could not be settled: an unknown authority, an algorithm Kense
   * does not know.
   */
  INCOMPLETE,
  /** The file or the signature was altered, or was never right. */
  INVALID;

  Verdict worse(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
