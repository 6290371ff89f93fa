package kz.kense.scan.sane;

import static org.assertj.core.api.Assertions.assertThat;

import kz.kense.scan.ColorMode;
import kz.kense.scan.PaperSize;
import kz.kense.scan.PaperSource;
import kz.kense.scan.ScanRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SaneOptionsTest {
  @ParameterizedTest
  @CsvSource({
    "75|150|300|600dpi, 150",
    "75|100|300|600dpi, 300",
    "1..1200dpi (in steps of 1), 150",
    "50..2400dpi, 150",
    "100..240dpi (in steps of 20), 200",
    "50..300dpi (in steps of 50), 150",
    "200..400dpi (in steps of 1), 200",
    "50..120dpi, 120",
  })
  void aResolutionIsAskedForThatTheDeviceHas(String listed, int dpi) {
    SaneOptions options = SaneOptions.parse("    --resolution " + listed + " [75]\n");
    assertThat(options.capabilities().nearest(150)).isEqualTo(dpi);
    assertThat(
            options.arguments(
                new ScanRequest(PaperSource.FLATBED, ColorMode.GRAY, 150, PaperSize.A4)))
        .contains("--resolution=" + dpi);
  }
}
