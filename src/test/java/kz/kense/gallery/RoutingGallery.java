package kz.kense.gallery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import kz.kense.TestOffice;
import kz.kense.app.Shell;
import kz.kense.app.ShellModel;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.NewFile;
import kz.kense.office.Employee;
import kz.kense.office.Session;
import kz.kense.papers.Papers;
import kz.kense.result.FormCatalogue;
import kz.kense.result.FormRenderer;
import kz.kense.routing.ui.CaseScreen;
import kz.kense.routing.ui.CaseTools;
import kz.kense.routing.ui.DeskScreen;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import kz.kense.text.Messages;
import kz.kense.ui.Formats;
import kz.kense.ui.Navigation;
import kz.kense.ui.SettingsFile;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Theme;
import kz.kense.ui.Ui;
import kz.kense.ui.WindowDialogs;
import kz.kense.ui.WindowFilePicker;
import kz.kense.ui.Work;

/**
 * The desk and the case card over a practice office, to be looked at. Arguments are {@code
 * employee:screen:theme:lang[:key…]}, where a key is a {@link Shortcut} pressed or the id of a
 * button.
 */
public final class RoutingGallery extends Application {
  private final Session session = new Session();
  private final Navigation navigation = new Navigation();
  private long shown;

  public static void main(String[] args) {
    launch(args);
  }

