package kz.kense.app;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import kz.kense.office.Employee;
import kz.kense.office.Session;
import kz.kense.office.ui.LoginModel;
import kz.kense.office.ui.LoginView;
import kz.kense.office.ui.OfficeGate;
import kz.kense.scan.text.ui.BackgroundReading;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import kz.kense.text.Messages;
import kz.kense.ui.FilePicker;
import kz.kense.ui.Formats;
import kz.kense.ui.Navigation;
import kz.kense.ui.Settings;
import kz.kense.ui.SettingsFile;
import kz.kense.ui.Ui;
import kz.kense.ui.WindowDialogs;
import kz.kense.ui.WindowFilePicker;
import kz.kense.ui.Work;
import kz.kense.wiring.Wiring;
import org.jspecify.annotations.Nullable;

/** What the window is doing: choosing an office, letting somebody in, or working. */
final class Program {
  private static final double WIDTH = 1366;
  private static final double HEIGHT = 738; // a 768-pixel screen less a task bar
  private static final int POOL = 4;

  private final Stage stage;
  private final InstantSource clock;
  private final Work work;
  private final SettingsFile settings;
  private final WindowDialogs dialogs;
  private final FilePicker files;
  private ShellModel model;
  private Navigation navigation = new Navigation();
  private Session session = new Session();
  private @Nullable Wiring wiring;

  Program(Stage stage, InstantSource clock) {
    this(stage, clock, null);
  }

  /**
   * @param picker instead of the system's file windows, which no test can answer
   */
  Program(Stage stage, InstantSource clock, @Nullable FilePicker picker) {
    this.stage = stage;
    this.clock = clock;
    dialogs = new WindowDialogs(stage, this::messages, LogFile.path());
    work = new Work(Platform::runLater, POOL, dialogs);
    settings = new SettingsFile(SettingsFile.defaultPath(System.getenv()), work.quietly());
    model = new ShellModel(settings);
    files = picker == null ? new WindowFilePicker(stage, this::messages) : picker;
  }

  void start(WindowOptions options) {
    options.lang().ifPresent(lang -> model.lang().set(lang));
    stage.setTitle("Kense");
    placeWindow();
    Doors doors = new Doors(this);
    if (options.demo()) {
      doors.demo();
    } else {
      showDoor(ui -> new Region()); // a window shown without a scene would take its size from it
      options.office().ifPresentOrElse(doors::open, doors::choose);
    }
    stage.show();
  }

  void stop() {
    settings.update(s -> s.with(bounds()));
    if (session.entered()) {
      navigation.screens().forEach(kz.kense.ui.Screen::onClose);
    }
    work.close();
    if (wiring != null) {
      wiring.close();
    }
  }

  /** Says something grave that is no answer to an act of the user. */
  void warn(Failure failure) {
    dialogs.failure(failure);
  }

  /** Whether this office is the one that is open. */
  boolean holds(Wiring office) {
    return wiring == office;
  }

  Work work() {
    return work;
  }

  SettingsFile settings() {
    return settings;
  }

  InstantSource clock() {
    return clock;
  }

  ShellModel model() {
    return model;
  }

  /** Of what is shown now; a new one with every office that is opened. */
  Navigation navigation() {
    return navigation;
  }

  /** Shows something instead of an office: the choice of one, a founding form, a wait. */
  void showDoor(Function<Ui, Node> door) {
    model = new ShellModel(settings);
    show(new Navigation(), door, NO_COMMANDS);
  }

  /** An office is open: let somebody in. */
  void enter(Wiring opened) {
    wiring = opened;
    model = new ShellModel(settings);
    ShellModel frame = model;
    AtomicBoolean told = new AtomicBoolean();
    Session inside = new Session();
    Navigation screens = new Navigation();
    session = inside;
    OfficeGate gate = new OfficeGate(opened.offices(), inside, clock);
    BackgroundReading reading = new BackgroundReading(opened.reading(), work);
    Screens.register(screens, opened, inside, work, settings);
    frame.allowed().set(screen -> Rights.allow(opened, inside, screen));
    opened
        .database()
        .onCommit(
            () -> {
              // a batch of writes is told once
              if (told.compareAndSet(false, true)) {
                Platform.runLater(
                    () -> {
                      told.set(false);
                      saved(opened, frame, screens);
                      reading.wake();
                    });
              }
            });
    reading.begin();
    LoginModel login = new LoginModel(gate, work, clock, who -> entered(opened, inside, screens));
    Shell.Commands commands =
        new Shell.Commands() {
          @Override
          public void search(String text) {
            screens.go("journal", text);
          }

          @Override
          public void actAs() {
            logOut();
          }

          @Override
          public void logOut() {
            screens.leave(); // first: a screen that is left may keep what was typed, as its author
            inside.leave();
            model.account().set(null);
          }
        };
    show(screens, ui -> new LoginView(ui, login), commands);
  }

  /** Something was written: the status line and the numbers in the rail follow. */
  private static void saved(Wiring opened, ShellModel frame, Navigation navigation) {
    if (frame.account().get() != null) {
      frame.lastSaved().set(opened.offices().now());
      navigation.screens().forEach(kz.kense.ui.Screen::refreshBadge);
    }
  }

  private void entered(Wiring opened, Session session, Navigation navigation) {
    Employee me = session.me();
    model
        .account()
        .set(
            new ShellModel.Account(
                me.name(),
                me.position(),
                opened.offices().office().organisation().name(),
                opened.offices().office().organisation().demo()));
    navigation.screens().forEach(kz.kense.ui.Screen::refreshBadge);
    navigation.go(Rights.firstScreen(opened, me));
  }

  private void show(Navigation navigation, Function<Ui, Node> door, Shell.Commands commands) {
    Function<Lang, Ui> context =
        lang ->
            new Ui(
                Messages.in(lang), new Formats(lang), work, dialogs, files, navigation, settings);
    this.navigation = navigation;
    Shell shell = new Shell(model, navigation, context, commands, door);
    // a scene of no size of its own would shrink the window to it where nobody manages windows
    Scene before = stage.getScene();
    Scene scene =
        before == null
            ? new Scene(shell.root(), stage.getWidth(), stage.getHeight())
            : new Scene(shell.root(), before.getWidth(), before.getHeight());
    shell.listen(scene);
    stage.setScene(scene);
  }

  private Messages messages() {
    return Messages.in(model.lang().get());
  }

  private void placeWindow() {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setMinWidth(1024);
    stage.setMinHeight(640);
    Optional<Settings.Bounds> kept = Optional.ofNullable(settings.current().bounds());
    stage.setWidth(Math.min(kept.map(Settings.Bounds::width).orElse(WIDTH), screen.getWidth()));
    stage.setHeight(Math.min(kept.map(Settings.Bounds::height).orElse(HEIGHT), screen.getHeight()));
    stage.setMaximized(kept.map(Settings.Bounds::maximized).orElse(screen.getWidth() <= WIDTH));
  }

  private Settings.Bounds bounds() {
    return new Settings.Bounds(
        stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
  }

  private static final Shell.Commands NO_COMMANDS =
      new Shell.Commands() {
        @Override
        public void search(String text) {}

        @Override
        public void actAs() {}

        @Override
        public void logOut() {}
      };
}
