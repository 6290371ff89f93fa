package kz.kense.scan.escl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.kense.scan.ColorMode;
import kz.kense.scan.OutsideTool;
import kz.kense.scan.PageImage;
import kz.kense.scan.PaperSize;
import kz.kense.scan.PaperSource;
import kz.kense.scan.ScanRequest;
import kz.kense.scan.ScannedPage;
import kz.kense.scan.ScannerInfo;
import kz.kense.scan.ScannerInfo.Kind;
import kz.kense.scan.TestPages;
import kz.kense.text.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EsclScannerTest {
  private static final EsclScanner.Waits SHORT =
      new EsclScanner.Waits(
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofMillis(600),
          Duration.ofMillis(30));

  @TempDir Path folder;
  private byte[] jpeg;
  private EsclServer server;

  @BeforeEach
  void start() throws Exception {
    BufferedImage page = TestPages.text(100, 0, BufferedImage.TYPE_3BYTE_BGR);
    jpeg = Files.readAllBytes(TestPages.write(folder.resolve("page.jpg"), page, "jpeg"));
    server = new EsclServer(sample("hp-duplex.xml"), jpeg);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theFeederIsEmptiedAndEveryJpegKeptAsItCame() throws Exception {
    List<ScannedPage> pages = scan(PaperSource.FEEDER, ColorMode.COLOR);
    assertThat(pages).hasSize(3);
    assertThat(Files.readAllBytes(pages.getLast().file())).isEqualTo(jpeg);
    assertThat(job()).contains("<pwg:InputSource>Feeder<", "RGB24", "<scan:Duplex>false<");
  }

  @Test
  void duplexIsAskedForAndBlackAndWhiteMadeByUs() {
    List<ScannedPage> pages = scan(PaperSource.DUPLEX, ColorMode.BW);
    assertThat(job()).contains("<scan:Duplex>true<", "Grayscale8");
    assertThat(PageImage.read(pages.getFirst()).bilevel()).isTrue();
  }

  @Test
  void theGlassGivesOnePageAndTheJobIsEnded() {
    assertThat(scan(PaperSource.FLATBED, ColorMode.GRAY)).hasSize(1);
    assertThat(job()).contains("<pwg:InputSource>Platen<").doesNotContain("Duplex");
    assertThat(server.requests).anyMatch(r -> r.startsWith("DELETE /ScanJobs/7"));
  }

  @ParameterizedTest
  @CsvSource({
    "JAM, scan.jam, 1",
    "COVER, scan.cover, 1",
    "CUT, scan.lost, 1",
    "SILENCE, scan.lost, 1",
    "HALF, scan.lost, 1",
    "NOT_YET, , 3",
    "JAM_NOT_YET, scan.jam, 1",
    "CANCELED, scan.device, 1",
  })
  void eachFaultHasItsOwnWordAndKeepsThePagesBefore(EsclServer.Fault fault, String code, int kept) {
    server.fault = fault;
    List<ScannedPage> pages = new ArrayList<>();
    Failure failure =
        catchThrowableOfType(
            Failure.class,
            () ->
                scanner()
                    .scan(
                        request(PaperSource.FEEDER, ColorMode.GRAY),
                        folder,
                        pages::add,
                        () -> false));
    assertThat(failure == null ? null : failure.code()).isEqualTo(code);
    assertThat(pages).hasSize(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "503, scan.busy",
    "400, scan.unsupported",
    "401, scan.denied",
    "500, scan.device",
  })
  void aRefusedJobSaysWhy(int http, String code) {
    server.refuseJobs = http;
    assertThat(failure(PaperSource.FEEDER).code()).isEqualTo(code);
  }

  @Test
  void anEmptyFeederIsToldFromTheEndOfThePaper() {
    server.sheets = 0;
    assertThat(failure(PaperSource.FEEDER).code()).isEqualTo("scan.empty");
  }

  @Test
  void nobodyAtTheAddressIsSaidSo() {
    server.close();
    assertThat(failure(PaperSource.FEEDER).code()).isEqualTo("scan.unreachable");
  }

  @Test
  void aStopEndsTheJobAtTheDevice() {
    AtomicBoolean stop = new AtomicBoolean();
    List<ScannedPage> pages = new ArrayList<>();
    server.sheets = 1000;
    scanner()
        .scan(
            request(PaperSource.FEEDER, ColorMode.GRAY),
            folder,
            page -> {
              pages.add(page);
              stop.set(true);
            },
            stop::get);
    assertThat(pages).hasSize(1);
    assertThat(server.requests.getLast()).startsWith("DELETE /ScanJobs/7");
  }

  @ParameterizedTest
  @CsvSource({
    "kyocera.xml, Kyocera ECOSYS M2040dn, true", "xerox.xml, Xerox(R) B235 MFP, true",
    "hp.xml, HP LaserJet MFP M426fdn, false", "airsane.xml, Noname frontend-tester, false",
  })
  void realDevicesAreUnderstood(String file, String model, boolean mono) throws Exception {
    EsclCapabilities able = EsclCapabilities.parse(sample(file));
    assertThat(able.model()).isEqualTo(model);
    assertThat(able.inputs()).containsKeys(PaperSource.FLATBED, PaperSource.FEEDER);
    EsclCapabilities.Input glass = Objects.requireNonNull(able.inputs().get(PaperSource.FLATBED));
    assertThat(glass.formats()).contains("image/jpeg");
    assertThat(glass.resolutions()).contains(300).isSorted();
    assertThat(glass.colorModes().contains("BlackAndWhite1")).isEqualTo(mono);
    EsclSettings settings =
        EsclSettings.of(able, request(PaperSource.FLATBED, ColorMode.GRAY), "x");
    assertThat(settings.width()).isBetween(2400, 2551);
  }

  @Test
  void ourJobIsFoundAmongOthers() throws Exception {
    EsclStatus status = EsclStatus.parse(sample("status-processing.xml"), "/eSCL/ScanJobs/1/");
    assertThat(status.job()).isEqualTo("Completed");
    assertThat(status.feederEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "192.168.0.5, http://192.168.0.5/eSCL/",
    "printer.local:8080, http://printer.local:8080/eSCL/",
    "https://10.0.0.1/eSCL, https://10.0.0.1/eSCL/",
    "http://10.0.0.1:90/a/eSCL/, http://10.0.0.1:90/a/eSCL/",
  })
  void anAddressMayBeTypedShort(String typed, URI base) {
    assertThat(EsclScanner.address(typed)).isEqualTo(base);
  }

  /** Our server is judged by a client written by others. */
  @Test
  void saneAirscanAcceptsOurServer() throws Exception {
    if (!OutsideTool.installed("scanimage") || !airscan()) {
      Assumptions.abort("sane-airscan is not installed (packaging/setup installs it)");
    }
    server.location = "/eSCL/ScanJobs/7";
    Path config = Files.createDirectories(folder.resolve("sane"));
    Files.writeString(config.resolve("dll.conf"), "airscan\n");
    Files.writeString(
        config.resolve("airscan.conf"),
        "[devices]\n\"Kense\" = " + server.address() + ", eSCL\n[options]\ndiscovery = disable\n");
    ProcessBuilder scan =
        new ProcessBuilder(
                "scanimage",
                "-d",
                "airscan:e0:Kense",
                "--source=ADF",
                "--mode=Color",
                "--resolution=200",
                "--format=jpeg",
                "--batch=" + folder + "/air%d.jpg")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("air.log").toFile());
    scan.environment().put("SANE_CONFIG_DIR", config.toString());
    Process process = scan.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(folder.resolve("air3.jpg"))
        .as(Files.readString(folder.resolve("air.log")))
        .isNotEmptyFile();
    assertThat(folder.resolve("air4.jpg")).doesNotExist();
  }

  private static boolean airscan() throws Exception {
    try (var files = Files.walk(Path.of("/usr/lib"), 3)) {
      return files.anyMatch(p -> p.getFileName().toString().startsWith("libsane-airscan.so"));
    }
  }

  private String job() {
    return server.requests.stream().filter(r -> r.startsWith("POST")).findFirst().orElseThrow();
  }

  private Failure failure(PaperSource source) {
    return catchThrowableOfType(Failure.class, () -> scan(source, ColorMode.GRAY));
  }

  private List<ScannedPage> scan(PaperSource source, ColorMode mode) {
    List<ScannedPage> pages = new ArrayList<>();
    scanner().scan(request(source, mode), folder, pages::add, () -> false);
    return pages;
  }

  private EsclScanner scanner() {
    return new EsclScanner(new ScannerInfo(Kind.ESCL, server.address(), "test"), SHORT);
  }

  private static ScanRequest request(PaperSource source, ColorMode mode) {
    return new ScanRequest(source, mode, 200, PaperSize.A4);
  }

  private static byte[] sample(String name) throws Exception {
    try (var in = Objects.requireNonNull(EsclScannerTest.class.getResourceAsStream(name))) {
      return in.readAllBytes();
    }
  }
}
