package kz.kense;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.kense.applicant.Applicant;
import kz.kense.calendar.OfficeHours;
import kz.kense.casefile.Actor;
import kz.kense.casefile.CaseEvent.ChecklistEntry;
import kz.kense.casefile.CaseEvent.Presence;
import kz.kense.casefile.CaseEvent.Subject;
import kz.kense.casefile.CaseLinkStore;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Cases;
import kz.kense.casefile.EarlierCase;
import kz.kense.casefile.Intake;
import kz.kense.casefile.Numbering;
import kz.kense.journal.JournalStore;
import kz.kense.office.Employee;
import kz.kense.office.Offices;
import kz.kense.office.Organisation;
import kz.kense.regulation.Regulation;
import kz.kense.storage.Database;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;

/** A small office on a real file: one person for each role, both regulations. */
public final class TestOffice implements AutoCloseable {
  public static final String BIN = "950440001346";
  public static final String IIN = "900101300007";
  public static final Actor CLERK = new Actor("clerk", Set.of("chancellery"));
  public static final Actor HEAD = new Actor("head", Set.of("head"));
  public static final Actor DEPUTY = new Actor("deputy", Set.of("deputy"));
  public static final Actor SECTION = new Actor("section", Set.of("section-head"));
  public static final Actor SPECIALIST = new Actor("specialist", Set.of("specialist", "executor"));

  public final TestClock clock;
  public final Database database;
  public final Offices offices;
  public final Cases cases;

  private TestOffice(TestClock clock, Database database, Offices offices) {
    this.clock = clock;
    this.database = database;
    this.offices = offices;
    this.cases =
        new Cases(
            database, offices::rulebook, clock, List.of(new JournalStore(), new CaseLinkStore()));
  }

  /** Founds the office, or opens it when the file already holds one. */
  public static TestOffice at(Path file, String officeTime) {
    TestClock clock = new TestClock(officeTime);
    Database database = Database.open(file);
    Offices offices =
        Offices.founded(database)
            ? Offices.open(database, clock)
            : Offices.found(database, clock, organisation(), people());
    return new TestOffice(clock, database, offices);
  }

  public static Organisation organisation() {
    LocalText town = LocalText.same("Тараз");
    return new Organisation(
        new LocalText("Сынақ басқармасы", "Пробное управление"),
        town,
        town,
        "8 7262 000000",
        "a@b.kz",
        OfficeHours.DEFAULT,
        new Numbering("{type}-{seq}", "{seq}/{year}", "{seq}"),
        true,
        true,
        null,
        List.of());
  }

  public static List<Employee> people() {
    return List.of(
        person("clerk", "Кеңсе", "chancellery"),
        person("clerk2", "Кеңсе2", "chancellery"),
        person("head", "Басшы", "head", "seal"),
        person("deputy", "Орынбасар", "deputy"),
        person("section", "Бөлім", "section-head"),
        person("specialist", "Маман", "specialist", "executor"),
        person("specialist2", "Маман2", "specialist", "executor"),
        person("admin", "Әкімші", "admin"));
  }

  private static Employee person(String id, String name, String... roles) {
    LocalText text = LocalText.same(name);
    return new Employee(id, text, text, Set.of(roles), IIN, "", true, "");
  }

  public Regulation regulation(String id) {
    return offices.rulebook().library().find(id).orElseThrow();
  }

  /** An application for what the regulation first offers, received now. */
  public Intake intake(String category) {
    return intake("issue", category, offices.now());
  }

  /** A re-issue or repeat follows on a document issued before. */
  public static Intake intake(String kind, String category, LocalDateTime received) {
    return new Intake(
        received,
        kind,
        category,
        "chancellery",
        new Applicant(
            BIN, new LocalText("«Ақ Жол» ЖШС", "ТОО «Ак Жол»"), "Тараз", "А. Әлі", "", ""),
        null,
        new Subject("Қазандық", "Тараз, Төле би 1", ""),
        List.of(new ChecklistEntry("application", Presence.ORIGINAL, 2)),
        2,
        5,
        "",
        Lang.KK,
        List.of(),
        null,
        kind.equals("issue") ? null : new EarlierCase(null, "1/2015", LocalDate.of(2015, 3, 9)),
        List.of(),
        null);
  }

  public CaseState register(String regulation, String category) {
    return cases.register(CLERK, regulation(regulation), intake(category), List.of());
  }

  /** One resolution, with the regulation's own term. */
  public CaseState resolve(CaseState c, Actor who, String executor) {
    return cases.act(
        c.id(),
        c.seq(),
        who,
        (course, s) ->
            course.putResolution(s, who, who, List.of(executor), List.of(), "Қарауға", null));
  }

  public CaseState draft(CaseState c, Actor who, String form) {
    CaseState saved =
        cases.act(
            c.id(),
            c.seq(),
            who,
            (course, s) -> course.saveDraft(s, who, form, Lang.KK, Map.of("text", "жоба")));
    return cases.act(saved.id(), saved.seq(), who, (course, s) -> course.submitDraft(s, who));
  }

  /** A Zhambyl emission permit application of a category, walked to the specialist's desk. */
  public CaseState atSpecialist(String category) {
    CaseState c = register("zhm-emi", category);
    c = resolve(c, HEAD, "deputy");
    c = resolve(c, DEPUTY, "section");
    return resolve(c, SECTION, "specialist");
  }

  @Override
  public void close() {
    database.close();
  }
}
