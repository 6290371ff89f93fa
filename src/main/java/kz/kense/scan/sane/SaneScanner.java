package kz.kense.scan.sane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import kz.kense.scan.Capabilities;
import kz.kense.scan.OutsideTool;
import kz.kense.scan.OutsideTool.Ended;
import kz.kense.scan.PageFile;
import kz.kense.scan.PaperSource;
import kz.kense.scan.ScanFault;
import kz.kense.scan.ScanRequest;
import kz.kense.scan.ScannedPage;
import kz.kense.scan.Scanner;
import kz.kense.scan.ScannerInfo;
import kz.kense.scan.ScannerInfo.Kind;
import kz.kense.text.Failure;

/**
 * A scanner of SANE through the program {@code scanimage}: its own back ends for USB, {@code saned}
 * on other machines, network scanners through sane-airscan.
 *
 * <p>scanimage has no time-out, says of some broken pages that they are done, and leaves half pages
 * when it is ended roughly: what it says is checked against what is on disk, and it is watched.
 */
public final class SaneScanner implements Scanner {
  private static final String TOOL = "scanimage";

  /** A lamp may take this long to warm; a page of 600 dpi in colour moves all the while. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ScannerInfo info;
  private final List<String> extra;
  private final Map<String, String> environment;
  private final Duration patience;

  public SaneScanner(ScannerInfo info) {
    this(info, List.of(), Map.of(), PATIENCE);
  }

  /**
   * @param extra words for scanimage, put before all others
   * @param environment of scanimage, added to ours
   * @param patience the longest silence before the connection is taken for lost
   */
  public SaneScanner(
      ScannerInfo info, List<String> extra, Map<String, String> environment, Duration patience) {
    this.environment = Map.copyOf(environment);
    this.info = info;
    this.extra = List.copyOf(extra);
    this.patience = patience;
  }

  /** The scanners SANE finds; takes seconds. Empty when scanimage is not installed. */
  public static List<ScannerInfo> find() {
    if (!OutsideTool.installed(TOOL)) {
      return List.of();
    }
    Path folder = folder(null);
    try {
      Ended ended =
          new OutsideTool(List.of(TOOL, "-f", "%d|%v|%m%n"), folder)
              .run(PATIENCE, () -> false, out -> {});
      List<ScannerInfo> found = new ArrayList<>();
      for (String line : ended.out().lines().toList()) {
        String[] parts = line.split("\\|", -1);
        if (parts.length == 3) {
          String name = (parts[1] + " " + parts[2]).strip().replace('_', ' ');
          found.add(new ScannerInfo(Kind.SANE, parts[0], name));
        }
      }
      return found;
    } catch (IOException e) {
      return List.of();
    } finally {
      remove(folder);
    }
  }

  @Override
  public ScannerInfo info() {
    return info;
  }

  @Override
  public Capabilities capabilities() {
    return options().capabilities();
  }

  private SaneOptions options() {
    Path folder = folder(null);
    try {
      Ended ended = run(List.of("-A"), folder, () -> false, out -> {});
      if (ended.exit() != 0 || ended.stalled()) {
        throw fault(ended, true);
      }
      return SaneOptions.parse(ended.out());
    } finally {
      remove(folder);
    }
  }

  @Override
  public void scan(
      ScanRequest request, Path into, Consumer<ScannedPage> pages, BooleanSupplier stopped) {
    SaneOptions options = options();
    if (!options.capabilities().sources().contains(request.source())) {
      throw ScanFault.lacks(info.name(), request.source());
    }
    Path folder = folder(into);
    List<String> words = new ArrayList<>(options.arguments(request));
    words.addAll(List.of("--format=tiff", "--batch=p%04d.tiff", "--batch-print", "-p"));
    if (request.source() == PaperSource.FLATBED) {
      words.add("--batch-count=1");
    }
    int dpi = options.capabilities().nearest(request.dpi());
    Taken taken = new Taken(info.name(), folder, request, dpi, pages, stopped);
    Ended ended = run(words, folder, stopped, taken::look);
    if (!ended.stopped()) {
      judge(ended, taken.count());
    }
  }

  /** A run that ended by itself: with the paper, or with a fault. */
  private void judge(Ended ended, int pages) {
    boolean read = ended.err().contains("sane_read:");
    boolean outOfPaper = !read && word(ended).contains("out of documents");
    if (ended.stalled() || (ended.exit() != 0 && !(outOfPaper && pages > 0)) || read) {
      throw fault(ended, pages == 0 && !read);
    }
    if (pages == 0) {
      throw outOfPaper
          ? ScanFault.EMPTY.of(info.name(), word(ended))
          : Failure.of("scan.no-page", info.name());
    }
  }

