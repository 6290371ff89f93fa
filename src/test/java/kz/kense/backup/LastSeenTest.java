package kz.kense.backup;

import static kz.kense.TestOffice.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import kz.kense.TestOffice;
import kz.kense.backup.OfficeCheck.Problem;
import kz.kense.storage.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the chain alone cannot prove: that its end is still there. */
class LastSeenTest {
  @TempDir Path folder;
  private Path file;
  private LastSeen seen;

  @BeforeEach
  void fill() {
    file = folder.resolve("office.kense");
    seen = new LastSeen(folder.resolve("state/seen.properties"));
    try (TestOffice office = TestOffice.at(file, "2016-02-05T10:00")) {
      office.register("zhm-emi", "II");
      office.register("zhm-emi", "III");
      seen.remember(office.database);
    }
  }

  @Test
  void aCaseTakenOutWithEveryTraceOfItIsMissed() throws Exception {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement s = c.createStatement()) {
      for (String table :
          new String[] {
            "event where stream = 'case/2'", "journal where id = 2", "journal_fts where rowid = 2"
          }) {
        s.executeUpdate("delete from " + table);
      }
      s.executeUpdate("update counter set last = last - 1");
    }
    try (Database database = Database.openReadOnly(file)) {
      assertThat(OfficeCheck.of(database).problems()).isEmpty(); // nothing in the file itself tells
      assertThat(seen.difference(database)).map(Problem::code).contains("cut-off");
    }
  }

  @Test
  void moreEventsThanRememberedAreAsTheyShouldBe() {
    try (TestOffice office = TestOffice.at(file, "2016-02-05T11:00")) {
      office.register("zhm-emi", "IV");
      assertThat(seen.difference(office.database)).isEmpty();
    }
  }

  @Test
  void aHistoryWrittenAnewIsNotTheOneThatWasSeen() throws Exception {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement s = c.createStatement()) {
      s.executeUpdate(
          "update event set hash = '"
              + "a".repeat(64)
              + "' where id = (select max(id) from event)");
    }
    try (Database database = Database.openReadOnly(file)) {
      assertThat(seen.difference(database)).map(Problem::code).contains("rewritten");
    }
  }

  @Test
  void anOlderCopyElsewhereIsNoFault() throws Exception {
    Path copy = folder.resolve("backup.kense");
    Files.copy(file, copy);
    try (TestOffice office = TestOffice.at(file, "2016-02-05T11:00")) {
      office.register("zhm-emi", "IV");
      seen.remember(office.database);
    }
    try (Database database = Database.openReadOnly(copy)) {
      assertThat(seen.difference(database)).isEmpty();
    }
  }
}
