package kz.kense.gallery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import kz.kense.TestOffice;
import kz.kense.app.Shell;
import kz.kense.app.ShellModel;
import kz.kense.casefile.CaseState;
import kz.kense.journal.ui.Cabinet;
import kz.kense.journal.ui.DeadlinesScreen;
import kz.kense.journal.ui.HandoverScreen;
import kz.kense.journal.ui.JournalScreen;
import kz.kense.journal.ui.OutgoingScreen;
import kz.kense.office.Session;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import kz.kense.text.Messages;
import kz.kense.ui.Formats;
import kz.kense.ui.Navigation;
import kz.kense.ui.SettingsFile;
import kz.kense.ui.Theme;
import kz.kense.ui.Ui;
import kz.kense.ui.WindowDialogs;
import kz.kense.ui.WindowFilePicker;
import kz.kense.ui.Work;

/**
 * The journal's screens over a test office with as many lines as {@code -Drows} says. Arguments are
 * {@code screen[/arg]:theme:lang}, each made into a picture; {@code typing} measures the journal.
 */
public final class JournalGallery {
  private static final String[] NAMES = {
    "«Тараз Цемент» жауапкершілігі шектеулі серіктестігі",
    "«Қазақстан-Ресей бірлескен кәсіпорны «Жамбыл облыстық қоршаған ортаны қорғау және табиғи"
        + " ресурстарды өңдеу зауыты» жауапкершілігі шектеулі серіктестігі",
    "Қожахметов Әділ Нұрланұлы",
    "«Асыл-Өрт» ЖШС",
    "«ҚазФосфат» ЖШС филиалы «Минералды тыңайтқыштар зауыты»"
  };

  private JournalGallery() {}

  public static void main(String[] args) {
    Application.launch(Window.class, args);
  }

  /** JavaFX makes it. */
  public static final class Window extends Application {
    @Override
    public void start(Stage stage) throws Exception {
      Path dir = Files.createTempDirectory("journal-gallery");
      TestOffice office = TestOffice.at(dir.resolve("office.kense"), "2016-02-01T10:00");
      seed(office);
      SettingsFile settings = new SettingsFile(dir.resolve("settings.json"), Runnable::run);
      ShellModel model = new ShellModel(settings);
      Navigation navigation = new Navigation();
      WindowDialogs dialogs =
          new WindowDialogs(stage, () -> Messages.in(model.lang().get()), dir.resolve("log"));
      Work work = new Work(Platform::runLater, 2, dialogs);
      WindowFilePicker files = new WindowFilePicker(stage, () -> Messages.in(model.lang().get()));
      Session session = new Session();
      session.enter(office.offices.office().employee("clerk").orElseThrow());
      var d = office.database;
      var c = office.cases;
      var o = office.offices;
      navigation.register(new JournalScreen(d, c, o, session, work, navigation));
      navigation.register(
          new HandoverScreen(d, c, o, session, work, navigation, (ui, title, pdf) -> {}));
      navigation.register(new OutgoingScreen(d, c, o, work, navigation));
      navigation.register(new DeadlinesScreen(d, c, o, work, navigation));
      Shell shell =
          new Shell(
              model,
              navigation,
              lang ->
                  new Ui(
                      Messages.in(lang),
                      new Formats(lang),
                      work,
                      dialogs,
                      files,
                      navigation,
                      settings),
              new Shell.Commands() {
                @Override
                public void search(String text) {
                  navigation.go("journal", text);
                }

                @Override
                public void actAs() {}

                @Override
                public void logOut() {}
              },
              ui -> new javafx.scene.control.Label());
      model
          .account()
          .set(
              new ShellModel.Account(
                  new LocalText("Ахметова Гүлнар Серікқызы", "Ахметова Гульнар Сериковна"),
                  new LocalText("кеңсе қызметкері", "сотрудник канцелярии"),
                  LocalText.same("Тараз"),
                  true));
      Scene scene = new Scene(shell.root(), 1366, 768);
      shell.listen(scene);
      stage.setScene(scene);
      stage.show();
      List<String> shots = getParameters().getRaw();
      new Thread(() -> shoot(shots, model, navigation, scene)).start();
    }
  }

