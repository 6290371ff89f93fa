package kz.kense.office.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import kz.kense.TestOffice;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Numbering;
import kz.kense.journal.JournalStore;
import kz.kense.office.Employee;
import kz.kense.office.Offices;
import kz.kense.office.Organisation;
import kz.kense.office.Session;
import kz.kense.signing.SealImage;
import kz.kense.storage.Database;
import kz.kense.text.Failure;
import kz.kense.text.LocalText;
import kz.kense.ui.SettingsFile;
import kz.kense.ui.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate and the administrator's models over a real office file. */
class OfficeModelsTest {
  @TempDir Path dir;
  private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
  private final List<Object> troubles = new ArrayList<>();
  private final Session session = new Session();
  private final Work work =
      new Work(
          window::add,
          1,
          new Work.Trouble() {
            @Override
            public void failed(Failure failure) {
              troubles.add(failure);
            }

            @Override
            public void bug(Throwable bug) {
              troubles.add(bug);
            }
          });
  private TestOffice office;

  @BeforeEach
  void open() {
    office = TestOffice.at(dir.resolve("office"), "2016-03-04T10:00");
    session.enter(office.offices.office().employee("admin").orElseThrow());
  }

  @AfterEach
  void close() {
    work.close();
    office.close();
    assertThat(troubles).isEmpty();
  }

  @Test
  void theGateLetsInLogsRefusalsAndSaysWhenToTryAgain() {
    Session fresh = new Session();
    OfficeGate gate = new OfficeGate(office.offices, fresh, office.clock);
    office.offices.setPassword("admin", "clerk", "long enough".toCharArray());
    assertThat(gate.login("clerk", "long enough".toCharArray()))
        .isInstanceOf(LoginModel.Outcome.Entered.class);
    assertThat(fresh.me().id()).isEqualTo("clerk");
    for (int i = 0; i < 3; i++) {
      gate.login("clerk", "wrong".toCharArray());
    }
    LoginModel.Outcome waits = gate.login("clerk", "long enough".toCharArray());
    assertThat(waits).isInstanceOf(LoginModel.Outcome.Refused.class);
    LoginModel.Outcome.Refused refused = (LoginModel.Outcome.Refused) waits;
    assertThat(refused.why().code()).isEqualTo("login.wait");
    assertThat(refused.retryAt()).isEqualTo(office.clock.instant().plusSeconds(5));
    assertThat(office.offices.entrances(10))
        .extracting(e -> e.who() + ":" + e.refusal())
        .containsExactly(
            "clerk:wrong-password", "clerk:wrong-password", "clerk:wrong-password", "clerk:");
    assertThat(gate.actAs("head").id()).isEqualTo("head");
    assertThat(fresh.me().id()).isEqualTo("head");
  }

  @Test
  void theOrganisationIsKeptWithItsSealAndAWrongFieldIsSaidInPlace() throws Exception {
    OrganisationModel model = new OrganisationModel(office.offices, session, work);
    model.load();
    model.numbering().template(Numbering.INCOMING).set("{type}-{sq}");
    assertThat(Objects.requireNonNull(model.problems().of(Numbering.INCOMING).get()).key())
        .isEqualTo("numbering.unknown-word");
    model.numbering().template(Numbering.INCOMING).set("{type}-{seq:4}/{yy}");
    assertThat(model.numbering().example(Numbering.INCOMING, model.today())).contains("ЗТ-0125/16");
    model.numbering().template("permits").set("{index}/{seq:3}");
    assertThat(model.numbering().example("permits", model.today())).contains("01-08/125");
    model.numbering().index("permits").set("02-15");
    model.numbering().template("refusals").set("№");
    assertThat(model.problems().of("refusals").get()).isNotNull();
    model.numbering().template("refusals").set("");
    assertThat(model.problems().of("refusals").get()).isNull();
    model.hours().breakEnd().set("12:00");
    model.save();
    assertThat(model.problems().of("breakEnd").get()).isNotNull();
    model.hours().breakEnd().set("14.00");
    Path no = Files.writeString(dir.resolve("no.png"), "no picture");
    model.takeSeal(no);
    deliver(() -> model.notice().get() != null && model.notice().get().text().failure() != null);
    model.takeSeal(Files.write(dir.resolve("seal.png"), SealImage.demo()));
    deliver(() -> model.seal().get() != null);
    model.save();
    deliver(() -> !model.busy().get());
    Organisation kept = office.offices.office().organisation();
    assertThat(kept.numbering().incoming()).isEqualTo("{type}-{seq:4}/{yy}");
    assertThat(kept.hours().breakEnd()).hasToString("14:00");
    assertThat(office.offices.content(Objects.requireNonNull(kept.seal())))
        .hasValue(SealImage.demo());
  }

  @Test
  void aNewEmployeeCanLogInAndTheLastAdministratorStays() {
    PeopleModel model = new PeopleModel(office.offices, session, work);
    model.load();
    deliver(() -> !model.people().isEmpty());
    assertThat(model.roles()).extracting(PeopleModel.Role::id).contains("head", "admin");
    model.add();
    EmployeeForm form = model.form();
    form.id().set("Ахмет");
    form.iin().set(TestOffice.BIN);
    assertThat(Objects.requireNonNull(form.problems().of("iin").get()).key())
        .isEqualTo("office.iin.bin");
    form.iin().set(TestOffice.IIN);
    form.name().show(LocalText.same("Ахметов А."));
    form.position().show(LocalText.same("Маман"));
    form.role("executor").set(true);
    form.password().password().set("bir eki ush");
    form.password().again().set("basqa");
    model.save();
    assertThat(form.problems().of("again").get()).isNotNull();
    form.password().again().set("bir eki ush");
    model.save();
    deliver(() -> !model.busy().get());
    assertThat(form.problems().of("id").get()).as("refused by the office").isNotNull();
    form.id().set("akhmet");
    model.save();
    deliver(() -> !model.busy().get());
    assertThat(office.offices.logIn("akhmet", "bir eki ush".toCharArray()).roles())
        .containsExactly("executor");
    model.chosen().set(office.offices.office().employee("admin").orElseThrow());
    form.role(Employee.ADMIN).set(false);
    model.save();
    deliver(() -> !model.busy().get());
    assertThat(Objects.requireNonNull(model.notice().get()).text().key())
        .isEqualTo("office.last-admin");
  }

