package kz.kense.app;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import kz.kense.backup.LastSeen;
import kz.kense.demo.DemoOffice;
import kz.kense.office.ui.FoundingModel;
import kz.kense.office.ui.FoundingView;
import kz.kense.office.ui.StartModel;
import kz.kense.office.ui.StartView;
import kz.kense.text.Failure;
import kz.kense.ui.Job;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import kz.kense.wiring.Wiring;
import org.jspecify.annotations.Nullable;

/** The ways into an office: an existing file, a new one that is founded first, the demo office. */
final class Doors implements StartModel.Doors {
  private static final double WAIT_WIDTH = 320;

  private final Program program;
  private final StartModel start;

  Doors(Program program) {
    this.program = program;
    this.start = new StartModel(program.settings(), this);
  }

  /** Shows the choice of an office. */
  void choose() {
    program.showDoor(ui -> new StartView(ui, start));
  }

  @Override
  public void open(Path file) {
    if (Files.notExists(file)) {
      refused(Failure.of("storage.no-file", file.toString()));
      return;
    }
    program
        .work()
        .run("app.opening", () -> Wiring.open(file, program.clock()))
        .onSuccess(wiring -> opened(file, wiring))
        .onFailure(
            why -> {
              if (why.code().equals("office.not-founded")) {
                create(file);
              } else {
                refused(why);
              }
            })
        .start();
  }

  @Override
  public void create(Path file) {
    FoundingHall hall = new FoundingHall(file);
    FoundingModel founding =
        new FoundingModel(hall, program.work(), () -> hall.founded(wiring -> opened(file, wiring)));
    program.showDoor(ui -> new FoundingView(ui, founding));
  }

  @Override
  public void demo() {
    Job job =
        program
            .work()
            .aside(
                "app.demo",
                progress ->
                    DemoOffice.prepare(
                        DemoOffice.defaultFolder(System.getenv()),
                        program.clock(),
                        done -> progress.at(Math.round(done * 100), 100)))
            .onSuccess(this::open)
            .onFailure(this::refused)
            .start();
    program.showDoor(ui -> wait(ui, job));
  }

  private void opened(Path file, Wiring wiring) {
    start.opened(file);
    program.enter(wiring);
    leftPages(wiring);
    lookForDamage(wiring);
    program
        .work()
        .run(
            "app.opening",
            () -> LastSeen.ofThisMachine(System.getenv()).difference(wiring.database()))
        .unseen()
        .onSuccess(
            problem ->
                problem.ifPresent(
                    p -> program.warn(Failure.of("backup." + p.code(), file.toString()))))
        .start();
  }

  /** Beside the work of the first seconds: of a disk that forgets one must hear before lunch. */
  private void lookForDamage(Wiring wiring) {
    program
        .work()
        .aside(
            "app.opening",
            progress -> {
              wiring.database().requireSound();
              return true;
            })
        .unseen()
        .onFailure(
            why -> {
              if (program.holds(wiring)) {
                program.warn(why);
              }
            })
        .start();
  }

  /** Pages that were scanned and not put in when the program ended. */
  private void leftPages(Wiring wiring) {
    program
        .work()
        .run("app.opening", () -> LeftPages.of(wiring))
        .unseen()
        .onSuccess(
            left -> {
              if (!left.kk().isEmpty()) {
                program.warn(Failure.of("scan.left", left));
              }
            })
        .start();
  }

  private void refused(Failure why) {
    start.failed(why);
    choose();
  }

  /** Sets the office up on the database thread and keeps it open for the window. */
  private final class FoundingHall implements FoundingModel.Founder {
    private final Path file;
    private @Nullable Wiring wiring;

    FoundingHall(Path file) {
      this.file = file;
    }

    @Override
    public void found(
        kz.kense.office.Organisation organisation,
        kz.kense.office.Employee admin,
        char[] password) {
      wiring = Wiring.found(file, program.clock(), organisation, admin, password);
    }

    void founded(java.util.function.Consumer<Wiring> then) {
      if (wiring != null) {
        then.accept(wiring);
      }
    }
  }

  private static Node wait(Ui ui, Job job) {
    Label words = new Label(ui.text("app.demo.wait"));
    words.getStyleClass().add("screen-title");
    words.setWrapText(true);
    ProgressBar bar = new ProgressBar();
    bar.setPrefWidth(WAIT_WIDTH);
    Views.follow(bar, job.progress(), done -> bar.setProgress(done.doubleValue()));
    VBox box = new VBox(24, words, bar);
    box.setAlignment(Pos.CENTER);
    return box;
  }
}
