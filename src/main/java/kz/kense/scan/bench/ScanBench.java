package kz.kense.scan.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.kense.scan.ColorMode;
import kz.kense.scan.PageEdit;
import kz.kense.scan.PageFile;
import kz.kense.scan.ScanPdf;
import kz.kense.scan.ScannedPage;
import kz.kense.scan.demo.SamplePage;
import kz.kense.text.Lang;

/**
 * Measures {@link ScanPdf} on pages drawn for it, and img2pdf on the same files in the same run.
 * Our time is that of a warmed program; img2pdf's holds the start of Python, since that is how it
 * is used.
 */
public final class ScanBench {
  private static final int DPI = 300;
  private static final Instant AT = Instant.parse("2016-09-05T04:00:00Z");
  private static final String OTHER = "img2pdf";

  private ScanBench() {}

  /**
   * @param bytes of the whole PDF
   */
  public record Figures(int pages, double seconds, long bytes) {}

  /**
   * @param figures by tool and kind of page, such as {@code kense jpeg}
   * @param missing tools that are not installed here
   */
  public record Result(Map<String, Figures> figures, List<String> missing) {
    public Map<String, Object> json() {
      Map<String, Object> out = new LinkedHashMap<>();
      figures.forEach(
          (what, f) ->
              out.put(
                  what,
                  Map.of(
                      "pages", f.pages(),
                      "seconds", f.seconds(),
                      "bytes", f.bytes(),
                      "bytesPerPage", f.bytes() / f.pages())));
      out.put("missing", missing);
      return out;
    }
  }

  /**
   * @param pages of each kind
   */
  public static Result run(int pages) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("kense-bench");
    try {
      Map<String, Figures> figures = new LinkedHashMap<>();
      boolean missing = false;
      for (ColorMode mode : List.of(ColorMode.COLOR, ColorMode.GRAY, ColorMode.BW)) {
        List<ScannedPage> files = draw(folder, mode, pages);
        String kind =
            mode == ColorMode.BW ? "g4" : mode == ColorMode.GRAY ? "jpeg gray" : "jpeg colour";
        ours(files.subList(0, 1), folder.resolve("warm.pdf")); // classes loaded
        figures.put("kense " + kind, ours(files, folder.resolve("kense.pdf")));
        Optional<Figures> theirs = theirs(files, folder.resolve("img2pdf.pdf"));
        missing |= theirs.isEmpty();
        theirs.ifPresent(f -> figures.put(OTHER + " " + kind, f));
      }
      return new Result(figures, missing ? List.of(OTHER) : List.of());
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private static List<ScannedPage> draw(Path folder, ColorMode mode, int pages) throws IOException {
    List<ScannedPage> out = new ArrayList<>();
    for (int i = 0; i < pages; i++) {
      BufferedImage page = SamplePage.draw(DPI, i, mode == ColorMode.COLOR);
      Path file = folder.resolve(mode + "-" + i + ".bmp");
      if (!javax.imageio.ImageIO.write(page, "bmp", file.toFile())) {
        throw new IOException("no BMP writer");
      }
      out.add(PageFile.of(file, mode, DPI));
    }
    return out;
  }

  private static Figures ours(List<ScannedPage> pages, Path file) throws IOException {
    long start = System.nanoTime();
    List<ScanPdf.Page> kept =
        pages.stream().map(p -> new ScanPdf.Page(p, PageEdit.NONE, null)).toList();
    new ScanPdf("bench", Lang.RU, AT).write(kept, file, n -> {});
    return figures(pages.size(), start, file);
  }

  private static Optional<Figures> theirs(List<ScannedPage> pages, Path file)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(OTHER, "-o", file.toString()));
    pages.forEach(p -> command.add(p.file().toString()));
    long start = System.nanoTime();
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      return Optional.empty(); // not installed
    }
    if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      return Optional.empty();
    }
    return Optional.of(figures(pages.size(), start, file));
  }

  private static Figures figures(int pages, long start, Path file) throws IOException {
    double seconds = Math.round((System.nanoTime() - start) / 1e6) / 1000.0;
    return new Figures(pages, seconds, Files.size(file));
  }
}
