package kz.kense.signing.proof;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.kense.signing.Certificates;
import kz.kense.signing.Revocations;
import kz.kense.text.Failure;

/**
 * Where proof may come from.
 *
 * @param tsa the time-stamping authority; absent when there is none to ask
 * @param wire to the authorities; {@link Wire#none()} when the user wants no network
 * @param certificates of authorities, to make chains of
 * @param answers revocation lists and OCSP answers somebody brought, each as it is
 */
public record ProofSources(
    Optional<URI> tsa, Wire wire, List<X509Certificate> certificates, List<byte[]> answers) {
  public ProofSources {
    certificates = List.copyOf(certificates);
    answers = List.copyOf(answers);
  }

  /**
   * These and what files hold: certificates, revocation lists, OCSP answers, told apart by content.
   *
   * @throws Failure {@code signing.revocation-unreadable} for a file that is none of them
   */
  public ProofSources with(List<byte[]> files) {
    List<X509Certificate> more = new ArrayList<>(certificates);
    List<byte[]> brought = new ArrayList<>(answers);
    for (byte[] file : files) {
      List<X509Certificate> found = Certificates.read(file);
      if (found.isEmpty()) {
        Revocations.none().with(file); // refuses what is no answer
        brought.add(Answers.der(file));
      } else {
        more.addAll(found);
      }
    }
    return new ProofSources(tsa, wire, more, brought);
  }

  /** These, asking nobody the same question twice. */
  ProofSources remembering() {
    return new ProofSources(tsa, Wire.remembering(wire), certificates, answers);
  }
}
