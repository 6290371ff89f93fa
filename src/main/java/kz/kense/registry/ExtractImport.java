package kz.kense.registry;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import kz.kense.storage.Database;

/** Imports extracts into the office's file: all usable rows of a file at once, or none. */
public final class ExtractImport {
  private final Database database;
  private final Supplier<LocalDateTime> now;

  /**
   * @param now the office's local time
   */
  public ExtractImport(Database database, Supplier<LocalDateTime> now) {
    this.database = database;
    this.now = now;
  }

  /**
   * @return what was read; its wrong rows were left out
   * @throws kz.kense.text.Failure when the file is no extract; nothing is kept then
   */
  public Extract add(String name, byte[] bytes, LocalDate asOf, String by) {
    Extract read = ExtractReader.read(name, bytes, asOf);
    if (!read.entries().isEmpty()) {
      database.inTransaction(tx -> ExtractStore.keep(tx, read, now.get(), by));
    }
    return read;
  }

  public List<Extract.Kept> all() {
    return database.read(ExtractStore::all);
  }
}
