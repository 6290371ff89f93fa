package kz.kense.scan.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import kz.kense.scan.ColorMode;
import kz.kense.scan.OutsideTool.Ended;
import kz.kense.scan.PaperSize;
import kz.kense.scan.PaperSource;
import kz.kense.scan.ScanFault;
import kz.kense.scan.ScanRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be known of it without Windows. */
final class WindowsScannerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0x80210002 Застряла бумага|JAM",
        "0x80210003 В устройстве подачи нет бумаги|EMPTY",
        "0x80210005|UNREACHABLE",
        "0x80210006 Устройство занято|BUSY",
        "0x80210016 Открыта крышка|COVER",
        "0x8021000a Ошибка связи|LOST",
        "0x80070005 Отказано в доступе|DEVICE",
        "The scanner has a paper jam.|JAM",
        "No pages are in the feeder.|EMPTY",
        "The selected scanner is offline.|UNREACHABLE",
        "The selected scanner is busy.|BUSY",
        "The scanner's cover is open.|COVER"
      })
  void eachWordOfTheToolsHasItsFault(String word, ScanFault fault) {
    assertThat(WindowsScanner.fault(new Ended(1, "", word, false, false))).isEqualTo(fault);
    assertThat(WindowsScanner.fault(new Ended(0, word, "", false, false))).isEqualTo(fault);
  }

  @Test
  void aNameWithQuotesReachesTheScriptWhole() {
    String script =
        decoded(
            WiaScript.scan(
                "Canon d'Отдел \"1\"",
                new ScanRequest(PaperSource.DUPLEX, ColorMode.BW, 300, PaperSize.A4),
                Path.of("стол")));
    assertThat(script)
        .contains("-eq 'Canon d''Отдел \"1\"'")
        .contains("Set-Wia $d 3088 5")
        .contains("Set-Wia $i 6151 2480")
        .contains("while ($true)")
        .startsWith("[Console]::OutputEncoding");
    assertThat(decoded(WiaScript.list())).contains("DeviceInfos");
  }

  private static String decoded(String script) {
    return new String(Base64.getDecoder().decode(script), StandardCharsets.UTF_16LE);
  }
}
