package kz.kense.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import kz.kense.signing.RequestSignatureCheck.Answer;
import kz.kense.signing.RequestSignatureCheck.Condition;
import kz.kense.signing.RequestSignatureCheck.Request;
import kz.kense.signing.RequestSignatureCheck.Result;
import kz.kense.signing.RequestSignatureCheck.State;
import org.junit.jupiter.api.Test;

class RequestSignatureCheckTest {
  private static final Instant NOW = Instant.parse("2026-09-07T05:30:15Z");
  private static final String IIN = "123456789011";
  private static final String BIN = "123456789021";

  @Test
  void aGoodRequestMeetsEverything() {
    Result result = check("legal/valid/head", Optional.of(IIN), Optional.of(BIN), NOW);
    assertThat(result.met()).isTrue();
    assertThat(result.refusal()).isEmpty();
    assertThat(check("individual/valid/individual_valid", Optional.of(IIN), Optional.empty(), NOW))
        .matches(Result::met);
  }

  @Test
  void everyConditionThatIsNotMetRefusesInThePrescribedWords() {
    refuses(
        check("legal/revoked/head", Optional.of(IIN), Optional.of(BIN), NOW),
        "списке отозванных",
        Condition.REVOCATION);
    refuses(
        check("legal/valid/head", Optional.of(IIN), Optional.of("123456789022"), NOW),
        "не совпадает",
        Condition.IDENTITY);
    refuses(
        check("individual/valid/individual_valid", Optional.of(IIN), Optional.of(BIN), NOW),
        "нет ИИН/БИН",
        Condition.IDENTITY,
        Condition.RIGHT);
    refuses(
        check(
            "legal/valid/head",
            Optional.of(IIN),
            Optional.of(BIN),
            Instant.parse("2027-06-01T00:00:00Z")),
        "срок действия",
        Condition.TERM);
  }

  @Test
  void theTestIdentitiesPassInAPracticeOfficeOnly() {
    SignatureReport signature = report("legal/valid/head", true);
    Result strict =
        RequestSignatureCheck.of(
            signature, new Request(Optional.of(IIN), Optional.of(BIN), NOW), false);
    refuses(strict, "ошибочен", Condition.IDENTITY);
  }

  @Test
  void withoutAListTheAnswerStaysOpen() {
    Result result =
        RequestSignatureCheck.of(
            report("legal/valid/head", false),
            new Request(Optional.of(IIN), Optional.of(BIN), NOW),
            true);
    assertThat(result.met()).isFalse();
    assertThat(result.refusal()).isEmpty();
  }

  private static void refuses(Result result, String words, Condition... conditions) {
    assertThat(result.answers())
        .filteredOn(a -> a.state() == State.NOT_MET)
        .extracting(Answer::condition)
        .containsExactly(conditions);
    assertThat(result.refusal().orElseThrow().ru())
        .startsWith("В запрашиваемой услуге отказано в связи с неподтверждением подлинности ЭЦП")
        .contains(words);
    assertThat(result.refusal().orElseThrow().kk())
        .startsWith("Көрсетілетін қызметті алушының ЭЦҚ түпнұсқалығының расталмауына байланысты");
  }

  private static Result check(String key, Optional<String> iin, Optional<String> bin, Instant at) {
    return RequestSignatureCheck.of(report(key, true), new Request(iin, bin, at), true);
  }

  private static SignatureReport report(String key, boolean list) {
    byte[] request =
        CmsMaker.sign(
            "сұраныс".getBytes(StandardCharsets.UTF_8),
            NationalFixtures.key("current/" + key + ".p12"),
            CmsMaker.Content.ATTACHED,
            NOW);
    Revocations lists =
        list
            ? Revocations.none().with(NationalFixtures.bytes("current/nca_gost2022_test.crl"))
            : Revocations.none();
    Basis basis = new Basis(TrustStore.of(NationalKeysTest.authorities()), lists, true, NOW);
    return FileVerifier.verify(request, Optional.empty(), basis).signatures().getFirst();
  }
}
