package kz.kense.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import kz.kense.scan.TestPages;
import kz.kense.scan.escl.EsclServer;
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

  @Test
  void aJamEndsWithTheDevicesWordAndKeepsThePagesBefore() throws Exception {
    Path file = folder.resolve("jam.pdf");
    try (EsclServer device = device(EsclServer.Fault.JAM)) {
      assertThat(scan(device, file, "--json")).isEqualTo(1);
      assertThat(err.toString()).startsWith("kense: ").contains("ScannerAdfJam").hasLineCount(1);
      JsonNode said = JsonMapper.builder().build().readTree(out.toString());
      assertThat(said.path("fault").path("code").asText()).isEqualTo("scan.jam");
      assertThat(said.path("fault").path("nextPage").asInt()).isEqualTo(3);
    }
    assertThat(pages(file)).isEqualTo(2);
  }

  /** A real process, killed while the device is silent in the middle of the third page. */
  @Test
  void whatIsKilledLeavesItsPagesInTheFile() throws Exception {
    Path file = folder.resolve("killed.pdf");
    try (EsclServer device = device(EsclServer.Fault.SILENCE)) {
      Process scanning =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  kz.kense.Main.class.getName(),
                  "scan",
                  "--device=escl:" + device.address(),
                  "--source=feeder",
                  "--out=" + file)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("said.txt").toFile())
              .start();
      while (pages(file) < 2) {
        assertThat(scanning.waitFor(100, TimeUnit.MILLISECONDS))
            .as(() -> "it ended: " + said())
            .isFalse();
      }
      scanning.destroyForcibly().waitFor();
    }
    assertThat(pages(file)).isEqualTo(2);
  }

  private String said() {
    try {
      return Files.readString(folder.resolve("said.txt"));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static int pages(Path file) throws Exception {
    if (!Files.exists(file)) {
      return 0;
    }
    try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(file))) {
      return pdf.getNumberOfPages();
    }
  }

  private EsclServer device(EsclServer.Fault fault) throws Exception {
    Path page =
        TestPages.write(
            folder.resolve("page.jpg"),
            TestPages.text(100, 0, BufferedImage.TYPE_BYTE_GRAY),
            "jpeg");
    try (InputStream hp =
        Objects.requireNonNull(EsclServer.class.getResourceAsStream("hp-duplex.xml"))) {
      EsclServer device = new EsclServer(hp.readAllBytes(), Files.readAllBytes(page));
      device.sheets = 5;
      device.fault = fault;
      device.faultAfter = 2;
      return device;
    }
  }

  private int scan(EsclServer device, Path file, String... more) {
    List<String> line = new ArrayList<>();
    line.addAll(List.of("scan", "--device=escl:" + device.address(), "--source=feeder"));
    line.add("--out=" + file);
    line.addAll(List.of(more));
    return run(line.toArray(String[]::new));
  }

  private int run(String... args) {
    return KenseCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), Map.of(), args);
  }
}
