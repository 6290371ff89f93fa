package kz.kense.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a list of paragraphs is found, whatever else the file says. */
class TextCheckTest {
  private static final Path SHIPPED =
      Path.of("src/main/resources/kz/kense/regulation/krg-scr.yaml");

  @ParameterizedTest(name = "{2}: {0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "paragraphs: [                     | paragraphs: [\"7.4\",               | paragraph-twice",
        "field: act.standard               | field: act.standart                 | field-unknown",
        "- paragraph: \"9\"  | - paragraph: \"99\"  | paragraph-unknown",
        "notarisedOnly: true, paragraph: \"7.4\" | notarisedOnly: true, paragraph: \"7.44\" |"
            + " paragraph-not-listed",
        "- paragraph: \"18\" | - paragraph: \"17\"  | paragraph-untraced",
      })
  void is_found(String right, String wrong, String code) throws IOException {
    String sound = Files.readString(SHIPPED);
    assertThat(sound).contains(right);
    assertThat(RegulationReader.read("krg.yaml", sound.replace(right, wrong)).findings())
        .extracting(Finding::code)
        .contains(code);
    assertThat(RegulationReader.read("krg.yaml", sound).findings())
        .extracting(Finding::code)
        .doesNotContain(code);
  }
}
