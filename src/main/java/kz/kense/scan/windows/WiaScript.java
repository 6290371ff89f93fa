package kz.kense.scan.windows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import kz.kense.scan.PaperSource;
import kz.kense.scan.ScanRequest;

/**
 * The few lines of PowerShell that drive Windows Image Acquisition by COM. Property numbers are
 * those of {@code WiaDef.h}.
 */
final class WiaScript {
  /**
   * Words come out in UTF-8, and whatever fails ends the script with its WIA error number: the
   * messages themselves are in the language of the system.
   */
  private static final String BEGIN =
      """
      [Console]::OutputEncoding = [Text.Encoding]::UTF8
      $ErrorActionPreference = 'Stop'
      function Stop-Wia($e) {
        while ($e.InnerException) { $e = $e.InnerException }
        [Console]::Error.WriteLine(('0x{0:X8} ' -f $e.HResult) + $e.Message)
        exit 1
      }
      trap { Stop-Wia $_.Exception }
      """;

  private static final String LIST =
      """
      $m = New-Object -ComObject WIA.DeviceManager
      foreach ($d in $m.DeviceInfos) { if ($d.Type -eq 1) { $d.Properties.Item('Name').Value } }
      """;

  private static final String SCAN =
      """
      $m = New-Object -ComObject WIA.DeviceManager
      $info = @($m.DeviceInfos | Where-Object { $_.Properties.Item('Name').Value -eq '%1$s' })[0]
      if (-not $info) { [Console]::Error.WriteLine('0x80210005'); exit 1 }
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
        catch {
          $e = $_.Exception
          while ($e.InnerException) { $e = $e.InnerException }
          if ($n -gt 0 -and ('{0:X8}' -f $e.HResult) -eq '80210003') { exit 0 }
          Stop-Wia $e
        }
        $n++
        $picture.SaveFile((Join-Path '%7$s' ('p{0:d4}.png' -f $n)))
      } while (%8$s)
      """;

  private WiaScript() {}

  static String list() {
    return encoded(BEGIN + LIST);
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
    return encoded(BEGIN + scanning(device, request, folder, source, intent));
  }

  /** As {@code -EncodedCommand} wants it: no quote of a name is lost on the way to the program. */
  private static String encoded(String script) {
    return Base64.getEncoder().encodeToString(script.getBytes(StandardCharsets.UTF_16LE));
  }

  private static String scanning(
      String device, ScanRequest request, Path folder, int source, int intent) {
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
