package kz.kense.signing;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kz.kense.text.Failure;

/** Asked before an employee signs: may this key be used by this person now? */
public final class KeyCheck {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;

  private KeyCheck() {}

  /**
   * Every reason against signing with the key, none when it may be used. No revocation list is
   * asked.
   *
   * @see #refusals(List, String, Basis, boolean)
   */
  public static List<Failure> refusals(
      SigningKey key, String employeeIin, TrustStore trust, Instant now, boolean testKeysAllowed) {
    return refusals(key.chain(), employeeIin, Basis.of(trust, now), testKeysAllowed);
  }

  /**
   * Every reason against signing with the key of a certificate; the certificate is enough, so that
   * a token's is judged before its PIN is asked for.
   *
   * @param chain signer's certificate first, then what came along with it
   * @param employeeIin IIN of the employee at the desk, twelve digits
   * @param basis the moment, whom to trust, and the revocation lists at hand: without an answer in
   *     them nobody is refused
   * @param testKeysAllowed whether keys of demo and test authorities may be used (the demo office
   *     only)
   * @return {@code signing.key-expired}, {@code signing.key-not-yet}, {@code signing.key-revoked},
   *     {@code signing.key-other-person}, {@code signing.key-no-iin}, {@code signing.key-no-right},
   *     {@code signing.key-usage}, {@code signing.key-untrusted}, {@code signing.key-test}
   */
  public static List<Failure> refusals(
      List<X509Certificate> chain, String employeeIin, Basis basis, boolean testKeysAllowed) {
    X509Certificate certificate = chain.getFirst();
    Signatory who = Signatory.of(certificate);
    List<Failure> found = new ArrayList<>(termRefusals(who, basis.at()));
    revoked(chain, basis).ifPresent(found::add);
    if (who.iin().isEmpty()) {
      found.add(Failure.of("signing.key-no-iin", who.fullName()));
    } else if (!who.iin().get().equals(employeeIin)) {
      found.add(
          Failure.of("signing.key-other-person", who.fullName(), who.iin().get(), employeeIin));
    }
    if (!who.rights().contains(Right.HEAD) && !who.rights().contains(Right.SIGN)) {
      found.add(Failure.of("signing.key-no-right", who.fullName()));
    }
    purposeRefusal(certificate).ifPresent(found::add);
    if (!basis.trust().trusts(certificate, chain, within(who, basis.at()))) {
      found.add(Failure.of("signing.key-untrusted", issuer(certificate)));
    }
    if (!testKeysAllowed && madeForTests(certificate)) {
      found.add(Failure.of("signing.key-test", issuer(certificate)));
    }
    return List.copyOf(found);
  }

  /**
   * Why nobody would believe a signature made now, whoever makes it: term, revocation by the lists
   * at hand, purpose.
   */
  public static List<Failure> doubts(List<X509Certificate> chain, Basis basis) {
    Signatory who = Signatory.of(chain.getFirst());
    List<Failure> found = new ArrayList<>(termRefusals(who, basis.at()));
    revoked(chain, basis).ifPresent(found::add);
    purposeRefusal(chain.getFirst()).ifPresent(found::add);
    return List.copyOf(found);
  }

  private static List<Failure> termRefusals(Signatory who, Instant now) {
    if (now.isAfter(who.notAfter())) {
      return List.of(Failure.of("signing.key-expired", MOMENT.format(who.notAfter())));
    }
    return now.isBefore(who.notBefore())
        ? List.of(Failure.of("signing.key-not-yet", MOMENT.format(who.notBefore())))
        : List.of();
  }

  private static Optional<Failure> purposeRefusal(X509Certificate certificate) {
    return !mayMakeSignatures(certificate) || SignerCheck.purpose(certificate).isPresent()
        ? Optional.of(Failure.of("signing.key-usage"))
        : Optional.empty();
  }

  /** By the lists and answers at hand, of the certificate or of an authority above it. */
  private static Optional<Failure> revoked(List<X509Certificate> chain, Basis basis) {
    X509Certificate certificate = chain.getFirst();
    List<X509Certificate> whole =
        basis
            .trust()
            .chain(certificate, chain, within(Signatory.of(certificate), basis.at()))
            .orElse(chain);
    for (int i = 0; i + 1 < whole.size(); i++) {
      Revocation found = basis.revocations().of(whole.get(i), whole.get(i + 1), basis.at());
      Instant since = found.since().orElse(Instant.EPOCH);
      if (found.state() == Revocation.State.REVOKED && !since.isAfter(basis.at())) {
        return Optional.of(Failure.of("signing.key-revoked", MOMENT.format(since), found.source()));
      }
    }
    return Optional.empty();
  }

  /** RFC 5280 4.2.1.3: a certificate without key usage is not limited. */
  static boolean mayMakeSignatures(X509Certificate certificate) {
    boolean[] usage = certificate.getKeyUsage();
    return usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION];
  }

  /**
   * An expired key has its own refusal: the chain is judged at a moment when the key itself was
   * good.
   */
  private static Instant within(Signatory who, Instant now) {
    if (now.isAfter(who.notAfter())) {
      return who.notAfter();
    }
    return now.isBefore(who.notBefore()) ? who.notBefore() : now;
  }

  /**
   * The authorities of the demo office and of the national test stand (… TEST 2022) say so in their
   * names.
   */
  private static boolean madeForTests(X509Certificate certificate) {
    Set<String> marks = Set.of("DEMO", "TEST");
    for (String word : issuer(certificate).toUpperCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (marks.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static String issuer(X509Certificate certificate) {
    return Signatory.commonName(certificate.getIssuerX500Principal());
  }
}
