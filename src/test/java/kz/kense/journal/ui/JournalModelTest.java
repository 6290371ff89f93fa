package kz.kense.journal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.kense.TestOffice;
import kz.kense.casefile.CaseState;
import kz.kense.journal.JournalQuery.Sort;
import kz.kense.journal.JournalQuery.State;
import kz.kense.journal.JournalRow;
import kz.kense.office.Session;
import kz.kense.papers.RegisterPapers;
import kz.kense.result.FormCatalogue;
import kz.kense.result.FormRenderer;
import kz.kense.text.Lang;
import kz.kense.ui.Navigation;
import kz.kense.ui.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalModelTest {
  @TempDir Path folder;
  private final TestWindow window = new TestWindow();
  private final Session session = new Session();
  private TestOffice office;
  private Cabinet cabinet;
  private JournalModel model;

  @BeforeEach
  void open() {
    office = TestOffice.at(folder.resolve("office.kense"), "2016-02-05T10:00");
    session.enter(office.offices.office().employee("clerk").orElseThrow());
    cabinet = new Cabinet(office);
    model =
        new JournalModel(
            office.database,
            office.cases,
            office.offices,
            session,
            new RegisterPapers(
                office.database,
                office.offices::office,
                FormCatalogue.builtIn(),
                new FormRenderer(),
                office.clock),
            window.work,
            new Navigation());
  }

  @AfterEach
  void close() {
    window.close();
    office.close();
  }

  @Test
  void itOpensAtTheNewestAndShowsItBeside() {
    cabinet.registered("II", "«Ақ Жол» ЖШС");
    CaseState newest = cabinet.registered("III", "«Қарағанды Өңдеу» ЖШС");
    load();
    assertThat(names()).containsExactly("«Қарағанды Өңдеу» ЖШС", "«Ақ Жол» ЖШС");
    assertThat(model.selected().get()).isEqualTo(newest.id());
    assertThat(model.chosen().get()).isEqualTo(newest);
  }

  @Test
  void typingNarrowsTheListAndTheCountsSayBoth() {
    cabinet.registered("II", "«Ақ Жол» ЖШС");
    cabinet.registered("III", "«Қарағанды Өңдеу» ЖШС");
    load();
    model.text().set("ө");
    model.text().set("өң");
    model.text().set("ӨҢДЕУ");
    window.settle();
    assertThat(names()).containsExactly("«Қарағанды Өңдеу» ЖШС");
    assertThat(model.counts().get()).isEqualTo(new JournalModel.Counts(1, 2));
    model.clearFilters();
    window.settle();
    assertThat(model.counts().get()).isEqualTo(new JournalModel.Counts(2, 2));
  }

  @Test
  void theChosenLineStaysChosenWhenTheJournalIsLoadedAnew() {
    CaseState first = cabinet.registered("II", "«Ақ Жол» ЖШС");
    cabinet.registered("III", "«Бейнеу» ЖШС");
    load();
    model.choose(first.id());
    window.settle();
    cabinet.registered("IV", "«Жаңа» ЖШС");
    load();
    assertThat(model.selected().get()).isEqualTo(first.id());
    assertThat(model.rows()).hasSize(3);
  }

  @Test
  void aChosenLineThatTheFilterHidesGivesWayToTheFirstListed() {
    CaseState hidden = cabinet.registered("II", "«Ақ Жол» ЖШС");
    CaseState shown = cabinet.registered("III", "«Бейнеу» ЖШС");
    load();
    model.choose(hidden.id());
    model.text().set("бейнеу");
    window.settle();
    assertThat(model.selected().get()).isEqualTo(shown.id());
  }

  @Test
  void numberTenComesAfterNumberTwo() {
    for (int i = 1; i <= 10; i++) {
      cabinet.registered("II", "№ " + i);
    }
    load();
    model.sort(Sort.NUMBER, false);
    window.settle();
    assertThat(model.rows().stream().map(JournalRow::number))
        .startsWith("ЗТ-1", "ЗТ-2", "ЗТ-3")
        .endsWith("ЗТ-9", "ЗТ-10");
  }

  @Test
  void overdueListsOnlyWhatIsPastItsTerm() {
    cabinet.registered("II", "«Кеш» ЖШС");
    office.clock.set("2016-02-05T16:00"); // the head's two hours are over, paragraph 7.2
    cabinet.registered("II", "«Жаңа» ЖШС");
    model.state().set(State.OVERDUE);
    window.settle();
    assertThat(names()).containsExactly("«Кеш» ЖШС");
  }

  @Test
  void nextAndPreviousFollowTheListedOrderAndStopAtItsEnds() {
    CaseState older = cabinet.registered("II", "«Ақ Жол» ЖШС");
    CaseState newer = cabinet.registered("III", "«Бейнеу» ЖШС");
    load();
    model.previous();
    assertThat(model.selected().get()).isEqualTo(newer.id());
    model.next();
    model.next();
    assertThat(model.selected().get()).isEqualTo(older.id());
  }

  @Test
  void onlyTheChancelleryRegistersAndTheOthersAreToldWhoDoes() {
    load();
    assertThat(model.registerRefused().get()).isNull();
    session.enter(office.offices.office().employee("head").orElseThrow());
    load();
    assertThat(model.registerRefused().get()).isNotNull();
    assertThat(model.registerRefused().get().key()).isEqualTo("journal.register.refused");
  }

  @Test
  void theFileHasTheListedLinesForASpreadsheet() throws Exception {
    cabinet.registered("II", "«Ақ; Жол» ЖШС");
    cabinet.registered("II", "=1+1");
    load();
    Path file = folder.resolve("журнал.csv");
    Tables.Shown<JournalRow> shown =
        new Tables.Shown<>(
            List.of(
                new Tables.Shown.Column<>("Нөмірі", 100, JournalRow::number),
                new Tables.Shown.Column<>("Өтініш беруші", 200, JournalRow::applicant)));
    model.export().write(file, "Журнал", shown, model.rows().ids(), Lang.KK);
    window.settle();
    assertThat(Files.readString(file, StandardCharsets.UTF_8))
        .isEqualTo(
            "\uFEFF\"Нөмірі\";\"Өтініш беруші\"\r\n\"ЗТ-2\";\"'=1+1\"\r\n"
                + "\"ЗТ-1\";\"«Ақ; Жол» ЖШС\"\r\n");
    model
        .export()
        .write(folder.resolve("жоқ/журнал.csv"), "Журнал", shown, model.rows().ids(), Lang.KK);
    window.settle();
    assertThat(model.notice().get().text().key()).isEqualTo("report.not-written");
  }

  private void load() {
    model.load();
    window.settle();
  }

  private List<String> names() {
    return new ArrayList<>(model.rows().stream().map(JournalRow::applicant).toList());
  }
}
