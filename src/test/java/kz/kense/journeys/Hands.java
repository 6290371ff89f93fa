package kz.kense.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import kz.kense.app.LiveWindow;
import kz.kense.ui.Shortcut;

/** What several journeys do in the same way. */
final class Hands {
  private Hands() {}

  static void deskIsEmpty(LiveWindow window) {
    window.until(
        "the desk is empty",
        () -> window.find(n -> n.getStyleClass().contains("empty-state")) != null);
  }

  /** A new line in a table of the form, cell by cell. */
  static void addRow(LiveWindow window, String table, String... cells) {
    Node place = window.shown(table);
    LiveWindow.fx(
        () -> {
          Button add =
              (Button)
                  LiveWindow.all(place)
                      .filter(n -> n instanceof Button && n.getStyleClass().contains("small"))
                      .findFirst()
                      .orElseThrow();
          add.requestFocus();
          add.fire();
          return true;
        });
    window.until(
        "the new line has the cursor",
        () ->
            window.cursorIn(table) && place.getScene().getFocusOwner() instanceof TextInputControl);
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        window.push(KeyCode.TAB);
      }
      window.type(cells[i]);
      String typed =
          LiveWindow.fx(() -> ((TextInputControl) place.getScene().getFocusOwner()).getText());
      assertThat(typed).isEqualTo(cells[i]);
    }
  }

  /** Opens the signing from the desk, gives the password, signs, and waits for the signature. */
  static void sign(LiveWindow window, String password) {
    window.press(Shortcut.PRIMARY_ACTION);
    window.until("the password has the cursor", () -> window.cursorIn("field-sign.password"));
    window.type(password);
    window.push(KeyCode.ENTER);
    window.until(
        "it is signed",
        () -> window.find(n -> n.getClass().getSimpleName().equals("SignatureCards")) != null);
    window.settle();
  }

  /** Registers the signed result in outgoing and hands it over to the applicant. */
  static void issue(LiveWindow window, String clerk) {
    window.actAs(clerk);
    window.click("rail-handover");
    window.press(Shortcut.NEXT_ITEM);
    window.shown("action-handover.register");
    window.press(Shortcut.PRIMARY_ACTION);
    window.shown("action-handover.hand");
    window.enter("field-handover.identity", "жеке куәлік № 041234567");
    LiveWindow.fx(
        () -> {
          window.find(n -> n instanceof javafx.scene.control.CheckBox).requestFocus();
          return true;
        });
    window.push(KeyCode.SPACE);
    window.press(Shortcut.PRIMARY_ACTION);
    window.until(
        "nothing is left to hand over",
        () -> window.find(n -> "action-handover.hand".equals(n.getId())) == null);
    window.settle();
  }
}
