package kz.kense.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import kz.kense.regulation.Regulation.Delivery;
import kz.kense.regulation.Regulation.Earlier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a regulation may say beyond roles, steps and terms. */
class ExtendedRegulationTest {
  @Test
  void channels_processes_payment_and_totals_are_read() throws IOException {
    Regulation r = whole();
    Regulation.Channel channel = r.channel("state-corporation").orElseThrow();
    assertThat(channel.delivery()).isEqualTo(Delivery.DISPATCH);
    assertThat(channel.before().getFirst().length()).hasToString("15 min");
    SystemProcess condition = channel.process("C1").orElseThrow();
    assertThat(condition.condition()).isTrue();
    assertThat(condition.otherwise()).isEqualTo("P2");
    assertThat(channel.process("P2").orElseThrow().message()).isNotNull();
    assertThat(r.applicantTotal("issue", null, "state-corporation").orElseThrow().length())
        .hasToString("15 wd");
    assertThat(r.applicantTotal("issue", null, "portal")).isEmpty();
    assertThat(r.payment()).isNotNull();
    assertThat(r.payment().fits("issue", "portal")).isTrue();
    assertThat(r.payment().fits("refusal", "portal")).isFalse();
    assertThat(r.representation().notarisedOnly()).isTrue();
    assertThat(r.kind("duplicate").orElseThrow().earlier()).isEqualTo(Earlier.REQUIRED);
    assertThat(r.grounds().getFirst().fits("issue")).isFalse();
    assertThat(r.text().outside()).hasSize(1);
    assertThat(r.actorName("portal").orElseThrow().ru()).isEqualTo("Портал");
  }

  @Test
  void a_repealed_act_is_a_catalogue_entry_without_content() throws IOException {
    String yaml = resource("repealed.yaml");
    Regulation r = RegulationReader.read("repealed.yaml", yaml).accepted().orElseThrow();
    assertThat(r.registrable()).isFalse();
    assertThat(RegulationReader.read("x.yaml", yaml + "\nkinds: []\n").findings())
        .extracting(Finding::code)
        .contains("repealed-with-content");
  }

  @ParameterizedTest
  @CsvSource({
    "20 s, 20, 20, 20 с",
    "10-15 s, 10, 15, 10–15 с",
    "1.5 min, 90, 90, '1,5 мин'",
    "30 s-1 min, 30, 60, 30 с – 1 мин",
    "15 min, 900, 900, 15 мин",
  })
  void a_norm_of_the_tables_is_read_and_written(String text, int least, int most, String shown) {
    Norm norm = Norm.parse(text).orElseThrow();
    assertThat(norm).isEqualTo(new Norm(Duration.ofSeconds(least), Duration.ofSeconds(most)));
    assertThat(norm.text().ru()).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "15", "15 h", "15-10 s", "0 s", "1,5 min", "10-15"})
  void what_is_not_a_norm_is_refused(String text) {
    assertThat(Norm.parse(text)).isEmpty();
  }

  private static Regulation whole() throws IOException {
    RegulationReader.Reading reading =
        RegulationReader.read("extended.yaml", resource("extended.yaml"));
    assertThat(reading.findings()).noneMatch(Finding::isError);
    return reading.accepted().orElseThrow();
  }

  private static String resource(String name) throws IOException {
    return Files.readString(Path.of("src/test/resources/kz/kense/regulation", name));
  }
}
