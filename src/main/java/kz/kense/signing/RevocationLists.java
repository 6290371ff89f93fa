package kz.kense.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CRLReason;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.jspecify.annotations.Nullable;

/** What revocation lists, whole ones and deltas, say of a certificate (RFC 5280, 5 and 6.3). */
final class RevocationLists {
  private static final Duration FOREVER = Duration.ofDays(36_500);
  private static final Set<String> UNDERSTOOD =
      Set.of(
          Extension.issuingDistributionPoint.getId(),
          Extension.deltaCRLIndicator.getId(),
          Extension.cRLNumber.getId(),
          Extension.authorityKeyIdentifier.getId());

  private RevocationLists() {}

  /** One finding for each list that speaks of the certificate; lists of others are passed over. */
  static List<Revocation> ask(
      List<X509CRL> lists, X509Certificate certificate, X509Certificate issuer) {
    List<X509CRL> mine =
        lists.stream()
            .filter(list -> speaksFor(list, certificate) && signedBy(list, issuer))
            .toList();
    List<Revocation> found = new ArrayList<>();
    for (X509CRL list : mine) {
      Optional<BigInteger> base = number(list, Extension.deltaCRLIndicator.getId());
      if (base.isEmpty()) {
        found.add(finding(list, entry(list, certificate)));
      } else {
        delta(list, base.get(), mine, certificate).ifPresent(found::add);
      }
    }
    return found;
  }

  /** A delta says what changed; where it is silent, the whole list it builds on still holds. */
  private static Optional<Revocation> delta(
      X509CRL delta, BigInteger base, List<X509CRL> mine, X509Certificate certificate) {
    Optional<X509CRLEntry> entry = entry(delta, certificate);
    if (entry.isPresent()) {
      return Optional.of(finding(delta, entry));
    }
    return mine.stream()
        .filter(whole -> number(whole, Extension.deltaCRLIndicator.getId()).isEmpty())
        .filter(
            whole ->
                number(whole, Extension.cRLNumber.getId())
                    .filter(n -> n.compareTo(base) >= 0)
                    .isPresent())
        .findFirst()
        .map(whole -> finding(delta, entry(whole, certificate)));
  }

  private static Optional<X509CRLEntry> entry(X509CRL list, X509Certificate certificate) {
    return Optional.ofNullable(list.getRevokedCertificate(certificate.getSerialNumber()));
  }

  private static Revocation finding(X509CRL list, Optional<X509CRLEntry> entry) {
    boolean revoked =
        entry.isPresent() && entry.get().getRevocationReason() != CRLReason.REMOVE_FROM_CRL;
    Instant given = list.getThisUpdate().toInstant();
    return new Revocation(
        revoked ? Revocation.State.REVOKED : Revocation.State.GOOD,
        revoked ? entry.map(e -> e.getRevocationDate().toInstant()) : Optional.empty(),
        Optional.of(given),
        Signatory.commonName(list.getIssuerX500Principal()),
        Revocation.Kind.LIST,
        term(given, list.getNextUpdate()));
  }

  static Duration term(Instant given, @Nullable Date next) {
    return next == null ? FOREVER : Duration.between(given, next.toInstant());
  }

  /** Not a list for authorities only, of some reasons only, or of another authority's entries. */
  private static boolean speaksFor(X509CRL list, X509Certificate certificate) {
    if (!list.getIssuerX500Principal().equals(certificate.getIssuerX500Principal())) {
      return false;
    }
    Set<String> critical = list.getCriticalExtensionOIDs();
    if (critical != null && !UNDERSTOOD.containsAll(critical)) {
      return false;
    }
    return value(list, Extension.issuingDistributionPoint.getId())
        .map(IssuingDistributionPoint::getInstance)
        .map(
            point ->
                !point.isIndirectCRL()
                    && !point.onlyContainsAttributeCerts()
                    && point.getOnlySomeReasons() == null
                    && !(point.onlyContainsCACerts() && certificate.getBasicConstraints() < 0)
                    && !(point.onlyContainsUserCerts() && certificate.getBasicConstraints() >= 0))
        .orElse(true);
  }

  private static boolean signedBy(X509CRL list, X509Certificate issuer) {
    boolean[] usage = issuer.getKeyUsage();
    try {
      list.verify(issuer.getPublicKey());
      return usage == null || usage[6]; // cRLSign
    } catch (GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }

  private static Optional<BigInteger> number(X509CRL list, String extension) {
    return value(list, extension).map(v -> ASN1Integer.getInstance(v).getPositiveValue());
  }

  private static Optional<ASN1Encodable> value(X509CRL list, String extension) {
    byte[] octets = list.getExtensionValue(extension);
    if (octets == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          ASN1Primitive.fromByteArray(ASN1OctetString.getInstance(octets).getOctets()));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
