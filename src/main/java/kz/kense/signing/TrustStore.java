package kz.kense.signing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kz.kense.text.Failure;

/**
 * The certification authorities the office believes, and known certificates between them and
 * signers, which signatures of the national authority leave out. Immutable; asks no network.
 */
public final class TrustStore {
  private static final String SHIPPED = "/kz/kense/signing/national/";

  private final Set<X509Certificate> anchors;
  private final Set<X509Certificate> helpers;

  private TrustStore(Collection<X509Certificate> anchors, Collection<X509Certificate> helpers) {
    this.anchors = Set.copyOf(anchors);
    this.helpers = Set.copyOf(helpers);
  }

  /** Believes exactly these; an empty collection believes nobody. */
  public static TrustStore of(Collection<X509Certificate> anchors) {
    return new TrustStore(anchors, Shipped.LINKS);
  }

  /**
   * Believes the roots of the national certification authority (НУЦ РК) that Kense is shipped with;
   * never its test roots.
   */
  public static TrustStore national() {
    return of(Shipped.ROOTS);
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
    return new TrustStore(found, helpers);
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
    return chain(certificate, others, at).isPresent();
  }

  /**
   * That chain, the certificate first and the believed authority last; empty when there is none.
   */
  public Optional<List<X509Certificate>> chain(
      X509Certificate certificate, Collection<X509Certificate> others, Instant at) {
    return ChainFinder.find(certificate, anchors, helpers, others, at);
  }

  /** Read once: opening a batch of keys asks again and again. */
  private static final class Shipped {
    static final List<X509Certificate> ROOTS = read("roots.pem");
    static final List<X509Certificate> LINKS = read("links.pem");

    private static List<X509Certificate> read(String name) {
      try (InputStream in =
          Objects.requireNonNull(TrustStore.class.getResourceAsStream(SHIPPED + name), name)) {
        return Certificates.read(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
