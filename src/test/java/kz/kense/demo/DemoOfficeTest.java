package kz.kense.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.kense.TestClock;
import kz.kense.backup.OfficeCheck;
import kz.kense.casefile.CaseLog;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.CaseState.Status;
import kz.kense.journal.JournalRow;
import kz.kense.journal.JournalStore;
import kz.kense.office.Employee;
import kz.kense.office.Offices;
import kz.kense.rehearsal.PracticeKeys;
import kz.kense.signing.SignatureVerifier;
import kz.kense.signing.SigningKey;
import kz.kense.signing.TrustStore;
import kz.kense.signing.Verdict;
import kz.kense.storage.BlobStore;
import kz.kense.storage.Database;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoOfficeTest {
  private static final String NOW = "2026-11-23T11:20";

  @TempDir static Path folder;
  Path file;
  final TestClock clock = new TestClock(NOW);
  final List<Double> told = new ArrayList<>();

  @BeforeAll
  void prepare() {
    long start = System.nanoTime();
    file = DemoOffice.prepare(folder, clock, told::add);
    System.err.println("demo office made in " + (System.nanoTime() - start) / 1_000_000 + " ms");
  }

  @Test
  void theArchiveIsSoundAndNothingInItLiesInTheFuture() {
    try (Database database = Database.openReadOnly(file)) {
      assertThat(OfficeCheck.of(database).problems()).isEmpty();
    }
    assertThat(DemoOffice.prepare(folder, clock)).isEqualTo(file);
  }

  @Test
  void casesStandAtEveryStepSomeOverdueSomeDueToday() {
    List<CaseState> cases = cases();
    assertThat(cases.size()).isBetween(60, 80);
    Set<String> steps = new HashSet<>();
    cases.forEach(c -> steps.add(c.intake().regulation() + " " + c.step()));
    assertThat(steps)
        .contains(
            "zhm-emi head-resolution",
            "zhm-emi deputy-resolution",
            "zhm-emi section-resolution",
            "zhm-emi draft",
            "zhm-emi check",
            "zhm-emi agree",
            "zhm-emi sign",
            "zhm-emi issue",
            "zhm-emi null",
            "alm-emi head-resolution",
            "alm-emi draft",
            "alm-emi sign",
            "alm-emi issue",
            "alm-emi null",
            "zhm-exp sign",
            "zhm-sur commission",
            "zhm-sur null",
            "zhm-con approve",
            "zhm-des control",
            "alm-exp draft",
            "wko-emi draft",
            "wko-exp head-resolution",
            "krg-scr draft");
    assertThat(cases.stream().map(CaseState::status).distinct())
        .containsExactlyInAnyOrder(Status.OPEN, Status.READY, Status.CLOSED);
    assertThat(cases.stream().filter(c -> c.kind().equals("refusal"))).hasSizeGreaterThan(3);
    assertThat(cases.stream().filter(c -> c.remark() != null)).isNotEmpty();
    List<JournalRow> open = cases.stream().filter(c -> c.step() != null).map(this::row).toList();
    assertThat(open.stream().filter(r -> r.stepDue().isBefore(now()))).hasSizeGreaterThan(5);
    assertThat(
            open.stream()
                .filter(r -> !r.stepDue().isBefore(now()))
                .filter(r -> r.stepDue().toLocalDate().equals(now().toLocalDate())))
        .hasSizeGreaterThan(3);
  }

  @Test
  void everyEmployeeLogsInAndHasAKeyOfHisOwn() throws IOException {
    try (Database database = Database.open(file)) {
      Offices offices = Offices.open(database, clock);
      List<Employee> people = offices.office().employees();
      for (Employee e : people) {
        SigningKey key =
            SigningKey.open(
                Files.readAllBytes(folder.resolve(e.key())), PracticeKeys.PASSWORD.toCharArray());
        assertThat(key.signatory().iin()).contains(e.iin());
      }
      assertThat(offices.logIn("head", DemoOffice.PASSWORD.toCharArray()).id()).isEqualTo("head");
    }
  }

  @Test
  void aSignedResultIsVerifiedWithTheDemoRoot() throws IOException {
    CaseState signed = cases().stream().filter(c -> c.signed() != null).findFirst().orElseThrow();
    byte[] pdf;
    try (Database database = Database.openReadOnly(file)) {
      pdf =
          database
              .read(tx -> BlobStore.find(tx, signed.signed().signature().sha256()))
              .orElseThrow();
    }
    TrustStore trust =
        TrustStore.of(List.of())
            .with(Files.readAllBytes(folder.resolve("demo-keys/demo-root.pem")));
    assertThat(SignatureVerifier.verify(pdf, trust, clock.instant()).verdict())
        .isEqualTo(Verdict.VALID);
  }

  @Test
  void progressRunsToTheEndAndAClockBeforeTheOfficeGetsANewOne() {
    assertThat(told).isSorted().last().isEqualTo(1.0);
    Path other = DemoOffice.prepare(folder, new TestClock("2026-11-20T10:00"));
    assertThat(other.getFileName()).hasToString("demo-2.kense");
    assertThat(Arrays.asList(folder.toFile().list())).contains("demo-2-keys", "demo-keys");
  }

  private List<CaseState> cases() {
    try (Database database = Database.openReadOnly(file)) {
      return database.read(
          tx -> JournalStore.allIds(tx).stream().map(id -> CaseLog.load(tx, id)).toList());
    }
  }

  private JournalRow row(CaseState c) {
    try (Database database = Database.openReadOnly(file)) {
      return database.read(tx -> JournalStore.find(tx, c.id())).orElseThrow();
    }
  }

  private java.time.LocalDateTime now() {
    return java.time.LocalDateTime.parse(NOW);
  }
}