  private Ended run(
      List<String> words, Path folder, BooleanSupplier stopped, OutsideTool.Tick tick) {
    List<String> command = new ArrayList<>(List.of(TOOL, "-d", info.address()));
    command.addAll(extra);
    command.addAll(words);
    try {
      return new OutsideTool(command, folder, environment).run(patience, stopped, tick);
    } catch (IOException e) {
      if (!OutsideTool.installed(TOOL)) {
        throw ScanFault.NO_TOOL.of(info.name(), TOOL).causedBy(e);
      }
      throw ScanFault.DEVICE.of(info.name(), String.valueOf(e.getMessage())).causedBy(e);
    }
  }

  /**
   * @param opening true while no page has been begun
   */
  private Failure fault(Ended ended, boolean opening) {
    if (ended.stalled()) {
      String silence = patience.toSeconds() + " s";
      return (opening ? ScanFault.UNREACHABLE : ScanFault.LOST).of(info.name(), silence);
    }
    String word = word(ended);
    if (!word.startsWith("sane_") && ended.err().contains("received signal 13")) {
      return ScanFault.LOST.of(info.name(), "SIGPIPE"); // the other end has closed the line
    }
    ScanFault fault =
        switch (word.replaceAll("^.*: ", "")) {
          case "Device busy" -> ScanFault.BUSY;
          case "Document feeder jammed" -> ScanFault.JAM;
          case "Document feeder out of documents" -> ScanFault.EMPTY;
          case "Scanner cover is open" -> ScanFault.COVER;
          case "Access to resource has been denied" -> ScanFault.DENIED;
          case "Invalid argument" -> opening ? ScanFault.UNREACHABLE : ScanFault.DEVICE;
          case "Error during device I/O" -> opening ? ScanFault.UNREACHABLE : ScanFault.LOST;
          default -> ScanFault.DEVICE;
        };
    return fault.of(info.name(), word);
  }

  /** What the device said: the last line that names a call of SANE, else the last of all. */
  private static String word(Ended ended) {
    return ended
        .err()
        .replace('\r', '\n')
        .lines()
        .filter(l -> l.startsWith("scanimage: sane_") || l.startsWith("scanimage: open of"))
        .map(l -> l.substring("scanimage: ".length()).strip())
        .reduce((a, b) -> b)
        .orElseGet(ended::word);
  }

  private static Path folder(@org.jspecify.annotations.Nullable Path parent) {
    try {
      return parent == null
          ? Files.createTempDirectory("kense-sane")
          : Files.createTempDirectory(parent, "sane");
    } catch (IOException e) {
      throw Failure.of("scan.disk", String.valueOf(e.getMessage())).causedBy(e);
    }
  }

  private static void remove(Path folder) {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      System.getLogger(SaneScanner.class.getName())
          .log(System.Logger.Level.WARNING, "temporary files stay in " + folder, e);
    }
  }

  /** Hands on the pages of a batch, each once and only when its file is really there. */
  private static final class Taken {
    private final String scanner;
    private final Path folder;
    private final ScanRequest request;
    private final int dpi;
    private final Consumer<ScannedPage> pages;
    private final BooleanSupplier stopped;
    private int lines;
    private int count;

    Taken(
        String scanner,
        Path folder,
        ScanRequest request,
        int dpi,
        Consumer<ScannedPage> pages,
        BooleanSupplier stopped) {
      this.scanner = scanner;
      this.stopped = stopped;
      this.folder = folder;
      this.request = request;
      this.dpi = dpi;
      this.pages = pages;
    }

    int count() {
      return count;
    }

    void look(String out) throws IOException {
      // a line without its end is still being written
      List<String> names = out.substring(0, out.lastIndexOf('\n') + 1).lines().toList();
      for (; lines < names.size() && !stopped.getAsBoolean(); lines++) {
        Path file = folder.resolve(names.get(lines).strip());
        if (Files.isRegularFile(file)) {
          pages.accept(page(file));
          count++;
        }
      }
    }

    /** scanimage says of a page without a line that it is done. */
    private ScannedPage page(Path file) throws IOException {
      long size = Files.size(file);
      try {
        return PageFile.of(file, request.mode(), dpi);
      } catch (Failure damaged) {
        throw ScanFault.LOST.of(scanner, file.getFileName() + " " + size + " B").causedBy(damaged);
      }
    }
  }
}
