package kz.kense.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kz.kense.storage.EventStore.Entry;
import kz.kense.text.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  private static final OffsetDateTime AT = OffsetDateTime.parse("2016-02-05T10:00:00+06:00");
  @TempDir Path folder;

  @Test
  void theSecondToOpenIsToldWhoHasTheFile() {
    Path file = folder.resolve("a.kense");
    try (Database first = Database.open(file)) {
      assertThatThrownBy(() -> Database.open(file))
          .isInstanceOfSatisfying(
              Failure.class,
              f -> {
                assertThat(f.code()).isEqualTo("storage.in-use");
                assertThat(f.args().get(1).toString())
                    .contains(System.getProperty("user.name"))
                    .contains(Long.toString(ProcessHandle.current().pid()));
              });
      assertThat(first.integrity()).isEmpty();
    }
    Database.open(file).close(); // free again
  }

  @Test
  void aReaderMayLookWhileAnotherWorksButCannotWrite() {
    Path file = folder.resolve("a.kense");
    try (Database first = Database.open(file)) {
      append(first, 0);
      try (Database reader = Database.openReadOnly(file)) {
        assertThat(log(reader)).hasSize(1);
        assertThatThrownBy(() -> append(reader, 1)).isInstanceOf(RuntimeException.class);
      }
      assertThat(log(first)).hasSize(1);
    }
  }

  @Test
  void aPageIsReadWhileALongSearchRunsAndOnlyACommitIsTold() {
    try (Database database = Database.open(folder.resolve("a.kense"))) {
      int[] told = {0};
      database.onCommit(() -> told[0]++);
      append(database, 0);
      int seen =
          database.read(
              search ->
                  CompletableFuture.supplyAsync(() -> log(database).size())
                      .orTimeout(20, TimeUnit.SECONDS)
                      .join());
      assertThat(seen).isEqualTo(1);
      assertThatThrownBy(
              () ->
                  database.inTransaction(
                      tx -> {
                        throw Failure.of("storage.busy", "a");
                      }))
          .isInstanceOf(Failure.class);
      assertThat(told[0]).isEqualTo(1);
    }
  }

  @Test
  void theSafetySettingsAreReallyOn() {
    try (Database database = Database.open(folder.resolve("a.kense"))) {
      database.inTransaction(
          tx -> {
            assertThat(pragma(tx, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(tx, "synchronous")).isEqualTo("2");
            assertThat(pragma(tx, "foreign_keys")).isEqualTo("1");
            return null;
          });
    }
  }

  @Test
  void aFileThatIsNoArchiveIsLeftAsItIs() throws Exception {
    Path text = folder.resolve("letter.txt");
    Files.writeString(text, "Құрметті әріптес, бұл мұрағат емес.");
    failsWith(text, "storage.foreign");
    assertThat(Files.readString(text)).startsWith("Құрметті");

    Path foreign = folder.resolve("other.db");
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + foreign)) {
      c.createStatement().execute("create table t (x)");
    }
    byte[] before = Files.readAllBytes(foreign);
    failsWith(foreign, "storage.foreign");
    assertThat(Files.readAllBytes(foreign)).isEqualTo(before);
    failsWith(folder, "storage.foreign");
  }

  @Test
  void readingAnEmptyFileRefusesItAndWritesNothingIntoIt() throws Exception {
    Path empty = Files.createFile(folder.resolve("empty.kense"));
    assertThatThrownBy(() -> Database.openReadOnly(empty))
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.code()).isEqualTo("storage.foreign"));
    assertThat(empty).isEmptyFile();
  }

  @Test
  void aNewerSchemaIsRefusedAndNotTouched() throws Exception {
    Path file = folder.resolve("a.kense");
    Database.open(file).close();
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      c.createStatement().execute("pragma user_version = 99");
    }
    failsWith(file, "storage.newer");
  }

  @Test
  void aDamagedFileIsCalledDamaged() throws Exception {
    Path file = folder.resolve("a.kense");
    try (Database database = Database.open(file)) {
      for (int i = 0; i < 60; i++) {
        append(database, i);
      }
    }
    byte[] bytes = Files.readAllBytes(file);
    java.util.Arrays.fill(bytes, 100, Math.min(bytes.length, 40_000), (byte) 0x5a);
    Files.write(file, bytes);
    failsWith(file, "storage.damaged");
  }

  @Test
  void damageThatOpeningDoesNotMeetIsFoundByTheLookAfterIt() throws Exception {
    Path file = folder.resolve("a.kense");
    try (Database database = Database.open(file)) {
      for (int i = 0; i < 300; i++) {
        append(database, i);
      }
      database.requireSound();
    }
    byte[] bytes = Files.readAllBytes(file);
    int middle = bytes.length / 2;
    java.util.Arrays.fill(bytes, middle, middle + 8192, (byte) 0x5a);
    Files.write(file, bytes);
    try (Database database = Database.open(file)) {
      assertThatThrownBy(database::requireSound)
          .isInstanceOfSatisfying(
              Failure.class, f -> assertThat(f.code()).isEqualTo("storage.damaged"));
    }
  }

  @Test
  void aFullDiskLosesTheActAndNothingElse() {
    try (Database database = Database.open(folder.resolve("a.kense"))) {
      append(database, 0);
      database.inTransaction(
          tx -> tx.handle().createQuery("pragma max_page_count = 1").mapTo(String.class).one());
      assertThatThrownBy(() -> database.inTransaction(tx -> BlobStore.put(tx, new byte[5_000_000])))
          .isInstanceOfSatisfying(
              Failure.class, f -> assertThat(f.code()).isEqualTo("storage.disk-full"));
      assertThat(log(database)).hasSize(1);
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaidAsSuch() {
    failsWith(Path.of("/proc/kense-cannot-write-here/a.kense"), "storage.read-only");
  }

  private static void failsWith(Path file, String code) {
    assertThatThrownBy(() -> Database.open(file).close())
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo(code));
  }

  private static void append(Database database, long expected) {
    database.inTransaction(
        tx ->
            EventStore.append(
                tx,
                "office",
                expected,
                AT,
                "a",
                List.of(new Entry("T", "{\"x\":\"" + "я".repeat(300) + "\"}"))));
  }

  private static List<EventStore.Row> log(Database database) {
    return database.read(tx -> EventStore.stream(tx, "office"));
  }

  private static String pragma(Transaction tx, String name) {
    return tx.handle().createQuery("pragma " + name).mapTo(String.class).one();
  }

  @Test
  void aSearchBeforeTheLastWriteDoesNotMakeASoundIndexLookDamaged() {
    try (Database database = Database.open(folder.resolve("a.kense"))) {
      database.read(tx -> search(tx.handle()));
      database.inTransaction(
          tx -> tx.handle().execute("insert into journal_fts (rowid, words) values (1, 'іс')"));
      assertThat(database.integrity()).isEmpty();
    }
  }

  private static int search(org.jdbi.v3.core.Handle handle) {
    return handle
        .createQuery("select count(*) from journal_fts where journal_fts match 'іс'")
        .mapTo(Integer.class)
        .one();
  }
}
