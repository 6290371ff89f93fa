package kz.kense.signing.proof;

import java.util.Arrays;

/** What a signed PDF carries with it (ETSI EN 319 142-1, 6). */
public enum ProofLevel {
  /** The signature alone: when it was made is the signer's word. */
  B,
  /** A time-stamping authority has seen it. */
  T,
  /** Certificates and revocation answers lie in the file. */
  LT,
  /** A time-stamp over all of that: to be renewed before its own certificate ends. */
  LTA;

  /** As standards write it, such as {@code B-LTA}. */
  public String written() {
    return "B-" + name();
  }

  /** Back from {@link #written}; an unknown word is no proof. */
  public static ProofLevel read(String written) {
    return Arrays.stream(values()).filter(l -> l.written().equals(written)).findFirst().orElse(B);
  }
}
