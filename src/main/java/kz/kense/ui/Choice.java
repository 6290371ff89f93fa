package kz.kense.ui;

import java.util.Arrays;
import java.util.Locale;
import kz.kense.text.LocalText;

/**
 * Something to choose with its name.
 *
 * @param name in both languages: it is found by either, whatever the window's language is
 */
public record Choice<T>(T value, LocalText name) {

  /**
   * True when every typed word begins a word of the Kazakh or of the Russian name, in any order and
   * case.
   */
  public boolean found(String typed) {
    String[] names = words(name.kk() + " " + name.ru());
    return Arrays.stream(words(typed))
        .allMatch(w -> Arrays.stream(names).anyMatch(n -> n.startsWith(w)));
  }

  private static String[] words(String text) {
    return text.strip().toLowerCase(Locale.ROOT).split("[\\s,.()«»\"-]+");
  }
}
