package kz.kense.signing.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import kz.kense.signing.Basis;
import kz.kense.signing.CmsMaker;
import kz.kense.signing.DemoAuthority;
import kz.kense.signing.OutsideSigner;
import kz.kense.signing.Papers;
import kz.kense.signing.PdfSigner;
import kz.kense.signing.PdfSigning;
import kz.kense.signing.Revocations;
import kz.kense.signing.Right;
import kz.kense.signing.SignatureVerifier;
import kz.kense.signing.SigningKey;
import kz.kense.signing.TrustStore;
import kz.kense.signing.Verdict;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against a stand-in that follows NCALayer's public protocol; the program itself is not here. */
class NcaLayerTest {
  private static final Instant AT = Instant.parse("2026-09-07T05:30:00Z");
  private static final char[] PASSWORD = "Құпия123".toCharArray();
  private static final DemoAuthority AUTHORITY =
      DemoAuthority.create(
          new SecureRandom(),
          Instant.parse("2026-01-01T00:00:00Z"),
          Instant.parse("2036-01-01T00:00:00Z"));

  @Test
  void aPdfIsSignedByTheProgramOfTheOfficial() throws Exception {
    SigningKey key =
        SigningKey.open(
            AUTHORITY.issue(
                new DemoAuthority.Person(
                    "ӘБДІҒАЛИЕВ",
                    "НҰРЛЫБЕК",
                    "",
                    "900101300007",
                    Optional.empty(),
                    Optional.empty()),
                DemoAuthority.KeyKind.EC_P256,
                Set.of(Right.SIGN),
                AT.minus(Duration.ofDays(1)),
                AT.plus(Duration.ofDays(1)),
                PASSWORD),
            PASSWORD);
    UnaryOperator<String> signs =
        request -> {
          JsonNode asked = JsonMapper.builder().build().readTree(request);
          assertThat(asked.path("module").asString()).isEqualTo("kz.gov.pki.knca.basics");
          assertThat(asked.path("method").asString()).isEqualTo("sign");
          JsonNode args = asked.path("args");
          assertThat(args.path("signingParams").path("encapsulate").asBoolean()).isFalse();
          assertThat(args.path("signerParams").path("iin").asString()).isEqualTo("900101300007");
          byte[] content = Base64.getDecoder().decode(args.path("data").asString());
          byte[] cms = CmsMaker.sign(content, key, CmsMaker.Content.DETACHED, AT);
          return "{\"status\":true,\"body\":{\"result\":[\""
              + Base64.getEncoder().encodeToString(cms)
              + "\"]}}";
        };
    try (NcaLayerStandIn program = new NcaLayerStandIn(signs)) {
      NcaLayer layer = new NcaLayer(program.address(), Duration.ofSeconds(20));
      byte[] signed =
          PdfSigner.signOutside(
              Papers.plain(),
              new OutsideSigner("ӘБДІҒАЛИЕВ", bytes -> layer.sign(bytes, "900101300007", Lang.KK)),
              new PdfSigning(Optional.empty(), false, ZoneId.of("Asia/Almaty")),
              AT);
      var found =
          SignatureVerifier.verify(
              signed,
              new Basis(
                  TrustStore.of(List.of(AUTHORITY.certificate())), Revocations.none(), false, AT));
      assertThat(found.verdict()).as(found.toString()).isEqualTo(Verdict.VALID);
    }
  }

  @Test
  void whatTheProgramSaysIsSaidPlainly() throws Exception {
    refused("signing.ncalayer-cancelled", "{\"status\":true,\"body\":{}}");
    refused(
        "signing.ncalayer-refused",
        "{\"status\":false,\"code\":\"SIGNING_FAILURE\",\"message\":\"no\"}");
    refused("signing.ncalayer-refused", "<html>");
    NcaLayer nobody = new NcaLayer(URI.create("ws://127.0.0.1:1/"), Duration.ofSeconds(5));
    assertThatThrownBy(() -> nobody.sign(new byte[1], "", Lang.RU))
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.code()).isEqualTo("signing.ncalayer-absent"));
    assertThatThrownBy(() -> new NcaLayer(URI.create("wss://example.kz/"), Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void refused(String code, String answer) throws Exception {
    try (NcaLayerStandIn program = new NcaLayerStandIn(request -> answer)) {
      NcaLayer layer = new NcaLayer(program.address(), Duration.ofSeconds(20));
      assertThatThrownBy(() -> layer.sign(new byte[] {1}, "", Lang.RU))
          .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo(code));
    }
  }
}
