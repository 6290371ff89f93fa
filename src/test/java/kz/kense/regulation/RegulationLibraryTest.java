package kz.kense.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegulationLibraryTest {
  @Test
  void the_shipped_regulations_are_found_by_id_and_edition() {
    RegulationLibrary library = RegulationLibrary.builtIn();
    assertThat(library.all()).extracting(Regulation::id).contains("zhm-emi", "alm-emi");
    assertThat(library.find("zhm-emi", "2015-09-01")).isPresent();
    assertThat(library.find("zhm-emi", "2001-01-01")).isEmpty();
    assertThat(library.find("nothing")).isEmpty();
  }

  @Test
  void every_yaml_file_shipped_is_listed_in_the_index() throws IOException {
    Path folder = Path.of("src/main/resources/kz/kense/regulation");
    try (var files = Files.list(folder)) {
      assertThat(Files.readAllLines(folder.resolve("index.txt")))
          .containsExactlyInAnyOrderElementsOf(
              files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".yaml")).toList());
    }
  }

  @Test
  void a_file_in_the_offices_folder_is_used_and_a_wrong_one_is_left_out_with_its_findings(
      @TempDir Path folder) throws IOException {
    String sound = fixture();
    Files.writeString(folder.resolve("try-exp.yaml"), sound);
    Files.writeString(folder.resolve("broken.yaml"), sound.replace("role: deputy", "role: nobody"));
    Files.writeString(folder.resolve("notes.txt"), "not a regulation");
    RegulationLibrary library = RegulationLibrary.of(folder);
    assertThat(library.find("try-exp")).isPresent();
    assertThat(library.find("zhm-emi")).isPresent();
    assertThat(library.findings().stream().filter(Finding::isError))
        .singleElement()
        .satisfies(f -> assertThat(f.file()).endsWith("broken.yaml"))
        .satisfies(f -> assertThat(f.code()).isEqualTo("role-unknown"));
  }

  @Test
  void an_edition_that_is_there_already_is_not_taken_twice(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("a.yaml"), fixture());
    Files.writeString(folder.resolve("b.yaml"), fixture());
    RegulationLibrary library = RegulationLibrary.of(folder);
    assertThat(library.all().stream().filter(r -> r.id().equals("try-exp"))).hasSize(1);
    assertThat(library.findings()).extracting(Finding::code).contains("version-taken");
  }

  @Test
  void the_newest_edition_is_given_unless_a_case_asks_for_its_own(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("a.yaml"), fixture());
    Files.writeString(
        folder.resolve("b.yaml"), fixture().replace("version: 2015-09-01", "version: 2016-01-01"));
    RegulationLibrary library = RegulationLibrary.of(folder);
    assertThat(library.find("try-exp").orElseThrow().version()).isEqualTo("2016-01-01");
    assertThat(library.find("try-exp", "2015-09-01")).isPresent();
  }

  @Test
  void an_office_without_a_folder_has_the_shipped_ones(@TempDir Path folder) {
    assertThat(RegulationLibrary.of(folder.resolve("none")).all())
        .hasSameSizeAs(RegulationLibrary.builtIn().all());
  }

  private static String fixture() throws IOException {
    try (InputStream in =
        RegulationLibraryTest.class.getResourceAsStream("/kz/kense/regulation/try-exp.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
