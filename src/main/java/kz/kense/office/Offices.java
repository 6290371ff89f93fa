package kz.kense.office;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import kz.kense.calendar.Day;
import kz.kense.calendar.TermCalculator;
import kz.kense.calendar.WorkCalendar;
import kz.kense.casefile.Deadlines;
import kz.kense.casefile.Rulebook;
import kz.kense.office.OfficeEvent.*;
import kz.kense.office.OfficeStore.Credential;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.RegulationLibrary;
import kz.kense.regulation.RegulationReader;
import kz.kense.storage.BlobStore;
import kz.kense.storage.Database;
import kz.kense.storage.Sha256;
import kz.kense.storage.Transaction;
import kz.kense.text.Failure;
import kz.kense.text.LocalText;

/** The office's own affairs: setting it up, its people, log-in, its regulations and calendar. */
public final class Offices {
  /** Acts of the program itself, such as a refused log-in of nobody known. */
  private static final String SYSTEM = "system";

  /** Shorter passwords are refused. */
  public static final int SHORTEST_PASSWORD = 8;

  private static final int FREE_TRIES = 2;
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

  private final Database database;
  private final InstantSource clock;
  private volatile Office present;

  private Offices(Database database, InstantSource clock, Office present) {
    this.database = database;
    this.clock = clock;
    this.present = present;
  }

  /** Whether the file already holds an office. */
  public static boolean founded(Database database) {
    return database.read(tx -> OfficeStore.organisation(tx).isPresent());
  }

  /**
   * @throws Failure {@code office.not-founded} when the file holds no office yet
   */
  public static Offices open(Database database, InstantSource clock) {
    return new Offices(database, clock, load(database));
  }

  /** Sets up a new office with these people, who have no passwords yet. */
  public static Offices found(
      Database database, InstantSource clock, Organisation organisation, List<Employee> employees) {
    return found(database, clock, organisation, employees, (tx, at) -> {});
  }

  /**
   * Sets up a new office with its first administrator and his password, or nothing at all: an
   * office that nobody can enter is never left behind.
   *
   * @throws Failure {@code office.short-password}, or {@code office.founded-already}
   */
  public static Offices found(
      Database database,
      InstantSource clock,
      Organisation organisation,
      Employee administrator,
      char[] password) {
    String hash = hashed(password);
    return found(
        database,
        clock,
        organisation,
        List.of(administrator),
        (tx, at) -> putPassword(tx, at, SYSTEM, administrator.id(), hash));
  }

  private static Offices found(
      Database database,
      InstantSource clock,
      Organisation organisation,
      List<Employee> employees,
      BiConsumer<Transaction, OffsetDateTime> more) {
    if (founded(database)) {
      throw Failure.of("office.founded-already", database.file().toString());
    }
    OffsetDateTime at =
        clock
            .instant()
            .atZone(organisation.hours().zone())
            .truncatedTo(ChronoUnit.SECONDS)
            .toOffsetDateTime();
    database.inTransaction(
        tx -> {
          OfficeStore.append(tx, at, SYSTEM, new OfficeSaved(organisation));
          employees.forEach(e -> OfficeStore.append(tx, at, SYSTEM, new EmployeeSaved(e)));
          more.accept(tx, at);
          return null;
        });
    return open(database, clock);
  }

  public Office office() {
    return present;
  }

  public Rulebook rulebook() {
    return present.rulebook();
  }

  public LocalDateTime now() {
    return offsetNow().toLocalDateTime();
  }

  public void save(String actor, Organisation organisation) {
    change(actor, new OfficeSaved(organisation));
  }

  /**
   * @throws Failure when the id is taken badly or the last administrator would go
   */
  public void save(String actor, Employee employee) {
    if (!Employee.validId(employee.id())) {
      throw Failure.of("office.bad-login", employee.id());
    }
    boolean adminLeft =
        present.employees().stream()
            .map(e -> e.id().equals(employee.id()) ? employee : e)
            .anyMatch(e -> e.active() && e.roles().contains(Employee.ADMIN));
    if (!adminLeft && !(employee.active() && employee.roles().contains(Employee.ADMIN))) {
      throw Failure.of("office.last-admin");
    }
    change(actor, new EmployeeSaved(employee));
  }

  public void setPassword(String actor, String employee, char[] password) {
    setPassword(actor, List.of(employee), password);
  }

  /**
   * The same password for several, derived once and therefore with one salt: for the people of a
   * practice office, whose password everybody knows.
   */
  public void setPassword(String actor, List<String> employees, char[] password) {
    String hash = hashed(password);
    database.inTransaction(
        tx -> {
          employees.forEach(e -> putPassword(tx, offsetNow(), actor, e, hash));
          return null;
        });
  }

