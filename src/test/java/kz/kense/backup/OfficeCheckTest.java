package kz.kense.backup;

import static kz.kense.TestOffice.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.stream.Stream;
import kz.kense.TestOffice;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.NewFile;
import kz.kense.storage.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An archive altered with an SQL tool is found out, and told where. */
class OfficeCheckTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void fill() {
    file = folder.resolve("office.kense");
    try (TestOffice office = TestOffice.at(file, "2016-02-05T10:00")) {
      office.atSpecialist("II");
      CaseState c =
          office.cases.register(
              CLERK,
              office.regulation("alm-emi"),
              office.intake("IV"),
              List.of(
                  new NewFile("application", "a.pdf", "application/pdf", new byte[] {1, 2, 3})));
      office.resolve(c, HEAD, "specialist");
      office.offices.setPassword("admin", "clerk", "құпиясөз-1".toCharArray());
    }
  }

  @Test
  void aSoundArchiveIsCalledSound() {
    OfficeCheck.Report report = check();
    assertThat(report.problems()).isEmpty();
    assertThat(report.cases()).isEqualTo(2);
    assertThat(report.files()).isEqualTo(1);
  }

  static Stream<Arguments> alterations() {
    return Stream.of(
        Arguments.of(
            "update event set body = replace(body, 'Қазандық', 'Зауыт') where type = 'Registered'"
                + " and stream = 'case/1'",
            "hash",
            "event"),
        Arguments.of(
            "update event set at = '2016-02-04T10:00:00+06:00' where stream = 'case/2' and seq = 1",
            "hash",
            "event"),
        Arguments.of(
            "update event set actor = 'head' where type = 'ResolutionPut'", "hash", "event"),
        Arguments.of("delete from event where id = 12", "gap", "event 13"),
        Arguments.of(
            "delete from event where id = (select max(id) from event where stream like 'case/%')",
            "journal", "journal"),
        Arguments.of("delete from event where stream = 'case/2'", "stray", "journal 2"),
        Arguments.of("update journal set number = 'ЗТ-77' where id = 1", "journal", "journal 1"),
        Arguments.of(
            "update journal set total_due = '2020-01-01T18:30:00' where id = 2",
            "journal",
            "journal 2"),
        Arguments.of("delete from journal where id = 2", "journal", "journal 2"),
        Arguments.of("insert into case_link (id, earlier) values (2, 1)", "journal", "case_link 2"),
        Arguments.of(
            "update journal_fts set words = 'x' where rowid = 1", "journal", "journal_fts 1"),
        Arguments.of(
            "update counter set last = 5 where register = 'incoming'",
            "counter",
            "counter incoming/2016"),
        Arguments.of("update blob set content = x'0909'", "content", "blob"),
        Arguments.of("delete from blob", "content-missing", "case/2"),
        Arguments.of(
            "update credential set hash = '$argon2id$v=19$m=8,t=1,p=1$AAAA$AAAA'",
            "password",
            "credential clerk"),
        Arguments.of(
            "update employee set body = replace(body, 'Маман', 'Басқа') where id = 'specialist'",
            "table",
            "employee"),
        Arguments.of("update blob set size = 4", "content", "blob"),
        Arguments.of("delete from employee where id = 'head'", "table-missing", "employee|head"),
        Arguments.of(
            "update office set body = replace(body, 'Тараз', 'Шымкент')", "table", "office"));
  }

  @ParameterizedTest
  @MethodSource("alterations")
  void anAlterationIsFoundOut(String sql, String code, String where) throws Exception {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      assertThat(c.createStatement().executeUpdate(sql))
          .as("the alteration altered something")
          .isPositive();
    }
    assertThat(check().problems())
        .anySatisfy(
            p -> {
              assertThat(p.code()).isEqualTo(code);
              assertThat(p.where()).startsWith(where);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "drop index journal_desk, index journal_desk",
    "drop table journal_fts, table journal_fts",
    "drop table intake_draft, table intake_draft",
    "create trigger t after insert on event begin delete from blob; end, trigger t",
  })
  void aForeignOrMissingObjectOfTheSchemaIsNamed(String sql, String object) throws Exception {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      c.createStatement().execute(sql);
    }
    assertThat(check().problems())
        .anySatisfy(
            p -> {
              assertThat(p.code()).isEqualTo("schema");
              assertThat(p.where()).isEqualTo(object);
            });
  }

  private OfficeCheck.Report check() {
    try (Database database = Database.openReadOnly(file)) {
      return OfficeCheck.of(database);
    }
  }
}
