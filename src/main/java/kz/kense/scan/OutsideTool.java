package kz.kense.scan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A program of the system that does a part of the work and is not to be trusted to end: it is
 * watched, and stopped when it says nothing new for too long.
 */
public final class OutsideTool {
  /** How often it is looked after. */
  private static final long TICK_MILLIS = 80;

  /** After the polite signal, until it is killed. */
  private static final long GRACE_SECONDS = 3;

  private static final int TAIL = 160;

  /** More than this of standard error is progress nobody needs. */
  private static final int ENOUGH = 64 * 1024;

  /** scanimage whose saned has died writes the same line for ever, megabytes a second. */
  private static final long BABBLE_BYTES = 2L * 1024 * 1024;

  private static final long BABBLE_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final List<String> command;
  private final Path folder;
  private final Map<String, String> environment;

  /**
   * How it ended.
   *
   * @param exit its code; −1 when it was stopped
   * @param stalled it said nothing new for longer than allowed
   * @param stopped the user asked for it
   */
  public record Ended(int exit, String out, String err, boolean stalled, boolean stopped) {
    /** The last line it wrote on standard error, for people. */
    public String word() {
      return err.lines()
          .map(String::strip)
          .filter(l -> !l.isEmpty())
          .reduce((a, b) -> b)
          .orElse("—");
    }
  }

  /**
   * @param folder where it runs and where its messages are written, {@code tool.err}; exists
   */
  public OutsideTool(List<String> command, Path folder) {
    this(command, folder, Map.of());
  }

  /**
   * @param environment added to ours
   */
  public OutsideTool(List<String> command, Path folder, Map<String, String> environment) {
    this.command = List.copyOf(command);
    this.folder = folder;
    this.environment = Map.copyOf(environment);
  }

  /** True when a program of this name can be started here. */
  public static boolean installed(String program) {
    String path = System.getenv("PATH");
    return path != null
        && java.util.Arrays.stream(path.split(java.io.File.pathSeparator))
            .map(dir -> Path.of(dir, program))
            .anyMatch(Files::isExecutable);
  }

  /**
   * Runs it to its end.
   *
   * @param patience the longest silence
   * @param tick called all the while on this thread with what it has written to standard output
   * @throws IOException when it cannot be started
   */
  public Ended run(Duration patience, BooleanSupplier stopped, Tick tick) throws IOException {
    Path err = folder.resolve("tool.err");
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectError(err.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8"); // its messages are read by us
    builder.environment().putAll(environment);
    Process process = builder.start();
    Said out = new Said(process.getInputStream());
    try {
      process.getOutputStream().close();
      return watch(process, out, err, patience, stopped, tick);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Ended(-1, out.now(), end(err, ENOUGH), false, true);
    } finally {
      if (process.isAlive()) {
        process.destroyForcibly();
      }
    }
  }

  /** Hears of the progress. */
  public interface Tick {
    void now(String out) throws IOException;
  }

  private static Ended watch(
      Process process, Said out, Path err, Duration patience, BooleanSupplier stopped, Tick tick)
      throws IOException, InterruptedException {
    String seen = "";
    long since = System.nanoTime();
    long size = 0;
    while (!process.waitFor(TICK_MILLIS, TimeUnit.MILLISECONDS)) {
      String written = out.now();
      tick.now(written);
      String now = written.length() + end(err, TAIL);
      if (!now.equals(seen)) {
        seen = now;
        since = System.nanoTime();
        size = Files.size(err);
      }
      long silence = System.nanoTime() - since;
      boolean babbling = silence > BABBLE_NANOS && Files.size(err) - size > BABBLE_BYTES;
      boolean stalled = babbling || silence > patience.toNanos();
      if (stalled || stopped.getAsBoolean()) {
        interrupt(process);
        return new Ended(-1, out.now(), end(err, ENOUGH), stalled, !stalled);
      }
    }
    tick.now(out.now());
    return new Ended(process.exitValue(), out.now(), end(err, ENOUGH), false, false);
  }

  /**
   * SIGINT first: scanimage takes it as "stop and tidy up", while SIGTERM, which {@link
   * Process#destroy} sends, leaves half a page behind.
   */
  private static void interrupt(Process process) throws IOException, InterruptedException {
    if (java.io.File.separatorChar == '/') {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      if (process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    }
    process.destroyForcibly().waitFor();
  }

  /**
   * What it has said on standard output so far. A pipe and no file: when we are killed, its next
   * word ends it, and no scanner goes on drawing in paper for nobody.
   */
  private static final class Said {
    private final InputStream from;
    private final ByteArrayOutputStream all = new ByteArrayOutputStream();

    Said(InputStream from) {
      this.from = from;
    }

    /** Never waits. */
    String now() throws IOException {
      for (int there = from.available(); there > 0; there = from.available()) {
        all.write(from.readNBytes(there));
      }
      return all.toString(StandardCharsets.UTF_8);
    }
  }

  /** The last words only: an error output full of progress grows to megabytes. */
  private static String end(Path file, int most) throws IOException {
    try (java.io.RandomAccessFile in = new java.io.RandomAccessFile(file.toFile(), "r")) {
      byte[] end = new byte[(int) Math.min(most, in.length())];
      in.seek(in.length() - end.length);
      in.readFully(end);
      return new String(end, StandardCharsets.UTF_8);
    }
  }
}
