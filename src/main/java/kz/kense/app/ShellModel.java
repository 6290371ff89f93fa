package kz.kense.app;

import java.time.LocalDateTime;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import kz.kense.ui.Screen;
import kz.kense.ui.SettingsFile;
import kz.kense.ui.Theme;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around the screens shows. Language, theme and the rail's width are remembered as
 * they change.
 */
public final class ShellModel {

  /**
   * Who works here now.
   *
   * @param name as written in the office's list
   * @param role the position
   * @param office the organisation
   * @param demo true in the demo office, where one may act as another
   */
  public record Account(LocalText name, LocalText role, LocalText office, boolean demo) {}

  private final ObjectProperty<Lang> lang = new SimpleObjectProperty<>();
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>();
  private final BooleanProperty railCollapsed = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable Account> account = new SimpleObjectProperty<>();
  private final ObjectProperty<Predicate<Screen>> allowed =
      new SimpleObjectProperty<>(screen -> true);
  private final ObjectProperty<@Nullable LocalDateTime> lastSaved = new SimpleObjectProperty<>();
  private final BooleanProperty online = new SimpleBooleanProperty();
  private final StringProperty search = new SimpleStringProperty("");

  public ShellModel(SettingsFile settings) {
    lang.set(settings.current().lang());
    theme.set(settings.current().theme());
    railCollapsed.set(settings.current().railCollapsed());
    lang.addListener((o, before, now) -> settings.update(s -> s.with(now)));
    theme.addListener((o, before, now) -> settings.update(s -> s.with(now)));
    railCollapsed.addListener((o, before, now) -> settings.update(s -> s.withRailCollapsed(now)));
  }

  public ObjectProperty<Lang> lang() {
    return lang;
  }

  public ObjectProperty<Theme> theme() {
    return theme;
  }

  public BooleanProperty railCollapsed() {
    return railCollapsed;
  }

  /** Null while nobody is logged in: the shell then shows the log-in and nothing else. */
  public ObjectProperty<@Nullable Account> account() {
    return account;
  }

  /** Which screens this person's rights let into the rail. */
  public ObjectProperty<Predicate<Screen>> allowed() {
    return allowed;
  }

  /** Local time of the last change that is on disk; null before the first. */
  public ObjectProperty<@Nullable LocalDateTime> lastSaved() {
    return lastSaved;
  }

  public BooleanProperty online() {
    return online;
  }

  /** What stands in the search field. */
  public StringProperty search() {
    return search;
  }

  public void switchLanguage() {
    lang.set(lang.get() == Lang.KK ? Lang.RU : Lang.KK);
  }

  public void switchTheme() {
    theme.set(theme.get().other());
  }

  public void toggleRail() {
    railCollapsed.set(!railCollapsed.get());
  }
}
