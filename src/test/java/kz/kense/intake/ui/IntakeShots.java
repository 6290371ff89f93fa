package kz.kense.intake.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import kz.kense.TestOffice;
import kz.kense.app.Shell;
import kz.kense.app.ShellModel;
import kz.kense.casefile.CaseEvent.Presence;
import kz.kense.office.Session;
import kz.kense.papers.Papers;
import kz.kense.result.FormCatalogue;
import kz.kense.result.FormRenderer;
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
 * The registration screens over a small office, made into pictures: arguments are {@code
 * scene:theme:lang} with the scenes of {@link #play}. Run {@link Main} under Xvfb.
 */
public final class IntakeShots extends Application {
  private RegisterModel model;
  private Navigation navigation;

  /** Not the application itself: JavaFX is on the class path. */
  public static final class Main {
    private Main() {}

    public static void main(String[] args) {
      launch(IntakeShots.class, args);
    }
  }

  @Override
  public void start(Stage stage) throws Exception {
    Path dir = Files.createTempDirectory("intake-shots");
    TestOffice office = TestOffice.at(dir.resolve("office.kense"), "2016-02-05T10:00");
    office.register("zhm-emi", "III");
    SettingsFile settings = new SettingsFile(dir.resolve("settings.json"), Runnable::run);
    ShellModel shellModel = new ShellModel(settings);
    navigation = new Navigation();
    WindowDialogs dialogs =
        new WindowDialogs(
            stage, () -> Messages.in(shellModel.lang().get()), dir.resolve("kense.log"));
    Work work = new Work(Platform::runLater, 2, dialogs);
    WindowFilePicker files =
        new WindowFilePicker(stage, () -> Messages.in(shellModel.lang().get()));
    Session session = new Session();
    session.enter(office.offices.office().employee("clerk").orElseThrow());
    Papers papers =
        new Papers(
            office.cases,
            office.offices::office,
            FormCatalogue.builtIn(),
            new FormRenderer(),
            office.clock);
    DraftsModel drafts = new DraftsModel(office.database, office.offices, work);
    model =
        new RegisterModel(
            office.cases, office.database, office.offices, papers, session, work, drafts);
    navigation.register(new DraftsScreen(drafts));
    navigation.register(new RegisterScreen(model, session, (ui, title, pdf) -> {}, navigation));
    Shell shell =
        new Shell(
            shellModel,
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
              public void actAs() {}

              @Override
              public void logOut() {}
            },
            ui -> new javafx.scene.layout.Pane());
    shellModel
        .account()
        .set(
            new ShellModel.Account(
                new LocalText("Ахметова Гүлнар Серікқызы", "Ахметова Гульнар Сериковна"),
                new LocalText("кеңсе қызметкері", "сотрудник канцелярии"),
                new LocalText(
                    "Жамбыл облысы әкімдігінің табиғи ресурстар басқармасы",
                    "Управление природных ресурсов акимата Жамбылской области"),
                true));
    Scene scene = new Scene(shell.root(), 1366, 768);
    shell.listen(scene);
    stage.setScene(scene);
    stage.show();
    new Thread(() -> shoot(shellModel)).start();
  }

  private void shoot(ShellModel shell) {
    try {
      for (String shot : getParameters().getRaw()) {
        String[] p = shot.split(":");
        Platform.runLater(
            () -> {
              shell.theme().set(p[1].equals("dark") ? Theme.DARK : Theme.LIGHT);
              shell.lang().set(Lang.ofTag(p[2]));
              play(p[0]);
            });
        Thread.sleep(p[0].equals("done") ? 9000 : 4500);
        new ProcessBuilder(
                "import", "-window", "root", "/tmp/intake-" + String.join("-", p) + ".png")
            .inheritIO()
            .start()
            .waitFor();
      }
    } catch (Exception e) {
      e.printStackTrace();
    }
    System.exit(0);
  }

  private void play(String scene) {
    switch (scene) {
      case "empty" -> navigation.go("register");
      case "drafts" -> navigation.go("drafts");
      case "errors" -> {
        navigation.go("register");
        model.fields.regulation.set("zhm-emi");
        model.fields.idNumber.set("950440001347");
        model.register();
      }
      default -> {
        navigation.go("register");
        fill();
        switch (scene) {
          case "lower" -> model.focus.set(FormProblems.Place.OBJECT);
          case "late" -> model.fields.receivedTime.set("18:45");
          case "refuse" -> model.askRefusal();
          case "done" -> {
            bring();
            model.register();
          }
          default -> {}
        }
      }
    }
  }

  private void fill() {
    model.fields.regulation.set("zhm-emi");
    model.fields.category.set("II");
    model.fields.idNumber.set(TestOffice.BIN);
    model.fields.nameKk.set(
        "«Қаратау тау-кен байыту комбинаты» жауапкершілігі шектеулі серіктестігі");
    model.fields.objectName.set("Қазандық");
    model.fields.represented.set(true);
    model.fields.checklist.getFirst().state.set(Presence.ORIGINAL);
    model.fields.checklist.getFirst().sheets.set(3);
  }

  private void bring() {
    model.fields.repName.set("Әбдіқадырова Гүлжазира Мұратбекқызы");
    model.fields.poaNumber.set("15");
    model.fields.poaDate.set(java.time.LocalDate.of(2016, 1, 5));
  }
}
