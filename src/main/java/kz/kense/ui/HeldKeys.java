package kz.kense.ui;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Tells a key that is held down, which the system sends again and again, from one that is pressed:
 * a finger that rests a moment too long must not do a thing twice.
 */
public final class HeldKeys {
  private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);

  /**
   * @param event a key pressed
   * @return true when it has not been let go since it was pressed before
   */
  public boolean again(KeyEvent event) {
    return !down.add(event.getCode());
  }

  /**
   * @param event a key let go
   */
  public void released(KeyEvent event) {
    down.remove(event.getCode());
  }

  /** The keys go elsewhere now: what is let go there is not heard of here. */
  public void forget() {
    down.clear();
  }
}
