package kz.kense.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import kz.kense.ui.FilePicker;
import kz.kense.ui.Fx;
import kz.kense.ui.Navigation;
import kz.kense.ui.SettingsFile;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Theme;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The program's real window over an office file, and a clerk's hands: keys and the mouse go through
 * the display, letters straight to the focused field (a robot has no Kazakh keyboard). Nothing here
 * sleeps: every look waits until what it looks for is there.
 */
public final class LiveWindow implements AutoCloseable {
  /**
   * Seconds. A busy machine reads a page in half a minute; waiting long costs a green run nothing.
   */
  private static final int PATIENCE = 90;

  private static final int FIELDS_IN_A_FORM = 60;
  private static final int REPEATS = 4;

  private final FxRobot robot = new FxRobot();
  private final List<String> troubles = new CopyOnWriteArrayList<>();
  private final Listener listener = new Listener();
  private final Logger log = Logger.getLogger("kz.kense");
  private final Answers answers = new Answers();
  private volatile String warning = "";
  private volatile boolean warned;
  private final Stage stage;
  private final Program program;

  private LiveWindow(Stage stage, InstantSource clock) {
    this.stage = stage;
    program = new Program(stage, clock, answers);
  }

  /** Opens an office as {@code kense --office FILE --lang LANG} does, with settings of its own. */
  public static LiveWindow open(Path office, InstantSource clock, Lang lang) {
    return open(office, clock, lang, "");
  }

  /**
   * The same when the program has something to say first, in a window that is then closed.
   *
   * @param warning code of what it says
   */
  public static LiveWindow reopen(Path office, InstantSource clock, Lang lang, String warning) {
    return open(office, clock, lang, warning);
  }

  private static LiveWindow open(Path office, InstantSource clock, Lang lang, String warning) {
    System.setProperty(
        SettingsFile.PATH_PROPERTY, office.resolveSibling("settings.json").toString());
    LiveWindow window = fx(() -> new LiveWindow(new Stage(), clock));
    window.warning = warning;
    window.log.addHandler(window.listener);
    Thread.setDefaultUncaughtExceptionHandler((thread, bug) -> window.troubles.add("" + bug));
    fx(
        () -> {
          window.program.start(new WindowOptions(Optional.of(office), false, Optional.of(lang)));
          window.stage.requestFocus();
          return true;
        });
    window.robot.targetWindow(window.stage);
    if (!warning.isEmpty()) {
      window.until("the warning is shown", () -> window.warned && window.warnings().count() > 0);
      fx(
          () -> {
            window.warnings().toList().forEach(Window::hide);
            return true;
          });
    }
    window.until(
        "the log-in is shown", () -> window.find(n -> id(n).startsWith("act-as-")) != null);
    return window;
  }

  /** Windows over ours. Window's thread only. */
  private Stream<Window> warnings() {
    return Window.getWindows().stream().filter(w -> w instanceof Stage && w != stage);
  }

  public Scene scene() {
    return fx(stage::getScene);
  }

  public Navigation navigation() {
    return program.navigation();
  }

  /** What nobody expected: bugs, and failures that no screen has shown in place. */
  public List<String> troubles() {
    return troubles;
  }

  public Theme theme() {
    return fx(() -> program.model().theme().get());
  }

  public void theme(Theme theme) {
    fx(
        () -> {
          program.model().theme().set(theme);
          return true;
        });
    settle();
  }

  public void language(Lang lang) {
    fx(
        () -> {
          program.model().lang().set(lang);
          return true;
        });
    settle();
  }

  /** Goes to a screen as a link does. */
  public void go(String... screen) {
    fx(
        () -> {
          String[] args = java.util.Arrays.copyOfRange(screen, 1, screen.length);
          navigation().go(screen[0], args);
          return true;
        });
    settle();
  }

