package kz.kense.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The format's page must not drift from the reader. */
class FormatDocumentTest {
  @Test
  void the_whole_file_that_the_page_shows_is_accepted() throws IOException {
    String page = Files.readString(Path.of("src/main/resources/kz/kense/regulation/FORMAT.md"));
    String yaml = page.substring(page.indexOf("id: demo-licence"), page.lastIndexOf("```"));
    RegulationReader.Reading reading = RegulationReader.read("FORMAT.md", yaml);
    assertThat(reading.findings()).noneMatch(Finding::isError);
    assertThat(reading.accepted().orElseThrow().route("refusal")).hasSize(8);
  }
}
