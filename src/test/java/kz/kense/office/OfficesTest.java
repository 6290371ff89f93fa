package kz.kense.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.kense.TestOffice;
import kz.kense.journal.JournalStore;
import kz.kense.storage.Database;
import kz.kense.storage.EventStore;
import kz.kense.storage.Json;
import kz.kense.text.Failure;
import kz.kense.text.LocalText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficesTest {
  private static final char[] RIGHT = "Дұрыс құпиясөз".toCharArray();
  private static final char[] WRONG = "қате құпиясөз".toCharArray();
  @TempDir Path folder;
  private TestOffice office;

  @BeforeEach
  void open() {
    office = TestOffice.at(folder.resolve("office.kense"), "2016-02-05T10:00");
    office.offices.setPassword("admin", "clerk", RIGHT);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void theRightPasswordLetsInByNameWhateverItsCase() {
    assertThat(office.offices.logIn(" Clerk ", RIGHT).id()).isEqualTo("clerk");
  }

  @Test
  void anOfficeThatNobodyCouldEnterIsNotFounded() {
    Employee admin = office.offices.office().employee("admin").orElseThrow();
    try (Database other = Database.open(folder.resolve("other.kense"))) {
      assertThatThrownBy(
              () ->
                  Offices.found(
                      other,
                      office.clock,
                      office.offices.office().organisation(),
                      admin,
                      "short".toCharArray()))
          .isInstanceOfSatisfying(
              Failure.class, f -> assertThat(f.code()).isEqualTo("office.short-password"));
      assertThat(Offices.founded(other)).isFalse();
    }
  }

  @Test
  void aRefusalSaysNotWhichWasWrongAndIsLogged() {
    refused("login.refused", "clerk", WRONG);
    refused("login.refused", "nobody", RIGHT);
    refused("login.refused", "head", RIGHT); // has no password yet
    List<EventStore.Row> log = office.database.read(tx -> EventStore.stream(tx, "office"));
    assertThat(log)
        .filteredOn(row -> row.type().equals("LoginRefused"))
        .extracting(EventStore.Row::body)
        .satisfiesExactly(
            b -> assertThat(b).contains("wrong-password"),
            b -> assertThat(b).contains("unknown"),
            b -> assertThat(b).contains("no-password"));
  }

  @Test
  void fromTheThirdFailureOnTheDelayGrowsAndEvenTheRightPasswordMustWait() {
    refused("login.refused", "clerk", WRONG);
    refused("login.refused", "clerk", WRONG);
    refused("login.refused", "clerk", WRONG);
    refused("login.wait", "clerk", RIGHT);
    office.clock.plus(Duration.ofSeconds(5));
    refused("login.refused", "clerk", WRONG);
    office.clock.plus(Duration.ofSeconds(9));
    refused("login.wait", "clerk", RIGHT);
    office.clock.plus(Duration.ofSeconds(1));
    assertThat(office.offices.logIn("clerk", RIGHT).id()).isEqualTo("clerk");
    refused("login.refused", "clerk", WRONG);
    assertThat(office.offices.logIn("clerk", RIGHT).id())
        .isEqualTo("clerk"); // the row of failures was broken
  }

  @Test
  void thePasswordIsKeptAsArgon2id() {
    String hash = office.database.read(OfficeStore::passwordHashes).get("clerk");
    assertThat(hash).startsWith("$argon2id$v=19$m=65536,t=3,p=1$").doesNotContain("құпиясөз");
  }

  @Test
  void anEmployeeIsWrittenTheSameWayByEveryRunOfTheProgram() {
    Employee clerk = office.offices.office().employee("clerk").orElseThrow();
    Employee many =
        new Employee(
            "x",
            clerk.name(),
            clerk.position(),
            Set.of("specialist", "admin", "head", "executor"),
            clerk.iin(),
            "",
            true,
            "");
    assertThat(Json.write(many)).contains("[\"admin\",\"executor\",\"head\",\"specialist\"]");
  }

  @Test
  void theLastAdministratorStays() {
    Employee admin = office.offices.office().employee("admin").orElseThrow();
    Employee without =
        new Employee(
            "admin", admin.name(), admin.position(), Set.of("head"), admin.iin(), "", true, "");
    assertThatThrownBy(() -> office.offices.save("admin", without))
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.code()).isEqualTo("office.last-admin"));
  }

  @Test
  void aDayOffAddedByTheOfficeMovesTheTermsOfOpenCasesWhenReprojected() {
    var c = office.register("zhm-emi", "III");
    office.offices.setDay("admin", LocalDate.of(2016, 2, 12), false, LocalText.same("қар"));
    office.cases.reproject();
    assertThat(office.database.read(tx -> JournalStore.find(tx, c.id())).orElseThrow().totalDue())
        .isEqualTo("2016-02-22T18:30");
  }

  private void refused(String code, String name, char[] password) {
    assertThatThrownBy(() -> office.offices.logIn(name, password))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo(code));
  }
}
