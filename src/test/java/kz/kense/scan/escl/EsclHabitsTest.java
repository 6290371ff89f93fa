package kz.kense.scan.escl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.kense.papers.PapersOffice;
import kz.kense.scan.ColorMode;
import kz.kense.scan.JpegHead;
import kz.kense.scan.PageEdit;
import kz.kense.scan.PaperSize;
import kz.kense.scan.PaperSource;
import kz.kense.scan.ScanPdf;
import kz.kense.scan.ScanRequest;
import kz.kense.scan.ScannedPage;
import kz.kense.scan.ScannerInfo;
import kz.kense.scan.ScannerInfo.Kind;
import kz.kense.scan.TestPages;
import kz.kense.signing.token.NcaLayerStandIn;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Habits of devices that are not in the specification, or that few programs expect. */
final class EsclHabitsTest {
  private static final EsclScanner.Waits SHORT =
      new EsclScanner.Waits(
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofMillis(20));

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/eSCL/ScanJobs/7/",
        "ScanJobs/7",
        "http://my_printer_1/eSCL/ScanJobs/7",
        "http://fe80::1%eth0//eSCL/ScanJobs/7",
        "https://printer.invalid:443/eSCL/ScanJobs/7",
      })
  void theJobIsFoundWhateverItsAddressLooksLike(String location) {
    server.location = location;
    assertThat(scan(ColorMode.COLOR)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 400, 409, 410, 500, 503})
  void theEndOfThePaperHasManyNames(int end) {
    server.end = end;
    assertThat(scan(ColorMode.COLOR)).hasSize(3);
  }

  @Test
  void aCertificateOfItsOwnAndTheWayToItAreTaken() throws Exception {
    try (EsclServer secure =
        EsclServer.secure(
            server.capabilities,
            jpeg,
            NcaLayerStandIn.showing(PapersOffice.HEAD_KEY, PapersOffice.PASSWORD))) {
      server.moved = secure.address();
      assertThat(scan(ColorMode.COLOR)).hasSize(3);
      assertThat(secure.requests).hasSizeGreaterThan(4);
    }
  }

  @Test
  void nobodyIsFollowedToAnotherDevice() {
    server.moved = "http://localhost:1/eSCL/";
    Failure failure = catchThrowableOfType(Failure.class, () -> scan(ColorMode.COLOR));
    assertThat(failure.code()).isEqualTo("scan.device");
    assertThat(failure.args()).contains("HTTP 301");
  }

  @Test
  void aPdfGivesItsPagesAndTheirJpegUnchanged() throws Exception {
    Path page = Files.write(folder.resolve("one.jpg"), jpeg);
    ScanPdf.Page one = new ScanPdf.Page(new ScannedPage(page, 100), PageEdit.NONE, null);
    server.document = new ScanPdf("p", Lang.RU, Instant.EPOCH).bytes(List.of(one, one));
    server.sheets = 2;
    List<ScannedPage> pages = scan(ColorMode.COLOR);
    assertThat(pages).hasSize(4).allMatch(p -> p.dpi() == 100);
    assertThat(Files.readAllBytes(pages.getLast().file())).isEqualTo(jpeg);
  }

  @Test
  void grayIsMadeOfWhatADeviceSendsInColour() throws Exception {
    ScannedPage page = scan(ColorMode.GRAY).getFirst();
    assertThat(JpegHead.of(page.file()).orElseThrow().components()).isEqualTo(1);
  }

  @Test
  void linesToldBehindThePictureAreWrittenBeforeIt() throws Exception {
    server.document = linesBehind(jpeg);
    ScannedPage page = scan(ColorMode.COLOR).getFirst();
    ScannedPage plain = new ScannedPage(Files.write(folder.resolve("plain.jpg"), jpeg), page.dpi());
    assertThat(page.size()).isEqualTo(plain.size());
  }

  @ParameterizedTest
  @CsvSource({"100, 100", "72, 200", "0, 200", "200, 200"})
  void aDensityCountsOnlyWhereTheWidthBearsItOut(int said, int dpi) {
    server.document = jpeg.clone(); // 827 dots wide: an A4 sheet at 100 dpi, though 200 was asked
    server.document[13] = 1;
    server.document[14] = server.document[16] = 0;
    server.document[15] = server.document[17] = (byte) said;
    assertThat(scan(ColorMode.COLOR).getFirst().dpi()).isEqualTo(dpi);
  }

  @Test
  void whatIsNoPictureIsNoLostConnection() {
    server.document = "<html>Please wait</html>".getBytes(StandardCharsets.UTF_8);
    Failure failure = catchThrowableOfType(Failure.class, () -> scan(ColorMode.COLOR));
    assertThat(failure.code()).isEqualTo("scan.device");
    assertThat(failure.args()).contains("image/jpeg 24 B");
  }

  @Test
  void aProfileNamedElsewhereARangeAndJoinedFormatsAreUnderstood() throws Exception {
    EsclCapabilities able =
        EsclCapabilities.parse(
            """
            <a:ScannerCapabilities xmlns:a="urn:a" xmlns="urn:b"><MakeAndModel>X</MakeAndModel>
             <a:SettingProfiles><a:SettingProfile name="p1">
              <a:ColorMode>Grayscale8</a:ColorMode>
              <DocumentFormat>application/octet-stream,IMAGE/JPEG,application/pdf</DocumentFormat>
              <a:XResolutionRange><a:Min>100</a:Min><a:Max>250</a:Max><a:Step>20</a:Step>
              </a:XResolutionRange></a:SettingProfile></a:SettingProfiles>
             <a:Adf><a:AdfSimplexInputCaps><a:MaxWidth>2550</a:MaxWidth>
              <a:SettingProfiles><a:SettingProfile ref="p1"/></a:SettingProfiles>
             </a:AdfSimplexInputCaps><a:AdfOptions><a:AdfOption>Duplex</a:AdfOption></a:AdfOptions>
             </a:Adf></a:ScannerCapabilities>
            """
                .getBytes(StandardCharsets.UTF_8));
    assertThat(able.inputs()).containsOnlyKeys(PaperSource.FEEDER, PaperSource.DUPLEX);
    EsclSettings settings = EsclSettings.of(able, request(ColorMode.COLOR, 300), "x");
    assertThat(settings.dpi()).isEqualTo(240);
    assertThat(settings.colorMode()).isEqualTo("Grayscale8");
    assertThat(settings.format()).isEqualTo("IMAGE/JPEG");
    Failure failure =
        catchThrowableOfType(
            Failure.class,
            () ->
                EsclSettings.of(
                    able, request(ColorMode.COLOR, 300).from(PaperSource.FLATBED), "x"));
    assertThat(failure.code()).isEqualTo("scan.lacks-flatbed");
  }

  @ParameterizedTest
  @CsvSource({
    "HP_Compact_Server, HP LaserJet, http://10.0.0.1/, localhost",
    "EPSON-HTTP, EPSON WF-5690, http://10.0.0.1/, 10.0.0.1:80",
    "EPSON-HTTP, EPSON WF-5690, https://10.0.0.1/, 10.0.0.1:443",
    "EPSON-HTTP, EPSON WF-5690, http://10.0.0.1:90/, ",
    "x, Canon, http://10.0.0.1/, ",
  })
  void someWantToBeCalledOtherwise(String maker, String model, URI uri, String host) {
    HttpHeaders headers = HttpHeaders.of(Map.of("Server", List.of(maker)), (a, b) -> true);
    assertThat(EsclHost.of(headers, model).called(uri).orElse(null)).isEqualTo(host);
  }

  /** As some feeders send it: no lines in the frame head, a DNL segment before the end. */
  private static byte[] linesBehind(byte[] jpeg) {
    int at = 2;
    while (jpeg[at + 1] != (byte) 0xc0) {
      at += 2 + ((jpeg[at + 2] & 0xff) << 8 | jpeg[at + 3] & 0xff);
    }
    byte[] out = Arrays.copyOf(jpeg, jpeg.length + 6);
    byte[] end = {(byte) 0xff, (byte) 0xdc, 0, 4, jpeg[at + 5], jpeg[at + 6], (byte) 0xff, -39};
    System.arraycopy(end, 0, out, jpeg.length - 2, end.length);
    out[at + 5] = out[at + 6] = 0;
    return out;
  }

  private List<ScannedPage> scan(ColorMode mode) {
    List<ScannedPage> pages = new ArrayList<>();
    new EsclScanner(new ScannerInfo(Kind.ESCL, server.address(), "test"), SHORT)
        .scan(request(mode, 200), folder, pages::add, () -> false);
    return pages;
  }

  private static ScanRequest request(ColorMode mode, int dpi) {
    return new ScanRequest(PaperSource.FEEDER, mode, dpi, PaperSize.A4);
  }

  private static byte[] sample(String name) throws Exception {
    try (var in = Objects.requireNonNull(EsclHabitsTest.class.getResourceAsStream(name))) {
      return in.readAllBytes();
    }
  }
}