  private static void shoot(
      List<String> shots, ShellModel model, Navigation navigation, Scene scene) {
    try {
      for (String shot : shots) {
        if (shot.equals("typing")) {
          measure(navigation, scene);
          continue;
        }
        String[] p = shot.split(":");
        String[] place = p[0].split("/");
        Platform.runLater(
            () -> {
              model.theme().set(p[1].equals("dark") ? Theme.DARK : Theme.LIGHT);
              model.lang().set(Lang.ofTag(p[2]));
              if (place.length > 1) {
                navigation.go(place[0], place[1]);
              } else {
                navigation.go(place[0]);
              }
            });
        Thread.sleep(3500);
        String name = "/tmp/journalui-" + shot.replace(':', '-').replace('/', '-') + ".png";
        new ProcessBuilder("import", "-window", "root", name).inheritIO().start().waitFor();
      }
    } catch (Exception e) {
      e.printStackTrace();
    }
    System.exit(0);
  }

  /** The longest time between two frames while the journal opens, is typed into and scrolled. */
  private static void measure(Navigation navigation, Scene scene) throws Exception {
    long[] last = {0};
    long[] worst = {0};
    Platform.runLater(
        () ->
            new AnimationTimer() {
              @Override
              public void handle(long now) {
                if (last[0] != 0) {
                  worst[0] = Math.max(worst[0], now - last[0]);
                }
                last[0] = now;
              }
            }.start());
    for (String step :
        List.of("open", "open", "т", "та", "тар", "тараз", "тараз ц", "", "fast", "scroll")) {
      worst[0] = 0;
      if (step.equals("fast")) {
        for (String typed : List.of("т", "та", "тар", "тара", "тараз", "тараз ", "тараз ц")) {
          Platform.runLater(
              () -> ((TextField) scene.lookup(".list-filters .text-field")).setText(typed));
          Thread.sleep(120);
        }
        Thread.sleep(2500);
        System.err.println("worst frame while typing fast: " + worst[0] / 1_000_000 + " ms");
        continue;
      }
      Platform.runLater(
          () -> {
            if (step.equals("open")) {
              navigation.go("journal");
            } else if (step.equals("scroll")) {
              ((javafx.scene.control.TableView<?>) scene.lookup(".kense-table")).scrollTo(70_000);
            } else {
              ((TextField) scene.lookup(".list-filters .text-field")).setText(step);
            }
          });
      Thread.sleep(2500);
      System.err.println("worst frame for '" + step + "': " + worst[0] / 1_000_000 + " ms");
    }
  }

  private static void seed(TestOffice office) throws Exception {
    Cabinet cabinet = new Cabinet(office);
    byte[] pdf = SampleDocuments.pdf(2);
    for (int i = 0; i < 10; i++) {
      CaseState c = cabinet.registered(i % 2 == 0 ? "II" : "III", NAMES[i % NAMES.length]);
      if (i < 6) {
        c = cabinet.signed(c, pdf);
      }
      if (i < 4) {
        c = cabinet.ready(c);
      }
      if (i < 2) {
        cabinet.handedOver(c);
      }
    }
    office.clock.set("2016-02-03T10:00");
    for (int i = 0; i < 3; i++) {
      office.resolve(cabinet.registered("III", NAMES[i + 1]), TestOffice.HEAD, "deputy");
    }
    office.atSpecialist("IV");
    office.clock.set("2016-02-05T09:30");
    office.atSpecialist("II");
    cabinet.registered("II", NAMES[1]);
    copies(office, Integer.getInteger("rows", 0));
    office.clock.set("2016-02-05T10:05");
  }

  /** Lines without cases behind them, to see a large journal. */
  private static void copies(TestOffice office, int count) {
    office.database.inTransaction(
        tx -> {
          for (int i = 0; i < count; i++) {
            tx.handle()
                .execute(
                    """
                    insert into journal select ?, 'ЗТ-' || ?, 2014 + ? % 2, datetime('2014-01-01', '+' || ? || ' minutes'),
                    received_at, applicant || ' ' || ?, id_number, object, regulation, version, kind, category, channel,
                    sheets, annex_sheets, resolution, executor, null, null, null, step_since, null, total_due, 'CLOSED',
                    null, null, null, null, null, received_at from journal where id = ?""",
                    1000 + i, 1000 + i, i, i * 10, i, 1 + i % 10);
            tx.handle()
                .execute(
                    "insert into journal_fts (rowid, words) select ?, words || ' ' || ? from journal_fts where rowid = ?",
                    1000 + i,
                    i,
                    1 + i % 10);
          }
          tx.handle()
              .execute("update journal set registered_at = replace(registered_at, ' ', 'T')");
          return null;
        });
  }
}
