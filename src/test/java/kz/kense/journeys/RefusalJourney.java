package kz.kense.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import kz.kense.app.LiveWindow;
import kz.kense.casefile.CaseState;
import kz.kense.rehearsal.Practice;
import kz.kense.rehearsal.PracticeKeys;
import kz.kense.signing.Verdict;
import kz.kense.text.Lang;
import kz.kense.ui.Shortcut;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that is refused with its grounds, in Russian, by the three roles of Almaty. */
@Tag("journey")
class RefusalJourney {
  @TempDir Path folder;

  @Test
  void aRefusalNeedsItsGroundsAndIsSignedAndHandedOver() {
    PracticeOffice office = PracticeOffice.found(folder, "2016-09-05T10:00");
    try (LiveWindow window = LiveWindow.open(office.file, office.clock, Lang.RU)) {
      register(window);
      resolve(window);
      refuse(window);
      window.actAs("head");
      Hands.sign(window, PracticeKeys.PASSWORD);
      window.logOut();
      Hands.issue(window, "clerk");
    }
    assertThat(office.check().problems()).isEmpty();
    try (Practice practice = office.audit()) {
      CaseState c = practice.cases().load(1);
      assertThat(c.status()).isEqualTo(CaseState.Status.CLOSED);
      assertThat(c.kind()).isEqualTo("refusal");
      assertThat(c.grounds()).hasSize(1);
      assertThat(c.grounds().getFirst().absent()).isTrue();
      byte[] letter = practice.cases().content(c.signed().signature().sha256());
      assertThat(office.verify(practice, letter).verdict()).isEqualTo(Verdict.VALID);
    }
  }

  private static void register(LiveWindow window) {
    window.actAs("clerk");
    window.press(Shortcut.REGISTER_NEW);
    window.choose("field-intake.service", "Алматы");
    window.choose("field-intake.category", "III");
    window.fill("field-intake.id", PracticeOffice.BIN);
    window.enter("field-intake.name.ru", "ТОО «Алматинская котельная»");
    window.enter("field-intake.address", "город Алматы, улица Толе би, 12");
    window.enter("field-intake.head", "Алиев Аскар");
    window.enter("field-intake.object", "Котельная № 3");
    window.enter("field-intake.location", "город Алматы, улица Абая, 4");
    window.choose("field-intake.lang", "русский");
    window.press(Shortcut.PRIMARY_ACTION);
    window.see("Заявка зарегистрирована");
    window.logOut();
  }

  private static void resolve(LiveWindow window) {
    window.actAs("head");
    window.choose("field-routing.executors", "Ізбасарова");
    window.press(Shortcut.PRIMARY_ACTION);
    Hands.deskIsEmpty(window);
    window.logOut();
  }

  private static void refuse(LiveWindow window) {
    window.actAs("specialist");
    window.press(Shortcut.PRIMARY_ACTION);
    window.click("action-draft.refuse");
    Node turn = window.shown("action-draft.turn.refusal");
    assertThat(LiveWindow.fx(turn::isDisabled)).as("no grounds, no refusal").isTrue();
    window.see("6.4");
    window.press(Shortcut.PRIMARY_ACTION);
    window.shown("action-draft.turn.refusal");

    LiveWindow.fx(
        () -> {
          window.find(n -> n instanceof CheckBox).requestFocus();
          return true;
        });
    window.push(KeyCode.SPACE);
    window.settle();
    // the first document of the list that was not brought is proposed as the ground's place
    window.until("the refusal may be made", () -> !turn.isDisabled());
    window.press(Shortcut.PRIMARY_ACTION);
    window.enter("field-form.remedy", "Представить приложение 2 и обратиться повторно");
    window.press(Shortcut.PRIMARY_ACTION);
    window.until(
        "it has left the draft",
        () -> window.navigation().here().get().screen().id().equals("case"));
    window.logOut();
  }
}
