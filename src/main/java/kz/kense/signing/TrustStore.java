package kz.kense.signing;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import kz.kense.text.Failure;

/**
 * The certification authorities the office believes. Immutable; asks no network, so revocation is
 * not looked up.
 */
public final class TrustStore {
  private final Set<X509Certificate> anchors;

  private TrustStore(Collection<X509Certificate> anchors) {
    this.anchors = Set.copyOf(anchors);
  }

  /** Believes exactly these; an empty collection believes nobody. */
  public static TrustStore of(Collection<X509Certificate> anchors) {
    return new TrustStore(anchors);
  }

  /**
   * This store and the certificates of a file besides.
   *
   * @param pemOrDer one DER certificate, or any number of PEM ones
   * @throws Failure {@code signing.trust-unreadable} when there is no certificate in it
   */
  public TrustStore with(byte[] pemOrDer) {
    Set<X509Certificate> found = new LinkedHashSet<>(Certificates.read(pemOrDer));
    if (found.isEmpty()) {
      throw Failure.of("signing.trust-unreadable");
    }
    found.addAll(anchors);
    return new TrustStore(found);
  }

  public Set<X509Certificate> anchors() {
    return anchors;
  }

  /**
   * Whether a chain leads from the certificate to one of the authorities (PKIX, RFC 5280), each
   * link good at the moment.
   *
   * @param others certificates that came along and may be links
   */
  public boolean trusts(
      X509Certificate certificate, Collection<X509Certificate> others, Instant at) {
    if (anchors.isEmpty()) {
      return false;
    }
    if (anchors.contains(certificate)) {
      return !at.isBefore(certificate.getNotBefore().toInstant())
          && !at.isAfter(certificate.getNotAfter().toInstant());
    }
    try {
      X509CertSelector target = new X509CertSelector();
      target.setCertificate(certificate);
      PKIXBuilderParameters parameters =
          new PKIXBuilderParameters(
              anchors.stream().map(a -> new TrustAnchor(a, null)).collect(Collectors.toSet()),
              target);
      parameters.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(others)));
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(at));
      CertPathBuilder.getInstance("PKIX").build(parameters);
      return true;
    } catch (GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }
}
