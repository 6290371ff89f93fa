package kz.kense.ui;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/**
 * Something the user may do on a screen.
 *
 * @param key message of the button: a verb
 * @param refused why it may not be done now; null while it may
 * @param shortcut that does the same; null for none. The screen must also list it in {@link
 *     Screen#keys}
 */
public record Action(
    String key,
    Ikon icon,
    Runnable run,
    ObservableValue<? extends @Nullable Phrase> refused,
    @Nullable Shortcut shortcut) {

  /** An action that is always allowed. */
  public static Action of(String key, Ikon icon, Runnable run) {
    return new Action(
        key, icon, run, new ReadOnlyObjectWrapper<@Nullable Phrase>().getReadOnlyProperty(), null);
  }

  public Action unless(ObservableValue<? extends @Nullable Phrase> reason) {
    return new Action(key, icon, run, reason, shortcut);
  }

  public Action on(Shortcut keys) {
    return new Action(key, icon, run, refused, keys);
  }

  /** Runs it when it is allowed now: for keys, which know nothing of disabled buttons. */
  public void perform() {
    if (refused.getValue() == null) {
      run.run();
    }
  }
}
