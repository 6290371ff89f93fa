package kz.kense.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import kz.kense.TestClock;
import kz.kense.app.LiveWindow;
import kz.kense.backup.OfficeCheck;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Meeting.Decision;
import kz.kense.demo.DemoOffice;
import kz.kense.journal.JournalStore;
import kz.kense.rehearsal.Practice;
import kz.kense.rehearsal.ScriptClock;
import kz.kense.storage.Database;
import kz.kense.text.Lang;
import kz.kense.ui.Shortcut;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A licence before the commission: votes by keyboard, minutes sent back, then approved. */
@Tag("journey")
class CommissionJourney {
  private static final String NOW = "2016-09-05T11:00";

  @TempDir Path folder;

  @Test
  void theCommissionVotesAndTheHeadApprovesItsMinutes() {
    TestClock clock = new TestClock(NOW);
    Path file = DemoOffice.prepare(folder, clock);
    CaseState waiting = waiting(file, clock);
    String id = Long.toString(waiting.id());
    try (LiveWindow window = LiveWindow.open(file, clock, Lang.RU)) {
      hold(window, id, KeyCode.DIGIT2);
      approve(window, id, false);
      hold(window, id, KeyCode.DIGIT1);
      approve(window, id, true);
      assertThat(window.troubles()).isEmpty();
    }
    try (Practice practice = practice(file, clock)) {
      CaseState c = practice.cases().load(waiting.id());
      assertThat(c.step()).isEqualTo("draft");
      assertThat(c.performer()).isEqualTo(waiting.performerOf("control").orElseThrow());
      assertThat(c.minutes().held().decision()).isEqualTo(Decision.GRANT);
      assertThat(c.minutes().approved()).isEqualTo(NOW);
    }
    try (Database database = Database.openReadOnly(file)) {
      assertThat(OfficeCheck.of(database).problems()).isEmpty();
    }
  }

  /** Every member votes the same, by the keys of his line. */
  private static void hold(LiveWindow window, String id, KeyCode vote) {
    window.actAs("deputy1");
    window.go("case", id);
    window.shown("action-routing.act.commission"); // opens the panel, and in it does the act
    window.press(Shortcut.PRIMARY_ACTION);
    window.shown("commission-outcome");
    Node record = window.shown("action-routing.act.commission");
    assertThat(LiveWindow.fx(record::isDisabled)).as("nobody has voted").isTrue();
    LiveWindow.fx(
        () -> {
          window.find(n -> n instanceof CheckBox).requestFocus();
          return true;
        });
    long members =
        LiveWindow.fx(
            () ->
                LiveWindow.all(window.scene().getRoot())
                    .filter(n -> n instanceof CheckBox && LiveWindow.all(n).count() > 0)
                    .filter(n -> n.getParent().getStyleClass().contains("person-row"))
                    .count());
    for (int i = 0; i < members; i++) {
      window.push(vote);
      window.push(KeyCode.DOWN);
    }
    if (vote == KeyCode.DIGIT2) {
      window.until(
          "the votes refuse",
          () -> window.wordsAt("commission-outcome").startsWith("Решение: отказать"));
      assertThat(LiveWindow.fx(record::isDisabled)).as("a refusal needs its reason").isTrue();
      window.enter("field-commission.reason", "Не подтверждён опыт работы");
    }
    window.until("it may be recorded", () -> !record.isDisabled());
    window.press(Shortcut.PRIMARY_ACTION);
    window.see("решение комиссии записано");
    window.logOut();
  }

  private static void approve(LiveWindow window, String id, boolean approve) {
    window.actAs("head");
    window.go("case", id);
    window.shown("action-routing.act.approve");
    window.press(Shortcut.PRIMARY_ACTION);
    window.shown("field-routing.remark");
    if (approve) {
      window.press(Shortcut.PRIMARY_ACTION);
      window.see("протокол утверждён");
    } else {
      window.enter("field-routing.remark", "Рассмотреть повторно с участием заявителя");
      window.click("action-routing.act.back-minutes");
      window.until(
          "it has gone back",
          () -> window.find(n -> "action-routing.act.approve".equals(n.getId())) == null);
    }
    window.logOut();
  }

  private static CaseState waiting(Path file, TestClock clock) {
    try (Practice practice = practice(file, clock)) {
      return practice.database().read(JournalStore::allIds).stream()
          .map(practice.cases()::load)
          .filter(c -> "commission".equals(c.step()))
          .findFirst()
          .orElseThrow();
    }
  }

  private static Practice practice(Path file, TestClock clock) {
    return Practice.open(
        file,
        new ScriptClock(
            java.time.LocalDateTime.ofInstant(clock.instant(), TestClock.ZONE), TestClock.ZONE));
  }
}
