package kz.kense.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import kz.kense.signing.SignatureVerifier;
import kz.kense.signing.TrustStore;
import kz.kense.signing.Verdict;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One scenario for each form of a result, drawn and signed for real; {@link ExamplesTest} has the
 * emission permit and the refusal letter.
 */
class ResultFormsPlayedTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource({
    "zhm-emi-reissue,       reissued-permit",
    "zhm-exp-repeat-III,    expertise-conclusion",
    "zhm-exp-incomplete-II, reasoned-refusal-conclusion",
    "zhm-sur-issue,         licence",
    "krg-scr-reissue,       reissued-licence",
    "krg-scr-duplicate,     duplicate-licence",
  })
  void is_drawn_signed_and_sound(String scenario, String form) throws IOException {
    Played played =
        Objects.requireNonNull(
            new Player(
                    ScenarioTableTest.scenario(
                        ScenarioTableTest.FOLDER.resolve(scenario + ".yaml")),
                    folder.resolve("office.kense"),
                    folder.resolve("out"))
                .play()
                .played());
    assertThat(played.stop()).isNull();
    Path signed =
        played.files().stream()
            .filter(f -> f.toString().endsWith("-" + form + "-signed.pdf"))
            .findFirst()
            .orElseThrow();
    TrustStore trust =
        TrustStore.of(List.of())
            .with(Files.readAllBytes(folder.resolve("out/keys/" + PracticeKeys.ROOT_FILE)));
    Instant later = played.steps().getLast().at().toInstant(java.time.ZoneOffset.UTC);
    assertThat(SignatureVerifier.verify(Files.readAllBytes(signed), trust, later).verdict())
        .isEqualTo(Verdict.VALID);
  }
}
