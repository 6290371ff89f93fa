package kz.kense.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import kz.kense.app.LiveWindow;
import kz.kense.scan.text.bench.SamplePages;
import kz.kense.scan.text.bench.SamplePages.Sheet;
import kz.kense.text.Lang;
import kz.kense.ui.Shortcut;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scanned letter is attached: it is read behind the form and offers what stands on it. */
@Tag("journey")
class PapersJourney {
  @TempDir private Path folder;

  @Test
  void whatStandsOnThePaperIsOfferedTakenFoundAndLit() throws Exception {
    PracticeOffice office = PracticeOffice.found(folder, "2016-09-05T11:00");
    Path scan = folder.resolve("хат.png");
    ImageIO.write(
        SamplePages.page(Sheet.LETTER_KK, SamplePages.CLEAN).pixels(), "png", scan.toFile());
    LiveWindow window = LiveWindow.open(office.file, office.clock, Lang.KK);
    try {
      window.logIn("clerk", PracticeOffice.PASSWORD);
      window.press(Shortcut.REGISTER_NEW);
      window.choose("field-intake.service", "Жамбыл");
      window.choose("field-intake.category", "II санат");
      window.willChoose(scan);
      window.press(Shortcut.ATTACH);
      window.until(
          "the number on the paper is offered", () -> offer(window, "120540004569") != null);
      window.drawn();
      window.picture("paper-offers");
      take(window, "120540004569");
      window.until(
          "it is in the form", () -> window.typedIn("field-intake.id").equals("120540004569"));
      take(window, "Көкөзек");
      assertThat(window.typedIn("field-intake.name.kk")).isEqualTo("«Көкөзек Құрылыс» ЖШС");
      window.fill("field-intake.name.ru", "ТОО «Кокозек Курылыс»");
      window.fill("field-intake.address", "Тараз қаласы, Төле би даңғылы, 12");
      window.fill("field-intake.head", "Үмбетов Ғабит");
      window.fill("field-intake.object", "Ұсақтау қондырғысы");
      window.fill("field-intake.location", "Тараз қаласы, Өндіріс көшесі, 4");
      window.press(Shortcut.PRIMARY_ACTION);
      window.see("Өтініш тіркелді");
      window.go("register");
      window.willChoose(scan);
      window.press(Shortcut.ATTACH);
      window.until("the case with this file is named", () -> warned(window));
      window.picture("paper-twice");
      window.go("case", "1");
      window.drawn();
      window.press(Shortcut.FIND);
      window.type("қиыршық");
      window.until("the word is lit", () -> lit(window));
      window.settle();
      window.picture("paper-hit");
      assertThat(window.troubles()).isEmpty();
    } finally {
      window.close();
    }
  }

  private static void take(LiveWindow window, String value) {
    LiveWindow.fx(
        () -> {
          offer(window, value).requestFocus();
          return true;
        });
    window.push(KeyCode.ENTER);
  }

  private static boolean lit(LiveWindow window) {
    return LiveWindow.all(window.scene().getRoot())
        .anyMatch(n -> n.getStyleClass().contains("viewer-hit"));
  }

  private static boolean warned(LiveWindow window) {
    return LiveWindow.all(window.scene().getRoot())
        .anyMatch(n -> n.getStyleClass().contains("outlook-warning"));
  }

  private static Button offer(LiveWindow window, String value) {
    return LiveWindow.all(window.scene().getRoot())
        .filter(n -> n.getStyleClass().contains("paper-offer"))
        .map(Button.class::cast)
        .filter(b -> b.getText().contains(value))
        .findFirst()
        .orElse(null);
  }
}
