package kz.kense.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import kz.kense.calendar.OfficeHours;
import kz.kense.demo.DemoCase.Timed;
import kz.kense.demo.DemoPlan.Move;
import kz.kense.office.Employee;
import kz.kense.office.Offices;
import kz.kense.office.Organisation;
import kz.kense.regulation.RegulationLibrary;
import kz.kense.rehearsal.Practice;
import kz.kense.rehearsal.PracticeKeys;
import kz.kense.rehearsal.ScriptClock;
import kz.kense.signing.SealImage;
import kz.kense.signing.SigningKey;
import kz.kense.storage.BlobStore;
import kz.kense.storage.Database;
import kz.kense.storage.EventStore;
import kz.kense.text.Failure;

/**
 * The practice office that {@code --demo} opens: the shipped regulations, people of every role,
 * demo keys, and cases in every state as of the day it is made.
 */
public final class DemoOffice {
  /** Lets every employee of the demo office in. */
  public static final String PASSWORD = "kense-demo";

  private static final String NAME = "demo";
  private static final int LONGEST_AGE_DAYS = 100;

  /** The part of the time that keys, people and passwords take. */
  private static final double SET_UP = 0.2;

  private DemoOffice() {}

  /** Where the demo office lies when nobody says: in the user's own data folder. */
  public static Path defaultFolder(Map<String, String> environment) {
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    String windows = environment.getOrDefault("LOCALAPPDATA", "");
    Path base =
        !data.isBlank()
            ? Path.of(data)
            : !windows.isBlank()
                ? Path.of(windows)
                : Path.of(System.getProperty("user.home"), ".local", "share");
    return base.resolve("kense").resolve("demo");
  }

  /** {@link #prepare(Path, InstantSource, DoubleConsumer)} without telling how far it is. */
  public static Path prepare(Path folder, InstantSource clock) {
    return prepare(folder, clock, done -> {});
  }

  /**
   * The demo office's file; made when there is none yet. An existing one is kept, unless it was
   * made by an older program or its newest entry lies in the clock's future: then a new one is made
   * beside it.
   *
   * @param progress told the part that is done, from 0 to 1
   * @throws Failure {@code demo.folder} when the folder cannot be written
   */
  public static Path prepare(Path folder, InstantSource clock, DoubleConsumer progress) {
    for (int n = 1; ; n++) {
      String name = n == 1 ? NAME : NAME + "-" + n;
      Path file = folder.resolve(name + ".kense");
      if (Files.notExists(file)) {
        return make(folder, name, clock, progress);
      }
      if (usable(file, clock)) {
        return file;
      }
    }
  }

  private static boolean usable(Path file, InstantSource clock) {
    try (Database database = Database.openReadOnly(file)) {
      Instant newest =
          database.read(
              tx -> {
                try (Stream<EventStore.Row> rows = EventStore.all(tx)) {
                  return rows.map(r -> r.at().toInstant()).reduce(Instant.MIN, (a, b) -> b);
                }
              });
      return Offices.founded(database) && !newest.isAfter(clock.instant());
    } catch (Failure older) {
      return false;
    }
  }

  /** Makes it aside and moves it into place when it is whole: a killed start leaves no half. */
  private static Path make(Path folder, String name, InstantSource clock, DoubleConsumer progress) {
    try {
      Files.createDirectories(folder);
      Path aside = Files.createTempDirectory(folder, ".making-");
      String keys = name + "-keys";
      fill(aside, name, keys, clock, progress);
      Files.move(aside.resolve(keys), folder.resolve(keys));
      Files.move(aside.resolve(name + ".kense"), folder.resolve(name + ".kense"));
      clear(aside);
      return folder.resolve(name + ".kense");
    } catch (IOException e) {
      throw Failure.of("demo.folder", folder.toString()).causedBy(e);
    }
  }

  private static void fill(
      Path aside, String name, String keyFolder, InstantSource clock, DoubleConsumer progress) {
    ZoneId zone = OfficeHours.DEFAULT.zone();
    LocalDateTime now =
        clock.instant().atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
    ScriptClock script = new ScriptClock(now.minusDays(LONGEST_AGE_DAYS), zone);
    PracticeKeys keys =
        PracticeKeys.create(
            aside.resolve(keyFolder),
            script.instant().minus(Duration.ofDays(1)),
            clock.instant().plus(Duration.ofDays(1100)));
    Organisation organisation = DemoPeople.organisation(null, List.of(keys.rootPem()));
    List<Employee> people = DemoPeople.all(keyFolder);
    keys.issue(organisation, people, DemoPeople.BIN);
    progress.accept(0.1);
    try (Practice practice =
        Practice.found(aside.resolve(name + ".kense"), script, organisation, people)) {
      setUp(practice, organisation, people, progress);
      play(practice, keys, now, progress);
    }
  }

  private static void setUp(
      Practice practice,
      Organisation organisation,
      List<Employee> people,
      DoubleConsumer progress) {
    String seal = practice.database().inTransaction(tx -> BlobStore.put(tx, SealImage.demo()));
    practice.offices().save("admin", DemoPeople.organisation(seal, organisation.trusted()));
    practice
        .offices()
        .setPassword("admin", people.stream().map(Employee::id).toList(), PASSWORD.toCharArray());
    progress.accept(SET_UP);
  }

  /** All moves of all cases in the order of their moments: the log of an office only grows. */
  private static void play(
      Practice practice, PracticeKeys keys, LocalDateTime now, DoubleConsumer progress) {
    RegulationLibrary library = practice.offices().rulebook().library();
    List<Timed> moves = new ArrayList<>();
    List<DemoPlan> plans = DemoPlan.all();
    for (int i = 0; i < plans.size(); i++) {
      DemoCase c =
          new DemoCase(i, plans.get(i), library.find(plans.get(i).regulation()).orElseThrow());
      moves.addAll(c.moves(now, practice.offices()));
    }
    moves.sort(Comparator.comparing(Timed::at));
    DemoWork work = new DemoWork(practice, signers(practice, keys, moves));
    for (int i = 0; i < moves.size(); i++) {
      Timed next = moves.get(i);
      practice.clock().set(next.at());
      work.make(next.of(), next.move());
      progress.accept(SET_UP + (1 - SET_UP) * (i + 1) / moves.size());
    }
  }

  private static Map<String, SigningKey> signers(
      Practice practice, PracticeKeys keys, List<Timed> moves) {
    Map<String, SigningKey> opened = new HashMap<>();
    boolean signed = moves.stream().anyMatch(m -> m.move() == Move.SIGN);
    List<Employee> signers = new ArrayList<>();
    if (signed) {
      signers.addAll(practice.offices().office().holders("head"));
      signers.addAll(practice.offices().office().holders("section-head"));
    }
    for (Employee head : signers) {
      try {
        byte[] store = Files.readAllBytes(keys.file(head.id()));
        opened.put(
            head.id(), practice.signing().open(store, PracticeKeys.PASSWORD.toCharArray(), head));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return opened;
  }

  private static void clear(Path aside) throws IOException {
    try (Stream<Path> left = Files.list(aside)) {
      for (Path file : left.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(aside);
  }
}
