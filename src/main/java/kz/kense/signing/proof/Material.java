package kz.kense.signing.proof;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.kense.signing.Certificates;
import kz.kense.signing.Revocation;
import kz.kense.signing.Revocations;
import kz.kense.signing.Signatory;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPResp;

/**
 * Collects what is needed to judge certificates later: their chains, and an answer about each of
 * them but the root, verified before it is taken.
 */
final class Material {
  private static final int LONGEST = 8;

  private final ProofSources sources;
  private final Instant at;
  private final Set<X509Certificate> certificates = new LinkedHashSet<>();
  private final Map<String, byte[]> lists = new LinkedHashMap<>();
  private final Map<String, byte[]> answers = new LinkedHashMap<>();
  private final Set<String> missing = new LinkedHashSet<>();

  Material(ProofSources sources, Instant at) {
    this.sources = sources;
    this.at = at;
  }

  /**
   * @param near what came along with the signature
   */
  void collect(X509Certificate leaf, Collection<X509Certificate> near) {
    X509Certificate certificate = leaf;
    for (int i = 0; i < LONGEST && certificates.add(certificate); i++) {
      if (Certificates.issued(certificate, certificate)) {
        return;
      }
      Optional<X509Certificate> issuer = issuer(certificate, near);
      if (issuer.isEmpty()) {
        missing.add(name(certificate));
        return;
      }
      answer(certificate, issuer.get());
      certificate = issuer.get();
    }
  }

  private Optional<X509Certificate> issuer(
      X509Certificate certificate, Collection<X509Certificate> near) {
    Optional<X509Certificate> known =
        Stream.of(near, sources.certificates(), certificates)
            .flatMap(Collection::stream)
            .filter(c -> Certificates.named(c, certificate) && Certificates.issued(c, certificate))
            .findFirst();
    return known.or(
        () ->
            Answers.issuer(certificate, sources.wire()).stream()
                .flatMap(bytes -> Certificates.read(bytes).stream())
                .filter(c -> Certificates.issued(c, certificate))
                .findFirst());
  }

  private void answer(X509Certificate certificate, X509Certificate issuer) {
    // RFC 6960, 4.2.2.2.1: its authority itself says that a responder need not be asked about
    boolean unasked =
        certificate.getExtensionValue(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck.getId()) != null;
    boolean found =
        unasked
            || Stream.<java.util.function.Supplier<Stream<byte[]>>>of(
                    () -> sources.answers().stream(),
                    () -> Answers.ocsp(certificate, issuer, sources.wire()).stream(),
                    () -> Answers.list(certificate, sources.wire()).stream())
                .flatMap(java.util.function.Supplier::get)
                .anyMatch(bytes -> taken(bytes, certificate, issuer));
    if (!found) {
      missing.add(name(certificate));
    }
  }

  /** Takes an answer that speaks of the certificate and is signed by whom it should be. */
  private boolean taken(byte[] bytes, X509Certificate certificate, X509Certificate issuer) {
    byte[] answer = Answers.der(bytes);
    try {
      Revocation.State said = Revocations.none().with(answer).of(certificate, issuer, at).state();
      if (said != Revocation.State.GOOD && said != Revocation.State.REVOKED) {
        return false;
      }
    } catch (RuntimeException e) {
      return false;
    }
    Optional<BasicOCSPResp> ocsp = ocsp(answer);
    (ocsp.isPresent() ? answers : lists).put(HexFormat.of().formatHex(answer), answer);
    ocsp.ifPresent(this::responder);
    return true;
  }

  private void responder(BasicOCSPResp answer) {
    List<X509Certificate> near =
        Stream.of(answer.getCerts()).flatMap(c -> Certificates.x509(c).stream()).toList();
    for (X509CertificateHolder holder : answer.getCerts()) {
      Certificates.x509(holder)
          .filter(c -> !certificates.contains(c))
          .ifPresent(c -> collect(c, near));
    }
  }

  private static Optional<BasicOCSPResp> ocsp(byte[] der) {
    try {
      return new OCSPResp(der).getResponseObject() instanceof BasicOCSPResp basic
          ? Optional.of(basic)
          : Optional.empty();
    } catch (java.io.IOException | org.bouncycastle.cert.ocsp.OCSPException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static String name(X509Certificate certificate) {
    return Signatory.of(certificate).commonName();
  }

  List<X509Certificate> certificates() {
    return List.copyOf(certificates);
  }

  List<byte[]> lists() {
    return new ArrayList<>(lists.values());
  }

  List<byte[]> answers() {
    return new ArrayList<>(answers.values());
  }

  /** Names of certificates whose issuer or revocation could not be found out. */
  List<String> missing() {
    return List.copyOf(missing);
  }
}