  @Test
  void aDaySetOffMovesTheTermsOfOpenCasesOnceTheyAreCountedAnew() {
    CaseState c = office.register("zhm-emi", "II");
    LocalDateTime before = due(c);
    CalendarModel model = new CalendarModel(office.offices, office.cases, session, work);
    model.load();
    model.setDay();
    assertThat(model.problems().of("date").get()).isNotNull();
    model.date().set(before.toLocalDate());
    model.reason().show(LocalText.same("Қаулы"));
    model.setDay();
    deliver(() -> !model.busy().get());
    assertThat(model.stale().get()).isTrue();
    assertThat(due(c)).as("not counted yet").isEqualTo(before);
    model.recompute();
    deliver(() -> !model.busy().get());
    assertThat(model.stale().get()).isFalse();
    assertThat(due(c)).isAfter(before);
    model.restore(
        model.days().stream()
            .filter(d -> d.date().equals(before.toLocalDate()))
            .findFirst()
            .orElseThrow());
    deliver(() -> !model.busy().get());
    assertThat(model.days()).noneMatch(d -> d.date().equals(before.toLocalDate()));
  }

  @Test
  void aCalendarFileIsTakenWholeOrItsWrongLineIsNamed() throws Exception {
    CalendarModel model = new CalendarModel(office.offices, office.cases, session, work);
    model.load();
    model.confirm(true);
    deliver(() -> !model.busy().get());
    assertThat(model.confirmed().get()).isTrue();
    model.importCsv(Files.writeString(dir.resolve("a.csv"), "date,kind\n2016-06-09,OFF\nx,OFF\n"));
    deliver(() -> !model.busy().get());
    Failure why =
        Objects.requireNonNull(Objects.requireNonNull(model.notice().get()).text().failure());
    assertThat(why.code()).isEqualTo("calendar.csv.date");
    assertThat(why.args()).first().isEqualTo(3);
    model.importCsv(Files.writeString(dir.resolve("b.csv"), "date,kind\n2016-06-09,OFF\n"));
    deliver(() -> !model.busy().get());
    assertThat(office.offices.office().calendar().isWorking(LocalDate.of(2016, 6, 9))).isFalse();
    assertThat(model.confirmed().get()).as("to be looked at again").isFalse();
  }

  @Test
  void anOfficeIsFoundedOnlyWithAWholeForm() {
    List<String> done = new ArrayList<>();
    try (Database database = Database.open(dir.resolve("new"))) {
      FoundingModel model =
          new FoundingModel(
              (organisation, admin, password) ->
                  Offices.found(database, office.clock, organisation, admin, password),
              work,
              () -> done.add("done"));
      model.found();
      assertThat(model.problems().any()).isTrue();
      assertThat(Offices.founded(database)).isFalse();
      model.name().show(LocalText.same("Басқарма"));
      model.place().show(LocalText.same("Тараз"));
      model.admin().name().show(LocalText.same("Әлі А."));
      model.admin().id().set("ali");
      model.admin().iin().set(TestOffice.IIN);
      model.admin().password().password().set("bir eki ush");
      model.admin().password().again().set("bir eki ush");
      model.found();
      deliver(() -> !model.busy().get());
      assertThat(done).hasSize(1);
      Offices made = Offices.open(database, office.clock);
      assertThat(made.office().organisation().demo()).isFalse();
      assertThat(made.logIn("ali", "bir eki ush".toCharArray()).roles())
          .containsExactly(Employee.ADMIN);
    }
  }

  @Test
  void theLastFilesAreRememberedAndOneThatIsGoneIsForgotten() {
    Path file = dir.resolve("settings.json");
    SettingsFile settings = new SettingsFile(file, Runnable::run);
    StartModel[] model = new StartModel[1];
    model[0] =
        new StartModel(
            settings,
            new StartModel.Doors() {
              @Override
              public void open(Path asked) {
                model[0].failed(Failure.of("storage.no-file", asked.toString()));
              }

              @Override
              public void create(Path asked) {
                model[0].opened(asked);
              }

              @Override
              public void demo() {}
            });
    model[0].create(dir.resolve("a"));
    model[0].create(dir.resolve("b"));
    assertThat(new SettingsFile(file, Runnable::run).current().recent())
        .containsExactly(dir.resolve("b").toString(), dir.resolve("a").toString());
    model[0].open(List.of(dir.resolve("b")));
    assertThat(model[0].recent()).containsExactly(dir.resolve("a").toString());
    assertThat(model[0].notice().get()).isNotNull();
  }

  private LocalDateTime due(CaseState c) {
    return office
        .database
        .read(tx -> JournalStore.find(tx, c.id()))
        .map(row -> Objects.requireNonNull(row.stepDue()))
        .orElseThrow();
  }

  private void deliver(BooleanSupplier until) {
    try {
      while (!until.getAsBoolean()) {
        Runnable next = window.poll(10, TimeUnit.SECONDS);
        assertThat(next).as("an answer that never comes").isNotNull();
        next.run();
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
