package kz.kense.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ScanCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void scansIntoOnePdfAndReportsEachPage() throws Exception {
    Path file = folder.resolve("scan.pdf");
    assertThat(
            run(
                "scan",
                "--device=demo:pages",
                "--source=feeder",
                "--mode=bw",
                "--dpi=150",
                "--out=" + file,
                "--json"))
        .isZero();
    JsonNode said = JsonMapper.builder().build().readTree(out.toString());
    assertThat(said.path("pages")).hasSize(4);
    assertThat(said.path("pages").path(0).path("width").asInt()).isEqualTo(1240);
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(4);
    }
  }

  @Test
  void aDeviceThatIsNotThereIsSaidInOneLine() {
    assertThat(run("scan", "--device=escl:127.0.0.1:1", "--out=" + folder.resolve("a.pdf")))
        .isEqualTo(1);
    assertThat(err.toString()).startsWith("kense: ").contains("127.0.0.1:1").hasLineCount(1);
    assertThat(run("scan", "--device=fax:1", "--out=" + folder.resolve("a.pdf"))).isEqualTo(1);
    assertThat(run("scan", "--device=demo:pages")).isEqualTo(2);
    assertThat(run("scan", "--device=demo:pages", "--dpi=50", "--out=" + folder.resolve("a.pdf")))
        .isEqualTo(2);
    assertThat(folder.resolve("a.pdf")).doesNotExist();
  }

  private int run(String... args) {
    return KenseCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), Map.of(), args);
  }
}
