package kz.kense.attachment.ui.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import kz.kense.attachment.FileBounds;
import kz.kense.attachment.FileType;
import kz.kense.attachment.ui.ViewerModel;
import kz.kense.scan.ColorMode;
import kz.kense.scan.PageEdit;
import kz.kense.scan.PageFile;
import kz.kense.scan.PageImage;
import kz.kense.scan.ScanPdf;
import kz.kense.scan.ScannedPage;
import kz.kense.scan.text.bench.SamplePages;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import kz.kense.ui.Work;

/**
 * Turns the pages of a long scan in the viewer's own model, without a window: what is measured is
 * from asking for a page until its picture is handed to the window.
 */
public final class ViewerBench {
  /** A quick reader turns a page every so many milliseconds. */
  private static final int PACE = 250;

  private static final int JUMPS = 40;
  private static final int OUTSIDE_PAGES = 20;

  /** Pages that are JPEG in gray: every fourth; the others are one-bit Group 4. */
  private static final int GRAY_EVERY = 4;

  private final LinkedBlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
  private long mostHeap;

  /** Milliseconds, in order of size. */
  record Times(List<Double> sorted) {
    Times {
      sorted = sorted.stream().sorted().toList();
    }

    double at(double share) {
      return sorted.get(
          (int) Math.min(sorted.size() - 1L, Math.round(share * (sorted.size() - 1))));
    }

    Map<String, Object> json() {
      Map<String, Object> out = new LinkedHashMap<>();
      out.put("p50", rounded(at(0.5)));
      out.put("p95", rounded(at(0.95)));
      out.put("max", rounded(at(1)));
      return out;
    }
  }

  /** The figures as {@code kense bench viewer --json} gives them. */
  public Map<String, Object> run(int pages) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("kense-bench");
    try {
      Map<String, Object> out = new LinkedHashMap<>();
      byte[] pdf = longScan(folder, pages);
      out.put("pages", pages);
      out.put("bytes", pdf.length);
      turning(pdf, pages, out);
      out.put("heapMegabytesMost", mostHeap >> 20);
      out.put("heapMegabytesBound", Runtime.getRuntime().maxMemory() >> 20);
      out.put("pdftoppmMillisecondsPerPage", outside(folder));
      out.put("bounds", bounds());
      out.put("refusals", refusals());
      out.put("residentMegabytesMost", resident());
      return out;
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private void turning(byte[] pdf, int pages, Map<String, Object> out) throws InterruptedException {
    try (Work work = new Work(window::add, 2, new Loud())) {
      ViewerModel model = new ViewerModel(work);
      long began = System.nanoTime();
      model.show(FileType.PDF.mediaType(), () -> pdf);
      while (model.state().get() instanceof ViewerModel.State.Loading) {
        pump(PACE);
      }
      out.put("openMilliseconds", rounded((System.nanoTime() - began) / 1e6));
      turn(model, 0, 1);
      List<Double> flips = new ArrayList<>();
      for (int i = 1; i < pages; i++) {
        rest();
        flips.add(turn(model, i, 1));
      }
      out.put("flipMilliseconds", new Times(flips).json());
      out.put("jumpMilliseconds", jumps(model, pages, 1).json());
      model.rotate();
      out.put("jumpAfterTurningMilliseconds", jumps(model, pages, 1).json());
      model.zoomIn(1);
      out.put("jumpAfterZoomMilliseconds", jumps(model, pages, 1.25).json());
      System.gc(); // what is still held, not what waits to be collected
      out.put("heapMegabytesHeld", used() >> 20);
      model.clear();
    }
  }

  private Times jumps(ViewerModel model, int pages, double scale) throws InterruptedException {
    List<Double> jumps = new ArrayList<>();
    Random random = new Random(1);
    for (int i = 0; i < JUMPS; i++) {
      rest();
      jumps.add(turn(model, random.nextInt(pages), scale));
    }
    return new Times(jumps);
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** The most memory the process had, heap and all else; −1 where the system does not say. */
  private static long resident() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
          .findFirst()
          .orElse(-1L);
    } catch (IOException e) {
      return -1;
    }
  }

