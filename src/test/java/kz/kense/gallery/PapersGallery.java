package kz.kense.gallery;

import static kz.kense.TestOffice.*;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import kz.kense.app.Shell;
import kz.kense.app.ShellModel;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.NewFile;
import kz.kense.office.Session;
import kz.kense.papers.PapersOffice;
import kz.kense.papers.ui.DraftScreen;
import kz.kense.printing.Printers;
import kz.kense.printing.ui.PrintWorkflow;
import kz.kense.signing.ui.SignScreen;
import kz.kense.signing.ui.VerifyScreen;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import kz.kense.text.Messages;
import kz.kense.ui.Formats;
import kz.kense.ui.Navigation;
import kz.kense.ui.SettingsFile;
import kz.kense.ui.Ui;
import kz.kense.ui.WindowDialogs;
import kz.kense.ui.WindowFilePicker;
import kz.kense.ui.Work;

/** Drafting, signing, verifying and printing over a real office, to be looked at under Xvfb. */
public final class PapersGallery {
  private PapersGallery() {}

  /** Arguments are {@code screen:theme:lang}, each made into a picture. */
  public static void main(String[] args) {
    Application.launch(App.class, args);
  }

  /** The window. */
  public static final class App extends Application {
    @Override
    public void start(Stage stage) throws Exception {
      Path dir = Files.createTempDirectory("papers-gallery");
      PapersOffice desk = PapersOffice.at(dir.resolve("office.kense"), "2016-02-05T10:00");
      CaseState c = desk.office.atSpecialist("II");
      c =
          desk.office.cases.attach(
              c.id(),
              c.seq(),
              CLERK,
              List.of(
                  new NewFile(
                      null,
                      "Өтінім және қосымшалар.pdf",
                      "application/pdf",
                      SampleDocuments.pdf(3))));
      c = desk.drafting.save(c, SPECIALIST, Lang.KK, desk.filled(c));
      Map<String, Object> more = desk.filled(c);
      more.put("place", "Қаратау қаласы");
      more.remove("conditions");
      more.remove("validTo");
      c = desk.drafting.save(c, SPECIALIST, Lang.KK, more);
      CaseState drafted = c;
      CaseState refusing = desk.almatyAtExecutor("issue", "III");
      desk.atSigning();
      CaseState signing = desk.atSigning();
      CaseState done =
          desk.signing.sign(
              signing,
              desk.employee("head"),
              desk.signing.open(
                  PapersOffice.HEAD_KEY, PapersOffice.PASSWORD, desk.employee("head")));
      byte[] pdf = desk.office.cases.content(done.signed().signature().sha256());
      Path signed = Files.write(dir.resolve("Рұқсат № 1-2016.pdf"), pdf);
      desk.atSigning();
      Session session = new Session();
      session.enter(desk.employee("specialist"));
      SettingsFile settings = new SettingsFile(dir.resolve("settings.json"), Runnable::run);
      ShellModel model = new ShellModel(settings);
      Navigation navigation = new Navigation();
      WindowDialogs dialogs =
          new WindowDialogs(stage, () -> Messages.in(model.lang().get()), dir.resolve("k.log"));
      Work work = new Work(Platform::runLater, 2, dialogs);
      WindowFilePicker files = new WindowFilePicker(stage, () -> Messages.in(model.lang().get()));
      var office = desk.office;
      DraftScreen draft =
          new DraftScreen(
              office.cases,
              desk.papers,
              desk.drafting,
              office.offices,
              session,
              work,
              navigation,
              (u, t, p) -> {});
      SignScreen sign =
          new SignScreen(
              office.cases,
              desk.papers,
              desk.signing,
              office.database,
              new kz.kense.signing.ui.KeyShelf(office.database.file(), settings, null),
              session,
              work,
              office.clock,
              navigation);
      VerifyScreen verify = new VerifyScreen(office.offices, desk.signing, work, office.clock);
      List.of(draft, sign, verify).forEach(navigation::register);
      java.util.function.Function<Lang, Ui> ui =
          lang ->
              new Ui(
                  Messages.in(lang), new Formats(lang), work, dialogs, files, navigation, settings);
      Shell shell =
          new Shell(
              model,
              navigation,
              ui,
              new Shell.Commands() {
                @Override
                public void search(String text) {}

                @Override
                public void actAs() {}

                @Override
                public void logOut() {}
              },
              u -> new javafx.scene.layout.StackPane());
      Scene scene = new Scene(shell.root(), 1366, 768);
      shell.listen(scene);
      stage.setScene(scene);
      stage.show();
      LocalText name = new LocalText("Ахметова Гүлнар Серікқызы", "Ахметова Гульнар Сериковна");
      model.account().set(new ShellModel.Account(name, name, name, true));
      List<String> shots = getParameters().getRaw();
      new Thread(
              () -> {
                try {
                  for (String shot : shots) {
                    String[] p = shot.split(":");
                    Platform.runLater(
                        () -> {
                          model
                              .theme()
                              .set(
                                  p[1].equals("dark")
                                      ? kz.kense.ui.Theme.DARK
                                      : kz.kense.ui.Theme.LIGHT);
                          model.lang().set(Lang.ofTag(p[2]));
                          session.enter(
                              desk.employee(p[0].startsWith("sign") ? "head" : "specialist"));
                          switch (p[0]) {
                            case "draft" -> navigation.go("draft", Long.toString(drafted.id()));
                            case "versions", "documents", "form-end" -> {
                              navigation.go("draft", Long.toString(drafted.id()));
                            }
                            case "refuse", "letter" ->
                                navigation.go("draft", Long.toString(refusing.id()));
                            case "sign" -> navigation.go("sign");
                            case "signed" -> navigation.go("sign");
                            case "verify" -> {
                              navigation.go("verify");
                              verify.check(List.of(signed));
                            }
                            case "print" ->
                                new PrintWorkflow(Printers.ofThisSystem(System.getenv()))
                                    .print(ui.apply(Lang.ofTag(p[2])), "Рұқсат № 1/2016", pdf);
                            default -> throw new IllegalArgumentException(p[0]);
                          }
                        });
                    Thread.sleep(3500);
                    Platform.runLater(
                        () -> {
                          var root = scene.getRoot();
                          switch (p[0]) {
                            case "versions" -> press(root, "draft.side.versions", p[2]);
                            case "documents" -> press(root, "draft.side.documents", p[2]);
                            case "refuse" -> press(root, "draft.refuse", p[2]);
                            case "form-end" -> {
                              if (root.lookup(".draft-form")
                                  instanceof javafx.scene.control.ScrollPane s) {
                                s.setVvalue(0.45);
                              }
                            }
                            default -> {}
                          }
                        });
                    Thread.sleep(2500);
                    new ProcessBuilder(
                            "import",
                            "-window",
                            "root",
                            "/tmp/papersui-" + String.join("-", p) + ".png")
                        .inheritIO()
                        .start()
                        .waitFor();
                  }
                } catch (Exception e) {
                  e.printStackTrace();
                }
                System.exit(0);
              })
          .start();
    }

    private static void press(javafx.scene.Parent root, String key, String lang) {
      String words = Messages.in(Lang.ofTag(lang)).get(key);
      root.lookupAll(".button, .toggle-button").stream()
          .filter(n -> n instanceof javafx.scene.control.ButtonBase b && words.equals(b.getText()))
          .findFirst()
          .ifPresent(n -> ((javafx.scene.control.ButtonBase) n).fire());
    }
  }
}
