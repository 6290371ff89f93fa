package kz.kense.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import kz.kense.scan.text.DocumentReader;
import kz.kense.text.Messages;
import org.jspecify.annotations.Nullable;

/** How far a document is read, on one line of the terminal that is gone in the end. */
final class ReadProgress implements DocumentReader.Waiting, AutoCloseable {
  private static final String CLEAR = "\r\u001b[K";

  private final @Nullable PrintWriter terminal;
  private final Messages words;
  private final String name;
  private final Interruption stop;

  private ReadProgress(
      @Nullable PrintWriter terminal, Messages words, String name, Interruption stop) {
    this.terminal = terminal;
    this.words = words;
    this.name = name;
    this.stop = stop;
  }

  /**
   * @param err written to only when somebody sits at a terminal
   */
  static ReadProgress of(PrintWriter err, Messages words, Path file, Interruption stop) {
    Console console = System.console();
    PrintWriter seen = console != null && console.isTerminal() ? err : null;
    return new ReadProgress(seen, words, String.valueOf(file.getFileName()), stop);
  }

  @Override
  public synchronized void done(int pages, int of) {
    if (terminal != null) {
      terminal.print(CLEAR + words.get("read.progress", name, pages, of));
      terminal.flush();
    }
  }

  @Override
  public boolean cancelled() {
    return stop.asked();
  }

  @Override
  public synchronized void close() {
    if (terminal != null) {
      terminal.print(CLEAR);
      terminal.flush();
    }
  }
}
