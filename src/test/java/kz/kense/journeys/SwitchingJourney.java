package kz.kense.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kz.kense.app.LiveWindow;
import kz.kense.text.Lang;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Theme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Language and colours change in the middle of a word; nothing typed is lost. */
@Tag("journey")
class SwitchingJourney {
  @TempDir Path folder;

  @Test
  void switchingLanguageAndThemeKeepsWhatWasTyped() {
    PracticeOffice office = PracticeOffice.found(folder, "2016-09-05T10:00");
    try (LiveWindow window = LiveWindow.open(office.file, office.clock, Lang.KK)) {
      window.actAs("clerk");
      window.press(Shortcut.REGISTER_NEW);
      window.choose("field-intake.service", "Жамбыл");
      window.enter("field-intake.id", "95044000");
      window.enter("field-intake.name.kk", "«Тараз Қаз");
      Theme before = window.theme();

      window.press(Shortcut.SWITCH_LANGUAGE);
      window.see("Регистрация");
      assertThat(window.typedIn("field-intake.service")).contains("Жамбыл");
      assertThat(window.typedIn("field-intake.id")).isEqualTo("95044000");
      assertThat(window.typedIn("field-intake.name.kk")).isEqualTo("«Тараз Қаз");

      window.press(Shortcut.SWITCH_THEME);
      assertThat(window.theme()).isEqualTo(before.other());
      assertThat(window.typedIn("field-intake.name.kk")).isEqualTo("«Тараз Қаз");
      window.enter("field-intake.name.kk", "«Тараз Қазандығы» ЖШС");

      window.press(Shortcut.SWITCH_LANGUAGE);
      assertThat(window.typedIn("field-intake.id")).isEqualTo("95044000");
      assertThat(window.typedIn("field-intake.name.kk")).isEqualTo("«Тараз Қазандығы» ЖШС");
    }
  }
}
