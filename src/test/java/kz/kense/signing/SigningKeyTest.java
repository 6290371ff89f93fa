package kz.kense.signing;

import static kz.kense.signing.DemoDesk.AUTHORITY;
import static kz.kense.signing.DemoDesk.FROM;
import static kz.kense.signing.DemoDesk.HEAD;
import static kz.kense.signing.DemoDesk.NOW;
import static kz.kense.signing.DemoDesk.PASSWORD;
import static kz.kense.signing.DemoDesk.TO;
import static kz.kense.signing.DemoDesk.TRUST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import kz.kense.signing.DemoAuthority.KeyKind;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import kz.kense.text.Messages;
import org.junit.jupiter.api.Test;

class SigningKeyTest {
  private static final byte[] FILE =
      AUTHORITY.issue(HEAD, KeyKind.EC_P256, Set.of(Right.HEAD), FROM, TO, PASSWORD);

  @Test
  void readsTheOwnerTheNationalWay() {
    Signatory who = DemoDesk.RSA.signatory();
    assertThat(who.commonName()).isEqualTo("ӘБДІҒАЛИЕВ НҰРЛЫБЕК");
    assertThat(who.iin()).contains("900101300007");
    assertThat(who.bin()).contains("950440001346");
    assertThat(who.rights()).containsExactlyInAnyOrder(Right.HEAD, Right.ORGANISATION);
    assertThat(who.notAfter()).isEqualTo(TO);
    assertThat(DemoDesk.RSA.chain()).hasSize(3);
  }

  @Test
  void leavesThePasswordToItsOwner() {
    char[] password = PASSWORD.clone();
    SigningKey.open(FILE, password);
    assertThat(password).isEqualTo(PASSWORD);
  }

  @Test
  void saysWhyAKeyFileCannotBeOpened() throws Exception {
    refused(FILE, "wrong".toCharArray(), "signing.key-password");
    refused(FILE, new char[0], "signing.key-password");
    refused(new byte[0], PASSWORD, "signing.key-not-pkcs12");
    refused("words".getBytes("UTF-8"), PASSWORD, "signing.key-not-pkcs12");
    KeyStore empty = KeyStore.getInstance("PKCS12");
    empty.load(null, null);
    empty.setCertificateEntry("ca", AUTHORITY.certificate());
    refused(stored(empty), PASSWORD, "signing.key-none");
    KeyStore two = KeyStore.getInstance("PKCS12");
    two.load(new ByteArrayInputStream(FILE), PASSWORD);
    String alias = two.aliases().nextElement();
    Certificate[] chain = two.getCertificateChain(alias);
    two.setKeyEntry("second", two.getKey(alias, PASSWORD), PASSWORD, chain);
    refused(stored(two), PASSWORD, "signing.key-several");
  }

  @Test
  void aHeadsOwnKeyMayBeUsed() {
    assertThat(refusals(DemoDesk.RSA, HEAD.iin(), TRUST, NOW, true)).isEmpty();
  }

  @Test
  void everyRefusalHasItsReason() {
    String iin = HEAD.iin();
    SigningKey employee = DemoDesk.key(HEAD, KeyKind.EC_P256, Set.of(Right.EMPLOYEE));
    assertThat(refusals(employee, iin, TRUST, NOW, true)).containsExactly("signing.key-no-right");
    assertThat(refusals(DemoDesk.RSA, DemoDesk.DEPUTY.iin(), TRUST, NOW, true))
        .containsExactly("signing.key-other-person");
    assertThat(refusals(DemoDesk.RSA, iin, TRUST, TO.plusSeconds(1), true))
        .containsExactly("signing.key-expired");
    assertThat(refusals(DemoDesk.RSA, iin, TRUST, FROM.minusSeconds(1), true))
        .containsExactly("signing.key-not-yet");
    assertThat(refusals(DemoDesk.RSA, iin, TrustStore.of(Set.of()), NOW, true))
        .containsExactly("signing.key-untrusted");
    assertThat(refusals(DemoDesk.RSA, iin, TRUST, NOW, false)).containsExactly("signing.key-test");
  }

  @Test
  void theExpiryDateIsSaidInBothLanguages() {
    Failure expired =
        KeyCheck.refusals(DemoDesk.RSA, HEAD.iin(), TRUST, TO.plusSeconds(1), true).getFirst();
    assertThat(Messages.in(Lang.RU).describe(expired)).contains("01.01.2027 00:00 UTC");
    assertThat(Messages.in(Lang.KK).describe(expired)).contains("01.01.2027 00:00 UTC");
  }

  @Test
  void trustIsReadFromPemAndDer() throws Exception {
    TrustStore none = TrustStore.of(Set.of());
    byte[] der = AUTHORITY.certificate().getEncoded();
    String pem =
        "-----BEGIN CERTIFICATE-----\n"
            + java.util.Base64.getMimeEncoder().encodeToString(der)
            + "\n-----END CERTIFICATE-----\n";
    assertThat(none.with(der).anchors()).hasSize(1);
    assertThat(none.with((pem + pem).getBytes("UTF-8")).anchors()).hasSize(1);
    for (String odd :
        List.of("", "words", "-----BEGIN CERTIFICATE-----\nAA\n-----END CERTIFICATE-----")) {
      assertThatThrownBy(() -> none.with(odd.getBytes("UTF-8")))
          .isInstanceOfSatisfying(
              Failure.class, f -> assertThat(f.code()).isEqualTo("signing.trust-unreadable"));
    }
  }

  private static List<String> refusals(
      SigningKey key, String iin, TrustStore trust, Instant now, boolean tests) {
    return KeyCheck.refusals(key, iin, trust, now, tests).stream().map(Failure::code).toList();
  }

  private static void refused(byte[] file, char[] password, String code) {
    assertThatThrownBy(() -> SigningKey.open(file, password))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo(code));
  }

  private static byte[] stored(KeyStore store) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.store(out, PASSWORD);
    return out.toByteArray();
  }
}
