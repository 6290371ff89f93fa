package kz.kense.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kz.kense.scan.ColorMode;
import kz.kense.scan.PageEdit;
import kz.kense.scan.PaperSize;
import kz.kense.scan.PaperSource;
import kz.kense.scan.ScanPdf;
import kz.kense.scan.ScanRequest;
import kz.kense.scan.ScannedPage;
import kz.kense.scan.ScannerInfo;
import kz.kense.scan.device.Scanners;
import kz.kense.text.Failure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code kense scan}: shows whether a scanner works. A fault in the middle keeps the pages already
 * taken in the file and ends with exit 1 and the device's word.
 */
@Command(
    name = "scan",
    description = "lists scanners, or scans into a PDF",
    mixinStandardHelpOptions = true)
public final class ScanCommand implements Callable<Integer> {
  @Option(names = "--list", description = "the scanners that can be found from here")
  private boolean list;

  @Option(
      names = "--device",
      paramLabel = "escl:URL|sane:NAME",
      description = "the scanner; demo:pages draws sample pages")
  private @Nullable String device;

  @Option(
      names = "--source",
      paramLabel = "flatbed|feeder|duplex",
      defaultValue = "flatbed",
      description = "where the paper lies (default: ${DEFAULT-VALUE})")
  private PaperSource source = PaperSource.FLATBED;

  @Option(
      names = "--mode",
      paramLabel = "color|gray|bw",
      defaultValue = "gray",
      description = "what is taken of it (default: ${DEFAULT-VALUE})")
  private ColorMode mode = ColorMode.GRAY;

  @Option(
      names = "--dpi",
      paramLabel = "N",
      defaultValue = "300",
      description = "dots per inch, 150 to 600 (default: ${DEFAULT-VALUE})")
  private int dpi = 300;

  @Option(
      names = "--paper",
      paramLabel = "a4|a5|a3|letter|legal",
      defaultValue = "a4",
      description = "its format (default: ${DEFAULT-VALUE})")
  private PaperSize paper = PaperSize.A4;

  @Option(names = "--out", paramLabel = "FILE.pdf", description = "where the pages go")
  private @Nullable Path file;

  /** Pages that are in the file. */
  private int kept;

  @Mixin private OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (list) {
      list();
      return 0;
    }
    if (device == null || file == null) {
      throw new ParameterException(spec.commandLine(), "--list | --device --out");
    }
    if (dpi < ScanRequest.MIN_DPI || dpi > ScanRequest.MAX_DPI) {
      throw new ParameterException(spec.commandLine(), "--dpi 150…600");
    }
    return scan(device, file);
  }

  private void list() {
    List<ScannerInfo> found = Scanners.find();
    if (output.json()) {
      print(
          found.stream()
              .map(
                  s ->
                      Map.of(
                          "device", s.id(),
                          "name", s.name(),
                          "kind", s.kind().name().toLowerCase(Locale.ROOT),
                          "demo", s.kind() == ScannerInfo.Kind.DEMO))
              .toList());
    } else {
      found.forEach(s -> out().println(s.id() + "  " + s.name()));
    }
    out().flush();
  }

  private int scan(String id, Path to) throws IOException {
    try (Interruption stop = Interruption.watch()) {
      return scan(id, to, stop);
    }
  }

  /** Ctrl+C stops the device and keeps what it has given. */
  private int scan(String id, Path to, Interruption stop) throws IOException {
    Path folder = Files.createTempDirectory("kense-scan");
    try {
      List<ScannedPage> pages = new ArrayList<>();
      Failure fault = null;
      try {
        Scanners.open(id)
            .scan(
                new ScanRequest(source, mode, dpi, paper),
                folder,
                page -> {
                  pages.add(page);
                  keepSome(pages, to);
                },
                stop::asked);
      } catch (Failure f) {
        fault = f;
      }
      if (pages.size() > kept) {
        keep(pages, to);
      }
      report(id, to, pages, fault);
      if (fault != null) {
        throw fault;
      }
      return 0;
    } finally {
      remove(folder);
    }
  }

  /**
   * What kills the program in between leaves the pages in the file: the first ones each, later each
   * tenth part of them, for the whole is written anew every time.
   */
  private void keepSome(List<ScannedPage> pages, Path to) {
    if (pages.size() >= kept + Math.max(1, kept / 10)) {
      try {
        keep(pages, to);
      } catch (IOException e) {
        throw Failure.of("scan.disk", String.valueOf(e.getMessage())).causedBy(e);
      }
    }
  }

  private void keep(List<ScannedPage> pages, Path to) throws IOException {
    String title = String.valueOf(to.getFileName()).replaceAll("(?i)\\.pdf$", "");
    List<ScanPdf.Page> all =
        pages.stream().map(p -> new ScanPdf.Page(p, PageEdit.NONE, null)).toList();
    Path fresh = to.resolveSibling(to.getFileName() + ".new");
    new ScanPdf(title, output.lang(), Instant.now()).write(all, fresh, n -> {});
    Files.move(fresh, to, StandardCopyOption.REPLACE_EXISTING);
    kept = pages.size();
  }

  private void report(String id, Path to, List<ScannedPage> pages, @Nullable Failure fault)
      throws IOException {
    long size = pages.isEmpty() ? 0 : Files.size(to);
    if (output.json()) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("device", id);
      document.put("file", pages.isEmpty() ? "" : to.toString());
      document.put("bytes", size);
      List<Map<String, Object>> each = new ArrayList<>();
      for (ScannedPage page : pages) {
        each.add(page(page));
      }
      document.put("pages", each);
      if (fault != null) {
        document.put("fault", fault(fault, pages.size()));
      }
      print(document);
    } else if (!pages.isEmpty()) {
      out().println(output.messages().get("scan.cli.kept", pages.size(), to.toString(), size));
    }
    out().flush();
  }

  private static Map<String, Object> page(ScannedPage page) throws IOException {
    ScannedPage.Size size = page.size();
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("width", size.width());
    out.put("height", size.height());
    out.put("dpi", page.dpi());
    out.put("bytes", Files.size(page.file()));
    return out;
  }

  private Map<String, Object> fault(Failure fault, int taken) {
    return Map.of(
        "code",
        fault.code(),
        "text",
        output.messages().describe(fault),
        "device",
        fault.args().size() > 1 ? Objects.toString(fault.args().get(1)) : "",
        "nextPage",
        taken + 1);
  }

  private void print(Object document) {
    out()
        .println(
            JsonMapper.builder()
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(document));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
