package kz.kense.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import kz.kense.text.Failure;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * One office's file: SQLite in WAL mode with {@code synchronous=FULL}, so a committed transaction
 * survives {@code kill -9} and a power cut. One writing connection; reading waits neither for it
 * nor for other reading: a search through the archive must not hold up the page of a table.
 */
public final class Database implements AutoCloseable {
  /** "Kens" in ASCII: marks the file as Kense's own ({@code PRAGMA application_id}). */
  static final int APPLICATION_ID = 0x4b656e73;

  private final Path file;
  private final @Nullable OfficeLock lock;
  private final Handle writer;
  private final Jdbi reading;

  /** Connections that read nothing now; there are never more than threads that read at once. */
  private final Deque<Handle> idle = new ConcurrentLinkedDeque<>();

  private final ReentrantLock writing = new ReentrantLock();
  private volatile boolean closed;
  private volatile Runnable committed = () -> {};

  private Database(Path file, @Nullable OfficeLock lock, Handle writer, Jdbi reading) {
    this.file = file;
    this.lock = lock;
    this.writer = writer;
    this.reading = reading;
    idle.push(reading.open());
  }

  /**
   * Opens an office's file for work, making it when it is not there, and keeps other programs out
   * of it.
   *
   * @throws Failure when another program has it, it is damaged, not an office file, newer than this
   *     program, on a full disk or in a folder that cannot be written; the file is then untouched
   */
  public static Database open(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    OfficeLock lock = OfficeLock.take(absolute);
    try {
      return connect(absolute, lock, false);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Opens an office's file only to read it, even while another program works in it. */
  public static Database openReadOnly(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    if (!Files.isRegularFile(absolute)) {
      throw Failure.of("storage.no-file", absolute.toString());
    }
    return connect(absolute, null, true);
  }

  private static Database connect(Path file, @Nullable OfficeLock lock, boolean readOnly) {
    Migrations.refuseForeign(file, readOnly);
    Handle writer = null;
    try {
      writer = jdbi(file, readOnly).open();
      if (readOnly) {
        Migrations.requireCurrent(writer, file);
      } else {
        Migrations.apply(writer, file);
      }
      return new Database(file, lock, writer, jdbi(file, true));
    } catch (JdbiException e) {
      if (writer != null) {
        writer.close();
      }
      throw explain(e, file);
    } catch (Failure e) {
      if (writer != null) {
        writer.close();
      }
      throw e;
    }
  }

  private static Jdbi jdbi(Path file, boolean readOnly) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(5_000);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    if (readOnly) {
      config.setPragma(SQLiteConfig.Pragma.JOURNAL_MODE, "WAL");
      config.setTransactionMode(TransactionMode.DEFERRED);
    }
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    Jdbi jdbi = Jdbi.create(source);
    if (readOnly) {
      return jdbi.installPlugin(new QueryOnly());
    }
    return jdbi;
  }

  public Path file() {
    return file;
  }

  /**
   * @param then heard after every committed transaction, on the thread that wrote; must be quick
   */
  public void onCommit(Runnable then) {
    committed = then;
  }

  /**
   * Runs the work in one transaction: all of it is on disk when this returns, or nothing is.
   *
   * @throws Failure of the work, or of the disk
   */
  public <T extends @Nullable Object> T inTransaction(Function<Transaction, T> work) {
    writing.lock();
    try {
      T done =
          writer.inTransaction(
              TransactionIsolationLevel.SERIALIZABLE, h -> work.apply(new Transaction(h)));
      if (writing.getHoldCount() == 1) {
        committed.run();
      }
      return done;
    } catch (JdbiException e) {
      throw explain(e, file);
    } finally {
      writing.unlock();
    }
  }

  /** Reads one consistent state; sees everything committed before the call. */
  public <T extends @Nullable Object> T read(Function<Transaction, T> work) {
    try {
      Handle free = idle.poll();
      Handle reader = free == null ? reading.open() : free;
      try {
        return reader.inTransaction(h -> work.apply(new Transaction(h)));
      } finally {
        giveBack(reader);
      }
    } catch (JdbiException e) {
      throw explain(e, file);
    }
  }

  private void giveBack(Handle reader) {
    idle.push(reader);
    if (closed) {
      closeIdle();
    }
  }

  private void closeIdle() {
    for (Handle reader = idle.poll(); reader != null; reader = idle.poll()) {
      reader.close();
    }
  }

  /**
   * What SQLite itself finds wrong with the file; empty when nothing is. Asked over a connection of
   * its own: the full-text index checks itself against what a connection remembers of its last
   * search, so that one that has searched before the last write reports a sound index as damaged.
   */
  public List<String> integrity() {
    try (Handle fresh = jdbi(file, true).open()) {
      return fresh.createQuery("pragma integrity_check").mapTo(String.class).list().stream()
          .filter(line -> !line.equals("ok"))
          .toList();
    } catch (JdbiException e) {
      throw explain(e, file);
    }
  }

  /**
   * A look at the structure of the whole file, for when an office is opened: whoever works on in a
   * damaged file loses what he writes. It reads the file once; {@link #integrity} says more.
   *
   * @throws Failure {@code storage.damaged} also where SQLite cannot read on
   */
  public void requireSound() {
    try (Handle fresh = jdbi(file, true).open()) {
      String said = fresh.createQuery("pragma quick_check(1)").mapTo(String.class).one();
      if (!said.equals("ok")) {
        throw Failure.of("storage.damaged", file.toString());
      }
    } catch (JdbiException e) {
      throw explain(e, file);
    }
  }

  /**
   * Tables, indexes and triggers that are not as this program makes them, each as {@code table
   * event}; empty when all are.
   */
  public List<String> schemaDifferences() {
    return read(tx -> Migrations.schemaDifferences(tx.handle()));
  }

  @Override
  public void close() {
    closed = true;
    closeIdle();
    writer.close();
    if (lock != null) {
      lock.close();
    }
  }

  /** Turns SQLite's codes that a user can do something about into failures that say what. */
  static RuntimeException explain(JdbiException e, Path file) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof Failure failure) {
        return failure;
      }
      if (t instanceof SQLiteException sqlite) {
        return explain(sqlite.getResultCode(), file).map(f -> f.causedBy(e)).orElseThrow(() -> e);
      }
      if (t instanceof SQLException sql
          && sql.getMessage() != null
          && sql.getMessage().contains("read-only")) {
        return Failure.of("storage.read-only", file.toString()).causedBy(e);
      }
    }
    return e;
  }

  private static java.util.Optional<Failure> explain(SQLiteErrorCode code, Path file) {
    String name = file.toString();
    return switch (code) {
      case SQLITE_NOTADB -> java.util.Optional.of(Failure.of("storage.foreign", name));
      case SQLITE_CORRUPT,
          SQLITE_CORRUPT_VTAB,
          SQLITE_CORRUPT_INDEX,
          SQLITE_CORRUPT_SEQUENCE,
          SQLITE_IOERR_SHORT_READ ->
          java.util.Optional.of(Failure.of("storage.damaged", name));
      case SQLITE_FULL, SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC ->
          java.util.Optional.of(Failure.of("storage.disk-full", name));
      case SQLITE_READONLY,
          SQLITE_READONLY_DIRECTORY,
          SQLITE_READONLY_CANTINIT,
          SQLITE_READONLY_DBMOVED,
          SQLITE_READONLY_RECOVERY,
          SQLITE_READONLY_CANTLOCK,
          SQLITE_READONLY_ROLLBACK,
          SQLITE_CANTOPEN,
          SQLITE_CANTOPEN_FULLPATH,
          SQLITE_CANTOPEN_ISDIR,
          SQLITE_CANTOPEN_NOTEMPDIR,
          SQLITE_PERM ->
          java.util.Optional.of(Failure.of("storage.read-only", name));
      case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY_RECOVERY ->
          java.util.Optional.of(Failure.of("storage.busy", name));
      default -> java.util.Optional.empty();
    };
  }
}
