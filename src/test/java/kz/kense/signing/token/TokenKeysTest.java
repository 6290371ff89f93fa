package kz.kense.signing.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.kense.signing.Basis;
import kz.kense.signing.DemoAuthority;
import kz.kense.signing.DemoAuthority.KeyKind;
import kz.kense.signing.DemoAuthority.Person;
import kz.kense.signing.KeySource;
import kz.kense.signing.Papers;
import kz.kense.signing.PdfSigner;
import kz.kense.signing.PdfSigning;
import kz.kense.signing.Revocations;
import kz.kense.signing.Right;
import kz.kense.signing.SignatureVerifier;
import kz.kense.signing.SigningKey;
import kz.kense.signing.TrustStore;
import kz.kense.signing.Verdict;
import kz.kense.signing.Verification;
import kz.kense.text.Failure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real PKCS #11 module with two tokens, and keys in them. */
class TokenKeysTest {
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final char[] PASSWORD = "Құпия123".toCharArray();
  private static final String MODULE = "?module-path=" + SoftHsm.MODULE;
  private static final DemoAuthority AUTHORITY =
      DemoAuthority.create(new SecureRandom(), FROM, Instant.parse("2036-01-01T00:00:00Z"));

  @BeforeAll
  static void fillTokens() throws Exception {
    SoftHsm hsm = SoftHsm.shared();
    hsm.put("Kense head", "1234", key(KeyKind.RSA_2048, "ӘБДІҒАЛИЕВ"), PASSWORD, "rsa", "01");
    hsm.put("Kense head", "1234", key(KeyKind.EC_P256, "ИВАНОВА"), PASSWORD, "ec", "a2");
    hsm.put("Kense deputy", "5678", key(KeyKind.EC_P256, "СЕРІК"), PASSWORD, "only", "01");
  }

  private static byte[] key(KeyKind kind, String name) {
    Person person =
        new Person(name, "НҰРЛЫБЕК", "", "900101300007", Optional.empty(), Optional.empty());
    return AUTHORITY.issue(
        person, kind, Set.of(Right.SIGN), FROM, Instant.parse("2027-01-01T00:00:00Z"), PASSWORD);
  }

  @Test
  void tokensNameThemselvesBeforeAnyPin() {
    assertThat(TokenKeys.tokens(SoftHsm.MODULE).stream().map(Token::label))
        .contains("Kense head", "Kense deputy");
    Token head =
        TokenKeys.tokens(SoftHsm.MODULE).stream()
            .filter(t -> t.label().equals("Kense head"))
            .findFirst()
            .orElseThrow();
    assertThat(Pkcs11Uri.parse(TokenKeys.uri(SoftHsm.MODULE, head)).names(head)).isTrue();
  }

  @Test
  void aKeyIsChosenByLabelOrByIdAndSigns() throws Exception {
    signs("pkcs11:token=Kense%20head;object=rsa" + MODULE, "1234", "ӘБДІҒАЛИЕВ", "RSA");
    signs("pkcs11:token=Kense%20head;id=%A2" + MODULE, "1234", "ИВАНОВА", "EC");
    signs("pkcs11:token=Kense%20head;id=%01;object=rsa" + MODULE, "1234", "ӘБДІҒАЛИЕВ", "RSA");
    signs("pkcs11:token=Kense%20deputy" + MODULE, "5678", "СЕРІК", "EC");
  }

  private static void signs(String uri, String pin, String name, String algorithm)
      throws Exception {
    try (TokenKeys tokens = new TokenKeys()) {
      SigningKey key = KeySource.open(List.of(tokens), uri, pin.toCharArray());
      byte[] content = "Қоршаған орта".getBytes(StandardCharsets.UTF_8);
      assertThat(key.signatory().commonName()).contains(name);
      java.security.Signature verifier =
          java.security.Signature.getInstance(
              algorithm.equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA");
      verifier.initVerify(key.certificate());
      verifier.update(content);
      assertThat(verifier.verify(key.sign(content))).isTrue();
    }
  }

  @Test
  void aPdfIsSignedInTheToken() {
    try (TokenKeys tokens = new TokenKeys()) {
      SigningKey key = tokens.open("pkcs11:token=Kense%20deputy" + MODULE, "5678".toCharArray());
      Instant at = Instant.parse("2026-09-07T05:30:00Z");
      byte[] signed =
          PdfSigner.sign(
              Papers.plain(),
              key,
              new PdfSigning(Optional.empty(), false, java.time.ZoneId.of("Asia/Almaty")),
              at);
      assertThat(
              SignatureVerifier.verify(
                  signed,
                  new Basis(
                      TrustStore.of(List.of(AUTHORITY.certificate())),
                      Revocations.none(),
                      false,
                      at)))
          .returns(Verdict.VALID, Verification::verdict);
    }
  }

  @Test
  void whatCannotBeOpenedIsSaidPlainly() {
    refused("signing.token-pin-wrong", "pkcs11:token=Kense%20head;object=rsa" + MODULE, "0000");
    refused("signing.token-keys", "pkcs11:token=Kense%20head" + MODULE, "1234");
    refused("signing.token-no-key", "pkcs11:token=Kense%20head;object=zz" + MODULE, "1234");
    refused("signing.token-absent", "pkcs11:token=nobody" + MODULE, "1234");
    refused("signing.token-several", "pkcs11:manufacturer=SoftHSM%20project" + MODULE, "1234");
    refused("signing.token-uri", "pkcs11:token=x", "1234");
    refused("signing.token-uri", "pkcs11:token=%Z1" + MODULE, "1234");
    refused("signing.token-uri", "pkcs11:token=a;token=b" + MODULE, "1234");
    refused("signing.token-pin", "pkcs11:token=x" + MODULE + "&pin-value=1234", "1234");
    refused("signing.token-module", "pkcs11:?module-path=/no/such.so", "1234");
  }

  private static void refused(String code, String uri, String pin) {
    try (TokenKeys tokens = new TokenKeys()) {
      assertThatThrownBy(() -> tokens.open(uri, pin.toCharArray()))
          .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo(code));
    }
  }
}
