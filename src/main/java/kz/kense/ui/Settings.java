package kz.kense.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.kense.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * What the program remembers of this person's taste on this machine; nothing of the office is in
 * it.
 *
 * @param railCollapsed true when the left rail shows icons only
 * @param bounds of the main window; null before the first closing
 * @param tables column layouts by the table's id
 * @param recent paths of the office files opened last, newest first
 * @param keys path of the key file that was used last, by office file and employee
 */
public record Settings(
    Lang lang,
    Theme theme,
    boolean railCollapsed,
    @Nullable Bounds bounds,
    Map<String, List<Column>> tables,
    List<String> recent,
    Map<String, String> keys) {
  private static final int RECENT = 5;

  /** Screen coordinates of the window in logical pixels. */
  public record Bounds(double x, double y, double width, double height, boolean maximized) {}

  /**
   * @param id of the column
   * @param width in logical pixels
   */
  public record Column(String id, double width, boolean visible) {}

  public Settings {
    tables = Map.copyOf(tables);
    recent = List.copyOf(recent);
    keys = Map.copyOf(keys);
  }

  public static Settings initial() {
    return new Settings(Lang.KK, Theme.LIGHT, false, null, Map.of(), List.of(), Map.of());
  }

  public Settings with(Lang other) {
    return new Settings(other, theme, railCollapsed, bounds, tables, recent, keys);
  }

  public Settings with(Theme other) {
    return new Settings(lang, other, railCollapsed, bounds, tables, recent, keys);
  }

  public Settings withRailCollapsed(boolean collapsed) {
    return new Settings(lang, theme, collapsed, bounds, tables, recent, keys);
  }

  public Settings with(Bounds other) {
    return new Settings(lang, theme, railCollapsed, other, tables, recent, keys);
  }

  /** The columns of a table from left to right. */
  public Settings withTable(String id, List<Column> columns) {
    Map<String, List<Column>> all = new TreeMap<>(tables);
    all.put(id, List.copyOf(new ArrayList<>(columns)));
    return new Settings(lang, theme, railCollapsed, bounds, all, recent, keys);
  }

  /** With this office file as the one opened last. */
  public Settings withRecent(String path) {
    List<String> files =
        Stream.concat(Stream.of(path), recent.stream().filter(p -> !p.equals(path)))
            .limit(RECENT)
            .toList();
    return new Settings(lang, theme, railCollapsed, bounds, tables, files, keys);
  }

  /** Without an office file that is not there any more. */
  public Settings withoutRecent(String path) {
    List<String> files = recent.stream().filter(p -> !p.equals(path)).toList();
    return new Settings(lang, theme, railCollapsed, bounds, tables, files, keys);
  }

  /**
   * With this key file as the one used last; a key is never kept, only where it lies.
   *
   * @param whose office file and employee
   */
  public Settings withKey(String whose, String path) {
    Map<String, String> all = new TreeMap<>(keys);
    all.put(whose, path);
    return new Settings(lang, theme, railCollapsed, bounds, tables, recent, all);
  }
}
