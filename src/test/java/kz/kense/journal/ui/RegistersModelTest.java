package kz.kense.journal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.kense.TestOffice;
import kz.kense.journal.Register;
import kz.kense.office.Session;
import kz.kense.papers.RegisterPapers;
import kz.kense.result.FormCatalogue;
import kz.kense.result.FormRenderer;
import kz.kense.text.Lang;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistersModelTest {
  @TempDir Path folder;
  private final TestWindow window = new TestWindow();
  private final Session session = new Session();
  private TestOffice office;
  private RegistersModel model;

  @BeforeEach
  void open() {
    office = TestOffice.at(folder.resolve("office.kense"), "2016-02-05T10:00");
    session.enter(office.offices.office().employee("clerk").orElseThrow());
    office.register("zhm-emi", "II");
    model =
        new RegistersModel(
            office.database,
            new RegisterPapers(
                office.database,
                office.offices::office,
                FormCatalogue.builtIn(),
                new FormRenderer(),
                office.clock),
            office.offices,
            session,
            window.work);
    model.load();
    window.settle();
  }

  @AfterEach
  void close() {
    window.close();
    office.close();
  }

  @Test
  void itOpensWithTheYearSoFarAndToday() {
    assertThat(model.from().get()).isEqualTo(LocalDate.of(2016, 1, 1));
    assertThat(model.to().get()).isEqualTo(LocalDate.of(2016, 2, 5));
    assertThat(model.found().get().entries()).isEqualTo(1);
    assertThat(model.found().get().closing().registers().getFirst().first()).isEqualTo("ЗТ-1");
    model.register().set(Register.RESULTS);
    window.settle();
    assertThat(model.found().get().entries()).isZero();
  }

  @Test
  void aPeriodThatIsNoneIsSaidAndNothingIsRead() {
    model.to().set(LocalDate.of(2015, 12, 31));
    assertThat(model.periodWrong().get().key()).isEqualTo("registers.period.backwards");
    model.to().set(null);
    assertThat(model.periodWrong().get().key()).isEqualTo("registers.period.need");
    model.to().set(LocalDate.of(2016, 12, 31));
    assertThat(model.periodWrong().get()).isNull();
  }

  @Test
  void registerIsWrittenAndTheSheetOfTheDayMade() {
    Path file = folder.resolve("журнал.xlsx");
    model.write(file, Lang.KK);
    window.settle();
    assertThat(file).isNotEmptyFile();
    assertThat(model.notice().get().text().key()).isEqualTo("journal.exported");
    List<byte[]> sheets = new ArrayList<>();
    model.closingSheet(Lang.RU, sheets::add);
    model.surveyResults(Lang.RU, sheets::add);
    window.settle();
    assertThat(sheets).hasSize(2).allMatch(pdf -> pdf.length > 1000);
  }
}
