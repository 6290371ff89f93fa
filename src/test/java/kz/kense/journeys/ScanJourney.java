package kz.kense.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import kz.kense.TestClock;
import kz.kense.app.LiveWindow;
import kz.kense.casefile.CaseEvent;
import kz.kense.casefile.CaseState;
import kz.kense.demo.DemoOffice;
import kz.kense.regulation.Regulation;
import kz.kense.rehearsal.Practice;
import kz.kense.rehearsal.ScriptClock;
import kz.kense.result.PdfA;
import kz.kense.scan.demo.DemoScanner;
import kz.kense.text.Lang;
import kz.kense.ui.Shortcut;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Paper into a case by keys alone: scan, turn, assign, put in. */
@Tag("journey")
class ScanJourney {
  private static final String NOW = "2016-09-05T11:00";
  @TempDir Path folder;

  @Test
  void aStackOfPaperGoesIntoItsCase() throws Exception {
    TestClock clock = new TestClock(NOW);
    Path office = DemoOffice.prepare(folder, clock);
    CaseState open = open(office, clock);
    LiveWindow window = LiveWindow.open(office, clock, Lang.RU);
    try {
      window.actAs("chancellery1");
      window.go("case", Long.toString(open.id()));
      // the finger rests on the key: the scan screen opens, and the scanner does not start with it
      window.hold(KeyCode.F9);
      window.shown("scan-start");
      assertThat(LiveWindow.<Long>fx(() -> tiles(window))).isZero();
      choose(window);
      window.press(Shortcut.SCAN);
      window.until("four pages", () -> tiles(window) == 4);
      window.shown("scan-start"); // instead of the button that stops
      window.until("the pages have the keys", () -> window.cursorIn("scan-pages"));
      keys(window, KeyCode.HOME);
      keys(window, KeyCode.SHIFT, KeyCode.RIGHT);
      keys(window, KeyCode.DIGIT1);
      keys(window, KeyCode.RIGHT);
      keys(window, KeyCode.DIGIT2);
      keys(window, KeyCode.R);
      keys(window, KeyCode.RIGHT);
      window.hold(KeyCode.DELETE); // one page, however long it is held
      assertThat(LiveWindow.<Long>fx(() -> tiles(window))).isEqualTo(3);
      window.push(KeyCode.SPACE);
      window.shown("scan-large-page");
      window.until("the page has the keys", () -> window.cursorIn("scan-large-page"));
      window.drawn();
      window.picture("scan-large");
      window.push(KeyCode.ESCAPE);
      window.until("the pages have the keys", () -> window.cursorIn("scan-pages"));
      LiveWindow.fx(
          () -> {
            ((CheckBox) window.find(n -> "scan-original".equals(n.getId()))).fire();
            return true;
          });
      window.enter("scan-original-where", "шкаф 2, папка 14");
      window.press(Shortcut.PRIMARY_ACTION);
      window.until(
          "back at the case",
          () -> LiveWindow.fx(() -> window.navigation().here().get().screen().id().equals("case")));
      window.settle();
      window.go("originals");
      LiveWindow.fx(
          () -> {
            CheckBox onlyOut =
                (CheckBox) window.find(n -> n instanceof CheckBox box && box.isSelected());
            onlyOut.fire();
            return true;
          });
      window.see("шкаф 2, папка 14");
      window.drawn();
      window.picture("originals-kept");
      assertThat(window.troubles()).isEmpty();
    } finally {
      window.close();
    }
    try (Practice practice = Practice.open(office, script(clock))) {
      CaseState after = practice.cases().load(open.id());
      List<CaseEvent.Attachment> put =
          after.attachments().subList(open.attachments().size(), after.attachments().size());
      List<String> checklist =
          practice
              .cases()
              .rulebook()
              .of(open)
              .checklist(open.intake().kind(), open.intake().category())
              .stream()
              .map(Regulation.RequiredDocument::id)
              .toList();
      assertThat(put)
          .extracting(CaseEvent.Attachment::document)
          .containsExactly(checklist.get(0), checklist.get(1));
      assertThat(put).extracting(a -> pages(practice, a)).containsExactly(2, 1);
    }
  }

  /** How many pages a document has; each can be found by a word on it. */
  private static int pages(Practice practice, CaseEvent.Attachment a) {
    byte[] pdf = practice.cases().content(a.sha256());
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(PdfA.violations(pdf, PDFAFlavour.PDFA_2_U)).isEmpty();
      assertThat(new PDFTextStripper().getText(document)).contains("ОБРАЗЕЦ");
      return document.getNumberOfPages();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static void keys(LiveWindow window, KeyCode... keys) {
    window.push(keys);
    window.settle();
  }

  private static long tiles(LiveWindow window) {
    return LiveWindow.all(window.scene().getRoot())
        .filter(n -> n.getStyleClass().contains("scan-tile"))
        .count();
  }

  @SuppressWarnings("unchecked")
  private static void choose(LiveWindow window) {
    LiveWindow.fx(
        () -> {
          ((ComboBox<Object>) window.find(n -> "scan-scanner".equals(n.getId())))
              .setValue(DemoScanner.INFO);
          return true;
        });
  }

  private static CaseState open(Path office, TestClock clock) {
    try (Practice practice = Practice.open(office, script(clock))) {
      return LongStream.rangeClosed(1, 40)
          .mapToObj(practice.cases()::load)
          .filter(c -> c.status() == CaseState.Status.OPEN)
          .findFirst()
          .orElseThrow();
    }
  }

  private static ScriptClock script(TestClock clock) {
    return new ScriptClock(
        java.time.LocalDateTime.ofInstant(clock.instant(), TestClock.ZONE), TestClock.ZONE);
  }
}