  private double turn(ViewerModel model, int page, double scale) throws InterruptedException {
    long began = System.nanoTime();
    boolean[] there = new boolean[1];
    model.page().set(page);
    model.draw(page, scale, picture -> there[0] = true, () -> there[0] = true);
    while (!there[0]) {
      pump(PACE);
    }
    mostHeap = Math.max(mostHeap, used());
    return (System.nanoTime() - began) / 1e6;
  }

  private void rest() throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PACE);
    for (long left = PACE;
        left > 0;
        left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime())) {
      pump(left);
    }
  }

  private void pump(long milliseconds) throws InterruptedException {
    Runnable next = window.poll(milliseconds, TimeUnit.MILLISECONDS);
    if (next != null) {
      next.run();
    }
  }

  private static byte[] longScan(Path folder, int pages) throws IOException {
    List<ScannedPage> taken = new ArrayList<>();
    for (SamplePages.Sheet sheet : SamplePages.Sheet.values()) {
      boolean gray = sheet.ordinal() % GRAY_EVERY == 0;
      PageImage image =
          SamplePages.page(sheet, gray ? SamplePages.CLEAN : SamplePages.WEARS.get(3));
      Path png = folder.resolve(sheet + ".png");
      ImageIO.write(image.pixels(), "png", png.toFile());
      taken.add(PageFile.of(png, gray ? ColorMode.GRAY : ColorMode.BW, image.dpi()));
    }
    List<ScanPdf.Page> all = new ArrayList<>();
    for (int i = 0; i < pages; i++) {
      all.add(new ScanPdf.Page(taken.get(i % taken.size()), PageEdit.NONE, null));
    }
    Path file = folder.resolve("long.pdf");
    new ScanPdf("bench", Lang.KK, Instant.EPOCH).write(all, file, n -> {});
    return Files.readAllBytes(file);
  }

  /** The same pages by poppler, a window's pixels each; −1 when it is not installed. */
  private static double outside(Path folder) throws IOException, InterruptedException {
    long began = System.nanoTime();
    try {
      Process process =
          new ProcessBuilder(
                  "pdftoppm",
                  "-r",
                  "96",
                  "-l",
                  Integer.toString(OUTSIDE_PAGES),
                  "-png",
                  folder.resolve("long.pdf").toString(),
                  folder.resolve("ppm").toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0
          ? rounded((System.nanoTime() - began) / 1e6 / OUTSIDE_PAGES)
          : -1;
    } catch (IOException e) {
      return -1;
    }
  }

  private static Map<String, Object> bounds() {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("pages", FileBounds.PAGES);
    out.put("pixels", FileBounds.PIXELS);
    out.put("unpackedBytes", FileBounds.UNPACKED);
    return out;
  }

  /** Files made to take all memory, looked into with the memory there is. */
  private static List<Map<String, Object>> refusals() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    bomb.writeBytes(
        "%PDF-1.7\n1 0 obj <</Filter/FlateDecode>>\nstream\n"
            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    try (DeflaterOutputStream packed = new DeflaterOutputStream(bomb)) {
      for (int i = 0; i < 4096; i++) {
        packed.write(new byte[1 << 20]);
      }
    }
    byte[] png =
        java.util.HexFormat.of()
            .parseHex("89504e470d0a1a0a0000000d4948445200007530000075300800000000");
    return List.of(
        refusal("PDF that unpacks to 4 gigabytes", FileType.PDF, bomb.toByteArray()),
        refusal("PNG of 30000 by 30000", FileType.PNG, png));
  }

  private static Map<String, Object> refusal(String what, FileType type, byte[] content) {
    Map<String, Object> out = new LinkedHashMap<>();
    long began = System.nanoTime();
    out.put("file", what);
    out.put("bytes", content.length);
    try {
      type.look(what, content);
      out.put("refused", false);
    } catch (Failure why) {
      out.put("refused", true);
      out.put("code", why.code());
    }
    out.put("milliseconds", rounded((System.nanoTime() - began) / 1e6));
    return out;
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }

  /** A failure in a benchmark is a failure of the benchmark. */
  private static final class Loud implements Work.Trouble {
    @Override
    public void failed(Failure failure) {
      throw failure;
    }

    @Override
    public void bug(Throwable bug) {
      throw new IllegalStateException(bug);
    }
  }
}
