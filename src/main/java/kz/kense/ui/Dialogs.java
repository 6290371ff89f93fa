package kz.kense.ui;

import kz.kense.text.Failure;

/**
 * Windows over the window, used only when a bar in the screen will not do. Blocking; fake it in
 * tests.
 */
public interface Dialogs {

  /**
   * A question with named buttons.
   *
   * @param titleKey what is asked
   * @param text what will happen
   * @param actionKey the word on the button that does it: an action, never "OK"
   * @param danger true when it cannot be undone
   */
  record Question(String titleKey, Phrase text, String actionKey, boolean danger) {}

  /**
   * @return true when the action was chosen
   */
  boolean confirm(Question question);

  /** An expected failure that no screen has shown in place. */
  void failure(Failure failure);

  /** A bug: its code, a copy button and where the log is. */
  void bug(Throwable bug);
}
