package kz.kense.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.ComboBox;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import kz.kense.TestClock;
import kz.kense.app.LiveWindow;
import kz.kense.scan.TestPages;
import kz.kense.scan.device.Scanners;
import kz.kense.scan.escl.EsclServer;
import kz.kense.text.Lang;
import kz.kense.ui.Shortcut;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paper at the counter: the program dies in the middle of a page, and nothing is lost by it. */
@Tag("journey")
class CounterScanJourney {
  private static final String NOW = "2016-09-05T11:00";
  private static final String TWO_PAGES = "two pages are on the screen";
  private static final String NAME = "ТОО «Таразская котельная»";

  @TempDir Path folder;

  /** A clerk's window that scans until it is killed. */
  public static final class Clerk {
    private Clerk() {}

    public static void main(String[] args) throws Exception {
      LiveWindow window = LiveWindow.open(Path.of(args[0]), new TestClock(NOW), Lang.RU);
      window.logIn("clerk", PracticeOffice.PASSWORD);
      window.go("register");
      window.press(Shortcut.SCAN);
      window.shown("scan-start");
      choose(window, args[1]);
      window.press(Shortcut.SCAN);
      window.until(TWO_PAGES, () -> tiles(window) == 2);
      System.out.println(TWO_PAGES);
      System.out.flush();
      new CountDownLatch(1).await();
    }
  }

  @Test
  void aKilledWindowFindsItsPagesAgainAndTheFormWaitsForThem() throws Exception {
    PracticeOffice office = PracticeOffice.found(folder, NOW);
    killedInMidPage(office.file);
    LiveWindow window = LiveWindow.reopen(office.file, new TestClock(NOW), Lang.RU, "scan.left");
    try {
      window.logIn("clerk", PracticeOffice.PASSWORD);
      window.go("register");
      window.choose("field-intake.service", "Жамбыл");
      window.choose("field-intake.category", "II кат");
      window.fill("field-intake.name.ru", NAME);
      window.press(Shortcut.SCAN);
      window.until("the pages are found again", () -> tiles(window) == 2);
      window.see("С прошлого раза сохранилось страниц: 2");
      LiveWindow.fx(
          () -> {
            window.find(n -> "scan-pages".equals(n.getId())).requestFocus();
            ClipboardContent copied = new ClipboardContent();
            copied.putImage(new WritableImage(300, 400));
            return Clipboard.getSystemClipboard().setContent(copied);
          });
      window.press(Shortcut.PASTE);
      window.until("a copied picture is a page", () -> tiles(window) == 3);
      window.push(KeyCode.DELETE);
      window.until("and is thrown out again", () -> tiles(window) == 2);
      window.push(KeyCode.END);
      window.push(KeyCode.DIGIT1);
      window.settle();
      window.drawn();
      window.picture("scan-found");
      window.push(KeyCode.HOME);
      window.push(KeyCode.DIGIT1);
      window.press(Shortcut.PRIMARY_ACTION);
      window.until(
          "back at the form",
          () -> "register".equals(window.navigation().here().get().screen().id()));
      window.settle();
      assertThat(window.typedIn("field-intake.name.ru")).isEqualTo(NAME);
      window.see(".pdf");
      window.drawn();
      window.picture("register-scanned");
      assertThat(window.troubles()).isEmpty();
    } finally {
      window.close();
    }
  }

  private void killedInMidPage(Path office) throws Exception {
    try (InputStream hp =
            Objects.requireNonNull(EsclServer.class.getResourceAsStream("hp-duplex.xml"));
        EsclServer device = new EsclServer(hp.readAllBytes(), page())) {
      device.sheets = 5;
      device.fault = EsclServer.Fault.SILENCE;
      device.faultAfter = 2;
      Process window = start(office, "escl:" + device.address());
      try (BufferedReader said = window.inputReader(StandardCharsets.UTF_8)) {
        assertThat(said.lines().anyMatch(TWO_PAGES::equals)).as("the window scans").isTrue();
        window.toHandle().destroyForcibly();
        window.waitFor();
      }
    }
  }

  private byte[] page() throws Exception {
    BufferedImage page = TestPages.text(150, 0, BufferedImage.TYPE_BYTE_GRAY);
    return Files.readAllBytes(TestPages.write(folder.resolve("page.jpg"), page, "jpeg"));
  }

  private static Process start(Path office, String scanner) throws Exception {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1"));
    for (String same :
        List.of("glass.platform", "prism.order", "testfx.robot", "java.awt.headless")) {
      String value = System.getProperty(same);
      if (value != null) {
        line.add("-D" + same + "=" + value);
      }
    }
    line.addAll(
        List.of(
            "-Dstdout.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            Clerk.class.getName(),
            office.toString(),
            scanner));
    return new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static void choose(LiveWindow window, String scanner) {
    LiveWindow.fx(
        () -> {
          @SuppressWarnings("unchecked")
          ComboBox<Object> box =
              (ComboBox<Object>) window.find(n -> "scan-scanner".equals(n.getId()));
          box.setValue(Scanners.info(scanner));
          return true;
        });
  }

  private static long tiles(LiveWindow window) {
    return LiveWindow.fx(
        () ->
            LiveWindow.all(window.scene().getRoot())
                .filter(n -> n.getStyleClass().contains("scan-tile"))
                .count());
  }
}
