package kz.kense.backup;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import kz.kense.backup.OfficeCheck.Problem;
import kz.kense.storage.Database;
import kz.kense.storage.EventStore;
import kz.kense.storage.EventStore.Head;

/**
 * How far the log of each office had come when this machine last saw it, kept outside the office's
 * file. A chain proves everything but its own end: whoever cuts off the newest events together with
 * all that was made from them, or writes the whole chain anew, is found out by what this machine
 * remembers.
 */
public final class LastSeen {
  private static final System.Logger LOG = System.getLogger(LastSeen.class.getName());
  private final Path file;

  /**
   * @param file where it is remembered; made when there is something to remember
   */
  public LastSeen(Path file) {
    this.file = file;
  }

  /** {@code $XDG_STATE_HOME/kense/seen.properties}, usually under {@code ~/.local/state}. */
  public static LastSeen ofThisMachine(Map<String, String> environment) {
    String state = environment.getOrDefault("XDG_STATE_HOME", "");
    Path base =
        state.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".local", "state")
            : Path.of(state);
    return new LastSeen(base.resolve("kense").resolve("seen.properties"));
  }

  /** Remembers the present end of an office's log. Not being able to is no reason to stop. */
  public void remember(Database database) {
    Optional<Head> head = database.read(EventStore::head);
    if (head.isEmpty()) {
      return;
    }
    Properties all = read();
    all.setProperty(key(head.get(), database), head.get().last() + " " + head.get().lastHash());
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path next = file.resolveSibling(file.getFileName() + ".new");
      try (Writer out = Files.newBufferedWriter(next)) {
        all.store(out, null);
      }
      move(next);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "cannot remember in " + file, e);
    }
  }

  /**
   * What is missing or other than it was, for a file at a place this machine knows; empty for a
   * copy elsewhere.
   */
  public Optional<Problem> difference(Database database) {
    Optional<Head> head = database.read(EventStore::head);
    String seen = head.map(h -> read().getProperty(key(h, database))).orElse(null);
    if (head.isEmpty() || seen == null) {
      return Optional.empty();
    }
    String[] parts = seen.split(" ", -1);
    long last = Long.parseLong(parts[0]);
    if (head.get().last() < last) {
      return Optional.of(
          new Problem(
              "cut-off", "event " + (head.get().last() + 1), List.of(last - head.get().last())));
    }
    boolean same = database.read(tx -> EventStore.hashAt(tx, last)).equals(parts[1]);
    return same
        ? Optional.empty()
        : Optional.of(new Problem("rewritten", "event " + last, List.of()));
  }

  /** One office at one place: a copy kept elsewhere may rightly be older. */
  private static String key(Head head, Database database) {
    return head.firstHash() + "@" + database.file();
  }

  private Properties read() {
    Properties all = new Properties();
    if (Files.exists(file)) {
      try (Reader in = Files.newBufferedReader(file)) {
        all.load(in);
      } catch (IOException | IllegalArgumentException e) {
        LOG.log(System.Logger.Level.WARNING, "cannot read " + file, e);
      }
    }
    return all;
  }

  private void move(Path next) throws IOException {
    try {
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
