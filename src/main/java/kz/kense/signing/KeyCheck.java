package kz.kense.signing;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
   * Every reason against signing with the key, none when it may be used.
   *
   * @param employeeIin IIN of the employee at the desk, twelve digits
   * @param testKeysAllowed whether keys of demo and test authorities may be used (the demo office
   *     only)
   * @return {@code signing.key-expired}, {@code signing.key-not-yet}, {@code
   *     signing.key-other-person}, {@code signing.key-no-iin}, {@code signing.key-no-right}, {@code
   *     signing.key-usage}, {@code signing.key-untrusted}, {@code signing.key-test}
   */
  public static List<Failure> refusals(
      SigningKey key, String employeeIin, TrustStore trust, Instant now, boolean testKeysAllowed) {
    List<Failure> found = new ArrayList<>();
    Signatory who = key.signatory();
    if (now.isAfter(who.notAfter())) {
      found.add(Failure.of("signing.key-expired", MOMENT.format(who.notAfter())));
    }
    if (now.isBefore(who.notBefore())) {
      found.add(Failure.of("signing.key-not-yet", MOMENT.format(who.notBefore())));
    }
    if (who.iin().isEmpty()) {
      found.add(Failure.of("signing.key-no-iin", who.fullName()));
    } else if (!who.iin().get().equals(employeeIin)) {
      found.add(
          Failure.of("signing.key-other-person", who.fullName(), who.iin().get(), employeeIin));
    }
    if (!who.rights().contains(Right.HEAD) && !who.rights().contains(Right.SIGN)) {
      found.add(Failure.of("signing.key-no-right", who.fullName()));
    }
    if (!mayMakeSignatures(key.certificate())
        || SignerCheck.purpose(key.certificate()).isPresent()) {
      found.add(Failure.of("signing.key-usage"));
    }
    if (!trust.trusts(key.certificate(), key.chain(), within(who, now))) {
      found.add(Failure.of("signing.key-untrusted", issuer(key.certificate())));
    }
    if (!testKeysAllowed && madeForTests(key)) {
      found.add(Failure.of("signing.key-test", issuer(key.certificate())));
    }
    return List.copyOf(found);
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
  private static boolean madeForTests(SigningKey key) {
    Set<String> marks = Set.of("DEMO", "TEST");
    for (String word :
        issuer(key.certificate()).toUpperCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
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
