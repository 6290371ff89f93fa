package kz.kense.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.kense.casefile.CaseState;
import kz.kense.office.Employee;
import kz.kense.office.Office;
import kz.kense.office.Organisation;
import kz.kense.regulation.Finding;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.RegulationLibrary;
import kz.kense.rehearsal.Scenario.Act;
import kz.kense.rehearsal.Scenario.AddedRegulation;
import kz.kense.rehearsal.Scenario.Deed;
import kz.kense.signing.SealImage;
import kz.kense.storage.BlobStore;
import kz.kense.storage.EventStore;
import kz.kense.text.Failure;
import org.jspecify.annotations.Nullable;

/**
 * Plays a scenario through the same services as the window, by the scenario's clock, in a practice
 * office.
 */
public final class Player {
  private final Scenario scenario;
  private final Path officeFile;
  private final Path out;
  private final boolean sketch;

  /**
   * @param officeFile founded when it does not exist; must be a practice office otherwise
   * @param out folder for every file made, and for the demo keys
   */
  public Player(Scenario scenario, Path officeFile, Path out) {
    this(scenario, officeFile, out, false);
  }

  private Player(Scenario scenario, Path officeFile, Path out, boolean sketch) {
    this.scenario = scenario;
    this.officeFile = officeFile;
    this.out = out;
    this.sketch = sketch;
  }

  /**
   * A player that plays the route with its terms and numbers, and draws and signs nothing: the
   * files are only named.
   */
  public static Player sketching(Scenario scenario, Path officeFile, Path out) {
    return new Player(scenario, officeFile, out, true);
  }

  /** What came of it: mistakes in the scenario and nothing done, or what was played. */
  public record Result(List<Finding> mistakes, @Nullable Played played) {}

  /**
   * @throws Failure when the office cannot be opened, is not for practice, or its log goes on past
   *     the scenario's first act
   */
  public Result play() {
    boolean present = Files.exists(officeFile);
    RegulationLibrary library = RegulationLibrary.builtIn();
    for (AddedRegulation added : scenario.regulations()) {
      library = library.with(added.regulation());
    }
    if (!present) {
      Optional<Regulation> regulation = library.find(scenario.opening().regulation());
      List<Finding> mistakes = mistakes(library, regulation.map(this::people).orElse(List.of()));
      if (!mistakes.isEmpty()) {
        return new Result(mistakes, null);
      }
      try (Practice practice = found(people(regulation.orElseThrow()))) {
        return played(practice);
      }
    }
    try (Practice practice = Practice.open(officeFile, clock(scenario.office().hours().zone()))) {
      Office office = practice.offices().office();
      for (Regulation r : office.rulebook().library().all()) {
        library = library.find(r.id(), r.version()).isPresent() ? library : library.with(r);
      }
      List<Finding> mistakes = mistakes(library, office.employees());
      if (!mistakes.isEmpty()) {
        return new Result(mistakes, null);
      }
      requirePractice(practice, office);
      return played(practice);
    }
  }

  private List<Finding> mistakes(RegulationLibrary library, List<Employee> people) {
    String id = scenario.opening().regulation();
    Optional<Regulation> regulation = library.find(id);
    if (regulation.isEmpty()) {
      String known =
          String.join(", ", library.all().stream().map(Regulation::id).distinct().toList());
      return List.of(
          Finding.error(scenario.file().toString(), 0, "scenario-no-regulation", id, known));
    }
    return regulation.get().repealed() != null
        ? List.of()
        : ScenarioCheck.findings(scenario, new Cast(people, regulation.get()));
  }

  private List<Employee> people(Regulation regulation) {
    if (scenario.people().isEmpty()) {
      return ScenarioOffice.forRoles(regulation);
    }
    List<Employee> people = new ArrayList<>(scenario.people());
    if (people.stream().noneMatch(e -> e.roles().contains(Employee.ADMIN))) {
      people.add(ScenarioOffice.administrator());
    }
    return people;
  }

  private Practice found(List<Employee> people) {
    return Practice.found(
        officeFile, clock(scenario.office().hours().zone()), scenario.office(), people);
  }

