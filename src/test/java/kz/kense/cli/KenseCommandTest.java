package kz.kense.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KenseCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void versionSaysTheNumberMavenWrote() {
    assertThat(run(Map.of(), "--version")).isZero();
    assertThat(out.toString()).matches("kense \\d+\\.\\d+\\.\\d+\\R");
  }

  @Test
  void helpListsEveryExitCode() {
    assertThat(run(Map.of(), "--help")).isZero();
    assertThat(out.toString()).containsSubsequence("Exit codes", "0 ", "1 ", "2 ", "3 ");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aWrongCommandIsOneLineInTheLanguageAsked() {
    assertThat(run(Map.of("LANG", "ru_RU.UTF-8"), "--lang", "kk", "nothing")).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains("nothing").contains("белгісіз");
  }

  @Test
  void anUnknownLanguageIsNamed() {
    assertThat(run(Map.of(), "--lang=xx")).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains("--lang").contains("xx").contains("kense --help");
  }

  @ParameterizedTest
  @CsvSource({
    "kk_KZ.UTF-8, '', KK",
    "ru_RU.UTF-8, '', RU",
    "'', '', RU",
    "kk_KZ, ru_RU, RU",
    "en_US, kk_KZ, KK"
  })
  void theLocaleGivesTheLanguage(String lang, String all, Lang expected) {
    assertThat(Languages.of(Map.of("LANG", lang, "LC_ALL", all))).isEqualTo(expected);
  }

  @Test
  void aRefusalIsOneLineAndExitOne() {
    assertThat(report(Failure.of("cli.no-file", "a.kense"))).isEqualTo(1);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).startsWith("kense: ").contains("a.kense");
  }

  @Test
  void aMissingFileIsARefusalAndNotABug() {
    assertThat(report(new NoSuchFileException("b.pdf"))).isEqualTo(1);
    assertThat(err.toString()).contains("Файл не найден: b.pdf");
  }

  @Test
  void aMachineWithoutADisplayIsExitThree() {
    RuntimeException thrown =
        LaunchFailure.from(
            new RuntimeException(new UnsupportedOperationException("Unable to open DISPLAY")));
    assertThat(report(thrown)).isEqualTo(3);
    assertThat(err.toString()).contains("DISPLAY");
  }

  @Test
  void aFailureInsideTheWindowKeepsItsOwnWords() {
    Failure inside = Failure.of("cli.no-file", "c");
    assertThat(LaunchFailure.from(new RuntimeException(inside))).isSameAs(inside);
  }

  private int run(Map<String, String> environment, String... args) {
    return KenseCommand.run(new PrintWriter(out), new PrintWriter(err), environment, args);
  }

  private int report(Throwable error) {
    return new CommandErrors(new PrintWriter(err), Lang.RU).report(error);
  }
}
