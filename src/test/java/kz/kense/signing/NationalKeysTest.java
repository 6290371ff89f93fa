package kz.kense.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import kz.kense.text.Failure;
import org.junit.jupiter.api.Test;

/** Keys, certificates and lists of the national authority. */
class NationalKeysTest {
  private static final byte[] WORDS = "сөз".getBytes(java.nio.charset.StandardCharsets.UTF_8);

  @Test
  void everyKeyOpensSignsAndNamesItsOwner() {
    List<Path> keys = NationalFixtures.all(".p12");
    assertThat(keys).hasSize(20);
    for (Path file : keys) {
      SigningKey key = SigningKey.open(NationalFixtures.bytes(file), NationalFixtures.password());
      byte[] value = key.sign(WORDS);
      assertThat(key.scheme().verify(key.certificate().getPublicKey(), WORDS, value))
          .as(file.toString())
          .isTrue();
      if (file.endsWith("treasury_client.p12")) {
        continue; // names an organisation's account, nobody in person
      }
      assertThat(key.signatory().iin())
          .as(file.toString())
          .hasValueSatisfying(iin -> assertThat(iin).matches("12345678901[12]"));
      boolean person = file.toString().matches(".*/(individual|personal)/.*");
      assertThat(key.signatory().bin().isPresent()).as(file.toString()).isNotEqualTo(person);
    }
  }

  @Test
  void theRoleIsReadFromTheCertificate() {
    assertThat(NationalFixtures.key(NationalFixtures.HEAD).signatory().role()).hasValue(Right.HEAD);
    assertThat(
            NationalFixtures.key("current/legal/valid/employee_signright.p12").signatory().role())
        .hasValue(Right.SIGN);
    assertThat(NationalFixtures.key(NationalFixtures.INDIVIDUAL).signatory().role())
        .hasValue(Right.INDIVIDUAL);
  }

  @Test
  void aWrongPasswordIsSaidSo() {
    assertThatThrownBy(
            () ->
                SigningKey.open(
                    NationalFixtures.bytes(NationalFixtures.HEAD), "qwerty12".toCharArray()))
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.code()).isEqualTo("signing.key-password"));
  }

  @Test
  void everyCertificateVerifiesUnderOneOfTheAuthorities() throws GeneralSecurityException {
    List<X509Certificate> authorities = authorities();
    List<X509Certificate> all = new ArrayList<>(authorities);
    NationalFixtures.all(".p12")
        .forEach(
            f ->
                all.add(
                    SigningKey.open(NationalFixtures.bytes(f), NationalFixtures.password())
                        .certificate()));
    int orphans = 0;
    for (X509Certificate certificate : all) {
      boolean verified = authorities.stream().anyMatch(a -> verifies(certificate, a));
      orphans += verified ? 0 : 1;
      assertThat(verified || !nameIsThere(certificate, authorities))
          .as(certificate.getSubjectX500Principal().toString())
          .isTrue();
    }
    // two test authorities of 2019 whose own root is not public
    assertThat(orphans).isEqualTo(2);
  }

  @Test
  void everyListVerifiesUnderItsAuthority() throws GeneralSecurityException {
    for (Path file : NationalFixtures.all(".crl")) {
      X509CRL list =
          (X509CRL)
              CertificateFactory.getInstance("X.509")
                  .generateCRL(new ByteArrayInputStream(NationalFixtures.bytes(file)));
      assertThat(authorities()).as(file.toString()).anyMatch(a -> verifies(list, a));
    }
  }

  static List<X509Certificate> authorities() {
    List<X509Certificate> found = new ArrayList<>();
    for (String ending : List.of(".pem", ".crt", ".cer")) {
      for (Path file : NationalFixtures.all(ending)) {
        if (file.toString().contains("/ca/") || file.toString().contains("/current/")) {
          found.addAll(Certificates.read(NationalFixtures.bytes(file)));
        }
      }
    }
    return found.stream().distinct().toList();
  }

  private static boolean nameIsThere(X509Certificate certificate, List<X509Certificate> all) {
    return all.stream()
        .anyMatch(a -> a.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()));
  }

  private static boolean verifies(X509CRL list, X509Certificate issuer) {
    try {
      list.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }

  private static boolean verifies(X509Certificate certificate, X509Certificate issuer) {
    try {
      certificate.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }
}
