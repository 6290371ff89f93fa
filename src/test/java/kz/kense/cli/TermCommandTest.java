package kz.kense.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TermCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void jsonGivesTheDueMomentItsDateAndTheDerivation() {
    assertThat(run("--length", "10 wd", "--from", "2016-09-05", "--json", "--lang", "ru")).isZero();

    JsonNode json = JsonMapper.builder().build().readTree(out.toString());
    assertThat(json.propertyNames()).containsExactly("due", "dueDate", "paragraph", "derivation");
    assertThat(json.get("due").asString()).isEqualTo("2016-09-20T18:30");
    assertThat(json.get("dueDate").asString()).isEqualTo("2016-09-20");
    assertThat(json.get("paragraph").isNull()).isTrue();
    JsonNode kurbanAit = json.get("derivation").get(7);
    assertThat(kurbanAit.get("date").asString()).isEqualTo("2016-09-12");
    assertThat(kurbanAit.get("counted").asBoolean()).isFalse();
    assertThat(kurbanAit.get("reason").asString())
        .isEqualTo("нерабочий день: Первый день Курбан-айта");
  }

  @Test
  void filingOnADayOffIsRegisteredBeforeTheTermRuns() {
    run("--length", "1 mo", "--from", "2013-11-30T10:00", "--json", "--lang", "kk");

    JsonNode json = JsonMapper.builder().build().readTree(out.toString());
    assertThat(json.get("dueDate").asString()).isEqualTo("2014-01-06");
    assertThat(json.get("derivation").get(0).get("reason").asString())
        .contains("келесі жұмыс күні тіркеледі");
  }

  @Test
  void textBeginsWithTheDueMomentAndEndsWithTheWarning() {
    assertThat(run("--length", "2 h", "--from", "2016-03-04T17:45")).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "Срок: 05.03.2016 10:15",
            "04.03.2016  +  17:45–18:30 — 45 мин (всего 45 мин, срок 2 ч)",
            "05.03.2016  +  09:00–10:15 — 1 ч 15 мин (всего 2 ч, срок 2 ч): рабочая суббота вместо понедельника 7 марта",
            "Внимание: календарь рабочих дней на этот период не подтверждён.");
  }

  @ParameterizedTest
  @CsvSource({
    "10 days, 2016-09-05, kk, Мерзім түсініксіз жазылған",
    "0 wd, 2016-09-05, ru, Непонятно записан срок",
    "10 wd, 2016-02-30, ru, Непонятно записана дата начала",
    "10 wd, +12016-02-03, kk, Бастапқы күн түсініксіз жазылған"
  })
  void unreadableOptionIsRefusedInOneLine(String length, String from, String lang, String says) {
    assertThat(run("--length", length, "--from", from, "--lang", lang)).isEqualTo(2);
    assertThat(err.toString().lines()).singleElement().asString().startsWith("kense: " + says);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void missingOptionIsRefusedInOneLine() {
    assertThat(run("--length", "10 wd", "--lang", "kk")).isEqualTo(2);
    assertThat(err.toString().lines()).singleElement().asString().contains("--from");
  }

  private int run(String... args) {
    return new CommandLine(new TermCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }
}
