package kz.kense.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.kense.text.Failure;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;

/**
 * Revocation lists and OCSP answers at hand: imported, fetched before, or embedded in a signature.
 * Immutable; asks no network. Nothing here is believed before its own signature is verified.
 */
public final class Revocations {
  private static final Revocations NONE = new Revocations(List.of(), List.of());

  private final List<X509CRL> lists;
  private final List<BasicOCSPResp> answers;

  private Revocations(Collection<X509CRL> lists, Collection<BasicOCSPResp> answers) {
    this.lists = List.copyOf(lists);
    this.answers = List.copyOf(answers);
  }

  /** Nothing at hand. */
  public static Revocations none() {
    return NONE;
  }

  /**
   * These and what a file holds.
   *
   * @param file a list or an OCSP answer, DER, base64 or PEM
   * @throws Failure {@code signing.revocation-unreadable} when it is neither
   */
  public Revocations with(byte[] file) {
    Revocations more = this;
    for (byte[] der : Armour.all(file, "")) {
      more = more.withOne(der);
    }
    if (more == this) {
      throw Failure.of("signing.revocation-unreadable");
    }
    return more;
  }

  /** As {@link #with}, but what cannot be read is left out: it came with a signature. */
  Revocations withIfReadable(byte[] der) {
    try {
      return withOne(der);
    } catch (Failure e) {
      return this;
    }
  }

  /** These and those. */
  public Revocations with(Revocations other) {
    Set<X509CRL> allLists = new LinkedHashSet<>(lists);
    allLists.addAll(other.lists);
    Set<BasicOCSPResp> allAnswers = new LinkedHashSet<>(answers);
    allAnswers.addAll(other.answers);
    return new Revocations(allLists, allAnswers);
  }

  /** Whose they are and from when, as they say themselves. */
  List<RevocationFolder.Entry> entries() {
    List<RevocationFolder.Entry> entries = new ArrayList<>();
    for (X509CRL list : lists) {
      entries.add(
          new RevocationFolder.Entry(
              Revocation.Kind.LIST,
              Signatory.commonName(list.getIssuerX500Principal()),
              list.getThisUpdate().toInstant(),
              Optional.ofNullable(list.getNextUpdate()).map(java.util.Date::toInstant)));
    }
    for (BasicOCSPResp answer : answers) {
      entries.add(
          new RevocationFolder.Entry(
              Revocation.Kind.OCSP,
              OcspAnswer.responder(answer),
              answer.getProducedAt().toInstant(),
              Optional.of(OcspAnswer.until(answer))));
    }
    return entries;
  }

  public boolean isEmpty() {
    return lists.isEmpty() && answers.isEmpty();
  }

  private Revocations withOne(byte[] der) {
    SignatureAlgorithms.ready();
    try {
      X509CRL list =
          (X509CRL)
              CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der));
      if (list != null) {
        return with(new Revocations(List.of(list), List.of()));
      }
    } catch (GeneralSecurityException | RuntimeException e) {
      // not a list, then
    }
    return with(new Revocations(List.of(), List.of(answer(der))));
  }

  /** A whole OCSP response, or only the basic one inside, as signatures carry it (RFC 5126). */
  private static BasicOCSPResp answer(byte[] der) {
    try {
      if (new OCSPResp(der).getResponseObject() instanceof BasicOCSPResp basic) {
        return basic;
      }
    } catch (IOException | OCSPException | RuntimeException e) {
      // perhaps the basic one, then
    }
    try {
      return new BasicOCSPResp(BasicOCSPResponse.getInstance(der));
    } catch (RuntimeException e) {
      throw Failure.of("signing.revocation-unreadable").causedBy(e);
    }
  }

  /**
   * Whether a certificate is revoked, by the newest answer.
   *
   * @param issuer its issuer in a chain that is believed
   * @param proven a moment at which the signature certainly existed; else the moment of asking
   */
  public Revocation of(X509Certificate certificate, X509Certificate issuer, Instant proven) {
    List<Revocation> found = new ArrayList<>(RevocationLists.ask(lists, certificate, issuer));
    for (BasicOCSPResp answer : answers) {
      OcspAnswer.ask(answer, certificate, issuer).ifPresent(found::add);
    }
    Optional<Revocation> newest = found.stream().max(Comparator.comparing(Revocations::given));
    if (newest.isEmpty()) {
      return Revocation.without(
          saysWhere(certificate) ? Revocation.State.UNKNOWN : Revocation.State.NOWHERE_TO_ASK);
    }
    // an authority need not speak of a certificate any more once its term is over
    Instant end = certificate.getNotAfter().toInstant();
    Instant needed = proven.isBefore(end) ? proven : end;
    if (newest.get().state() == Revocation.State.REVOKED) {
      return newest.get();
    }
    if (found.stream().noneMatch(r -> given(r).isBefore(end))) {
      return newest.get().as(Revocation.State.TERM_OVER);
    }
    return fresh(found, needed) ? newest.get() : newest.get().as(Revocation.State.STALE);
  }

  private static Instant given(Revocation answer) {
    return answer.asOf().orElse(Instant.EPOCH);
  }

  /** An answer speaks for the moments before it and until the next one is due. */
  private static boolean fresh(List<Revocation> found, Instant needed) {
    return found.stream().anyMatch(r -> !needed.isAfter(given(r).plus(r.term())));
  }

  /** RFC 5280 4.2.1.13 and 4.2.2.1: where the authority keeps its lists and its responder. */
  private static boolean saysWhere(X509Certificate certificate) {
    return certificate.getExtensionValue(Extension.cRLDistributionPoints.getId()) != null
        || certificate.getExtensionValue(Extension.authorityInfoAccess.getId()) != null;
  }

  /** How long an OCSP answer without a next update is good for. */
  static final Duration OCSP_TERM = Duration.ofDays(1);
}
