package kz.kense.ui;

import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/**
 * One place of the program. It lives as long as the session and keeps its model; {@link #view} may
 * be called many times, so whatever the user has typed or chosen must be in the model.
 */
public interface Screen {

  /** Stable name for {@link Navigation#go}: {@code journal}, {@code case}. */
  String id();

  String titleKey();

  Ikon icon();

  /** A new view of the present model, in the language of {@code ui}. */
  Node view(Ui ui);

  /** What the keys do here; listed by F1 in the order of {@link Shortcut}. */
  default Map<Shortcut, Runnable> keys() {
    return Map.of();
  }

  /** The screen is about to be shown: load what the arguments name. Called before {@link #view}. */
  default void onShow(List<String> args) {}

  /** The window is about to close: keep what has been typed. Work asked for here is still done. */
  default void onClose() {}

  /** True when it has a place in the left rail. */
  default boolean inRail() {
    return true;
  }

  /** The number on its rail button; null for none. Nothing is shown for zero. */
  default @Nullable ObservableIntegerValue badge() {
    return null;
  }

  /** Counts anew for {@link #badge}: somebody came in, or something was written. */
  default void refreshBadge() {}
}
