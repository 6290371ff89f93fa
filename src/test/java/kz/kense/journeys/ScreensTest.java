package kz.kense.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every screen of a busy office, as it is seen at 1366×768; pictures in target/screenshots. */
@Tag("journey")
class ScreensTest {
  private static final String SCAN = "scan";
  private static final String NOW = "2016-09-05T11:00";

  @TempDir static Path folder;
  private static LiveWindow window;
  private static final List<Visit> VISITS = new ArrayList<>();

  /**
   * @param who acts
   * @param screen id and arguments
   */
  private record Visit(String who, String... screen) {}

  @BeforeAll
  static void open() {
    TestClock clock = new TestClock(NOW);
    Path file = DemoOffice.prepare(folder, clock);
    visits(file, clock);
    window = LiveWindow.open(file, clock, Lang.KK);
  }

  @AfterAll
  static void close() {
    window.close();
  }

  private static void visits(Path file, TestClock clock) {
    ScriptClock script =
        new ScriptClock(
            java.time.LocalDateTime.ofInstant(clock.instant(), TestClock.ZONE), TestClock.ZONE);
    try (Practice practice = Practice.open(file, script)) {
      List<CaseState> cases = new ArrayList<>();
      for (long id = 1; id <= 40; id++) {
        cases.add(practice.cases().load(id));
      }
      for (String screen :
          List.of(
              "journal",
              "register",
              "drafts",
              "handover",
              "outgoing",
              "registers",
              "deadlines",
              "verify",
              "originals",
              "regulations")) {
        VISITS.add(new Visit("chancellery1", screen));
      }
      VISITS.add(new Visit("chancellery1", "status", cases.getFirst().intake().number()));
      VISITS.add(new Visit("chancellery1", "extracts"));
      VISITS.add(new Visit("chancellery1", "verify", "paper-check"));
      VISITS.add(new Visit("chancellery1", "verify", "revocation"));
      cases.stream()
          .filter(c -> c.status() == CaseState.Status.OPEN)
          .findFirst()
          .ifPresent(c -> VISITS.add(new Visit("chancellery1", SCAN, id(c))));
      at(cases, "issue").ifPresent(c -> VISITS.add(new Visit("chancellery1", "case", id(c))));
      VISITS.add(new Visit("head", "desk"));
      at(cases, "sign").ifPresent(c -> VISITS.add(new Visit("head", "sign", id(c))));
      at(cases, "draft")
          .filter(c -> c.performer() != null)
          .ifPresent(
              c -> {
                VISITS.add(new Visit(c.performer(), "draft", id(c)));
                VISITS.add(new Visit(c.performer(), "case", id(c)));
              });
      VISITS.add(new Visit("admin", "admin"));
    }
  }

  private static java.util.Optional<CaseState> at(List<CaseState> cases, String step) {
    return cases.stream().filter(c -> step.equals(c.step())).findFirst();
  }

  private static String id(CaseState c) {
    return Long.toString(c.id());
  }

  @ParameterizedTest
  @CsvSource({"KK,LIGHT", "KK,DARK", "RU,LIGHT", "RU,DARK"})
  void everyScreenIsWholeAndSaysWhatItsControlsDo(Lang lang, Theme theme) {
    window.language(lang);
    window.theme(theme);
    List<String> wrong = new ArrayList<>();
    look("login", lang, theme, wrong);
    String who = "";
    for (Visit visit : VISITS) {
      if (!visit.who().equals(who)) {
        if (!who.isEmpty()) {
          window.logOut();
        }
        window.actAs(visit.who());
        who = visit.who();
      }
      if (visit.screen()[0].equals(SCAN)) {
        scan(visit.screen()[1]);
      } else {
        window.go(visit.screen());
      }
      String tab = visit.screen()[0].equals("verify") ? String.join("-", visit.screen()) : "";
      look((tab.isEmpty() ? visit.screen()[0] : tab) + "-" + who, lang, theme, wrong);
    }
    window.logOut();
    assertThat(window.troubles()).isEmpty();
    assertThat(wrong).isEmpty();
  }

  /** The scan screen is reached from a case; the first time it is given some pages. */
  private static void scan(String id) {
    window.go("case", id);
    window.press(Shortcut.SCAN);
    window.shown("scan-start");
    if (tiles() == 0) {
      LiveWindow.fx(
          () -> {
            @SuppressWarnings("unchecked")
            ComboBox<Object> box =
                (ComboBox<Object>) window.find(n -> "scan-scanner".equals(n.getId()));
            box.setValue(DemoScanner.INFO);
            return true;
          });
      window.press(Shortcut.SCAN);
      window.until("four pages", () -> tiles() == 4);
      window.shown("scan-start");
    }
    window.settle();
  }

  private static long tiles() {
    return LiveWindow.fx(
        () ->
            LiveWindow.all(window.scene().getRoot())
                .filter(n -> n.getStyleClass().contains("scan-tile"))
                .count());
  }

  private static void look(String screen, Lang lang, Theme theme, List<String> wrong) {
    String name = screen + "-" + lang.tag() + "-" + theme.code();
    window.drawn();
    window.picture(name);
    LiveWindow.fx(
        () -> {
          Node root = window.scene().getRoot();
          if (window.scene().getWidth() > 1366 || window.scene().getHeight() > 768) {
            wrong.add(name + ": the window is wider than the screen");
          }
          List<Node> seen = LiveWindow.all(root).filter(LiveWindow::seen).toList();
          seen.stream().flatMap(ScreensTest::cut).forEach(w -> wrong.add(name + ": cut: " + w));
          seen.stream()
              .filter(n -> interactive(n) && silent(n))
              .forEach(n -> wrong.add(name + ": silent: " + n + " in " + n.getParent()));
          return true;
        });
  }

  /** The words of a label that does not show them all. */
  private static Stream<String> cut(Node node) {
    if (!(node instanceof Labeled labeled)
        || labeled instanceof MenuButton // its words are in a label of their own inside it
        || labeled.getText() == null
        || labeled.getText().isBlank()
        || labeled.getContentDisplay() == javafx.scene.control.ContentDisplay.GRAPHIC_ONLY
        || inTable(labeled)) {
      return Stream.empty();
    }
    String shown =
        labeled.getChildrenUnmodifiable().stream()
            .filter(n -> n instanceof Text && n != labeled.getGraphic())
            .map(n -> ((Text) n).getText())
            .findFirst()
            .orElse("");
    return shown.equals(labeled.getText())
        ? Stream.empty()
        : Stream.of("«" + labeled.getText() + "» is shown as «" + shown + "»");
  }

  /**
   * A cell of a dense table may end with an ellipsis: one line a case is what lets a clerk see
   * thirty of them, columns can be widened, and the card beside shows the words in full.
   */
  private static boolean inTable(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (n instanceof IndexedCell<?> && n.getStyleClass().contains("table-cell")) {
        return true;
      }
    }
    return false;
  }

  private static boolean interactive(Node node) {
    return node.isFocusTraversable()
        && (node instanceof ButtonBase
            || node instanceof TextInputControl
            || node instanceof ComboBoxBase<?>
            || node instanceof ChoiceBox<?>
            || node instanceof ListView<?>
            || node instanceof TableView<?>);
  }

  private static boolean silent(Node node) {
    boolean words =
        node instanceof Labeled labeled
            && labeled.getText() != null
            && !labeled.getText().isBlank();
    return !words && (node.getAccessibleText() == null || node.getAccessibleText().isBlank());
  }
}