  private static String hashed(char[] password) {
    if (password.length < SHORTEST_PASSWORD) {
      throw Failure.of("office.short-password", SHORTEST_PASSWORD);
    }
    return Passwords.hash(password);
  }

  private static void putPassword(
      Transaction tx, OffsetDateTime at, String actor, String employee, String hash) {
    OfficeStore.putPassword(tx, employee, hash);
    OfficeStore.append(tx, at, actor, new PasswordSet(employee, digest(hash)));
  }

  /** Adds a regulation to the office, from its YAML text, already found free of errors. */
  public void addRegulation(String actor, Regulation regulation, String yaml) {
    change(actor, new RegulationAdded(regulation.id(), regulation.version(), yaml));
  }

  public void setDay(String actor, LocalDate date, boolean working, LocalText reason) {
    change(actor, new CalendarDaySet(date, working, reason));
  }

  /** Sets several days, all or none of them. */
  public void setDays(String actor, List<Day> days) {
    change(
        actor,
        days.stream()
            .map(d -> new CalendarDaySet(d.date(), d.working(), d.reason()))
            .toArray(OfficeEvent[]::new));
  }

  public void confirmYear(String actor, int year, boolean confirmed) {
    change(actor, new CalendarYearConfirmed(year, confirmed));
  }

  /**
   * Lets an employee in by id or IIN and password (condition 1 of every regulation). A refusal is
   * logged (process 2), and from the third in a row on the next try must wait, twice as long each
   * time.
   *
   * @throws Failure {@code login.refused} without saying which of the two was wrong, or {@code
   *     login.wait} with seconds
   */
  public Employee logIn(String name, char[] password) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    Optional<Employee> who = find(name);
    Optional<Credential> credential =
        who.flatMap(e -> database.read(tx -> OfficeStore.credential(tx, e.id())));
    LocalDateTime now = now();
    if (credential.isPresent() && credential.get().blockedUntil() != null) {
      long seconds = ChronoUnit.SECONDS.between(now, credential.get().blockedUntil());
      if (seconds > 0) {
        throw Failure.of("login.wait", seconds);
      }
    }
    boolean right = credential.map(c -> Passwords.matches(password, c.hash())).orElse(false);
    if (who.isEmpty() || credential.isEmpty() || !right) {
      refuse(wanted, who, credential, now);
      throw Failure.of("login.refused");
    }
    database.inTransaction(
        tx -> {
          OfficeStore.putFailures(tx, who.get().id(), 0, null);
          OfficeStore.append(tx, offsetNow(), who.get().id(), new LoggedIn(who.get().id()));
          return null;
        });
    return who.get();
  }

  /**
   * Who asks from the command line, of a file that is only read: the password must be right, and
   * nothing is written about it.
   *
   * @throws Failure {@code login.refused} without saying which of the two was wrong
   */
  public static Employee prove(Database database, String name, char[] password) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    Employee who =
        database.read(Offices::load).employees().stream()
            .filter(e -> e.active() && e.id().equals(wanted))
            .findFirst()
            .orElseThrow(() -> Failure.of("login.refused"));
    boolean right =
        database
            .read(tx -> OfficeStore.credential(tx, who.id()))
            .map(c -> Passwords.matches(password, c.hash()))
            .orElse(false);
    if (!right) {
      throw Failure.of("login.refused");
    }
    return who;
  }

  /** Acts as somebody without a password: the practice office only. */
  public Employee actAs(String employee) {
    if (!present.organisation().demo()) {
      throw Failure.of("login.act-as-demo-only");
    }
    return present.employee(employee).orElseThrow(() -> Failure.of("login.refused"));
  }

  /**
   * Keeps the receipt of an application that was not accepted and says so in the office's log.
   *
   * @throws Failure {@code office.no-refusal-at-counter} when this office accepts everything
   */
  public void refuseAcceptance(
      String actor, String regulation, String applicantId, List<String> missing, byte[] receipt) {
    if (!present.organisation().refuseAtCounter()) {
      throw Failure.of("office.no-refusal-at-counter");
    }
    database.inTransaction(
        tx -> {
          String sha256 = BlobStore.put(tx, receipt);
          OfficeStore.append(
              tx,
              offsetNow(),
              actor,
              new AcceptanceRefused(regulation, applicantId, missing, sha256));
          return null;
        });
  }

  private void refuse(
      String name, Optional<Employee> who, Optional<Credential> credential, LocalDateTime now) {
    database.inTransaction(
        tx -> {
          credential.ifPresent(
              c -> {
                int failures = c.failures() + 1;
                OfficeStore.putFailures(
                    tx, who.orElseThrow().id(), failures, blockedUntil(failures, now));
              });
          String reason =
              who.isEmpty() ? "unknown" : credential.isEmpty() ? "no-password" : "wrong-password";
          OfficeStore.append(tx, offsetNow(), SYSTEM, new LoginRefused(name, reason));
          return null;
        });
  }

  private static @org.jspecify.annotations.Nullable LocalDateTime blockedUntil(
      int failures, LocalDateTime now) {
    if (failures <= FREE_TRIES) {
      return null;
    }
    long seconds =
        Math.min(5L << Math.min(failures - FREE_TRIES - 1, 10), LONGEST_DELAY.toSeconds());
    return now.plusSeconds(seconds);
  }

  /** What the log keeps of a password: enough to find out a swapped one, nothing to guess from. */
  public static String digest(String hash) {
    return Sha256.of(hash.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** Writes what changes neither people nor rules into the office's log. */
  public void log(String actor, OfficeEvent event) {
    database.inTransaction(
        tx -> {
          OfficeStore.append(tx, offsetNow(), actor, event);
          return null;
        });
  }

  /** The office's events of one kind, oldest first. */
  public <T extends OfficeEvent> List<Logged<T>> logged(Class<T> type) {
    return database.read(tx -> OfficeStore.logged(tx, type));
  }

  /** Keeps a content, such as the picture of the seal, and gives its address (SHA-256). */
  public String keep(byte[] content) {
    return database.inTransaction(tx -> BlobStore.put(tx, content));
  }

  /** A content by its address; empty when the archive has none such. */
  public Optional<byte[]> content(String sha256) {
    return database.read(tx -> BlobStore.find(tx, sha256));
  }

  /**
   * The moment from which this person's next attempt is looked at again; empty when it is now.
   *
   * @param name id or IIN, as typed
   */
  public Optional<Instant> blockedUntil(String name) {
    return find(name)
        .flatMap(e -> database.read(tx -> OfficeStore.credential(tx, e.id())))
        .map(Credential::blockedUntil)
        .map(until -> until.atZone(present.organisation().hours().zone()).toInstant())
        .filter(until -> until.isAfter(clock.instant()));
  }

  /** Who came in and who was refused, newest first. */
  public List<Entrance> entrances(int limit) {
    return database.read(tx -> OfficeStore.entrances(tx, limit));
  }

  /** The ids of those who have a password. */
  public Set<String> withPassword() {
    return database.read(OfficeStore::passwordHashes).keySet();
  }

  private Optional<Employee> find(String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    return present.employees().stream()
        .filter(Employee::active)
        .filter(e -> e.id().equals(wanted) || (!wanted.isEmpty() && e.iin().equals(wanted)))
        .findFirst();
  }

  private void change(String actor, OfficeEvent... events) {
    database.inTransaction(
        tx -> {
          OfficeStore.append(tx, offsetNow(), actor, events);
          return null;
        });
    present = load(database);
  }

  private OffsetDateTime offsetNow() {
    return clock
        .instant()
        .atZone(present.organisation().hours().zone())
        .truncatedTo(ChronoUnit.SECONDS)
        .toOffsetDateTime();
  }

  private static Office load(Database database) {
    return database.read(Offices::load);
  }

  /** The regulation files the office has added, as they were read. */
  public List<String> regulationFiles() {
    return database.read(OfficeStore::regulationFiles);
  }

  /** The office as a transaction sees it. */
  public static Office load(Transaction tx) {
    Organisation organisation =
        OfficeStore.organisation(tx).orElseThrow(() -> Failure.of("office.not-founded"));
    WorkCalendar calendar = WorkCalendar.standard();
    for (CalendarDaySet d : OfficeStore.calendarDays(tx)) {
      calendar = calendar.with(new Day(d.date(), d.working(), d.reason(), true));
    }
    for (CalendarYearConfirmed y : OfficeStore.calendarYears(tx)) {
      calendar = calendar.withConfirmed(y.year(), y.confirmed());
    }
    RegulationLibrary library = RegulationLibrary.builtIn();
    for (String yaml : OfficeStore.regulationFiles(tx)) {
      Regulation added = RegulationReader.read("office", yaml).regulation();
      if (added != null) {
        library = library.with(added);
      }
    }
    List<Employee> employees = OfficeStore.employees(tx);
    Rulebook rulebook =
        new Rulebook(
            library,
            new Deadlines(new TermCalculator(calendar, organisation.hours())),
            Office.staff(employees),
            organisation.numbering(),
            organisation.hours().zone(),
            organisation.takesPapersDirectly());
    return new Office(organisation, employees, calendar, rulebook);
  }
}
