package kz.kense.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import kz.kense.app.LiveWindow;
import kz.kense.applicant.Applicant;
import kz.kense.casefile.Actor;
import kz.kense.casefile.CaseEvent.Subject;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Cases;
import kz.kense.casefile.Intake;
import kz.kense.casefile.Meeting.Decision;
import kz.kense.regulation.Regulation;
import kz.kense.rehearsal.Practice;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
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
    PracticeOffice office = PracticeOffice.found(folder, NOW);
    CaseState waiting;
    try (Practice practice = office.audit()) {
      waiting = atCommission(practice);
    }
    String id = Long.toString(waiting.id());
    try (LiveWindow window = LiveWindow.open(office.file, office.clock, Lang.RU)) {
      hold(window, id, KeyCode.DIGIT2);
      approve(window, id, false);
      hold(window, id, KeyCode.DIGIT1);
      approve(window, id, true);
      assertThat(window.troubles()).isEmpty();
    }
    try (Practice practice = office.audit()) {
      CaseState c = practice.cases().load(waiting.id());
      assertThat(c.step()).isEqualTo("draft");
      assertThat(c.performer()).isEqualTo(waiting.performerOf("control").orElseThrow());
      assertThat(c.minutes().held().decision()).isEqualTo(Decision.GRANT);
      assertThat(c.minutes().approved()).isEqualTo(NOW);
    }
    assertThat(office.check().problems()).isEmpty();
  }

  /** Every member votes the same, by the keys of his line. */
  private static void hold(LiveWindow window, String id, KeyCode vote) {
    window.actAs("deputy");
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

  /** An application from the State Corporation, resolved and controlled. */
  private static CaseState atCommission(Practice practice) {
    Cases cases = practice.cases();
    Regulation licence = cases.rulebook().library().find("zhm-sur").orElseThrow();
    Intake intake =
        new Intake(
            cases.now(),
            "issue",
            null,
            "state-corporation",
            new Applicant(
                PracticeOffice.BIN,
                new LocalText("«Ақ Жол» ЖШС", "ТОО «Ак Жол»"),
                "Тараз",
                "Әлі А.",
                "",
                ""),
            null,
            new Subject("Іздестіру", "Тараз", ""),
            List.of(),
            2,
            5,
            "",
            Lang.RU,
            List.of());
    Actor clerk = actor(practice, "clerk");
    Actor head = actor(practice, "head");
    Actor executor = actor(practice, "specialist");
    CaseState c = cases.register(clerk, licence, intake, List.of());
    c =
        cases.act(
            c.id(),
            c.seq(),
            head,
            (course, s) ->
                course.putResolution(
                    s, head, head, List.of("specialist"), List.of(), "Рассмотреть", null));
    return cases.act(
        c.id(), c.seq(), executor, (course, s) -> course.perform(s, executor, "Соответствует"));
  }

  private static Actor actor(Practice practice, String id) {
    return practice.offices().office().employee(id).orElseThrow().actor();
  }
}
