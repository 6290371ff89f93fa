package kz.kense.app;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Tells a pressed key from one that is held down: the keyboard repeats a held Ctrl+Enter, and the
 * second one would act on the case that has come into sight meanwhile.
 */
final class HeldKeys {
  private boolean down;

  /** Is shown every key event of the window, before anything acts on it. */
  void look(KeyEvent event) {
    // Ctrl is never repeated while Enter is: its own press begins a new chord, even when the
    // release went to another window
    if (event.getCode() == KeyCode.CONTROL
        || event.getEventType() == KeyEvent.KEY_RELEASED && event.getCode() == KeyCode.ENTER) {
      down = false;
    }
  }

  /** True for the first of a row of repeated presses. */
  boolean first() {
    boolean first = !down;
    down = true;
    return first;
  }
}
