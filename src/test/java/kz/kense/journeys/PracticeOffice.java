package kz.kense.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import kz.kense.TestClock;
import kz.kense.backup.OfficeCheck;
import kz.kense.calendar.OfficeHours;
import kz.kense.casefile.Numbering;
import kz.kense.office.Employee;
import kz.kense.office.Organisation;
import kz.kense.rehearsal.PlaceholderScan;
import kz.kense.rehearsal.Practice;
import kz.kense.rehearsal.PracticeKeys;
import kz.kense.rehearsal.PracticeNumbers;
import kz.kense.rehearsal.ScriptClock;
import kz.kense.signing.SealImage;
import kz.kense.signing.SignatureVerifier;
import kz.kense.signing.Verification;
import kz.kense.storage.BlobStore;
import kz.kense.storage.Database;
import kz.kense.text.LocalText;

/** An office file with one person for every role and his key, and no case yet. */
final class PracticeOffice {
  static final String PASSWORD = "кеңсе-2016";
  static final String BIN = "950440001346";
  private static final String OWN_BIN = PracticeNumbers.bin(2004, 11, 137);

  final Path file;
  final TestClock clock;

  private PracticeOffice(Path file, TestClock clock) {
    this.file = file;
    this.clock = clock;
  }

  /**
   * @param officeTime when the journey is made
   */
  static PracticeOffice found(Path folder, String officeTime) {
    Path file = folder.resolve("journey.kense");
    TestClock clock = new TestClock(officeTime);
    ScriptClock script = new ScriptClock(LocalDateTime.parse(officeTime), TestClock.ZONE);
    PracticeKeys keys =
        PracticeKeys.create(
            folder.resolve("keys"),
            clock.instant().minus(Duration.ofDays(30)),
            clock.instant().plus(Duration.ofDays(700)));
    Organisation organisation = organisation(null, List.of(keys.rootPem()));
    keys.issue(organisation, people(), OWN_BIN);
    try (Practice practice = Practice.found(file, script, organisation, people())) {
      String seal = practice.database().inTransaction(tx -> BlobStore.put(tx, SealImage.demo()));
      practice.offices().save("admin", organisation(seal, organisation.trusted()));
      practice.offices().setPassword("admin", "clerk", PASSWORD.toCharArray());
    }
    return new PracticeOffice(file, clock);
  }

  /** A scanned application, to be attached. */
  Path scan(String title) {
    try {
      return Files.write(
          file.resolveSibling("scan.pdf"),
          new PlaceholderScan().pdf(title, List.of("Эмиссияға рұқсат беруіңізді сұраймын.")));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Opens the file as an auditor does, after the window is closed. */
  Practice audit() {
    return Practice.open(
        file,
        new ScriptClock(LocalDateTime.ofInstant(clock.instant(), TestClock.ZONE), TestClock.ZONE));
  }

  OfficeCheck.Report check() {
    try (Database database = Database.openReadOnly(file)) {
      return OfficeCheck.of(database);
    }
  }

  Verification verify(Practice practice, byte[] pdf) {
    return SignatureVerifier.verify(pdf, practice.signing().trust(), clock.instant());
  }

  private static Organisation organisation(String seal, List<String> trusted) {
    return new Organisation(
        new LocalText(
            "Табиғи ресурстар және табиғат пайдалануды реттеу басқармасы (оқу мекемесі)",
            "Управление природных ресурсов и регулирования природопользования (учебное)"),
        new LocalText("080000, Тараз қаласы, Абай даңғылы, 133", "080000, город Тараз, Абая, 133"),
        new LocalText("Тараз қаласы", "город Тараз"),
        "8 (7262) 00-00-00",
        "journey@kense.example",
        OfficeHours.DEFAULT,
        new Numbering("{type}-{seq:4}", "{seq:4}/{year}", "{seq}"),
        true,
        true,
        seal,
        trusted);
  }

  private static List<Employee> people() {
    return List.of(
        person(1, "clerk", "Әбдірахманова Гүлназ Ұланқызы", "Кеңсе маманы", "chancellery"),
        person(2, "head", "Өмірзақов Қанат Әлімұлы", "Басқарма басшысы", "head", "seal"),
        person(
            3,
            "deputy",
            "Сүлейменова Айгүл Бекқызы",
            "Басшының орынбасары",
            "deputy",
            "commission"),
        person(
            4,
            "section",
            "Жақсылықов Дәурен Қайратұлы",
            "Бөлім басшысы",
            "section-head",
            "commission"),
        person(
            5,
            "specialist",
            "Ізбасарова Динара Төлегенқызы",
            "Маман",
            "specialist",
            "executor",
            "commission"),
        person(6, "admin", "Петров Андрей Иванович", "Әкімші", Employee.ADMIN));
  }

  private static Employee person(int n, String id, String name, String position, String... roles) {
    return new Employee(
        id,
        LocalText.same(name),
        LocalText.same(position),
        Set.of(roles),
        PracticeNumbers.iin(LocalDate.of(1970 + n * 2, n, 3 + n * 2), n % 2 == 1, 40 + n),
        "8 (7262) 00-00-0" + n,
        true,
        "keys/" + id + ".p12");
  }
}
