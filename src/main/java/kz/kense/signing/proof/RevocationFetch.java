package kz.kense.signing.proof;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks the authorities of a chain, at the addresses its certificates name, what they know of
 * revocation: OCSP first, then the list. Only what speaks of the certificate, and is signed by whom
 * it should be, is taken.
 */
public final class RevocationFetch {
  private final Wire wire;
  private final Instant at;

  /**
   * What came.
   *
   * @param answers lists and OCSP answers, DER
   * @param missing names of certificates nobody answered about
   */
  public record Got(List<byte[]> answers, List<String> missing) {}

  /**
   * @param at now; answers must be good at this moment
   */
  public RevocationFetch(Wire wire, Instant at) {
    this.wire = Wire.remembering(wire);
    this.at = at;
  }

  /**
   * @param chain the signer's certificate first, an authority that is believed last
   */
  public Got about(List<X509Certificate> chain) {
    if (chain.isEmpty()) {
      return new Got(List.of(), List.of());
    }
    Material material =
        new Material(new ProofSources(Optional.empty(), wire, chain, List.of()), at);
    material.collect(chain.getFirst(), chain);
    List<byte[]> answers = new ArrayList<>(material.answers());
    answers.addAll(material.lists());
    return new Got(List.copyOf(answers), material.missing());
  }
}
