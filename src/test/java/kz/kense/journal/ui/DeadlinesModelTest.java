package kz.kense.journal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kz.kense.TestOffice;
import kz.kense.casefile.CaseState;
import kz.kense.journal.JournalRow;
import kz.kense.journal.ui.DeadlinesModel.Group;
import kz.kense.journal.ui.DeadlinesModel.Line;
import kz.kense.ui.Navigation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeadlinesModelTest {
  @TempDir Path folder;
  private final TestWindow window = new TestWindow();
  private TestOffice office;
  private Cabinet cabinet;

  @BeforeEach
  void open() {
    office = TestOffice.at(folder.resolve("office.kense"), "2016-02-05T10:00");
    cabinet = new Cabinet(office);
  }

  @AfterEach
  void close() {
    window.close();
    office.close();
  }

  @Test
  void openCasesStandInGroupsOfUrgencyAndTheMostUrgentIsShownFirst() {
    CaseState late = cabinet.registered("II", "«Кеш» ЖШС");
    office.clock.set("2016-02-05T15:00");
    CaseState today = cabinet.registered("II", "«Бүгін» ЖШС");
    CaseState later = office.atSpecialist("II");
    cabinet.ready(cabinet.signed(cabinet.registered("II", "«Дайын» ЖШС"), new byte[] {1}));
    DeadlinesModel model =
        new DeadlinesModel(
            office.database, office.cases, office.offices, window.work, new Navigation());
    model.countOverdue(); // for the rail, before the list is ever shown
    window.settle();
    assertThat(model.overdue().get()).isEqualTo(1);
    assertThat(model.lines()).isEmpty();
    model.load();
    window.settle();
    assertThat(model.lines().stream().map(DeadlinesModelTest::words))
        .containsExactly(
            "OVERDUE 1", "" + late.id(), "TODAY 1", "" + today.id(), "LATER 1", "" + later.id());
    assertThat(model.selected().get()).isEqualTo(late.id());
    assertThat(model.overdue().get()).isEqualTo(1);
    model.next();
    assertThat(model.selected().get()).isEqualTo(today.id());
  }

  @Test
  void threeWorkingDaysReachOverTheWeekend() {
    CaseState c = office.atSpecialist("II"); // due on Friday 4 March at 18:30
    office.clock.set("2016-03-01T10:00");
    assertThat(group(c)).isEqualTo(Group.SOON);
    office.clock.set("2016-02-29T10:00");
    assertThat(group(c)).isEqualTo(Group.LATER);
    office.clock.set("2016-03-04T18:31");
    assertThat(group(c)).isEqualTo(Group.OVERDUE);
  }

  private Group group(CaseState c) {
    JournalRow row = JournalRow.of(c, office.offices.rulebook());
    return DeadlinesModel.group(row, office.offices.now(), office.offices.office().calendar());
  }

  private static String words(Line line) {
    return switch (line) {
      case Line.Head head -> head.group() + " " + head.cases();
      case Line.Case row -> "" + row.row().id();
    };
  }
}