  @Override
  public void start(Stage stage) throws Exception {
    Path dir = Files.createTempDirectory("routing-gallery");
    TestOffice office = TestOffice.at(dir.resolve("office.kense"), "2016-03-02T10:00");
    fill(office);
    SettingsFile settings = new SettingsFile(dir.resolve("settings.json"), Runnable::run);
    ShellModel model = new ShellModel(settings);
    WindowDialogs dialogs =
        new WindowDialogs(stage, () -> Messages.in(model.lang().get()), dir.resolve("kense.log"));
    Work work = new Work(Platform::runLater, 2, dialogs);
    WindowFilePicker files = new WindowFilePicker(stage, () -> Messages.in(model.lang().get()));
    Papers papers =
        new Papers(
            office.cases,
            office.offices::office,
            FormCatalogue.builtIn(),
            new FormRenderer(),
            office.clock);
    CaseTools tools =
        new CaseTools(
            office.cases, office.database, office.offices, papers, session, work, navigation);
    navigation.register(new DeskScreen(tools, (ui, title, pdf) -> {}));
    navigation.register(
        new CaseScreen(
            tools,
            f -> {
              throw Failure.of("viewer.unknown", f.toString());
            },
            (ui, title, pdf) -> {}));
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
              public void actAs() {}

              @Override
              public void logOut() {}
            },
            ui -> new javafx.scene.layout.StackPane());
    Scene scene = new Scene(shell.root(), 1366, 768);
    shell.listen(scene);
    stage.setScene(scene);
    stage.show();
    List<String> shots = getParameters().getRaw();
    new Thread(() -> shoot(shots, model, office, scene)).start();
  }

  private void fill(TestOffice o) throws Exception {
    name(
        o,
        "clerk",
        "Ахметова Гүлнар Серікқызы",
        "кеңсенің бас маманы",
        "главный специалист канцелярии");
    name(o, "head", "Сейтқали Мұхтар Бауыржанұлы", "басқарма басшысы", "руководитель управления");
    name(
        o,
        "deputy",
        "Жұмабекова Айнұр Нұрланқызы",
        "басшының орынбасары",
        "заместитель руководителя");
    name(
        o,
        "section",
        "Қожахметов Әділ Ғалымжанұлы",
        "рұқсат беру бөлімінің басшысы",
        "руководитель отдела разрешений");
    name(
        o,
        "specialist",
        "Омарова Динара Қайратқызы",
        "рұқсат беру бөлімінің бас маманы",
        "главный специалист отдела разрешений");
    name(
        o,
        "specialist2",
        "Төлегенов Ержан Асқарұлы",
        "рұқсат беру бөлімінің жетекші маманы",
        "ведущий специалист отдела разрешений");
    byte[] scan = SampleDocuments.pdf(3);
    String[] categories = {"II", "III", "IV", "II", "III"};
    CaseState c = null;
    for (String category : categories) {
      c =
          o.cases.register(
              TestOffice.CLERK,
              o.regulation("zhm-emi"),
              o.intake(category),
              List.of(
                  new NewFile(
                      "application", "өтінім-және-қосымшалар.pdf", "application/pdf", scan)));
      o.clock.plus(java.time.Duration.ofMinutes(20));
      shown = c.id();
    }
    CaseState a = o.cases.load(1);
    for (long id : new long[] {1, 2}) {
      a = o.cases.load(id);
      a = o.resolve(a, TestOffice.HEAD, "deputy");
      a = o.resolve(a, TestOffice.DEPUTY, "section");
      if (id == 1) {
        a = o.resolve(a, TestOffice.SECTION, "specialist");
        a = o.draft(a, TestOffice.SPECIALIST, o.cases.course(a).resultForm(a));
        a =
            o.cases.act(
                a.id(),
                a.seq(),
                TestOffice.SECTION,
                (course, s) ->
                    course.sendBack(
                        s,
                        TestOffice.SECTION,
                        "Шығарындылар кестесіндегі 12-жолды жоба көлемімен салыстырыңыз"));
        a =
            o.cases.act(
                a.id(),
                a.seq(),
                TestOffice.SPECIALIST,
                (course, s) ->
                    course.saveDraft(
                        s,
                        TestOffice.SPECIALIST,
                        course.resultForm(s),
                        Lang.KK,
                        Map.of("text", "жоба, екінші нұсқа")));
        shown = a.id();
      }
    }
  }

  private static void name(TestOffice o, String id, String name, String kk, String ru) {
    Employee e = o.offices.office().employee(id).orElseThrow();
    o.offices.save(
        "admin",
        new Employee(
            e.id(),
            LocalText.same(name),
            new LocalText(kk, ru),
            Set.copyOf(e.roles()),
            e.iin(),
            e.phone(),
            true,
            e.key()));
  }

  private void shoot(List<String> shots, ShellModel model, TestOffice office, Scene scene) {
    try {
      Thread.sleep(9000);
      for (String shot : shots) {
        String[] p = shot.split(":");
        Platform.runLater(
            () -> {
              Employee e = office.offices.office().employee(p[0]).orElseThrow();
              session.enter(e);
              model
                  .account()
                  .set(
                      new ShellModel.Account(
                          e.name(),
                          e.position(),
                          office.offices.office().organisation().name(),
                          true));
              model.theme().set(p[2].equals("dark") ? Theme.DARK : Theme.LIGHT);
              model.lang().set(Lang.ofTag(p[3]));
              if (p[1].equals("case")) {
                navigation.go(
                    "case",
                    Long.toString(
                        p.length > 4 && p[4].matches("\\d+") ? Long.parseLong(p[4]) : shown));
              } else {
                navigation.go(p[1]);
              }
            });
        Thread.sleep(3500);
        for (int i = 4; i < p.length; i++) {
          String press = p[i];
          if (!press.matches("\\d+")) {
            Platform.runLater(() -> press(scene, press));
            Thread.sleep(1500);
          }
        }
        new ProcessBuilder(
                "import", "-window", "root", "/tmp/routingui-" + String.join("-", p) + ".png")
            .inheritIO()
            .start()
            .waitFor();
      }
    } catch (Exception e) {
      e.printStackTrace();
    }
    System.exit(0);
  }

  private void press(Scene scene, String what) {
    if (what.startsWith("tab")) {
      scene.getRoot().lookupAll(".case-tabs .toggle-button").stream()
          .skip(Integer.parseInt(what.substring(3)))
          .findFirst()
          .ifPresent(b -> ((javafx.scene.control.ToggleButton) b).fire());
    } else {
      navigation.here().get().screen().keys().get(Shortcut.valueOf(what)).run();
    }
  }
}
