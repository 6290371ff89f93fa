package kz.kense.scan.text;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import kz.kense.attachment.PageText;
import kz.kense.scan.PageImage;
import kz.kense.text.Failure;

/**
 * The program Tesseract of this machine, one process a page. Its threads are switched off ({@code
 * OMP_THREAD_LIMIT=1}): pages side by side are quicker than threads within one page.
 */
public final class Tesseract {
  /** Kazakh first: it also knows most Russian letters, not the other way round. */
  private static final List<String> WANTED = List.of("kaz", "rus");

  /** A page takes about three seconds, on a machine busy with all else a minute; this is stuck. */
  private static final long PAGE_SECONDS_MAX = 300;

  private final Path program;
  private final List<String> languages;
  private final Path scratch;

  private Tesseract(Path program, List<String> languages, Path scratch) {
    this.program = program;
    this.languages = List.copyOf(languages);
    this.scratch = scratch;
  }

  /**
   * Looks for the program: the variable {@code KENSE_TESSERACT}, the search path, and where the
   * Windows installer puts it.
   *
   * @param environment of the process
   * @return empty where it is missing or knows neither Kazakh nor Russian
   */
  public static Optional<Tesseract> find(Map<String, String> environment) {
    Path scratch = Path.of(System.getProperty("java.io.tmpdir"));
    for (Path program : candidates(environment)) {
      if (Files.isExecutable(program)) {
        List<String> known = languages(program);
        List<String> usable = WANTED.stream().filter(known::contains).toList();
        if (!usable.isEmpty()) {
          return Optional.of(new Tesseract(program, usable, scratch));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * @throws Failure {@code read.no-tesseract}, whose text says how to get it
   */
  public static Tesseract require(Map<String, String> environment) {
    return find(environment).orElseThrow(() -> Failure.of("read.no-tesseract"));
  }

  private static List<Path> candidates(Map<String, String> environment) {
    List<Path> found = new ArrayList<>();
    String named = environment.get("KENSE_TESSERACT");
    if (named != null) {
      found.add(Path.of(named));
      return found;
    }
    for (String folder : environment.getOrDefault("PATH", "").split(java.io.File.pathSeparator)) {
      if (!folder.isEmpty()) {
        found.add(Path.of(folder, "tesseract"));
        found.add(Path.of(folder, "tesseract.exe"));
      }
    }
    String windows = environment.get("ProgramFiles");
    if (windows != null) {
      found.add(Path.of(windows, "Tesseract-OCR", "tesseract.exe"));
    }
    return found;
  }

  private static List<String> languages(Path program) {
    try {
      Process asked =
          new ProcessBuilder(program.toString(), "--list-langs").redirectErrorStream(true).start();
      String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return asked.waitFor(10, TimeUnit.SECONDS)
          ? answer.lines().map(String::strip).toList()
          : List.of();
    } catch (IOException e) {
      return List.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  public Path program() {
    return program;
  }

  /** What is recognised, such as {@code kaz+rus}. */
  public String languages() {
    return String.join("+", languages);
  }

  /**
   * Recognises an upright page.
   *
   * @param cancelled looked at while it runs; the process is then ended
   * @throws Failure {@code read.failed}
   */
  public PageText read(PageImage page, BooleanSupplier cancelled) {
    String table = run(page, List.of("--psm", "3", "tsv"), languages(), cancelled);
    return TsvTable.words(table, page.pixels().getWidth(), page.pixels().getHeight());
  }

  /**
   * By how many degrees clockwise the picture must be turned to stand upright: 0, 90, 180 or 270; 0
   * also when it cannot be told.
   */
  public int turnNeeded(PageImage page, BooleanSupplier cancelled) {
    try {
      String told = run(page, List.of("--psm", "0"), "osd", cancelled);
      return told.lines()
          .filter(line -> line.startsWith("Rotate:"))
          .map(line -> Integer.parseInt(line.substring(7).strip()))
          .findFirst()
          .orElse(0);
    } catch (Failure e) {
      return 0; // too few letters to tell, or osd.traineddata is missing
    }
  }

  private String run(
      PageImage page, List<String> options, String language, BooleanSupplier cancelled) {
    Path answer = null;
    Path complaint = null;
    try {
      answer = Files.createTempFile(scratch, "kense-read", ".out");
      complaint = Files.createTempFile(scratch, "kense-read", ".err");
      List<String> line =
          new ArrayList<>(List.of(program.toString(), "stdin", "stdout", "-l", language));
      line.addAll(List.of("--dpi", Integer.toString(page.dpi())));
      line.addAll(options);
      ProcessBuilder builder = new ProcessBuilder(line);
      builder.environment().put("OMP_THREAD_LIMIT", "1");
      builder.redirectOutput(answer.toFile()).redirectError(complaint.toFile());
      Process process = builder.start();
      try {
        feed(process, page);
        await(process, cancelled);
      } finally {
        process.destroyForcibly();
      }
      if (process.exitValue() != 0) {
        throw Failure.of("read.failed", lastLine(complaint));
      }
      return Files.readString(answer);
    } catch (IOException e) {
      throw Failure.of("read.failed", String.valueOf(e.getMessage())).causedBy(e);
    } finally {
      delete(answer);
      delete(complaint);
    }
  }

  private static void feed(Process process, PageImage page) throws IOException {
    try (OutputStream in = new BufferedOutputStream(process.getOutputStream(), 1 << 16)) {
      writePgm(page.gray().pixels(), in);
    } catch (IOException e) {
      if (process.isAlive()) {
        throw e;
      } // it has ended without reading: its exit code and words say why
    }
  }

  /** Netpbm's binary gray format, which every Tesseract reads. */
  private static void writePgm(BufferedImage gray, OutputStream out) throws IOException {
    String head = "P5\n" + gray.getWidth() + " " + gray.getHeight() + "\n255\n";
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.write(((DataBufferByte) gray.getRaster().getDataBuffer()).getData());
  }

  private static void await(Process process, BooleanSupplier cancelled) {
    long tenths = PAGE_SECONDS_MAX * 10;
    try {
      while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
        if (cancelled.getAsBoolean()) {
          throw Failure.of("read.stopped");
        }
        if (--tenths <= 0) {
          throw Failure.of("read.failed", PAGE_SECONDS_MAX + " s");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failure.of("read.stopped").causedBy(e);
    }
  }

  private static String lastLine(Path complaint) throws IOException {
    List<String> lines =
        new String(Files.readAllBytes(complaint), StandardCharsets.UTF_8).lines().toList();
    return lines.isEmpty() ? "" : lines.getLast();
  }

  private static void delete(@org.jspecify.annotations.Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      System.getLogger(Tesseract.class.getName()).log(System.Logger.Level.DEBUG, "scratch", e);
    }
  }
}