  private ScriptClock clock(ZoneId zone) {
    return new ScriptClock(scenario.acts().getFirst().at(), zone);
  }

  private void requirePractice(Practice practice, Office office) {
    if (!office.organisation().demo()) {
      throw Failure.of("rehearsal.not-practice", officeFile.toString());
    }
    Instant newest =
        practice
            .database()
            .read(
                tx -> {
                  try (Stream<EventStore.Row> rows = EventStore.all(tx)) {
                    return rows.map(r -> r.at().toInstant()).reduce(Instant.MIN, (a, b) -> b);
                  }
                });
    if (newest.isAfter(practice.clock().instant())) {
      LocalDateTime last = LocalDateTime.ofInstant(newest, office.organisation().hours().zone());
      throw Failure.of("rehearsal.past", officeFile.toString(), last.toString());
    }
  }

  private Result played(Practice practice) {
    OutFiles files = new OutFiles(out);
    addRegulations(practice);
    PracticeKeys keys = null;
    if (!sketch && scenario.acts().stream().anyMatch(a -> a.deed() == Deed.SIGN)) {
      keys = keys(practice);
    }
    Regulation regulation =
        practice.offices().rulebook().library().find(scenario.opening().regulation()).orElseThrow();
    Performance performance = new Performance(scenario, practice, regulation, files, sketch, keys);
    if (regulation.repealed() != null) {
      return new Result(List.of(), performance.played(repealed(regulation.repealed())));
    }
    Played.@Nullable Stop stop = null;
    for (Act act : scenario.acts()) {
      practice.clock().set(act.at());
      try {
        performance.perform(act);
      } catch (Failure refused) {
        String at = Optional.ofNullable(performance.state()).map(CaseState::step).orElse("");
        stop = new Played.Stop(at, act.deed().word(), act.line(), refused);
        break;
      }
    }
    return new Result(List.of(), performance.played(stop));
  }

  /** Nothing can be registered under an act without content. */
  private Played.Stop repealed(Regulation.Repealed repealed) {
    Act first = scenario.acts().getFirst();
    return new Played.Stop(
        "",
        first.deed().word(),
        first.line(),
        Failure.byLaw("intake.repealed", repealed.paragraph(), repealed.by()));
  }

  private void addRegulations(Practice practice) {
    for (AddedRegulation added : scenario.regulations()) {
      Optional<Regulation> known =
          practice
              .offices()
              .rulebook()
              .library()
              .find(added.regulation().id(), added.regulation().version());
      if (known.filter(added.regulation()::equals).isEmpty()) {
        practice.offices().addRegulation(administrator(practice), added.regulation(), added.yaml());
      }
    }
  }

  /** New demo keys for everybody, which the practice office then trusts; and its demo seal. */
  private PracticeKeys keys(Practice practice) {
    Organisation o = practice.offices().office().organisation();
    Instant last = scenario.acts().getLast().at().atZone(o.hours().zone()).toInstant();
    PracticeKeys keys =
        PracticeKeys.create(
            out.resolve("keys"),
            practice.clock().instant().minus(Duration.ofDays(1)),
            last.plus(Duration.ofDays(1100)));
    keys.issue(o, practice.offices().office().employees(), ScenarioOffice.BIN);
    String seal = o.seal();
    if (seal == null) {
      seal = practice.database().inTransaction(tx -> BlobStore.put(tx, SealImage.demo()));
      lendSeal(practice);
    }
    List<String> trusted = new ArrayList<>(o.trusted());
    trusted.add(keys.rootPem());
    practice.offices().save(administrator(practice), o.with(seal, trusted));
    return keys;
  }

  /** The demo seal is for everybody who may sign. */
  private static void lendSeal(Practice practice) {
    for (Employee e : practice.offices().office().employees()) {
      Set<String> roles = new java.util.TreeSet<>(e.roles());
      roles.add(Employee.SEAL);
      practice.offices().save(administrator(practice), e.withRoles(roles));
    }
  }

  private static String administrator(Practice practice) {
    return practice.offices().office().holders(Employee.ADMIN).getFirst().id();
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
