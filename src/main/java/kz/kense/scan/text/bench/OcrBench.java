package kz.kense.scan.text.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import kz.kense.attachment.PageText;
import kz.kense.scan.PageImage;
import kz.kense.scan.text.LookAlikes;
import kz.kense.scan.text.PageReader;
import kz.kense.scan.text.Tesseract;
import kz.kense.scan.text.bench.SamplePages.Sheet;
import kz.kense.scan.text.bench.SamplePages.Wear;

/**
 * Measures reading on pages with known text, and Tesseract's own command line on the same pages in
 * the same run, with its own defaults but for the languages.
 */
public final class OcrBench {
  /** Tesseract alone works on some grainy pages for minutes: then it has read nothing. */
  private static final int PATIENCE_SECONDS = 60;

  private final PageReader reader;
  private final LookAlikes letters;
  private final Tesseract tesseract;

  public OcrBench(Tesseract tesseract) {
    this.tesseract = tesseract;
    this.letters = LookAlikes.load();
    this.reader = new PageReader(tesseract, letters);
  }

  /**
   * A page of the run.
   *
   * @param kense as {@code kense read} reads it
   * @param unrepaired the same before look-alike letters are put right
   * @param other Tesseract's own command line
   * @param otherSeconds one page at a time, with its own threads
   */
  public record Row(
      Sheet sheet,
      Wear wear,
      Accuracy kense,
      Accuracy unrepaired,
      Accuracy other,
      double otherSeconds) {}

  /**
   * @param seconds all pages by Kense, side by side on all cores
   */
  public record Result(List<Row> rows, double seconds) {
    public double otherSeconds() {
      return rows.stream().mapToDouble(Row::otherSeconds).sum();
    }

    public double mean(java.util.function.Function<Row, Accuracy> whose, boolean characters) {
      return rows.stream()
          .map(whose)
          .mapToDouble(a -> characters ? a.characters() : a.words())
          .average()
          .orElse(0);
    }
  }

  private record Sample(Sheet sheet, Wear wear, PageImage page) {}

  private record Read(PageText unrepaired, PageText repaired) {}

  /**
   * @param all every sheet in every wear, 24 pages; otherwise one page of each wear and one of each
   *     sheet
   */
  public Result run(boolean all) throws IOException, InterruptedException {
    List<Sample> samples = samples(all);
    reader.read(samples.getFirst().page(), () -> false); // warm
    long began = System.nanoTime();
    List<Read> read =
        samples.parallelStream()
            .map(
                s -> {
                  PageText text = reader.unrepaired(s.page(), () -> false);
                  return new Read(text, letters.repair(text));
                })
            .toList();
    double seconds = (System.nanoTime() - began) / 1e9;
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      rows.add(row(samples.get(i), read.get(i)));
    }
    return new Result(rows, seconds);
  }

  private static List<Sample> samples(boolean all) {
    List<Sample> samples = new ArrayList<>();
    List<Wear> wears = SamplePages.WEARS;
    for (Sheet sheet : Sheet.values()) {
      for (int i = 0; i < wears.size(); i++) {
        if (all
            || i % Sheet.values().length == sheet.ordinal()
            || sheet == Sheet.LETTER_KK && i == 2) {
          samples.add(new Sample(sheet, wears.get(i), SamplePages.page(sheet, wears.get(i))));
        }
      }
    }
    return samples;
  }

  private Row row(Sample sample, Read read) throws IOException, InterruptedException {
    String known = sample.sheet().text();
    Path folder = Files.createTempDirectory("kense-bench");
    try {
      Path picture = folder.resolve("page.png");
      ImageIO.write(sample.page().pixels(), "png", picture.toFile());
      long began = System.nanoTime();
      String other = other(picture, folder);
      double seconds = (System.nanoTime() - began) / 1e9;
      return new Row(
          sample.sheet(),
          sample.wear(),
          Accuracy.of(known, read.repaired().text()),
          Accuracy.of(known, read.unrepaired().text()),
          Accuracy.of(known, other),
          seconds);
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private String other(Path picture, Path folder) throws IOException, InterruptedException {
    Path base = folder.resolve("out");
    Process process =
        new ProcessBuilder(
                tesseract.program().toString(),
                picture.toString(),
                base.toString(),
                "-l",
                tesseract.languages())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    Path text = folder.resolve("out.txt");
    return Files.exists(text) ? Files.readString(text, StandardCharsets.UTF_8) : "";
  }

  /** The figures as {@code kense bench ocr --json} gives them. */
  public Map<String, Object> json(Result result) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("languages", tesseract.languages());
    out.put("pages", result.rows().size());
    out.put("kense", side(result, Row::kense, result.seconds()));
    out.put("kenseUnrepaired", side(result, Row::unrepaired, result.seconds()));
    out.put("tesseract", side(result, Row::other, result.otherSeconds()));
    // it stopped, or read next to nothing
    out.put(
        "tesseractUnread",
        result.rows().stream().filter(row -> row.other().characters() < 0.1).count());
    out.put("rows", result.rows().stream().map(OcrBench::json).toList());
    return out;
  }

  private static Map<String, Object> side(
      Result result, java.util.function.Function<Row, Accuracy> whose, double seconds) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("characters", rounded(result.mean(whose, true)));
    out.put("words", rounded(result.mean(whose, false)));
    out.put("seconds", rounded(seconds));
    return out;
  }

  private static Map<String, Object> json(Row row) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("sheet", row.sheet().name());
    out.put("wear", row.wear().name());
    out.put("kenseCharacters", rounded(row.kense().characters()));
    out.put("kenseUnrepairedCharacters", rounded(row.unrepaired().characters()));
    out.put("tesseractCharacters", rounded(row.other().characters()));
    out.put("kenseWords", rounded(row.kense().words()));
    out.put("tesseractWords", rounded(row.other().words()));
    out.put("tesseractSeconds", rounded(row.otherSeconds()));
    return out;
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
