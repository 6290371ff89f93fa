package kz.kense.scan.sane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.kense.scan.ColorMode;
import kz.kense.scan.OutsideTool;
import kz.kense.scan.PageImage;
import kz.kense.scan.PaperSize;
import kz.kense.scan.PaperSource;
import kz.kense.scan.ScanRequest;
import kz.kense.scan.ScannedPage;
import kz.kense.text.Failure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a real saned over the network; SANE's test back end plays the faults. */
final class SaneScannerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  @TempDir static Path folder;
  private static Saned saned;

  @TempDir Path into;

  @BeforeAll
  static void start() throws Exception {
    if (!OutsideTool.installed("saned") || !OutsideTool.installed("scanimage")) {
      Assumptions.abort("sane-utils is not installed (packaging/setup installs it)");
    }
    saned = new Saned(Files.createDirectories(folder.resolve("saned")));
  }

  @AfterAll
  static void stop() throws Exception {
    if (saned != null) {
      saned.close();
    }
  }

  @Test
  void saysWhatItCanDo() {
    var able = saned.scanner(PATIENCE).capabilities();
    assertThat(able.sources()).containsExactlyInAnyOrder(PaperSource.FLATBED, PaperSource.FEEDER);
    assertThat(able.nearest(300)).isEqualTo(300);
    assertThat(able.widest()).containsEntry(PaperSource.FLATBED, 300.0);
  }

  @Test
  void theFeederGivesItsTenPagesAndTheGlassOne() {
    List<ScannedPage> pages = scan(PaperSource.FEEDER, ColorMode.GRAY);
    assertThat(pages).hasSize(10);
    assertThat(pages.getFirst().file().toString()).endsWith(".jpg");
    PageImage first = PageImage.read(pages.getFirst());
    assertThat(first.pixels().getWidth()).isBetween(1235, 1245);
    assertThat(scan(PaperSource.FLATBED, ColorMode.BW))
        .singleElement()
        .satisfies(p -> assertThat(PageImage.read(p).bilevel()).isTrue());
  }

  @ParameterizedTest
  @CsvSource({
    "SANE_STATUS_JAMMED, scan.jam",
    "SANE_STATUS_NO_DOCS, scan.empty",
    "SANE_STATUS_COVER_OPEN, scan.cover",
    "SANE_STATUS_EOF, scan.lost",
    "SANE_STATUS_IO_ERROR, scan.lost",
    "SANE_STATUS_DEVICE_BUSY, scan.busy",
    "SANE_STATUS_ACCESS_DENIED, scan.denied",
    "SANE_STATUS_NO_MEM, scan.device",
  })
  void eachFaultHasItsOwnWord(String status, String code) {
    List<ScannedPage> pages = new ArrayList<>();
    Failure failure =
        catchThrowableOfType(
            Failure.class,
            () ->
                saned
                    .scanner(PATIENCE, "--read-return-value=" + status)
                    .scan(
                        request(PaperSource.FLATBED, ColorMode.GRAY),
                        into,
                        pages::add,
                        () -> false));
    assertThat(failure.code()).as(failure.getMessage()).isEqualTo(code);
    assertThat(failure.args().getFirst()).isEqualTo("Noname frontend-tester");
    assertThat(pages).isEmpty();
  }

  @Test
  void whatIsStoppedGivesNoMorePagesAndLeavesNoHalfOnes() {
    AtomicBoolean stop = new AtomicBoolean();
    List<ScannedPage> pages = new ArrayList<>();
    saned
        .scanner(
            PATIENCE,
            "--read-limit=yes",
            "--read-limit-size=20000",
            "--read-delay=yes",
            "--read-delay-duration=2000")
        .scan(
            request(PaperSource.FEEDER, ColorMode.GRAY),
            into,
            page -> {
              pages.add(page);
              stop.set(true);
            },
            stop::get);
    assertThat(pages).hasSize(1);
    assertThat(pages.getFirst().file()).isRegularFile();
  }

  @Test
  void anotherDeviceIsNotThere() {
    var nobody =
        new SaneScanner(
            new kz.kense.scan.ScannerInfo(
                kz.kense.scan.ScannerInfo.Kind.SANE, "test:99", "test:99"));
    Failure failure = catchThrowableOfType(Failure.class, nobody::capabilities);
    assertThat(failure.code()).isEqualTo("scan.unreachable");
  }

  /** Its own saned, which dies. */
  @Test
  void aConnectionLostInMidPageKeepsThePagesBefore() throws Exception {
    saned.close();
    try (Saned mortal = new Saned(Files.createDirectories(folder.resolve("mortal")))) {
      List<ScannedPage> pages = new ArrayList<>();
      Failure failure =
          catchThrowableOfType(
              Failure.class,
              () ->
                  mortal
                      .scanner(
                          Duration.ofSeconds(6),
                          "--read-limit=yes",
                          "--read-limit-size=20000",
                          "--read-delay=yes",
                          "--read-delay-duration=3000")
                      .scan(
                          request(PaperSource.FEEDER, ColorMode.GRAY),
                          into,
                          page -> {
                            pages.add(page);
                            mortal.die();
                          },
                          () -> false));
      assertThat(failure.code()).as(failure.getMessage()).isEqualTo("scan.lost");
      assertThat(pages).hasSizeBetween(1, 2);
      assertThat(pages).allSatisfy(p -> assertThat(PageImage.read(p).pixels()).isNotNull());
    } finally {
      saned = new Saned(Files.createDirectories(folder.resolve("again")));
    }
  }

  private List<ScannedPage> scan(PaperSource source, ColorMode mode) {
    List<ScannedPage> pages = new ArrayList<>();
    saned.scanner(PATIENCE).scan(request(source, mode), into, pages::add, () -> false);
    return pages;
  }

  private static ScanRequest request(PaperSource source, ColorMode mode) {
    return new ScanRequest(source, mode, 150, PaperSize.A4);
  }
}
