package kz.kense.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.LongStream;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import kz.kense.TestClock;
import kz.kense.app.LiveWindow;
import kz.kense.casefile.CaseState;
import kz.kense.demo.DemoOffice;
import kz.kense.rehearsal.Practice;
import kz.kense.rehearsal.ScriptClock;
import kz.kense.scan.demo.DemoScanner;
import kz.kense.text.Lang;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Theme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
      // not by F9 itself: a key held down too long would go on to start the scanner
      LiveWindow.fx(
          () -> {
            window.navigation().here().get().screen().keys().get(Shortcut.SCAN).run();
            return true;
          });
      window.until(
          "the scan screen",
          () -> LiveWindow.fx(() -> window.find(n -> "scan-start".equals(n.getId())) != null));
      choose(window);
      window.press(Shortcut.SCAN);
      window.until("four pages", () -> LiveWindow.fx(() -> tiles(window) == 4));
      window.until(
          "the end of scanning",
          () ->
              LiveWindow.fx(
                  () -> LiveWindow.seen(window.find(n -> "scan-start".equals(n.getId())))));
      LiveWindow.fx(
          () -> {
            window.find(n -> "scan-pages".equals(n.getId())).requestFocus();
            return true;
          });
      keys(window, KeyCode.HOME);
      keys(window, KeyCode.SHIFT, KeyCode.RIGHT);
      keys(window, KeyCode.DIGIT1);
      keys(window, KeyCode.RIGHT);
      keys(window, KeyCode.DIGIT2);
      keys(window, KeyCode.R);
      keys(window, KeyCode.RIGHT);
      keys(window, KeyCode.DELETE);
      for (Theme theme : Theme.values()) {
        window.theme(theme);
        for (Lang lang : Lang.values()) {
          window.language(lang);
          window.settle();
          window.drawn();
          window.picture("scan-" + lang.tag() + "-" + theme.code());
        }
      }
      window.press(Shortcut.PRIMARY_ACTION);
      window.until(
          "back at the case",
          () -> LiveWindow.fx(() -> window.navigation().here().get().screen().id().equals("case")));
      window.settle();
      window.go("originals");
      window.settle();
      window.drawn();
      window.picture("originals");
      assertThat(window.troubles()).isEmpty();
    } finally {
      window.close();
    }
    try (Practice practice = Practice.open(office, script(clock))) {
      CaseState after = practice.cases().load(open.id());
      assertThat(after.attachments()).hasSizeGreaterThan(open.attachments().size());
      assertThat(after.attachments().get(open.attachments().size()))
          .satisfies(
              a -> {
                assertThat(a.mediaType()).isEqualTo("application/pdf");
                assertThat(a.document()).isNotNull();
              });
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
