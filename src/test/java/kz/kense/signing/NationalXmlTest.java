package kz.kense.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.kense.text.Failure;
import org.junit.jupiter.api.Test;

/** XML signatures made by the official library, and ours beside them. */
class NationalXmlTest {
  private static final Instant THEN = Instant.parse("2021-01-20T00:00:00Z");
  private static final Instant NOW = Instant.parse("2026-10-07T05:30:15Z");
  private static final TrustStore TRUST = TrustStore.of(NationalKeysTest.authorities());
  private static final String DOCUMENT =
      "<?xml version=\"1.0\"?>\n<!-- алдында --><өтініш xmlns=\"urn:kense\" a='1' b='&lt;\"'>"
          + "<жол>  сөз &amp; &#13; тағы </жол><![CDATA[<x>]]><?pi да?><!-- ішінде --></өтініш>";

  @Test
  void everySignatureOfTheOfficialLibraryHolds() {
    List<Path> files = NationalFixtures.all(".xml");
    assertThat(files).hasSize(11);
    for (Path file : files) {
      boolean old = file.toString().contains("2004");
      SignatureReport one =
          FileVerifier.verify(
                  NationalFixtures.bytes(file),
                  Optional.empty(),
                  new Basis(TRUST, Revocations.none(), false, old ? THEN : NOW))
              .signatures()
              .getFirst();
      assertThat(one.trusted()).as(file.toString()).isEqualTo(old);
      assertThat(one.reasons())
          .extracting(Reason::code)
          .as(file.toString())
          .isSubsetOf(
              "signing-certificate-unnamed",
              "no-time",
              file.toString().contains("AUTH") ? "purpose-login" : "no-time",
              file.toString().contains("xpath") ? "xml-part" : "no-time",
              old ? "no-time" : "not-trusted"); // made with a key of its own
    }
  }

  @Test
  void everyByteAlteredIsFoundOut() {
    Basis basis = new Basis(TRUST, Revocations.none(), false, THEN);
    byte[] xml =
        NationalFixtures.bytes(
            "rsa-and-gost2004/organization/active/GOSTKNCA_13a3741b52d7bf860aab199b56fad1f4652e357b.xml");
    assertThat(good(xml, basis)).isTrue();
    int root = new String(xml, StandardCharsets.ISO_8859_1).indexOf("<root");
    // before the root stands the XML declaration, which says nothing
    for (int i = root; i < xml.length; i++) {
      byte[] altered = xml.clone();
      altered[i] ^= (byte) (1 << i % 8);
      assertThat(good(altered, basis)).as("byte " + i).isFalse();
    }
  }

  @Test
  void oursHoldsWithEveryKindOfKey() {
    Basis then = new Basis(TRUST, Revocations.none(), false, THEN);
    Basis now = new Basis(TRUST, Revocations.none(), false, NOW);
    byte[] document = DOCUMENT.getBytes(StandardCharsets.UTF_8);
    assertThat(good(XmlSigner.sign(document, key(NationalFixtures.HEAD)), now)).isTrue();
    for (String old :
        List.of(
            "rsa-and-gost2004/personal/active/RSA256_11c707bd54cbfcccb3815e39c4eb57b1dc7dfea9.p12",
            "rsa-and-gost2004/organization/active/GOSTKNCA_13a3741b52d7bf860aab199b56fad1f4652e357b.p12")) {
      assertThat(good(XmlSigner.sign(document, key(old)), then)).as(old).isTrue();
    }
    Basis demo =
        new Basis(
            TrustStore.of(List.of(DemoDesk.AUTHORITY.certificate())),
            Revocations.none(),
            true,
            DemoDesk.NOW);
    assertThat(good(XmlSigner.sign(document, DemoDesk.EC), demo)).isTrue();
    assertThat(good(XmlSigner.sign(document, DemoDesk.RSA), demo)).isTrue();
  }

  @Test
  void severalSignersFollowOneAnother() {
    Basis basis = new Basis(TRUST, Revocations.none(), false, NOW);
    byte[] xml = DOCUMENT.getBytes(StandardCharsets.UTF_8);
    for (String name :
        List.of(
            NationalFixtures.INDIVIDUAL,
            NationalFixtures.HEAD,
            "current/legal/valid/employee_signright.p12")) {
      xml = XmlSigner.sign(xml, key(name));
    }
    Verification found = FileVerifier.verify(xml, Optional.empty(), basis);
    assertThat(found.good()).isTrue();
    assertThat(found.signatures())
        .extracting(s -> s.role().orElseThrow())
        .containsExactly(Right.INDIVIDUAL, Right.HEAD, Right.SIGN);
    assertThat(found.signatures())
        .extracting(SignatureReport::covers)
        .containsExactly(Coverage.WHOLE_REVISION, Coverage.WHOLE_REVISION, Coverage.WHOLE_FILE);
    String text = new String(xml, StandardCharsets.UTF_8);
    assertThat(good(text.replace("сөз", "өзге").getBytes(StandardCharsets.UTF_8), basis)).isFalse();
  }

  private static SigningKey key(String name) {
    return NationalFixtures.key(name);
  }

  private static boolean good(byte[] xml, Basis basis) {
    try {
      return FileVerifier.verify(xml, Optional.empty(), basis).good();
    } catch (Failure e) {
      return false;
    }
  }
}
