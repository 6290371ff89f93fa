package kz.kense.app;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import kz.kense.text.Lang;
import kz.kense.ui.HeldKeys;
import kz.kense.ui.Navigation;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import org.jspecify.annotations.Nullable;

/**
 * The frame around the screens. A language switch builds everything anew from the same models; a
 * theme switch only changes the colours.
 */
public final class Shell {

  /** What the frame asks the program to do. */
  public interface Commands {
    void search(String text);

    /** Demo office only. */
    void actAs();

    void logOut();
  }

  private final ShellModel model;
  private final Navigation navigation;
  private final Function<Lang, Ui> context;
  private final Commands commands;
  private final Function<Ui, Node> login;
  private final StackPane root = new StackPane();
  private final BorderPane frame = new BorderPane();
  private Ui ui;
  private @Nullable TopBar top;
  private final HeldKeys held = new HeldKeys();
  private @Nullable KeysCard keysCard;

  /**
   * @param context makes the views' context in a language
   * @param login the view shown while nobody is logged in
   */
  public Shell(
      ShellModel model,
      Navigation navigation,
      Function<Lang, Ui> context,
      Commands commands,
      Function<Ui, Node> login) {
    this.model = model;
    this.navigation = navigation;
    this.context = context;
    this.commands = commands;
    this.login = login;
    this.ui = context.apply(model.lang().get());
    root.getChildren().add(frame);
    root.getStyleClass().add("shell");
    root.getStylesheets().add(Ui.STYLESHEET);
    model.lang().addListener((o, before, now) -> build());
    model.theme().addListener((o, before, now) -> paint());
    model
        .account()
        .addListener(
            (o, before, now) -> {
              model.search().set(""); // what one person sought is not the next one's
              build();
            });
    model.allowed().addListener((o, before, now) -> build());
    navigation.here().addListener((o, before, now) -> showScreen());
    paint();
    build();
  }

  public Parent root() {
    return root;
  }

  /** Makes the keys work in this window. */
  public void listen(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(scene, event));
    scene.addEventFilter(KeyEvent.KEY_RELEASED, held::released);
    scene
        .windowProperty()
        .flatMap(Window::focusedProperty)
        .addListener((o, before, now) -> held.forget());
    scene.addEventHandler(
        KeyEvent.KEY_TYPED,
        event -> {
          if ("?".equals(event.getCharacter())
              && !(scene.getFocusOwner() instanceof TextInputControl)) {
            toggleKeys();
          }
        });
  }

  private void paint() {
    Application.setUserAgentStylesheet(model.theme().get().stylesheet());
  }

  private void build() {
    Lang lang = model.lang().get();
    // the calendar of a date field takes its month names from here, and from nowhere else
    Locale.setDefault(Locale.Category.FORMAT, lang.locale());
    Locale.setDefault(Locale.Category.DISPLAY, lang.locale());
    ui = context.apply(lang);
    hideKeys();
    boolean inside = model.account().get() != null;
    top = new TopBar(ui, model, commands);
    root.getChildren().setAll(frame);
    if (inside) {
      root.getChildren().add(top.found());
    }
    frame.setTop(top);
    frame.setLeft(inside ? new Rail(ui, model) : null);
    frame.setBottom(inside ? new StatusLine(ui, model) : null);
    showScreen();
  }

  private void showScreen() {
    Navigation.Place here = navigation.here().get();
    hideKeys();
    if (model.account().get() == null) {
      frame.setCenter(login.apply(ui));
    } else if (here != null) {
      Node view = here.screen().view(ui);
      view.getStyleClass().add("screen");
      frame.setCenter(view);
      // a split pane takes its parts in only with its skin: before that, none of them can have
      // focus
      view.applyCss();
      // the next Tab enters the screen, not the search field
      view.requestFocus();
    }
  }

  private void pressed(Scene scene, KeyEvent event) {
    boolean again = held.again(event);
    for (Map.Entry<Shortcut, Runnable> entry : keys().entrySet()) {
      Shortcut shortcut = entry.getKey();
      if (shortcut.matches(event)
          && !(shortcut.editsText() && scene.getFocusOwner() instanceof TextInputControl)) {
        if (!again || shortcut.repeats()) {
          entry.getValue().run();
        }
        event.consume();
        return;
      }
    }
  }

  /** Keys of the frame, then those of the screen: a screen may not take the frame's. */
  private Map<Shortcut, Runnable> keys() {
    Map<Shortcut, Runnable> keys = new TreeMap<>();
    Navigation.Place here = navigation.here().get();
    if (model.account().get() != null && here != null) {
      keys.putAll(here.screen().keys());
    }
    keys.putAll(frameKeys());
    return keys;
  }

  private Map<Shortcut, Runnable> frameKeys() {
    Map<Shortcut, Runnable> keys = new TreeMap<>();
    keys.put(Shortcut.SWITCH_LANGUAGE, model::switchLanguage);
    keys.put(Shortcut.SWITCH_THEME, model::switchTheme);
    if (model.account().get() != null) {
      keys.put(Shortcut.HELP, this::toggleKeys);
      keys.put(Shortcut.SEARCH, this::focusSearch);
      keys.put(Shortcut.BACK, navigation::back);
      keys.put(Shortcut.COLLAPSE_RAIL, model::toggleRail);
    }
    return keys;
  }

  private void focusSearch() {
    if (top != null) {
      top.focusSearch();
    }
  }

  private void toggleKeys() {
    Navigation.Place here = navigation.here().get();
    if (keysCard != null) {
      hideKeys();
    } else if (here != null) {
      KeysCard card = new KeysCard(ui, here.screen(), frameKeys().keySet(), this::hideKeys);
      keysCard = card;
      root.getChildren().add(card);
      card.requestFocus();
    }
  }

  private void hideKeys() {
    if (keysCard != null) {
      root.getChildren().remove(keysCard);
      keysCard = null;
    }
  }
}
