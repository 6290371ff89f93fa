package kz.kense.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.RegulationLibrary;
import kz.kense.regulation.ScenarioIndex;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plays every scenario beside {@code expected.csv} and compares steps, actors, due moments, papers
 * and refusals with that table, which {@code expected.py} works out from the acts and the calendar
 * without the program. Nothing is drawn or signed here; {@link ResultFormsPlayedTest} does that.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScenarioTableTest {
  static final Path FOLDER = Path.of("src/test/resources/kz/kense/rehearsal");

  /** Set this system property to write the shipped list anew after the scenarios have changed. */
  private static final String UPDATE = "kense.update-scenarios";

  private static final Path INDEX = Path.of("src/main/resources/kz/kense/regulation/scenarios.txt");

  private final List<String> index = new ArrayList<>();

  /** The table's rows of each scenario, without its name and without the reasons. */
  static Map<String, List<String>> table() throws IOException {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (String line :
        Files.readAllLines(FOLDER.resolve("expected.csv")).stream().skip(1).toList()) {
      String[] cells = line.split(";", 8);
      rows.computeIfAbsent(cells[0], n -> new ArrayList<>())
          .add(written(List.of(cells).subList(1, 7)));
    }
    return rows;
  }

  static Stream<String> scenarios() throws IOException {
    return table().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void comes_out_as_the_act_says(String name, @TempDir Path folder) throws IOException {
    Scenario scenario = scenario(FOLDER.resolve(name + ".yaml"));
    Played played = sketch(scenario, folder);
    assertThat(rows(played)).containsExactlyElementsOf(table().getOrDefault(name, List.of()));
    Regulation regulation =
        RegulationLibrary.builtIn().find(scenario.opening().regulation()).orElseThrow();
    String line = listed(regulation, name, played);
    index.add(line);
    if (System.getProperty(UPDATE) == null) {
      assertThat(ScenarioIndex.lines()).contains(line);
    }
  }

  /** As the shipped list has it. */
  private static String listed(Regulation regulation, String name, Played played) {
    List<String> cells = new ArrayList<>(List.of(regulation.id(), name));
    cells.addAll(new Walk(regulation, played).paragraphs());
    return String.join("|", cells);
  }

  @AfterAll
  void write() throws IOException {
    if (System.getProperty(UPDATE) != null) {
      Files.write(INDEX, index);
    }
  }

  @Test
  void the_shipped_list_names_no_scenario_that_is_gone() throws IOException {
    assertThat(ScenarioIndex.lines().stream().map(l -> l.split("\\|")[1]))
        .containsExactlyElementsOf(table().keySet());
  }

  @Test
  void the_table_has_every_scenario_and_every_kind_of_every_regulation() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(
              files
                  .map(f -> f.getFileName().toString())
                  .filter(n -> n.endsWith(".yaml"))
                  .map(n -> n.substring(0, n.length() - 5)))
          .containsExactlyInAnyOrderElementsOf(table().keySet());
    }
  }

  static Scenario scenario(Path file) {
    ScenarioReader.Reading reading = ScenarioReader.read(file);
    assertThat(reading.findings()).isEmpty();
    return Objects.requireNonNull(reading.scenario());
  }

  static Played sketch(Scenario scenario, Path folder) {
    Player.Result result =
        Player.sketching(scenario, folder.resolve("office.kense"), folder.resolve("out")).play();
    assertThat(result.mistakes()).isEmpty();
    return Objects.requireNonNull(result.played());
  }

  private static List<String> rows(Played played) {
    List<String> rows = new ArrayList<>();
    for (Played.Step s : played.steps()) {
      rows.add(row("step", s.step(), s.actor(), minutes(s.at()), minutes(s.due()), s.paragraph()));
    }
    if (played.totalDue() != null) {
      rows.add(row("total", "", "", "", minutes(played.totalDue()), ""));
    }
    if (played.applicantDue() != null) {
      rows.add(row("applicant", "", "", "", minutes(played.applicantDue()), ""));
    }
    Played.Stop stop = played.stop();
    if (stop != null) {
      String paragraph = stop.failure().paragraph().orElse("");
      rows.add(row("stop", stop.deed(), stop.failure().code(), "", "", paragraph));
    }
    rows.add(row("outcome", played.outcome(), "", "", "", ""));
    rows.add(
        row(
            "files",
            played.files().stream()
                .map(f -> f.getFileName().toString().replaceAll("^\\d+-|\\.pdf$", ""))
                .collect(Collectors.joining(" ")),
            "",
            "",
            "",
            ""));
    return rows;
  }

  private static String row(String... cells) {
    return written(List.of(cells));
  }

  private static String written(List<String> cells) {
    return String.join(" ", cells).strip().replaceAll(" +", " ");
  }

  private static String minutes(LocalDateTime at) {
    return at.withSecond(0).toString();
  }
}
