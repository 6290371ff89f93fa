package kz.kense.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kz.kense.text.Failure;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;

/**
 * Brings an office's file up to this program's schema by numbered scripts, each in its own
 * transaction.
 */
final class Migrations {
  private static final List<String> SCRIPTS =
      List.of("001_office.sql", "002_registers.sql", "003_originals.sql", "004_paper_text.sql");
  private static final byte[] SQLITE_HEADER =
      "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  /** The database header and the first page's own header (SQLite file format, §1.3 and §1.6). */
  private static final int HEADER_BYTES = 108;

  private static final int APPLICATION_ID_AT = 68;
  private static final int CELLS_AT = 103;

  private Migrations() {}

  /** The schema this program writes; {@code PRAGMA user_version} of its files. */
  static int current() {
    return SCRIPTS.size();
  }

  /**
   * Refuses a file that is not Kense's before SQLite itself touches it (opening in WAL mode already
   * writes). A missing or empty file is a new office, and so is one whose making was cut short: a
   * header and no table.
   *
   * @param readOnly a new office's file is refused too: there is nothing to read in it, unless its
   *     first pages still stand in the log beside it
   */
  static void refuseForeign(Path file, boolean readOnly) {
    if (!Files.exists(file)) {
      return;
    }
    if (Files.isDirectory(file)) {
      throw Failure.of("storage.foreign", file.toString());
    }
    try (InputStream in = Files.newInputStream(file)) {
      ByteBuffer head = ByteBuffer.wrap(in.readNBytes(HEADER_BYTES));
      boolean fresh = head.limit() == 0 || isFresh(head);
      if (fresh ? readOnly && !hasLog(file) : !isOurs(head)) {
        throw Failure.of("storage.foreign", file.toString());
      }
    } catch (IOException e) {
      throw Failure.of("storage.read-only", file.toString()).causedBy(e);
    }
  }

  private static boolean isOurs(ByteBuffer head) {
    return isSqlite(head) && head.getInt(APPLICATION_ID_AT) == Database.APPLICATION_ID;
  }

  /** A database without a table that no program has claimed yet. */
  private static boolean isFresh(ByteBuffer head) {
    return isSqlite(head) && head.getInt(APPLICATION_ID_AT) == 0 && head.getShort(CELLS_AT) == 0;
  }

  private static boolean hasLog(Path file) throws IOException {
    Path log = file.resolveSibling(file.getFileName() + "-wal");
    return Files.exists(log) && Files.size(log) > 0;
  }

  private static boolean isSqlite(ByteBuffer head) {
    return head.limit() == HEADER_BYTES
        && Arrays.equals(
            head.array(), 0, SQLITE_HEADER.length, SQLITE_HEADER, 0, SQLITE_HEADER.length);
  }

  static void requireCurrent(Handle handle, Path file) {
    int version = version(handle);
    if (applicationId(handle) != Database.APPLICATION_ID || version == 0) {
      throw Failure.of("storage.foreign", file.toString());
    }
    if (version > current()) {
      throw Failure.of("storage.newer", file.toString(), version, current());
    }
    if (version < current()) {
      throw Failure.of("storage.older", file.toString(), version, current());
    }
  }

  static void apply(Handle handle, Path file) {
    int version = version(handle);
    int tables =
        handle.createQuery("select count(*) from sqlite_schema").mapTo(Integer.class).one();
    if (applicationId(handle) != Database.APPLICATION_ID && (tables > 0 || version > 0)) {
      throw Failure.of("storage.foreign", file.toString());
    }
    if (version > current()) {
      throw Failure.of("storage.newer", file.toString(), version, current());
    }
    for (int next = version + 1; next <= current(); next++) {
      int number = next;
      handle.useTransaction(
          h -> {
            h.createScript(script(SCRIPTS.get(number - 1))).execute();
            h.execute("pragma application_id = " + Database.APPLICATION_ID);
            h.execute("pragma user_version = " + number);
          });
    }
  }

  /**
   * Tables, indexes and triggers that are not as this program makes them, such as {@code index
   * journal_desk}: changed, gone, or put in by somebody else. SQLite's own are passed over.
   */
  static List<String> schemaDifferences(Handle handle) {
    Map<String, String> found = schema(handle);
    try (Handle fresh = Jdbi.open("jdbc:sqlite::memory:")) {
      SCRIPTS.forEach(name -> fresh.createScript(script(name)).execute());
      Map<String, String> made = schema(fresh);
      return Stream.concat(made.keySet().stream(), found.keySet().stream())
          .distinct()
          .filter(name -> !Objects.equals(made.get(name), found.get(name)))
          .sorted()
          .toList();
    }
  }

  private static Map<String, String> schema(Handle handle) {
    return handle
        .createQuery(
            "select type || ' ' || name as name, coalesce(sql, '') as text from sqlite_schema"
                + " where name not like 'sqlite\\_%' escape '\\'")
        .setMapKeyColumn("name")
        .setMapValueColumn("text")
        .collectInto(new GenericType<Map<String, String>>() {});
  }

  private static int version(Handle handle) {
    return handle.createQuery("pragma user_version").mapTo(Integer.class).one();
  }

  private static int applicationId(Handle handle) {
    return handle.createQuery("pragma application_id").mapTo(Integer.class).one();
  }

  private static String script(String name) {
    try (InputStream in =
        Objects.requireNonNull(Migrations.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
