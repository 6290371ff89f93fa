package kz.kense.gallery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import kz.kense.app.Shell;
import kz.kense.app.ShellModel;
import kz.kense.office.ui.LoginModel;
import kz.kense.office.ui.LoginView;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import kz.kense.text.Messages;
import kz.kense.ui.Formats;
import kz.kense.ui.Navigation;
import kz.kense.ui.Screen;
import kz.kense.ui.SettingsFile;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import kz.kense.ui.WindowDialogs;
import kz.kense.ui.WindowFilePicker;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** All components with made-up data, to be looked at. Run {@link #main} under Xvfb. */
public final class Gallery extends Application {

  public static void main(String[] args) {
    launch(args);
  }

  @Override
  public void start(Stage stage) throws Exception {
    Path dir = Files.createTempDirectory("gallery");
    SettingsFile settings = new SettingsFile(dir.resolve("settings.json"), Runnable::run);
    ShellModel model = new ShellModel(settings);
    Navigation navigation = new Navigation();
    WindowDialogs dialogs =
        new WindowDialogs(stage, () -> Messages.in(model.lang().get()), dir.resolve("kense.log"));
    Work work = new Work(Platform::runLater, 2, dialogs);
    WindowFilePicker files = new WindowFilePicker(stage, () -> Messages.in(model.lang().get()));
    navigation.register(
        screen(
            "journal",
            "key.SEARCH",
            MaterialDesignB.BOOK_OPEN_OUTLINE,
            null,
            new GalleryScreens.Journal()::view));
    navigation.register(
        screen(
            "form",
            "key.REGISTER_NEW",
            MaterialDesignF.FILE_DOCUMENT_EDIT_OUTLINE,
            new SimpleIntegerProperty(3),
            new GalleryScreens.Form()::view));
    navigation.register(
        screen(
            "chips",
            "key.SAVE_DRAFT",
            MaterialDesignI.INBOX_OUTLINE,
            new SimpleIntegerProperty(128),
            new GalleryScreens.Chips()::view));
    navigation.register(
        screen(
            "viewer",
            "viewer.pages",
            MaterialDesignC.CLIPBOARD_TEXT_OUTLINE,
            null,
            new GalleryScreens.Viewer()::view));
    LoginModel login =
        new LoginModel(
            new GalleryScreens.DemoGate(), work, () -> java.time.Instant.EPOCH, person -> {});
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
              public void search(String text) {}

              @Override
              public void actAs() {
                model.account().set(null);
              }

              @Override
              public void logOut() {
                model.account().set(null);
              }
            },
            ui -> new LoginView(ui, login));
    model.lastSaved().set(LocalDateTime.of(2016, 3, 9, 14, 32));
    Scene scene = new Scene(shell.root(), 1366, 768);
    shell.listen(scene);
    stage.setScene(scene);
    stage.show();
    work.aside(
            "viewer.work",
            p -> {
              p.at(2, 5);
              while (!p.cancelled()) {
                Thread.sleep(50);
              }
              return "";
            })
        .start();
    List<String> shots = getParameters().getRaw();
    new Thread(() -> shoot(shots, model, navigation, stage, dialogs)).start();
  }

  private static void shoot(
      List<String> shots,
      ShellModel model,
      Navigation navigation,
      Stage stage,
      WindowDialogs dialogs) {
    try {
      for (String shot : shots) {
        String[] p = shot.split(":");
        Platform.runLater(
            () -> {
              if (p[0].equals("login")) {
                model.account().set(null);
              } else if (model.account().get() == null) {
                model
                    .account()
                    .set(
                        new ShellModel.Account(
                            new LocalText(
                                "Ахметова Гүлнар Серікқызы", "Ахметова Гульнар Сериковна"),
                            new LocalText("кеңсе қызметкері", "сотрудник канцелярии"),
                            new LocalText(
                                "Жамбыл облысы әкімдігінің табиғи ресурстар және табиғат пайдалануды реттеу басқармасы",
                                "Управление природных ресурсов и регулирования природопользования акимата Жамбылской области"),
                            true));
              }
              model
                  .theme()
                  .set(p[1].equals("dark") ? kz.kense.ui.Theme.DARK : kz.kense.ui.Theme.LIGHT);
              model.lang().set(Lang.ofTag(p[2]));
              if (p[0].equals("bug")) {
                Platform.runLater(() -> dialogs.bug(new IllegalStateException("made up")));
              } else if (p[0].equals("keys")) {
                javafx.event.Event.fireEvent(
                    stage.getScene().getRoot(),
                    new javafx.scene.input.KeyEvent(
                        javafx.scene.input.KeyEvent.KEY_PRESSED,
                        "",
                        "",
                        javafx.scene.input.KeyCode.F1,
                        false,
                        false,
                        false,
                        false));
              } else if (!p[0].equals("login")) {
                navigation.go(p[0]);
              }
            });
        Thread.sleep(4500);
        new ProcessBuilder(
                "import", "-window", "root", "/tmp/uibase-" + String.join("-", p) + ".png")
            .inheritIO()
            .start()
            .waitFor();
      }
    } catch (Exception e) {
      e.printStackTrace();
    }
    System.exit(0);
  }

  private static Screen screen(
      String id,
      String title,
      Ikon icon,
      @Nullable ObservableIntegerValue badge,
      java.util.function.Function<Ui, Node> view) {
    return new Screen() {
      @Override
      public String id() {
        return id;
      }

      @Override
      public String titleKey() {
        return title;
      }

      @Override
      public Ikon icon() {
        return icon;
      }

      @Override
      public Node view(Ui ui) {
        return view.apply(ui);
      }

      @Override
      public Map<Shortcut, Runnable> keys() {
        return Map.of(Shortcut.PRIMARY_ACTION, () -> {}, Shortcut.REFRESH, () -> {});
      }

      @Override
      public @Nullable ObservableIntegerValue badge() {
        return badge;
      }
    };
  }
}
