package kz.kense.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kz.kense.text.Failure;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** XML changed after signing in every known way, each with the reason it must fail for. */
class XmlAttacksTest {
  private static final Basis BASIS =
      new Basis(DemoDesk.TRUST, Revocations.none(), true, DemoDesk.NOW);
  private static final String SIGNED =
      new String(
          XmlSigner.sign(
              "<r Id=\"a\"><sum>17</sum><to>x</to></r>".getBytes(StandardCharsets.UTF_8),
              DemoDesk.EC),
          StandardCharsets.UTF_8);

  private static Map<String, UnaryOperator<String>> attacks() {
    Map<String, UnaryOperator<String>> all = new LinkedHashMap<>();
    all.put(
        "xades: properties of its own",
        s ->
            s.replaceFirst(
                "</(\\w+:)?Signature>",
                "<$1Object><q:QualifyingProperties xmlns:q='http://uri.etsi.org/01903/v1.3.2#'/>"
                    + "</$1Object>$0"));
    all.put("content-altered: value", s -> s.replace("<sum>17", "<sum>18"));
    all.put("content-altered: element added", s -> s.replace("<to>", "<sum>18</sum><to>"));
    all.put("content-altered: element taken away", s -> s.replace("<to>x</to>", ""));
    all.put("content-altered: attribute added", s -> s.replace("<sum>", "<sum x='1'>"));
    all.put("content-altered: comment added", s -> s.replace("17<", "1<!-- -->7<"));
    all.put("content-altered: instruction added", s -> s.replace("<to>", "<?x y?><to>"));
    all.put("content-altered: namespace added", s -> s.replace("<r ", "<r xmlns='urn:x' "));
    all.put(
        "content-altered: order",
        s -> s.replace("<sum>17</sum><to>x</to>", "<to>x</to><sum>17</sum>"));
    all.put(
        "content-altered: wrapped", s -> s.replace("<r ", "<w><r ").replace("</r>", "</r></w>"));
    all.put("content-altered: after the signature", s -> s.replace("</r>", "<sum>18</sum></r>"));
    all.put("signature-wrong: reference moved", s -> s.replace("URI=\"\"", "URI=\"#a\""));
    all.put(
        "signature-wrong: transform taken away",
        s -> s.replaceFirst("<ds:Transform [^>]*WithComments\"/>\n", ""));
    all.put(
        "signature-wrong: canonical form",
        s ->
            s.replaceFirst(
                "(CanonicalizationMethod Algorithm=\")[^\"]*",
                "$1http://www.w3.org/2001/10/xml-exc-c14n#WithComments"));
    all.put(
        "algorithm: HMAC",
        s ->
            s.replaceFirst(
                "(SignatureMethod Algorithm=\")[^\"]*",
                "$1http://www.w3.org/2000/09/xmldsig#hmac-sha1"));
    all.put(
        "algorithm-mismatch: RSA",
        s ->
            s.replaceFirst(
                "(SignatureMethod Algorithm=\")[^\"]*",
                "$1http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"));
    all.put(
        "xml-form: second reference",
        s -> s.replace("</ds:Reference>", "</ds:Reference><ds:Reference URI=''/>"));
    all.put(
        "xml-form: object",
        s -> s.replace("</ds:Signature>", "<ds:Object><sum>18</sum></ds:Object></ds:Signature>"));
    all.put(
        "xml-form: words in the signature", s -> s.replace("</ds:Signature>", "18</ds:Signature>"));
    all.put(
        "xml-form: comment in the signature",
        s -> s.replace("</ds:Signature>", "<!-- --></ds:Signature>"));
    all.put(
        "xml-form: transform with a path",
        s ->
            s.replaceFirst(
                "(<ds:Transform"
                    + " Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\")/>",
                "$1><x/></ds:Transform>"));
    all.put(
        "xml-form: value taken away",
        s -> s.replaceFirst("(?s)<ds:SignatureValue>.*</ds:SignatureValue>", ""));
    all.put(
        "signer-certificate-missing: no certificate",
        s -> s.replaceAll("(?s)<ds:X509Certificate>.*</ds:X509Certificate>", ""));
    return all;
  }

  @TestFactory
  List<DynamicTest> everyAttackIsFoundOut() {
    return attacks().entrySet().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.getKey(),
                    () -> {
                      String attacked = e.getValue().apply(SIGNED);
                      assertThat(attacked).isNotEqualTo(SIGNED);
                      Verification found = verify(attacked);
                      assertThat(found.good()).isFalse();
                      assertThat(found.signatures().getFirst().reasons())
                          .extracting(Reason::code)
                          .contains(e.getKey().split(":")[0]);
                    }))
        .toList();
  }

  @Test
  void ours_holds() {
    assertThat(verify(SIGNED).good()).isTrue();
  }

  @Test
  void twoElementsOfOneNameAreNeitherSigned() {
    String part =
        new String(
            NationalFixtures.bytes("xml-gost2015/test_gost512.xml_xpath.xml"),
            StandardCharsets.UTF_8);
    String evil = part.replace("<b/>", "<b Id=\"part\"><x>2</x></b>");
    assertThat(verify(evil).signatures().getFirst().reasons())
        .extracting(Reason::code)
        .contains("content-altered");
    String moved = part.replace("<b/>", "<b><a><x>2</x></a></b>");
    // the part that was signed is still there: only it is vouched for, and it is said so
    assertThat(verify(moved).signatures().getFirst().reasons())
        .extracting(Reason::code)
        .contains("xml-part");
    assertThat(verify(moved).good()).isFalse();
  }

  @Test
  void entitiesAndDocumentTypesAreRefused() {
    for (String head :
        List.of(
            "<!DOCTYPE r SYSTEM \"file:///etc/passwd\">",
            "<!DOCTYPE r [<!ENTITY a \"17\"><!ATTLIST r Id ID #IMPLIED>]>")) {
      String evil = SIGNED.replaceFirst("<r ", head + "<r ");
      assertThatThrownBy(() -> verify(evil))
          .isInstanceOfSatisfying(
              Failure.class, f -> assertThat(f.code()).isEqualTo("signing.xml-damaged"));
    }
    String deep = "<a>".repeat(100_000);
    assertThatThrownBy(() -> verify(deep))
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.code()).isEqualTo("signing.xml-damaged"));
    assertThatThrownBy(() -> verify("<?xml version='1.1'?><r/>")).isInstanceOf(Failure.class);
    assertThat(verify("<r/>").reasons()).extracting(Reason::code).containsExactly("no-signature");
  }

  private static Verification verify(String xml) {
    return FileVerifier.verify(xml.getBytes(StandardCharsets.UTF_8), Optional.empty(), BASIS);
  }
}
