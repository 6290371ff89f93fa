package kz.kense.scan.windows;

import java.nio.file.Path;
import java.util.Locale;
import kz.kense.scan.PaperSource;
import kz.kense.scan.ScanRequest;

/**
 * The few lines of PowerShell that drive Windows Image Acquisition by COM. Property numbers are
 * those of {@code WiaDef.h}.
 */
final class WiaScript {
  private static final String LIST =
      """
      $m = New-Object -ComObject WIA.DeviceManager
      foreach ($d in $m.DeviceInfos) { if ($d.Type -eq 1) { $d.Properties.Item('Name').Value } }
      """;

  private static final String SCAN =
      """
      $ErrorActionPreference = 'Stop'
      $m = New-Object -ComObject WIA.DeviceManager
      $info = @($m.DeviceInfos | Where-Object { $_.Properties.Item('Name').Value -eq '%1$s' })[0]
      $d = $info.Connect()
      function Set-Wia($on, $id, $value) {
        foreach ($p in $on.Properties) { if ($p.PropertyID -eq $id) { $p.Value = $value } }
      }
      Set-Wia $d 3088 %2$d
      $i = $d.Items.Item(1)
      Set-Wia $i 6146 %3$d
      Set-Wia $i 6147 %4$d
      Set-Wia $i 6148 %4$d
      Set-Wia $i 6151 %5$d
      Set-Wia $i 6152 %6$d
      $n = 0
      do {
        try { $picture = $i.Transfer('{B96B3CAF-0728-11D3-9D7B-0000F81EF32E}') }
        catch { if ($n -gt 0 -and $_.Exception.Message -match '80210003') { exit 0 } throw }
        $n++
        $picture.SaveFile((Join-Path '%7$s' ('p{0:d4}.png' -f $n)))
      } while (%8$s)
      """;

  private WiaScript() {}

  static String list() {
    return LIST;
  }

  static String scan(String device, ScanRequest request, Path folder) {
    int source =
        switch (request.source()) {
          case FLATBED -> 2;
          case FEEDER -> 1;
          case DUPLEX -> 5;
        };
    int intent =
        switch (request.mode()) {
          case COLOR -> 1;
          case GRAY -> 2;
          case BW -> 4;
        };
    int dpi = request.dpi();
    return String.format(
        Locale.ROOT,
        SCAN,
        quoted(device),
        source,
        intent,
        dpi,
        dots(request.paper().width(), dpi),
        dots(request.paper().height(), dpi),
        quoted(folder.toString()),
        request.source() == PaperSource.FLATBED ? "$false" : "$true");
  }

  /** Inside single quotes of PowerShell only the quote itself has a meaning. */
  private static String quoted(String text) {
    return text.replace("'", "''");
  }

  private static int dots(double millimetres, int dpi) {
    return (int) (millimetres / 25.4 * dpi);
  }
}
