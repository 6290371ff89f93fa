package kz.kense.ui;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * All keys of the program. The words are {@code key.NAME} in the messages; F1 lists those of the
 * present screen.
 */
public enum Shortcut {
  HELP("F1"),
  SEARCH("Ctrl+K"),
  BACK("Alt+Left"),
  SWITCH_LANGUAGE("Ctrl+Shift+L"),
  SWITCH_THEME("Ctrl+Shift+D"),
  COLLAPSE_RAIL("Ctrl+B"),
  REGISTER_NEW("Ctrl+N"),
  PRIMARY_ACTION("Ctrl+Enter"),
  SAVE_DRAFT("Ctrl+S"),
  REFRESH("F5"),
  PRINT("Ctrl+P"),
  NEXT_ITEM("Alt+Down"),
  PREVIOUS_ITEM("Alt+Up"),
  ATTACH("Ctrl+O"),
  SCAN("F9"),
  PASTE("Ctrl+V"),
  UNDO("Ctrl+Z"),
  REDO("Ctrl+Y"),
  CHOOSE_SERVICE("F4"),
  COPY("Ctrl+C"),
  ZOOM_IN("Ctrl+Equals"),
  ZOOM_OUT("Ctrl+Minus"),
  ZOOM_FIT("Ctrl+0"),
  ROTATE("Ctrl+R"),
  FIND("Ctrl+F"),
  NEXT_PAGE("Page_Down"),
  PREVIOUS_PAGE("Page_Up");

  private final KeyCombination keys;

  Shortcut(String keys) {
    this.keys = KeyCombination.valueOf(keys);
  }

  public KeyCombination keys() {
    return keys;
  }

  public boolean matches(KeyEvent event) {
    return keys.match(event);
  }

  /** True when a text field needs the keys for itself. */
  public boolean editsText() {
    return this == COPY
        || this == PASTE
        || this == UNDO
        || this == REDO
        || this == NEXT_PAGE
        || this == PREVIOUS_PAGE;
  }

  /**
   * True when holding the keys down goes on and on; all others act once however long they are held.
   */
  public boolean repeats() {
    return switch (this) {
      case NEXT_ITEM, PREVIOUS_ITEM, NEXT_PAGE, PREVIOUS_PAGE, ZOOM_IN, ZOOM_OUT, UNDO, REDO ->
          true;
      default -> false;
    };
  }

  /** How the keys are written for people: {@code Ctrl + K}. */
  public String shown() {
    return keys.getDisplayText().replace("+", " + ");
  }

  /** Message key of what it does. */
  public String textKey() {
    return "key." + name();
  }
}
