package kz.kense.papers.ui;

import static kz.kense.TestOffice.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.kense.StillWork;
import kz.kense.attachment.ui.ViewerModel;
import kz.kense.casefile.CaseState;
import kz.kense.office.Session;
import kz.kense.papers.PapersOffice;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftModelTest {
  @TempDir Path folder;
  private final StillWork still = new StillWork();
  private final Session session = new Session();
  private final List<Long> passedOn = new ArrayList<>();
  private PapersOffice desk;
  private DraftModel model;

  @BeforeEach
  void open() {
    desk = PapersOffice.at(folder.resolve("office.kense"), "2016-02-05T10:00");
    session.enter(desk.employee("specialist"));
    model =
        new DraftModel(
            desk.office.cases,
            desk.papers,
            desk.drafting,
            session,
            still.work(),
            LocalText::same,
            passedOn::add);
  }

  @AfterEach
  void close() {
    still.close();
    desk.close();
  }

  @Test
  void theFormIsFilledFromTheCaseAndSaysWhatIsMissing() throws Exception {
    show(desk.office.atSpecialist("II"));
    assertThat(model.field("applicantName").text().get()).isEqualTo("«Ақ Жол» ЖШС");
    assertThat(model.field("number").atSigning()).isTrue();
    assertThat(model.missing()).extracting(m -> m.field()).contains("volumes", "conditions");
    assertThat(model.missing()).extracting(m -> m.field()).doesNotContain("number", "issued");
    assertThat(model.whyNotSubmit().get().key()).isEqualTo("draft.missing.reason");
    assertThat(model.page().state().get()).isInstanceOf(ViewerModel.State.Ready.class);
  }

  @Test
  void aFilledDraftIsPassedOnAsItWasTyped() throws Exception {
    CaseState c = desk.office.atSpecialist("II");
    show(c);
    desk.filled(c).forEach((id, value) -> model.field(id).set(value));
    model.field("conditions").text().set("Бірінші\n\n Екінші ");
    assertThat(model.missing()).isEmpty();
    model.submit();
    still.settle();
    CaseState after = desk.office.cases.load(c.id());
    assertThat(after.step()).isEqualTo("check");
    assertThat(after.draftData()).containsEntry("conditions", List.of("Бірінші", "Екінші"));
    assertThat(passedOn).containsExactly(c.id());
  }

  @Test
  void whatWasTypedIsKeptOnLeavingAndOnlyWhenThereIsSomethingNew() throws Exception {
    CaseState c = desk.office.atSpecialist("II");
    show(c);
    model.keep();
    still.settle();
    assertThat(desk.office.cases.load(c.id()).drafts()).isEmpty();
    model.field("place").text().set("Қаратау қаласы");
    assertThat(model.unsaved().get()).isTrue();
    model.keep();
    still.settle();
    model.keep();
    still.settle();
    assertThat(desk.office.cases.load(c.id()).drafts()).hasSize(1);
    assertThat(model.unsaved().get()).isFalse();
    show(c);
    assertThat(model.field("place").text().get()).isEqualTo("Қаратау қаласы");
  }

  @Test
  void twoVersionsAreComparedFieldByField() throws Exception {
    show(desk.office.atSpecialist("II"));
    model.field("place").text().set("Қаратау қаласы");
    model.save();
    still.settle();
    model.field("validFrom").date().set(LocalDate.of(2016, 3, 1));
    model.save();
    still.settle();
    assertThat(model.versions().differences(Lang.RU))
        .containsExactly(
            new VersionsModel.Difference(model.field("validFrom").label(), "", "01.03.2016"));
  }

  @Test
  void aFieldCountsOnlyWhileItsConditionHolds() throws Exception {
    show(desk.office.atSpecialist("II"));
    model.field("validity").choice().set("indefinite");
    assertThat(model.field("validTo").present().get()).isFalse();
    model.field("validity").choice().set("term");
    assertThat(model.field("validTo").present().get()).isTrue();
    assertThat(model.missing()).extracting(m -> m.field()).contains("validTo");
  }

  @Test
  void cellsOfASpreadsheetAreLaidOverTheTable() throws Exception {
    show(desk.office.atSpecialist("II"));
    DraftField volumes = model.field("volumes");
    volumes.insert(0, Map.of("year", "2016"));
    volumes.paste(0, 1, "12 345,678\t1\r\n11\u00a0000\t\t7\r\n");
    assertThat(volumes.value())
        .isEqualTo(
            List.of(
                Map.of("year", "2016", "air", "12345.678", "discharge", "1"),
                Map.of("air", "11000", "waste", "7")));
    volumes.duplicate(0);
    volumes.remove(2);
    assertThat(volumes.rows()).hasSize(2);
    assertThat(DraftField.cell(volumes.rows().get(1), "air").get()).isEqualTo("12345.678");
  }

  @Test
  void theOtherLanguageTakesWhatTheCaseGaveAndLeavesWhatWasTyped() throws Exception {
    show(desk.office.atSpecialist("II"));
    model.field("objectName").text().set("Қазандық № 5");
    model.turnTo(Lang.RU);
    assertThat(model.field("applicantName").text().get()).isEqualTo("ТОО «Ак Жол»");
    assertThat(model.field("objectName").text().get()).isEqualTo("Қазандық № 5");
  }

  @Test
  void aRefusalNeedsGroundsWithTheirPlacesAndHasItsOwnShorterTotal() throws Exception {
    CaseState c = desk.almatyAtExecutor("issue", "III");
    show(c);
    RefusalModel refusal = model.refusal();
    refusal.branch().set(refusal.branches().getFirst());
    assertThat(refusal.refused().get().key()).isEqualTo("draft.ground.none");
    RefusalModel.Total total = refusal.total().orElseThrow();
    assertThat(total.due()).isBefore(total.present());
    assertThat(total.kept()).isTrue();
    RefusalModel.Ground ground = refusal.grounds().getFirst();
    ground.chosen().set(true);
    assertThat(refusal.refused().get().key()).isEqualTo("draft.ground.no-place");
    ground.document().set("application-1");
    ground.page().set("2");
    assertThat(refusal.refused().get()).isNull();
    refusal.turn();
    still.settle();
    assertThat(model.form().get().id()).isEqualTo("refusal-letter");
    assertThat(DraftField.cell(model.field("grounds").rows().getFirst(), "where").get())
        .endsWith("өтінім, 2-бет");
    refusal.branch().set(refusal.branches().getFirst());
    assertThat(refusal.branch().get().id()).isEqualTo("issue");
    refusal.turn();
    still.settle();
    assertThat(model.form().get().id()).isEqualTo("emission-permit");
  }

  @Test
  void anotherPersonMayLookAndNotChange() throws Exception {
    CaseState c = desk.office.atSpecialist("II");
    session.enter(desk.employee("specialist2"));
    show(c);
    assertThat(model.whyNot().get().key()).isEqualTo("casefile.other-performer");
    model.field("place").text().set("Қаратау");
    model.save();
    model.keep();
    still.settle();
    assertThat(desk.office.cases.load(c.id()).drafts()).isEmpty();
  }

  private void show(CaseState c) throws Exception {
    model.open(c.id());
    still.settle();
  }
}
