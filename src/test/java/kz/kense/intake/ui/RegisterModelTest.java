package kz.kense.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import kz.kense.TestOffice;
import kz.kense.attachment.BlankSheet;
import kz.kense.backup.OfficeCheck;
import kz.kense.casefile.CaseEvent.Presence;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.NewFile;
import kz.kense.intake.Duplicate;
import kz.kense.intake.IntakeDraft;
import kz.kense.intake.IntakeDraftStore;
import kz.kense.intake.IntakePreview;
import kz.kense.intake.ui.FormProblems.Place;
import kz.kense.intake.ui.RegisterModel.Stage;
import kz.kense.office.Session;
import kz.kense.papers.Papers;
import kz.kense.result.FormCatalogue;
import kz.kense.result.FormRenderer;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import kz.kense.text.Messages;
import kz.kense.ui.Formats;
import kz.kense.ui.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterModelTest {
  @TempDir Path dir;
  private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
  private final List<Object> troubles = new ArrayList<>();
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
  private DraftsModel drafts;
  private RegisterModel model;

  @BeforeEach
  void open() {
    office = TestOffice.at(dir.resolve("office.kense"), "2016-02-05T10:00");
    Session session = new Session();
    session.enter(office.offices.office().employee("clerk").orElseThrow());
    Papers papers =
        new Papers(
            office.cases,
            office.offices::office,
            FormCatalogue.builtIn(),
            new FormRenderer(),
            office.clock);
    drafts = new DraftsModel(office.database, office.offices, work);
    model =
        new RegisterModel(
            office.cases,
            office.database,
            office.offices,
            papers,
            kz.kense.registry.Registers.of(office.database),
            session,
            work,
            drafts,
            target -> {});
    model.open(List.of());
  }

  @AfterEach
  void close() {
    work.close();
    office.close();
    assertThat(troubles).isEmpty();
  }

  @Test
  void theRouteOfACategoryTwoPermitEndsOnTheNinthOfMarch() {
    service("zhm-emi", "II");
    until(() -> model.foresight.preview.get() != null);
    IntakePreview p = model.foresight.preview.get();
    assertThat(p.total().due().dueDate()).isEqualTo(LocalDate.of(2016, 3, 9));
    PreviewWords words = new PreviewWords(Messages.in(Lang.RU), new Formats(Lang.RU));
    assertThat(words.steps(p)).hasSize(office.regulation("zhm-emi").route("issue").size());
    assertThat(String.join("\n", words.reasons(p.total()))).contains("8 марта");
    assertThat(words.steps(p)).allSatisfy(s -> assertThat(s.due()).startsWith("срок: "));
  }

  @Test
  void whatComesAfterCloseIsRegisteredAtTheNextOpening() {
    office.clock.set("2016-02-05T18:40");
    service("zhm-emi", "II");
    until(() -> model.foresight.preview.get() != null);
    IntakePreview p = model.foresight.preview.get();
    assertThat(p.whyLater()).isEqualTo(IntakePreview.WhyLater.AFTER_CLOSE);
    assertThat(new PreviewWords(Messages.in(Lang.RU), new Formats(Lang.RU)).registration(p))
        .isEqualTo("После 18:30 – будет зарегистрировано пн, 8 февраля, 09:00");
  }

  @Test
  void aWrongNumberIsSaidAsSoonAsItHasTwelveDigits() {
    model.fields.idNumber.set("95044000134");
    assertThat(model.error(Place.ID_NUMBER).get()).isNull();
    model.fields.idNumber.set("950440001347");
    assertThat(model.error(Place.ID_NUMBER).get().key()).isEqualTo("applicant.id-checksum");
    model.fields.idNumber.set(TestOffice.BIN);
    assertThat(model.error(Place.ID_NUMBER).get()).isNull();
  }

  @Test
  void allThatIsWrongIsSaidAtOnceAndNoNumberIsUsedUp() {
    model.fields.regulation.set("zhm-emi");
    assertThat(model.error(Place.NAME).get()).isNull();
    model.register();
    assertThat(model.error(Place.CATEGORY).get()).isNotNull();
    assertThat(model.error(Place.ID_NUMBER).get()).isNotNull();
    assertThat(model.error(Place.NAME).get()).isNotNull();
    assertThat(model.error(Place.OBJECT).get()).isNotNull();
    assertThat(model.focus.get()).isEqualTo(Place.CATEGORY);
    assertThat(model.notice.get().text().in(Messages.in(Lang.RU))).contains("Не указан заявитель");
    fill("III");
    assertThat(register().intake().number()).isEqualTo("ЗТ-1");
  }

  @Test
  void anIncompleteChecklistDoesNotStopRegistration() {
    fill("III");
    assertThat(model.missing()).isNotEmpty();
    assertThat(register().number()).isEqualTo("ЗТ-1");
  }

  @Test
  void aPaperOfAnotherDayIsWarnedAboutOutsideTheRegulationButRegistered() {
    fill("III");
    model.fields.receivedDate.set(LocalDate.of(2015, 8, 20));
    assertThat(model.choices.outsideValidity.get()).isNotNull();
    assertThat(register().state().intake().receivedAt().toLocalDate())
        .isEqualTo(LocalDate.of(2015, 8, 20));
  }

  @Test
  void whatIsNotYetThereCannotHaveComeYet() {
    fill("III");
    model.fields.receivedDate.set(LocalDate.of(2016, 2, 6));
    model.register();
    assertThat(model.error(Place.RECEIVED).get().key()).isEqualTo("intake.received-later");
  }

  @Test
  void aDraftComesBackAsItWasLeft() throws IOException {
    fill("II");
    ChecklistRow first = model.fields.checklist.getFirst();
    first.state.set(Presence.COPY);
    first.sheets.set(4);
    model.fields.represented.set(true);
    model.fields.repName.set("Ә. Өкіл");
    attach(first, "өтінім.pdf", BlankSheet.a4());
    var before = model.fields.form();
    model.save();
    until(() -> drafts.count.get() == 1);
    IntakeDraft saved = office.database.read(IntakeDraftStore::all).getFirst();
    assertThat(saved.author()).isEqualTo("clerk");
    model.open(List.of());
    assertThat(model.fields.objectName.get()).isEmpty();
    model.open(List.of(Long.toString(saved.id())));
    until(() -> model.fields.objectName.get().equals("Қазандық"));
    assertThat(model.fields.form()).isEqualTo(before);
    assertThat(model.fields.sheets.get()).isEqualTo(4);
  }

  @Test
  void leavingSavesWhatWasTypedOnceAndRegisteringEndsTheDraft() {
    fill("III");
    model.saveIfChanged();
    until(() -> drafts.count.get() == 1);
    model.fields.note.set("шұғыл");
    model.saveIfChanged();
    model.saveIfChanged();
    register();
    until(() -> drafts.count.get() == 0);
    assertThat(office.database.read(IntakeDraftStore::all)).isEmpty();
  }

  @Test
  void anUntouchedFormLeavesNoDraft() {
    model.saveIfChanged();
    model.open(List.of());
    settle();
    assertThat(office.database.read(IntakeDraftStore::all)).isEmpty();
  }

  @Test
  void registeringKeepsTheFilesUnderTheirDocuments() throws IOException {
    fill("II");
    ChecklistRow first = model.fields.checklist.getFirst();
    attach(first, "өтінім.pdf", BlankSheet.a4());
    assertThat(first.state.get()).isEqualTo(Presence.SCAN);
    CaseState c = register().state();
    assertThat(c.attachments())
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.document()).isEqualTo(first.document.id());
              assertThat(office.cases.content(a.sha256())).isNotEmpty();
            });
    assertThat(OfficeCheck.of(office.database).problems()).isEmpty();
  }

  @Test
  void aFileThatIsNoDocumentIsSaidBesideItsRow() throws IOException {
    fill("II");
    ChecklistRow first = model.fields.checklist.getFirst();
    Path exe = Files.write(dir.resolve("a.pdf"), new byte[] {'M', 'Z', 0, 0});
    model.attached.attach(first, List.of(exe));
    until(() -> first.error.get() != null);
    assertThat(first.error.get().key()).isEqualTo("attachment.program");
    assertThat(model.fields.attachments).isEmpty();
  }

  @Test
  void theSameApplicantTheSameFileAndTheSameObjectAreWarnedAbout() throws IOException {
    byte[] pdf = BlankSheet.a4();
    office.cases.register(
        TestOffice.CLERK,
        office.regulation("zhm-emi"),
        office.intake("III"),
        List.of(new NewFile(null, "a.pdf", "application/pdf", pdf)));
    fill("III");
    attach(null, "b.pdf", pdf);
    until(() -> model.foresight.duplicates.stream().anyMatch(d -> d.reasons().size() == 3));
    assertThat(model.foresight.duplicates)
        .singleElement()
        .extracting(Duplicate::reasons)
        .isEqualTo(
            java.util.Set.of(
                Duplicate.Reason.SAME_OBJECT,
                Duplicate.Reason.SAME_APPLICANT,
                Duplicate.Reason.SAME_FILE));
    assertThat(register().number()).isEqualTo("ЗТ-2");
  }

  @Test
  void anApplicantKnownFromAnEarlierCaseIsFilledInAndTypedWordsStay() {
    office.register("zhm-emi", "III");
    model.fields.phone.set("");
    model.fields.idNumber.set(TestOffice.BIN);
    until(() -> model.foresight.filledFrom.get() != null);
    assertThat(model.foresight.filledFrom.get()).isEqualTo("ЗТ-1");
    assertThat(model.fields.nameRu.get()).isEqualTo("ТОО «Ак Жол»");
    model.open(List.of());
    model.fields.nameRu.set("ТОО «Другое»");
    model.fields.idNumber.set(TestOffice.BIN);
    settle();
    assertThat(model.fields.nameRu.get()).isEqualTo("ТОО «Другое»");
  }

  @Test
  void theNextApplicationKeepsTheServiceAndBeginsWithTheNumber() {
    fill("III");
    register();
    model.next();
    assertThat(model.fields.regulation.get()).isEqualTo("zhm-emi");
    assertThat(model.fields.category.get()).isEqualTo("III");
    assertThat(model.fields.idNumber.get()).isEmpty();
    assertThat(model.fields.attachments).isEmpty();
    assertThat(model.focus.get()).isEqualTo(Place.ID_NUMBER);
  }

  @Test
  void aRefusalToAcceptKeepsItsReceiptAndGivesNoNumber() {
    fill("III");
    assertThat(model.whyNotRefuse.get()).isNull();
    model.askRefusal();
    assertThat(model.stage.get()).isInstanceOf(Stage.Refusing.class);
    model.refuse();
    until(() -> model.stage.get() instanceof Stage.Refused);
    assertThat(model.papers.shown.get().use()).isEqualTo("refusal-to-accept");
    assertThat(OfficeCheck.of(office.database).problems()).isEmpty();
    assertThat(OfficeCheck.of(office.database).cases()).isZero();
    model.next();
    fill("III");
    assertThat(register().number()).isEqualTo("ЗТ-1");
  }

  @Test
  void nobodyIsTurnedAwayWhoBroughtEverything() {
    fill("III");
    model.fields.checklist.forEach(r -> r.state.set(Presence.ORIGINAL));
    assertThat(model.whyNotRefuse.get().key()).isEqualTo("intake.nothing-missing");
    model.askRefusal();
    assertThat(model.stage.get()).isInstanceOf(Stage.Filling.class);
  }

  @Test
  void aReceiptIsKeptInTheCaseOnceHoweverOftenItIsHandedOut() {
    fill("III");
    CaseState c = register().state();
    until(() -> model.papers.shown.get() != null);
    List<byte[]> printed = new ArrayList<>();
    var clerk = office.offices.office().employee("clerk").orElseThrow();
    model.papers.handOut(clerk, printed::add);
    until(() -> printed.size() == 1);
    model.papers.handOut(clerk, printed::add);
    assertThat(printed).hasSize(2);
    assertThat(
            office.cases.history(c.id()).stream()
                .filter(r -> r.event() instanceof kz.kense.casefile.CaseEvent.Issued))
        .hasSize(1);
  }

  @Test
  void whereTheRegulationHasTheFormTheCopyGetsTheMarkOfAcceptance() throws IOException {
    fill("III");
    service("alm-emi", "III");
    attach(model.fields.checklist.getFirst(), "өтінім.pdf", BlankSheet.a4());
    register();
    until(() -> model.papers.shown.get() != null);
    model.papers.show(CounterPapers.MARK);
    until(() -> model.papers.shown.get().use().equals(CounterPapers.MARK));
    assertThat(model.papers.shown.get().pdf()).startsWith('%', 'P', 'D', 'F');
  }

  @Test
  void aLookAtAnotherCaseComesBackToTheSameForm() {
    fill("III");
    model.glance();
    model.open(List.of());
    assertThat(model.fields.objectName.get()).isEqualTo("Қазандық");
    model.open(List.of());
    assertThat(model.fields.objectName.get()).isEmpty();
  }

  private record Done(CaseState state, String number) {
    kz.kense.casefile.CaseEvent.Registered intake() {
      return state.intake();
    }
  }

  private Done register() {
    model.register();
    until(() -> model.stage.get() instanceof Stage.Registered);
    CaseState c = ((Stage.Registered) model.stage.get()).state();
    return new Done(c, c.intake().number());
  }

  private void service(String regulation, String category) {
    model.fields.regulation.set(regulation);
    model.fields.category.set(category);
  }

  private void fill(String category) {
    service("zhm-emi", category);
    model.fields.idNumber.set(TestOffice.BIN);
    model.fields.nameRu.set("ТОО «Ак Жол»");
    model.fields.objectName.set("Қазандық");
  }

  private void attach(ChecklistRow row, String name, byte[] content) throws IOException {
    Path file = Files.write(dir.resolve(name), content);
    int before = model.fields.attachments.size();
    model.attached.attach(row, List.of(file));
    until(() -> model.fields.attachments.size() > before);
  }

  /** Takes the answers of the work until it is so. */
  private void until(BooleanSupplier so) {
    try {
      while (!so.getAsBoolean()) {
        Runnable answer = window.poll(20, TimeUnit.SECONDS);
        assertThat(answer).as("an answer of the work").isNotNull();
        answer.run();
        assertThat(troubles).isEmpty();
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Lets everything asked for so far be answered. */
  private void settle() {
    boolean[] asked = {false};
    work.run("intake.opening", () -> true).unseen().onSuccess(v -> asked[0] = true).start();
    until(() -> asked[0]);
  }
}
