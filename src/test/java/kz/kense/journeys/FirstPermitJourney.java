package kz.kense.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import kz.kense.app.LiveWindow;
import kz.kense.casefile.CaseState;
import kz.kense.rehearsal.Practice;
import kz.kense.rehearsal.PracticeKeys;
import kz.kense.signing.Verdict;
import kz.kense.signing.Verification;
import kz.kense.text.Lang;
import kz.kense.ui.Shortcut;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the counter to the signed permit in hand, in Kazakh, through five people's windows. */
@Tag("journey")
class FirstPermitJourney {
  @TempDir Path folder;

  @Test
  void anApplicationOfCategoryIIBecomesASignedPermitInHand() {
    PracticeOffice office = PracticeOffice.found(folder, "2016-09-05T10:00");
    try (LiveWindow window = LiveWindow.open(office.file, office.clock, Lang.KK)) {
      register(window, office);
      resolve(window, "head", "Сүлейменова");
      resolve(window, "deputy", "Жақсылықов");
      resolve(window, "section", "Ізбасарова");
      draft(window);
      approve(window, "section");
      approve(window, "deputy");
      sign(window);
      Hands.issue(window, "clerk");
    }
    audit(office);
  }

  private static void register(LiveWindow window, PracticeOffice office) {
    window.logIn("clerk", PracticeOffice.PASSWORD);
    window.press(Shortcut.REGISTER_NEW);
    window.choose("field-intake.service", "Жамбыл");
    window.choose("field-intake.category", "II санат");
    window.fill("field-intake.id", "950440001345");
    assertThat(window.wordsAt("field-intake.id")).contains("бақылау");
    window.fill("field-intake.id", PracticeOffice.BIN);
    assertThat(window.wordsAt("field-intake.id")).doesNotContain("бақылау");
    window.fill("field-intake.name.kk", "«Тараз Қазандығы» ЖШС");
    window.fill("field-intake.name.ru", "ТОО «Таразская котельная»");
    window.fill("field-intake.address", "Тараз қаласы, Төле би даңғылы, 12");
    window.fill("field-intake.head", "Әлиұлы Асқар");
    window.fill("field-intake.object", "№ 3 қазандық");
    window.fill("field-intake.location", "Тараз қаласы, Өндіріс көшесі, 4");
    window.willChoose(office.scan("Өтінім"));
    window.tabTo("attach-application");
    window.push(KeyCode.SPACE);
    window.settle();
    window.see("scan.pdf");
    window.press(Shortcut.PRIMARY_ACTION);
    window.see("№ ");
    window.see("Өтініш тіркелді");
    window.logOut();
  }

  private static void resolve(LiveWindow window, String who, String executor) {
    window.actAs(who);
    window.choose("field-routing.executors", executor);
    window.fill("field-routing.task", "Қарап, мерзімінде орындауды қамтамасыз етіңіз");
    window.press(Shortcut.PRIMARY_ACTION);
    Hands.deskIsEmpty(window);
    window.logOut();
  }

  private static void draft(LiveWindow window) {
    window.actAs("specialist");
    window.press(Shortcut.PRIMARY_ACTION);
    window.shown("field-form.conditions");
    Hands.addRow(window, "field-form.volumes", "2016", "9.339");
    Hands.addRow(window, "field-form.airLimits", "№ 104", "2016", "Азот диоксиді", "0.07", "2.3");
    window.enter("field-form.conditions", "Белгіленген нормативтерді сақтау");
    window.choose("field-form.validity", "белгілі");
    window.fill("field-form.validFrom", "01.10.2016");
    window.fill("field-form.validTo", "31.12.2020");
    window.press(Shortcut.SAVE_DRAFT);
    window.see("Нұсқа сақталды: № 1");
    window.press(Shortcut.PRIMARY_ACTION);
    window.until("it has left the draft", () -> at(window).equals("case"));
    window.logOut();
  }

  private static void approve(LiveWindow window, String who) {
    window.actAs(who);
    window.shown("field-routing.remark");
    window.press(Shortcut.PRIMARY_ACTION);
    Hands.deskIsEmpty(window);
    window.logOut();
  }

  private static void sign(LiveWindow window) {
    window.actAs("head");
    Hands.sign(window, PracticeKeys.PASSWORD);
    window.logOut();
  }

  private static String at(LiveWindow window) {
    return window.navigation().here().get().screen().id();
  }

  private static void audit(PracticeOffice office) {
    assertThat(office.check().problems()).isEmpty();
    try (Practice practice = office.audit()) {
      CaseState c = practice.cases().load(1);
      assertThat(c.status()).isEqualTo(CaseState.Status.CLOSED);
      assertThat(c.attachments()).hasSize(1);
      assertThat(c.resolutions()).hasSize(3);
      Verification found =
          office.verify(practice, practice.cases().content(c.signed().signature().sha256()));
      assertThat(found.verdict()).isEqualTo(Verdict.VALID);
      assertThat(found.signatures()).hasSize(1);
    }
  }
}
