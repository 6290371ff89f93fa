package kz.kense.gallery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import kz.kense.TestOffice;
import kz.kense.app.Shell;
import kz.kense.app.ShellModel;
import kz.kense.office.Session;
import kz.kense.office.ui.AdminScreen;
import kz.kense.office.ui.FoundingModel;
import kz.kense.office.ui.FoundingView;
import kz.kense.office.ui.StartModel;
import kz.kense.office.ui.StartView;
import kz.kense.regulation.ui.RegulationsScreen;
import kz.kense.text.Failure;
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

/** The screens of the office itself over a real file. Arguments: {@code screen:theme:lang}. */
public final class OfficeGallery extends Application {

  /** The main class may not be the application. */
  public static final class Main {
    public static void main(String[] args) {
      launch(OfficeGallery.class, args);
    }
  }

  @Override
  public void start(Stage stage) throws Exception {
    Path dir = Files.createTempDirectory("office-gallery");
    TestOffice office = TestOffice.at(dir.resolve("office"), "2016-03-04T10:00");
    try {
      office.offices.logIn("nobody", "x".toCharArray());
    } catch (Failure refused) {
      office.offices.setPassword("admin", "admin", "correct horse".toCharArray());
      office.offices.logIn("admin", "correct horse".toCharArray());
    }
    Session session = new Session();
    session.enter(office.offices.office().employee("admin").orElseThrow());
    SettingsFile settings = new SettingsFile(dir.resolve("settings.json"), Runnable::run);
    settings.update(s -> s.withRecent("/srv/kense/zhambyl-2016").withRecent(dir.toString()));
    ShellModel model = new ShellModel(settings);
    Navigation navigation = new Navigation();
    WindowDialogs dialogs =
        new WindowDialogs(stage, () -> Messages.in(model.lang().get()), dir.resolve("kense.log"));
    Work work = new Work(Platform::runLater, 2, dialogs);
    WindowFilePicker files = new WindowFilePicker(stage, () -> Messages.in(model.lang().get()));
    navigation.register(new RegulationsScreen(office.offices, session, work));
    navigation.register(new AdminScreen(office.offices, office.cases, session, work));
    FoundingModel founding = new FoundingModel((o, e, p) -> {}, work, () -> {});
    StartModel start = new StartModel(settings, new NoDoors());
    boolean[] first = {true};
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
            new NoCommands(),
            ui -> first[0] ? new StartView(ui, start) : new FoundingView(ui, founding));
    Scene scene = new Scene(shell.root(), 1366, 768);
    shell.listen(scene);
    stage.setScene(scene);
    stage.show();
    List<String> shots = getParameters().getRaw();
    new Thread(
            () -> {
              for (String shot : shots) {
                String[] p = shot.split(":");
                Platform.runLater(
                    () -> {
                      model.theme().set(p[1].equals("dark") ? Theme.DARK : Theme.LIGHT);
                      model.lang().set(Lang.ofTag(p[2]));
                      boolean outside = p[0].equals("start") || p[0].equals("found");
                      first[0] = p[0].equals("start");
                      model.account().set(null);
                      if (p[0].equals("found")) {
                        founding.found();
                      }
                      if (!outside) {
                        LocalText name = LocalText.same("Ахметова Г.С.");
                        model.account().set(new ShellModel.Account(name, name, name, true));
                        navigation.go(p[0].replaceAll("\\d", ""));
                        javafx.scene.Node tabs = scene.lookup(".tab-pane");
                        if (tabs instanceof javafx.scene.control.TabPane pane) {
                          pane.getSelectionModel().select(Integer.parseInt(p[0].substring(5)));
                          pane.lookupAll("#people")
                              .forEach(
                                  t ->
                                      ((javafx.scene.control.TableView<?>) t)
                                          .getSelectionModel()
                                          .select(5));
                        } else if (p[0].endsWith("2")) {
                          scene.getRoot().lookupAll(".scroll-pane").stream()
                              .map(n -> (javafx.scene.control.ScrollPane) n)
                              .forEach(s -> Platform.runLater(() -> s.setVvalue(0.45)));
                        }
                      }
                    });
                shoot(p);
              }
              System.exit(0);
            })
        .start();
  }

  private static void shoot(String[] p) {
    try {
      Thread.sleep(2500);
      String file = "/tmp/officeui-" + String.join("-", p) + ".png";
      new ProcessBuilder("import", "-window", "root", file).inheritIO().start().waitFor();
    } catch (java.io.IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class NoDoors implements StartModel.Doors {
    @Override
    public void open(Path file) {}

    @Override
    public void create(Path file) {}

    @Override
    public void demo() {}
  }

  private static final class NoCommands implements Shell.Commands {
    @Override
    public void search(String text) {}

    @Override
    public void actAs() {}

    @Override
    public void logOut() {}
  }
}
