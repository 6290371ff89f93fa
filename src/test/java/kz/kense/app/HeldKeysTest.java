package kz.kense.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class HeldKeysTest {
  private final HeldKeys held = new HeldKeys();

  private void key(EventType<KeyEvent> what, KeyCode code) {
    held.look(new KeyEvent(what, "", "", code, false, true, false, false));
  }

  private boolean enter() {
    key(KeyEvent.KEY_PRESSED, KeyCode.ENTER);
    return held.first();
  }

  @Test
  void onlyTheFirstOfARowOfRepeatedPressesCounts() {
    key(KeyEvent.KEY_PRESSED, KeyCode.CONTROL);
    assertThat(enter()).isTrue();
    assertThat(enter()).as("held down").isFalse();
    assertThat(enter()).isFalse();
    key(KeyEvent.KEY_RELEASED, KeyCode.ENTER);
    assertThat(enter()).as("pressed anew, with Ctrl still down").isTrue();
  }

  @Test
  void aReleaseThatWentToAnotherWindowIsNotMissed() {
    key(KeyEvent.KEY_PRESSED, KeyCode.CONTROL);
    assertThat(enter()).isTrue();
    key(KeyEvent.KEY_PRESSED, KeyCode.CONTROL);
    assertThat(enter()).isTrue();
  }
}
