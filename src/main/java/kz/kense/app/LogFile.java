package kz.kense.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * The program's log, {@code kense.log} in {@link #folder()}: warnings and worse, the full trace of
 * every unexpected error. Nothing is created before the first record, and a log that cannot be
 * written never stops the work.
 */
public final class LogFile extends Handler {
  private static final long LIMIT_BYTES = 1_000_000;

  private final Path file;

  private LogFile(Path file) {
    this.file = file;
    setFormatter(new SimpleFormatter());
    setLevel(Level.WARNING);
  }

  /** From now on every logger writes here and none to standard error. */
  public static void start() {
    LogManager.getLogManager().reset();
    Logger.getLogger("").addHandler(new LogFile(path()));
  }

  /** The log itself, whether or not it is there yet. */
  public static Path path() {
    return folder().resolve("kense.log");
  }

  /** {@code $XDG_STATE_HOME/kense/log}, usually {@code ~/.local/state/kense/log}. */
  public static Path folder() {
    String state = System.getenv("XDG_STATE_HOME");
    Path base =
        state == null || state.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".local", "state")
            : Path.of(state);
    return base.resolve("kense").resolve("log");
  }

  @Override
  public synchronized void publish(LogRecord record) {
    if (!isLoggable(record)) {
      return;
    }
    try {
      Files.createDirectories(file.getParent());
      if (Files.exists(file) && Files.size(file) > LIMIT_BYTES) {
        Files.move(file, file.resolveSibling("kense.log.1"), StandardCopyOption.REPLACE_EXISTING);
      }
      Files.writeString(
          file,
          getFormatter().format(record),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      reportError(null, e, ErrorManager.WRITE_FAILURE);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