  /** Waits until what is in sight has its sizes. */
  public void drawn() {
    settle();
    fx(
        () -> {
          stage.getScene().getRoot().applyCss();
          stage.getScene().getRoot().layout();
          return true;
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** The file that the next file window will give. */
  public void willChoose(Path file) {
    answers.next = List.of(file);
  }

  // --- who works

  public void actAs(String employee) {
    settle(); // the list of people is read after the log-in is shown, and is then made anew
    until("the window has the keys", stage::isFocused);
    Node person = shown("act-as-" + employee);
    fx(
        () -> {
          person.requestFocus(); // the last of a long list may lie below the edge
          return true;
        });
    until("the person has the cursor", person::isFocused);
    push(KeyCode.SPACE);
    until("somebody has come in", () -> program.model().account().get() != null);
    settle();
  }

  /** Comes in with name and password, by keyboard. */
  public void logIn(String employee, String password) {
    settle();
    until("the window has the keys", stage::isFocused);
    // in a practice office the cursor waits on the first person to act as
    fx(
        () -> {
          Objects.requireNonNull(
                  find(n -> n instanceof TextInputControl && under(n, "field-login.user")))
              .requestFocus();
          return true;
        });
    until("the log-in has the cursor", () -> within("field-login.user"));
    type(employee);
    push(KeyCode.TAB);
    until("the password is next", () -> within("field-login.password"));
    type(password);
    push(KeyCode.ENTER);
    until("somebody has come in", () -> program.model().account().get() != null);
    settle();
  }

  /** Leaves by the last line of the person's menu. */
  public void logOut() {
    fx(
        () -> {
          MenuButton menu = (MenuButton) find(n -> n.getStyleClass().contains("person"));
          menu.getItems().getLast().fire();
          return true;
        });
    until("the log-in is shown", () -> program.model().account().get() == null);
    settle();
  }

  // --- hands

  public void click(String id) {
    Node node = shown(id);
    until(id + " can be pressed", () -> !node.isDisabled());
    robot.clickOn(node, MouseButton.PRIMARY);
    settle();
  }

  public void press(Shortcut keys) {
    push(
        Stream.of(keys.keys().getName().split("\\+"))
            .map(LiveWindow::code)
            .toArray(KeyCode[]::new));
    settle();
  }

  private static KeyCode code(String name) {
    return name.equals("Ctrl")
        ? KeyCode.CONTROL
        : Objects.requireNonNull(KeyCode.getKeyCode(name.replace('_', ' ')), name);
  }

  /**
   * Presses keys together for a moment. Down and up are sent in one go: a slow machine must not
   * hold a key so long that the display begins to repeat it.
   */
  public void push(KeyCode... keys) {
    fx(
        () -> {
          Robot hands = new Robot();
          for (KeyCode key : keys) {
            hands.keyPress(key);
          }
          for (int i = keys.length - 1; i >= 0; i--) {
            hands.keyRelease(keys[i]);
          }
          return true;
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Rests a finger on a key until the display has repeated it some times. */
  public void hold(KeyCode key) {
    AtomicInteger heard = new AtomicInteger();
    EventHandler<KeyEvent> ear =
        e -> {
          if (e.getCode() == key) {
            heard.incrementAndGet();
          }
        };
    fx(
        () -> {
          stage.addEventFilter(KeyEvent.KEY_PRESSED, ear);
          new Robot().keyPress(key);
          return true;
        });
    try {
      until("the key is repeated", () -> heard.get() > REPEATS);
    } finally {
      fx(
          () -> {
            new Robot().keyRelease(key);
            stage.removeEventFilter(KeyEvent.KEY_PRESSED, ear);
            return true;
          });
    }
  }

  /** Letter by letter into what has the cursor. */
  public void type(String text) {
    fx(
        () -> {
          text.codePoints().forEach(c -> letter(Character.toString(c)));
          return true;
        });
  }

  private void letter(String letter) {
    Node at = stage.getScene().getFocusOwner();
    assertThat(at).as("something has the cursor").isNotNull();
    at.applyCss(); // a field made in this very pulse takes keys only with its skin
    Event.fireEvent(
        at,
        new KeyEvent(
            KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
  }

  /** Goes to a field with the Tab key, as one who never takes the mouse. */
  public void tabTo(String id) {
    for (int i = 0; i < FIELDS_IN_A_FORM && !fx(() -> within(id)); i++) {
      push(KeyCode.TAB);
    }
    assertThat(fx(() -> within(id))).as("Tab reaches %s, stopped at %s", id, focused()).isTrue();
  }

  /** Goes to a field and types in place of what is there. */
  public void fill(String id, String text) {
    tabTo(id);
    push(KeyCode.CONTROL, KeyCode.A);
    type(text);
  }

  /** Goes to a choice, types the beginning and takes the first line. */
  public void choose(String id, String words) {
    fill(id, words);
    push(KeyCode.ENTER);
    settle();
  }

  /** Puts the cursor into a field with the mouse, for what is far away by keyboard. */
  public void enter(String id, String text) {
    fx(
        () -> {
          Node input = find(n -> n instanceof TextInputControl && under(n, id));
          Objects.requireNonNull(input, id).requestFocus();
          return true;
        });
    push(KeyCode.CONTROL, KeyCode.A);
    type(text);
  }

  // --- eyes

  /** The words of everything in sight. */
  public String words() {
    return fx(
        () ->
            String.join(
                "\n",
                all(stage.getScene().getRoot())
                    .filter(n -> n instanceof Labeled && seen(n))
                    .map(n -> ((Labeled) n).getText())
                    .filter(Objects::nonNull)
                    .toList()));
  }

  public void see(String words) {
    until("one sees: " + words, () -> words().contains(words));
  }

  /** The words in and under a node, such as a field with its error. */
  public String wordsAt(String id) {
    Node node = shown(id);
    return fx(
        () ->
            String.join(
                "\n",
                all(node)
                    .filter(n -> n instanceof Labeled && seen(n))
                    .map(n -> ((Labeled) n).getText())
                    .filter(Objects::nonNull)
                    .toList()));
  }

  /** What stands in a field. */
  public String typedIn(String id) {
    return fx(
        () -> {
          Node input = find(n -> n instanceof TextInputControl && under(n, id));
          return ((TextInputControl) Objects.requireNonNull(input, id)).getText();
        });
  }

  /** A node in sight with this id; waits for it. */
  public Node shown(String id) {
    until(id + " is shown", () -> find(n -> id(n).equals(id)) != null);
    return fx(() -> find(n -> id(n).equals(id)));
  }

  /** The first node in sight that is so, or null. Window's thread only. */
  public Node find(Predicate<Node> such) {
    Scene scene = stage.getScene();
    return scene == null
        ? null // the office is being opened
        : all(scene.getRoot()).filter(n -> such.test(n) && seen(n)).findFirst().orElse(null);
  }

  /** Every node of the window. Window's thread only. */
  public static Stream<Node> all(Node root) {
    Stream<Node> here = Stream.of(root);
    return root instanceof Parent parent
        ? Stream.concat(here, parent.getChildrenUnmodifiable().stream().flatMap(LiveWindow::all))
        : here;
  }

  /** Visible with all that it lies in. */
  public static boolean seen(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /** Whether the cursor is there. Window's thread only. */
  public boolean cursorIn(String id) {
    return within(id);
  }

  private boolean within(String id) {
    Node at = stage.getScene().getFocusOwner();
    return at != null && under(at, id);
  }

  private static boolean under(Node node, String id) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (id(n).equals(id)) {
        return true;
      }
    }
    return false;
  }

  private String focused() {
    return fx(
        () -> {
          StringBuilder path = new StringBuilder();
          for (Node n = stage.getScene().getFocusOwner(); n != null; n = n.getParent()) {
            path.append(n.getClass().getSimpleName()).append(id(n)).append(" < ");
          }
          return path.toString();
        });
  }

  private static String id(Node node) {
    return node.getId() == null ? "" : node.getId();
  }

  /** Keeps what is in sight as {@code target/screenshots/NAME.png}. */
  public void picture(String name) {
    Picture.save(fx(() -> stage.getScene().snapshot(null)), name);
  }

  // --- patience

  /** Waits until all work is done and shown, and what that asked for. */
  public void settle() {
    for (int round = 0; round < 3; round++) {
      boolean[] through = {false};
      fx(
          () ->
              program
                  .work()
                  .run("ui.plain", () -> true)
                  .onSuccess(y -> through[0] = true)
                  .unseen()
                  .start());
      // reading papers behind goes on for as long as there are any: nobody waits for it
      until(
          "the work is done",
          () ->
              through[0]
                  && program.work().jobs().stream().allMatch(j -> j.what().startsWith("read.")));
    }
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(troubles).isEmpty();
  }

  /** Waits for a condition that is looked at on the window's thread. */
  public void until(String what, Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(
          PATIENCE, TimeUnit.SECONDS, () -> !troubles.isEmpty() || fx(condition));
    } catch (TimeoutException e) {
      picture("not-so");
      throw new AssertionError(
          "not so: " + what + "\nThe cursor is in " + focused() + "\nIn sight:\n" + words(), e);
    }
    assertThat(troubles).as(what).isEmpty();
  }

  public static <T> T fx(Callable<T> action) {
    try {
      return Platform.isFxApplicationThread() ? action.call() : Fx.onFx(action);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    log.removeHandler(listener);
    fx(
        () -> {
          program.stop();
          stage.close();
          return true;
        });
  }

  /** Answers the file windows. */
  private static final class Answers implements FilePicker {
    private volatile List<Path> next = List.of();

    @Override
    public List<Path> open(String titleKey, List<String> extensions) {
      return next;
    }

    @Override
    public Optional<Path> save(String titleKey, String name) {
      return next.stream().findFirst();
    }

    @Override
    public Optional<Path> folder(String titleKey) {
      return next.stream().findFirst();
    }
  }

  /** Bugs and refusals that end in a dialog are logged first. */
  private final class Listener extends Handler {
    @Override
    public void publish(LogRecord line) {
      if (line.getThrown() instanceof Failure failure && failure.code().equals(warning)) {
        warned = true;
        return;
      }
      troubles.add(line.getMessage() + " " + line.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
