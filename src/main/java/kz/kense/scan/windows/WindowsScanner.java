package kz.kense.scan.windows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kz.kense.scan.Capabilities;
import kz.kense.scan.OutsideTool;
import kz.kense.scan.OutsideTool.Ended;
import kz.kense.scan.PageFile;
import kz.kense.scan.ScanFault;
import kz.kense.scan.ScanRequest;
import kz.kense.scan.ScannedPage;
import kz.kense.scan.Scanner;
import kz.kense.scan.ScannerInfo;
import kz.kense.scan.ScannerInfo.Kind;

/**
 * USB scanners on Windows: through NAPS2.Console where it is installed, else through the system's
 * WIA by PowerShell. Written after their documentation; not yet run on Windows, which README says.
 */
public final class WindowsScanner implements Scanner {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String POWERSHELL = "powershell.exe";
  private static final List<String> NAPS2 =
      List.of("C:\\Program Files\\NAPS2\\NAPS2.Console.exe", "NAPS2.Console.exe");

  private final ScannerInfo info;

  public WindowsScanner(ScannerInfo info) {
    this.info = info;
  }

  /** Empty on other systems. */
  public static List<ScannerInfo> find() {
    if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
      return List.of();
    }
    String naps2 = naps2();
    boolean better = !naps2.isEmpty();
    List<String> command =
        better
            ? List.of(naps2, "--listdevices", "--driver", "wia")
            : List.of(POWERSHELL, "-NoProfile", "-Command", WiaScript.list());
    try {
      Path folder = Files.createTempDirectory("kense-wia");
      Ended ended =
          new OutsideTool(command, folder).run(Duration.ofSeconds(30), () -> false, out -> {});
      return ended
          .out()
          .lines()
          .map(String::strip)
          .filter(name -> !name.isEmpty())
          .map(name -> new ScannerInfo(better ? Kind.NAPS2 : Kind.WIA, name, name))
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static String naps2() {
    return NAPS2.stream()
        .filter(p -> p.contains("\\") ? Files.exists(Path.of(p)) : OutsideTool.installed(p))
        .findFirst()
        .orElse("");
  }

  @Override
  public ScannerInfo info() {
    return info;
  }

  @Override
  public Capabilities capabilities() {
    return Capabilities.unknown();
  }

  @Override
  public void scan(
      ScanRequest request, Path into, Consumer<ScannedPage> pages, BooleanSupplier stopped) {
    try {
      Path folder = Files.createTempDirectory(into, "wia");
      Ended ended =
          new OutsideTool(command(request, folder), folder).run(PATIENCE, stopped, out -> {});
      if (ended.stopped()) {
        return;
      }
      int count = handOn(folder, request, pages);
      if (ended.exit() != 0 || ended.stalled() || count == 0) {
        throw fault(ended).of(info.name(), ended.word());
      }
    } catch (IOException e) {
      throw ScanFault.NO_TOOL.of(info.name(), String.valueOf(e.getMessage())).causedBy(e);
    }
  }

  private static int handOn(Path folder, ScanRequest request, Consumer<ScannedPage> pages)
      throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(p -> p.getFileName().toString().matches("p\\d+\\.\\w+"))
          .sorted()
          .forEach(files::add);
    }
    files.forEach(file -> pages.accept(PageFile.of(file, request.mode(), request.dpi())));
    return files.size();
  }

  private List<String> command(ScanRequest request, Path folder) {
    if (info.kind() == Kind.WIA) {
      return List.of(
          POWERSHELL, "-NoProfile", "-Command", WiaScript.scan(info.address(), request, folder));
    }
    return List.of(
        naps2(),
        "--noprofile",
        "--driver",
        "wia",
        "--device",
        info.address(),
        "--source",
        switch (request.source()) {
          case FLATBED -> "glass";
          case FEEDER -> "feeder";
          case DUPLEX -> "duplex";
        },
        "--bitdepth",
        switch (request.mode()) {
          case COLOR -> "color";
          case GRAY -> "gray";
          case BW -> "bw";
        },
        "--dpi",
        Integer.toString(request.dpi()),
        "--pagesize",
        request.paper().name().toLowerCase(Locale.ROOT),
        "--output",
        folder.resolve("p$(nnnn).png").toString());
  }

  /**
   * WIA's error codes ({@code WIA_ERROR_*}, 0x8021xxxx), which both tools pass on in their words.
   */
  private static ScanFault fault(Ended ended) {
    String said = (ended.err() + ended.out()).toUpperCase(Locale.ROOT);
    if (ended.stalled()) {
      return ScanFault.LOST;
    }
    return Stream.of(
            java.util.Map.entry("80210002", ScanFault.JAM),
            java.util.Map.entry("80210003", ScanFault.EMPTY),
            java.util.Map.entry("80210005", ScanFault.UNREACHABLE),
            java.util.Map.entry("80210006", ScanFault.BUSY),
            java.util.Map.entry("80210016", ScanFault.COVER),
            java.util.Map.entry("8021000A", ScanFault.LOST))
        .filter(e -> said.contains(e.getKey()))
        .map(java.util.Map.Entry::getValue)
        .findFirst()
        .orElse(ScanFault.DEVICE);
  }
}
