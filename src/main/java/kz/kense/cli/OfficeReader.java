package kz.kense.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Function;
import kz.kense.office.Office;
import kz.kense.office.Offices;
import kz.kense.papers.RegisterPapers;
import kz.kense.result.FormRenderer;
import kz.kense.storage.Database;
import kz.kense.wiring.Wiring;

/** Reads an office's registers without writing into its file, also while the office is at work. */
final class OfficeReader {
  private OfficeReader() {}

  /**
   * @throws kz.kense.text.Failure when the file is no office of this program
   */
  static <T> T with(Path file, Function<RegisterPapers, T> reading) {
    try (Database database = Database.openReadOnly(file)) {
      Office office = database.read(Offices::load);
      return reading.apply(
          new RegisterPapers(
              database,
              () -> office,
              Wiring.forms(file.toAbsolutePath()),
              new FormRenderer(),
              InstantSource.system()));
    }
  }
}
