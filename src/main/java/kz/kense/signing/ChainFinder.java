package kz.kense.signing;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for a chain from a certificate to an authority that is believed. Goes only along links
 * whose signatures hold, so that certificates made to mislead cannot make the search long; the
 * chain it finds is then judged by the JDK (PKIX, RFC 5280).
 */
final class ChainFinder {
  private static final int LONGEST = 6;
  private static final int MOST_STRANGERS = 40;
  private static final int MOST_STEPS = 60;

  private final Collection<X509Certificate> anchors;
  private final List<X509Certificate> links;
  private final Instant at;
  private int steps;

  private ChainFinder(
      Collection<X509Certificate> anchors, List<X509Certificate> links, Instant at) {
    this.anchors = anchors;
    this.links = links;
    this.at = at;
  }

  /**
   * @param strangers came along with the signature; those beyond the fortieth are not looked at
   * @return the certificate first, the believed authority last
   */
  static Optional<List<X509Certificate>> find(
      X509Certificate certificate,
      Collection<X509Certificate> anchors,
      Collection<X509Certificate> helpers,
      Collection<X509Certificate> strangers,
      Instant at) {
    if (anchors.contains(certificate)) {
      return goodAt(certificate, at) ? Optional.of(List.of(certificate)) : Optional.empty();
    }
    Set<X509Certificate> links = new LinkedHashSet<>(helpers);
    strangers.stream().limit(MOST_STRANGERS).forEach(links::add);
    return new ChainFinder(anchors, List.copyOf(links), at).from(List.of(certificate));
  }

  private Optional<List<X509Certificate>> from(List<X509Certificate> path) {
    X509Certificate last = path.getLast();
    for (X509Certificate anchor : anchors) {
      if (mayIssue(anchor) && step(anchor, last) && valid(path, anchor)) {
        return Optional.of(append(path, anchor));
      }
    }
    if (path.size() >= LONGEST) {
      return Optional.empty();
    }
    for (X509Certificate link : links) {
      if (!path.contains(link) && !anchors.contains(link) && step(link, last)) {
        Optional<List<X509Certificate>> whole = from(append(path, link));
        if (whole.isPresent()) {
          return whole;
        }
      }
    }
    return Optional.empty();
  }

  private boolean step(X509Certificate issuer, X509Certificate certificate) {
    return Certificates.named(issuer, certificate)
        && ++steps <= MOST_STEPS
        && Certificates.issued(issuer, certificate);
  }

  /** The JDK asks this of every link, but not of an anchor. */
  private static boolean mayIssue(X509Certificate anchor) {
    return anchor.getVersion() < 3 || anchor.getBasicConstraints() >= 0;
  }

  private boolean valid(List<X509Certificate> path, X509Certificate anchor) {
    try {
      PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(at));
      CertPathValidator.getInstance("PKIX")
          .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
      return true;
    } catch (GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }

  private static boolean goodAt(X509Certificate certificate, Instant at) {
    return !at.isBefore(certificate.getNotBefore().toInstant())
        && !at.isAfter(certificate.getNotAfter().toInstant());
  }

  private static List<X509Certificate> append(List<X509Certificate> path, X509Certificate next) {
    List<X509Certificate> longer = new ArrayList<>(path);
    longer.add(next);
    return List.copyOf(longer);
  }
}
