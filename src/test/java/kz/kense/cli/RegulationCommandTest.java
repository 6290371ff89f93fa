package kz.kense.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.kense.TestOffice;
import kz.kense.text.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RegulationCommandTest {
  private static final Path SHIPPED =
      Path.of("src/main/resources/kz/kense/regulation/zhm-emi.yaml");

  private final StringWriter out = new StringWriter();

  private int run(String... args) {
    CommandLine line = new CommandLine(new RegulationCommand());
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(out));
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          out.write(e instanceof Failure f ? "failure " + f.code() : e.toString());
          return 1;
        });
    return line.execute(args);
  }

  private JsonNode json() {
    return JsonMapper.shared().readTree(out.toString());
  }

  @Test
  void the_list_names_both_regulations_in_the_language_asked() {
    assertThat(run("list", "--lang", "kk")).isZero();
    assertThat(out.toString())
        .contains("zhm-emi", "alm-emi", "эмиссияға рұқсат беру", "2015-09-01");
  }

  @Test
  void the_language_may_stand_before_the_subcommand_too() {
    PrintWriter to = new PrintWriter(out);
    assertThat(KenseCommand.run(to, to, java.util.Map.of(), "--lang", "kk", "regulation", "list"))
        .isZero();
    assertThat(out.toString()).contains("эмиссияға рұқсат беру");
  }

  @Test
  void the_list_as_json_gives_titles_and_validity() {
    assertThat(run("list", "--json")).isZero();
    JsonNode first = json().at("/regulations/0");
    assertThat(first.at("/id").asString()).isEqualTo("zhm-emi");
    assertThat(first.at("/title/kk").asString()).contains("эмиссияға");
    assertThat(first.at("/validity/to").asString()).isEqualTo("2016-04-28");
  }

  @Test
  void a_regulation_is_shown_with_its_steps_terms_and_paragraphs() {
    assertThat(run("show", "zhm-emi")).isZero();
    assertThat(out.toString())
        .contains(
            "Заместитель руководителя",
            "28 кал. дн.",
            "пункт 7.5",
            "из стандарта",
            "не подтверждено")
        .doesNotContain("!regulation");
  }

  @Test
  void a_regulation_as_json_holds_everything_with_lengths_as_written() {
    assertThat(run("show", "alm-emi", "--json")).isZero();
    assertThat(json().at("/routes/refusal/2").asString()).isEqualTo("draft");
    assertThat(json().at("/steps/2/terms/0/length").asString()).isEqualTo("30 cd");
    assertThat(json().at("/steps/2/action").asString()).isEqualTo("draft");
    assertThat(json().at("/steps/2/from").asString()).isEqualTo("registration");
    assertThat(json().at("/validity/from").asString()).isEqualTo("2016-07-04");
    assertThat(json().at("/margin").asString()).isEqualTo("1 wd");
  }

  @Test
  void an_id_that_is_not_there_is_an_expected_failure() {
    assertThat(run("show", "none")).isEqualTo(1);
    assertThat(out.toString()).isEqualTo("failure regulation.not-listed");
  }

  @Test
  void a_shipped_file_passes_the_check() {
    assertThat(run("check", SHIPPED.toString())).isZero();
    assertThat(out.toString()).contains("предупреждение").doesNotContain("ошибка:");
  }

  @Test
  void a_wrong_file_is_refused_with_file_line_and_what_to_mend(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("wrong.yaml");
    Files.writeString(
        file, Files.readString(SHIPPED).replace("version: 2015-09-01", "verison: 2015-09-01"));
    assertThat(run("check", file.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains(file + ":4: ошибка: Неизвестный ключ «verison»")
        .contains("«version»");
  }

  @Test
  void the_check_as_json_tells_of_every_file_even_of_one_that_is_not_there(@TempDir Path folder) {
    assertThat(
            run(
                "check",
                SHIPPED.toString(),
                folder.resolve("none.yaml").toString(),
                folder.toString(),
                "--json"))
        .isEqualTo(1);
    assertThat(json().at("/files/0/ok").asBoolean()).isTrue();
    assertThat(json().at("/files/0/findings/0/severity").asString()).isEqualTo("warning");
    assertThat(json().at("/files/1/ok").asBoolean()).isFalse();
    assertThat(json().at("/files/1/findings/0/code").asString()).isEqualTo("no-file");
    assertThat(json().at("/files/1/findings/0/text").asString()).contains("Файла нет");
    assertThat(json().at("/files/2/findings/0/code").asString()).isEqualTo("unreadable");
  }

  @Test
  void all_shipped_files_are_checked_beside_a_given_one(@TempDir Path folder) throws IOException {
    Path next = folder.resolve("next.yaml");
    Files.writeString(
        next,
        Files.readString(SHIPPED)
            .replace("version: 2015-09-01", "version: 2016-06-01")
            .replace("{from: 2015-09-01, to: 2016-04-28,", "{from: 2016-06-01,"));
    assertThat(run("check", "--all", next.toString(), "--json")).isZero();
    JsonNode gap = null;
    for (JsonNode file : json().at("/files")) {
      for (JsonNode finding : file.at("/findings")) {
        gap = finding.at("/code").asString().equals("validity-gap") ? finding : gap;
      }
    }
    assertThat(gap).isNotNull();
    assertThat(gap.at("/file").asString()).isEqualTo(next.toString());
    assertThat(gap.at("/kk").asString()).contains("29.04.2016", "31.05.2016");
    assertThat(gap.at("/ru").asString()).contains("29.04.2016", "31.05.2016");
  }

  @Test
  void two_editions_are_compared_in_words_and_the_open_cases_named(@TempDir Path folder)
      throws IOException {
    Path next = folder.resolve("next.yaml");
    Files.writeString(
        next,
        Files.readString(SHIPPED)
            .replace("version: 2015-09-01", "version: 2016-06-01")
            .replace("category: III, length: 8 wd", "category: III, length: 7 wd"));
    Path file = folder.resolve("office.kense");
    try (TestOffice office = TestOffice.at(file, "2016-03-04T10:00")) {
      office.register("zhm-emi", "III");
      office.register("zhm-emi", "IV");
    }
    assertThat(run("compare", "zhm-emi", next.toString(), "--office", file.toString(), "--json"))
        .isZero();
    assertThat(json().at("/differences/0/text").asString()).contains("8 раб. дн.", "7 раб. дн.");
    assertThat(json().at("/cases").size()).as("category IV is not touched").isEqualTo(1);
    assertThat(run("compare", "zhm-emi", "zhm-emi@2015-09-01")).isZero();
    assertThat(out.toString()).contains("ни в чём не расходятся");
  }

  @Test
  void a_diagram_is_written_in_the_form_its_name_says(@TempDir Path folder) throws IOException {
    Path svg = folder.resolve("deep/x.svg");
    assertThat(run("diagram", "zhm-emi", "--channel", "portal", "--out", svg.toString())).isZero();
    assertThat(svg).content().contains("<svg", "Процесс 9", "Условие 3");
    Path bpmn = folder.resolve("x.bpmn");
    assertThat(
            run("diagram", "alm-exp", "--kind", "repeat", "--lang", "kk", "--out", bpmn.toString()))
        .isZero();
    assertThat(bpmn).content().contains("bpmn:process", "Бөлім басшысы");
    assertThat(run("diagram", "zhm-shr", "--out", svg.toString())).isEqualTo(1);
    assertThat(run("diagram", "zhm-emi", "--channel", "post", "--out", svg.toString()))
        .isEqualTo(1);
    assertThat(run("diagram", "zhm-emi", "--out", folder.resolve("x.doc").toString())).isEqualTo(1);
  }

  @Test
  void every_paragraph_is_traced_to_values_scenarios_or_a_reason() {
    assertThat(run("trace", "krg-scr", "--json")).isZero();
    JsonNode traced = json().at("/regulations/0");
    assertThat(traced.at("/missing").isEmpty()).isTrue();
    assertThat(line(traced, "7.4").at("/fields").toString()).contains("representation");
    assertThat(line(traced, "6.7").at("/scenarios").toString()).contains("krg-scr-checks-portal");
    assertThat(line(traced, "18").at("/outside").asString()).isNotEmpty();
    assertThat(line(traced, "17").at("/parts").size()).isEqualTo(5);
  }

  private static JsonNode line(JsonNode traced, String paragraph) {
    for (JsonNode line : traced.at("/paragraphs")) {
      if (line.at("/paragraph").asString().equals(paragraph)) {
        return line;
      }
    }
    throw new AssertionError(paragraph);
  }

  @Test
  void a_paragraph_that_leads_to_nothing_is_said_and_refused(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("mine.yaml");
    Files.writeString(
        file,
        Files.readString(SHIPPED)
            .replace("    - paragraph: \"19.1\"", "    - paragraph: \"19.3\""));
    assertThat(run("trace", file.toString(), "--missing")).isEqualTo(1);
    assertThat(out.toString()).contains("19.1").doesNotContain("19.2");
  }
}
