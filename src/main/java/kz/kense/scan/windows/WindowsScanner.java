package kz.kense.scan.windows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
            : List.of(POWERSHELL, "-NoProfile", "-EncodedCommand", WiaScript.list());
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
      Set<Path> given = new HashSet<>();
      Ended ended =
          new OutsideTool(command(request, folder), folder)
              .run(PATIENCE, stopped, out -> handOn(folder, request, given, 1, pages));
      if (ended.stopped()) {
        return;
      }
      handOn(folder, request, given, ended.stalled() ? 1 : 0, pages);
      // without --verbose NAPS2 says nothing but what went wrong
      boolean complained = info.kind() == Kind.NAPS2 && !ended.out().isBlank();
      if (ended.exit() != 0 || ended.stalled() || given.isEmpty() || complained) {
        throw fault(ended).of(info.name(), word(ended));
      }
    } catch (IOException e) {
      throw ScanFault.NO_TOOL.of(info.name(), String.valueOf(e.getMessage())).causedBy(e);
    }
  }

  /**
   * Hands on the pages that are whole.
   *
   * @param unfinished how many of the last may still be written
   */
  private static void handOn(
      Path folder, ScanRequest request, Set<Path> given, int unfinished, Consumer<ScannedPage> to)
      throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(p -> p.getFileName().toString().matches("p\\d+\\.png")).sorted().toList();
    }
    // a page handed on is moved away: what is left is new
    for (Path file : files.subList(0, Math.max(0, files.size() - unfinished))) {
      if (given.add(file)) {
        to.accept(PageFile.of(file, request.mode(), request.dpi()));
      }
    }
  }

  /** NAPS2 complains on its standard output. */
  private static String word(Ended ended) {
    return ended.err().isBlank()
        ? ended.out().lines().filter(l -> !l.isBlank()).reduce((x, y) -> y).orElse("—")
        : ended.word();
  }

  private List<String> command(ScanRequest request, Path folder) {
    if (info.kind() == Kind.WIA) {
      return List.of(
          POWERSHELL,
          "-NoProfile",
          "-EncodedCommand",
          WiaScript.scan(info.address(), request, folder));
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
   * Told by WIA's error codes ({@code WIA_ERROR_*}, 0x8021xxxx) from our script, and by the English
   * words of NAPS2, which has no codes; its words in another language are shown as they are.
   */
  private static final Map<String, ScanFault> SAYINGS =
      Map.ofEntries(
          Map.entry("80210002", ScanFault.JAM),
          Map.entry("80210003", ScanFault.EMPTY),
          Map.entry("80210004", ScanFault.JAM),
          Map.entry("80210005", ScanFault.UNREACHABLE),
          Map.entry("80210006", ScanFault.BUSY),
          Map.entry("80210007", ScanFault.BUSY),
          Map.entry("8021000A", ScanFault.LOST),
          Map.entry("80210014", ScanFault.JAM),
          Map.entry("80210016", ScanFault.COVER),
          Map.entry("PAPER JAM", ScanFault.JAM),
          Map.entry("NO PAGES ARE IN THE FEEDER", ScanFault.EMPTY),
          Map.entry("SCANNER IS OFFLINE", ScanFault.UNREACHABLE),
          Map.entry("SCANNER IS BUSY", ScanFault.BUSY),
          Map.entry("COVER IS OPEN", ScanFault.COVER));

  static ScanFault fault(Ended ended) {
    String said = (ended.err() + ended.out()).toUpperCase(Locale.ROOT);
    return ended.stalled()
        ? ScanFault.LOST
        : SAYINGS.entrySet().stream()
            .filter(e -> said.contains(e.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(ScanFault.DEVICE);
  }
}
