package kz.kense.regulation;

import java.util.Map;

/**
 * Where each value of a regulation file stands.
 *
 * @param at from the path of a value, such as {@code steps.2.role} or {@code totals.0}, to its
 *     line, counted from one
 */
public record Lines(String file, Map<String, Integer> at) {
  public Lines {
    at = Map.copyOf(at);
  }

  /** The line of a path, or of the nearest thing around it that is written in the file. */
  public int of(String path) {
    String p = path;
    while (true) {
      Integer line = at.get(p);
      if (line != null) {
        return line;
      }
      int dot = p.lastIndexOf('.');
      if (dot < 0) {
        return 1;
      }
      p = p.substring(0, dot);
    }
  }
}
