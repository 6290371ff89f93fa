package kz.kense.ui;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** How screens reach one another without knowing each other, and the way back. */
public final class Navigation {
  private static final int REMEMBERED = 50;

  /** A visit: the screen and what it was asked to show. */
  public record Place(Screen screen, List<String> args) {}

  private final Map<String, Screen> screens = new LinkedHashMap<>();
  private final Deque<Place> past = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<@Nullable Place> here = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper hasPast = new ReadOnlyBooleanWrapper();

  /** Screens register themselves in the order of the rail. */
  public void register(Screen screen) {
    if (screens.putIfAbsent(screen.id(), screen) != null) {
      throw new IllegalArgumentException("two screens are called " + screen.id());
    }
  }

  public Collection<Screen> screens() {
    return Collections.unmodifiableCollection(screens.values());
  }

  /** Null until the first {@link #go}. */
  public ReadOnlyObjectProperty<@Nullable Place> here() {
    return here.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty hasPast() {
    return hasPast.getReadOnlyProperty();
  }

  /** Shows a screen; going where one is already loads it anew and leaves no trace in the past. */
  public void go(String screenId, String... args) {
    Screen screen = screens.get(screenId);
    if (screen == null) {
      throw new IllegalArgumentException("no screen is called " + screenId);
    }
    Place next = new Place(screen, List.of(args));
    Place before = here.get();
    if (before != null && !before.equals(next)) {
      past.push(before);
      if (past.size() > REMEMBERED) {
        past.removeLast();
      }
    }
    show(next);
  }

  /** To the place before; nothing happens when there is none. */
  public void back() {
    Place before = past.poll();
    if (before != null) {
      show(before);
    }
  }

  /** Forgets every visit: another person has come to the machine. */
  public void leave() {
    past.clear();
    hasPast.set(false);
    here.set(null);
  }

  private void show(Place place) {
    hasPast.set(!past.isEmpty());
    place.screen().onShow(place.args());
    here.set(null);
    here.set(place);
  }
}
