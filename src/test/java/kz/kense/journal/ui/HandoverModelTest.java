package kz.kense.journal.ui;

import static kz.kense.TestOffice.CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import kz.kense.TestOffice;
import kz.kense.applicant.Representative;
import kz.kense.casefile.CaseState;
import kz.kense.journal.JournalRow;
import kz.kense.office.Session;
import kz.kense.ui.Navigation;
import kz.kense.ui.Tone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HandoverModelTest {
  private static final byte[] PDF = {'%', 'P', 'D', 'F'};
  @TempDir Path folder;
  private final TestWindow window = new TestWindow();
  private final Session session = new Session();
  private TestOffice office;
  private Cabinet cabinet;
  private HandoverModel model;

  @BeforeEach
  void open() {
    office = TestOffice.at(folder.resolve("office.kense"), "2016-02-05T10:00");
    session.enter(office.offices.office().employee("clerk").orElseThrow());
    cabinet = new Cabinet(office);
    model =
        new HandoverModel(
            office.database, office.cases, office.offices, session, window.work, new Navigation());
  }

  @AfterEach
  void close() {
    window.close();
    office.close();
  }

  @Test
  void itListsWhatIsToBeRegisteredAndWhatWaitsForTheApplicantAndCountsBoth() {
    cabinet.registered("II", "«Жұмыста» ЖШС");
    CaseState ready = cabinet.ready(cabinet.signed(cabinet.registered("II", "«Дайын» ЖШС"), PDF));
    CaseState signed = cabinet.signed(cabinet.registered("II", "«Қол қойылған» ЖШС"), PDF);
    cabinet.handedOver(
        cabinet.ready(cabinet.signed(cabinet.registered("II", "«Берілген» ЖШС"), PDF)));
    load();
    assertThat(model.rows().stream().map(JournalRow::id)).containsExactly(signed.id(), ready.id());
    assertThat(model.waiting().get()).isEqualTo(2);
    model.text().set("дайын");
    assertThat(model.rows().stream().map(JournalRow::id)).containsExactly(ready.id());
    assertThat(model.waiting().get()).isEqualTo(2);
  }

  @Test
  void registeringSaysTheOutgoingNumberAndGoesOnToTheHandOver() {
    CaseState signed = cabinet.signed(cabinet.registered("II", "«Ақ Жол» ЖШС"), PDF);
    choose(signed);
    model.registerResult();
    window.settle();
    assertThat(model.notice().get().text().key()).isEqualTo("handover.registered");
    assertThat(model.notice().get().text().args()).containsExactly("1", "ЗТ-1");
    assertThat(model.chosen().get().status()).isEqualTo(CaseState.Status.READY);
    assertThat(model.registerRefused().get()).isNotNull();
  }

  @Test
  void theRegisteredCaseStaysChosenWhenTheListIsReadAnewAndItMovesDown() {
    cabinet.signed(cabinet.registered("II", "«Бірінші» ЖШС"), PDF);
    CaseState second = cabinet.signed(cabinet.registered("II", "«Екінші» ЖШС"), PDF);
    choose(second);
    int place = model.rows().stream().map(JournalRow::id).toList().indexOf(second.id());
    model
        .rows()
        .addListener( // as a list control does that keeps its mark at the same place
            (javafx.collections.ListChangeListener<JournalRow>)
                change -> {
                  if (!model.filling() && place < model.rows().size()) {
                    model.choose(model.rows().get(place).id());
                  }
                });
    model.registerResult();
    window.settle();
    assertThat(model.selected().get()).isEqualTo(second.id());
    assertThat(model.chosen().get().id()).isEqualTo(second.id());
    assertThat(model.filling()).isFalse();
  }

  @Test
  void anotherRoleIsRefusedInPlaceAndNothingHappens() {
    CaseState signed = cabinet.signed(cabinet.registered("II", "«Ақ Жол» ЖШС"), PDF);
    session.enter(office.offices.office().employee("specialist").orElseThrow());
    choose(signed);
    assertThat(model.registerRefused().get().key()).isEqualTo("casefile.other-role");
    model.registerResult();
    window.settle();
    assertThat(office.cases.load(signed.id()).result()).isNull();
  }

  @Test
  void whatAnotherClerkHasDoneMeanwhileRefusesTheActAndShowsThePresentCase() {
    CaseState signed = cabinet.signed(cabinet.registered("II", "«Ақ Жол» ЖШС"), PDF);
    choose(signed);
    cabinet.ready(signed);
    model.registerResult();
    window.settle();
    assertThat(model.notice().get().tone()).isEqualTo(Tone.OVERDUE);
    assertThat(model.notice().get().text().key()).isEqualTo("storage.changed-meanwhile");
    assertThat(model.chosen().get().result().number()).isEqualTo("1");
  }

  @Test
  void theResultIsGivenWithinThirtyMinutesOfTheArrivalParagraph79() {
    choose(ready());
    model.form().arrival().set("9.50");
    assertThat(model.form().until().get().due().due()).isEqualTo("2016-02-05T10:20");
    assertThat(model.form().until().get().paragraph()).isEqualTo("7.9");
    model.form().arrival().set("10:45");
    assertThat(model.form().arrivalWrong().get().key()).isEqualTo("handover.arrival.later");
    model.form().arrival().set("кеше");
    assertThat(model.form().arrivalWrong().get().key()).isEqualTo("handover.arrival.wrong");
  }

  @Test
  void handingOverAsksForTheReceiverHisPaperAndTheTickAndThenClosesTheCase() {
    CaseState ready = ready();
    choose(ready);
    HandoverForm form = model.form();
    assertThat(form.receivedBy().get()).isEqualTo("Әлиев А. Б."); // the head of a legal entity
    assertThat(form.refused().get().key()).isEqualTo("handover.need.receiver");
    form.identityDocument().set("куәлік 012345678");
    assertThat(form.refused().get().key()).isEqualTo("handover.need.tick");
    model.handOver();
    window.settle();
    assertThat(office.cases.load(ready.id()).handedOver()).isNull();
    form.received().set(true);
    assertThat(form.refused().get()).isNull();
    model.handOver();
    window.settle();
    CaseState closed = office.cases.load(ready.id());
    assertThat(closed.status()).isEqualTo(CaseState.Status.CLOSED);
    assertThat(closed.handedOver().receivedBy()).isEqualTo("Әлиев А. Б.");
    assertThat(model.notice().get().text().key()).isEqualTo("handover.handed");
    assertThat(model.selected().get()).isNull();
    assertThat(model.rows()).isEmpty();
  }

  @Test
  void aRepresentativeNeedsThePowerOfAttorneyRuleR9() {
    Representative by =
        new Representative("Серікова А. Қ.", TestOffice.IIN, "№ 15", LocalDate.of(2016, 1, 11), "");
    CaseState withAttorney =
        cabinet.ready(
            cabinet.signed(cabinet.registered("II", Cabinet.applicant("«Өкіл» ЖШС"), by), PDF));
    choose(withAttorney);
    HandoverForm form = model.form();
    form.receiver().set(HandoverForm.Receiver.REPRESENTATIVE);
    assertThat(form.receivedBy().get()).isEqualTo("Серікова А. Қ.");
    assertThat(form.powerOfAttorney().get()).isEqualTo("№ 15");
    form.identityDocument().set("куәлік 1");
    form.received().set(true);
    form.powerOfAttorney().set(" ");
    assertThat(form.refused().get().key()).isEqualTo("handover.need.attorney");
    form.powerOfAttorney().set("№ 16");
    model.handOver();
    window.settle();
    assertThat(office.cases.load(withAttorney.id()).handedOver().powerOfAttorney())
        .isEqualTo("№ 16");
  }

  @Test
  void theSignedFileIsSavedAsItWasSigned() throws Exception {
    choose(ready());
    byte[][] given = new byte[1][];
    model.signedFile(pdf -> given[0] = pdf);
    window.settle();
    assertThat(given[0]).isEqualTo(PDF);
    assertThat(CLERK.employee()).isEqualTo(session.actor().employee());
    assertThat(Files.exists(folder.resolve("рұқсат.pdf"))).isFalse();
  }

  private CaseState ready() {
    return cabinet.ready(cabinet.signed(cabinet.registered("II", "«Ақ Жол» ЖШС"), PDF));
  }

  private void choose(CaseState c) {
    model.load();
    model.choose(c.id());
    window.settle();
  }

  private void load() {
    model.load();
    window.settle();
  }
}
