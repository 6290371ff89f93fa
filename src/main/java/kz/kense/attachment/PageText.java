package kz.kense.attachment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The words of a page in reading order, each with its place.
 *
 * @param words line after line
 */
public record PageText(List<Word> words) {
  public static final PageText NONE = new PageText(List.of());

  /**
   * A rectangle on an upright page, in parts of its width and height from the upper left corner: 0
   * to 1.
   */
  public record Area(double x, double y, double width, double height) {
    /** The smallest area that holds both. */
    public Area and(Area other) {
      double left = Math.min(x, other.x);
      double top = Math.min(y, other.y);
      return new Area(
          left,
          top,
          Math.max(x + width, other.x + other.width) - left,
          Math.max(y + height, other.y + other.height) - top);
    }
  }

  /**
   * @param line words with the same number stand on one line
   * @param certainty 0 to 100; 100 for text that was never a picture
   */
  public record Word(String text, Area area, int line, int certainty) {
    public Word {
      if (text.isBlank()) {
        throw new IllegalArgumentException("a word without letters");
      }
    }
  }

  public PageText {
    words = List.copyOf(words);
  }

  /** Words separated by spaces, lines by line feeds. */
  public String text() {
    return lines().stream()
        .map(line -> line.stream().map(Word::text).collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\n"));
  }

  /** How many letters the words have. */
  public long letters() {
    return words.stream()
        .mapToLong(word -> word.text().chars().filter(Character::isLetter).count())
        .sum();
  }

  /** The same words, line by line. */
  public List<List<Word>> lines() {
    List<List<Word>> lines = new ArrayList<>();
    Word last = null;
    for (Word word : words) {
      if (last == null || last.line() != word.line()) {
        lines.add(new ArrayList<>());
      }
      lines.getLast().add(word);
      last = word;
    }
    return lines;
  }

  /**
   * Where the words stand that begin as one of those asked for, as the journal's search finds them.
   *
   * @param typed words in any order, separated by anything that is no letter or digit
   */
  public List<Area> hits(String typed) {
    List<String> asked = parts(typed);
    return words.stream()
        .filter(
            word ->
                parts(word.text()).stream().anyMatch(p -> asked.stream().anyMatch(p::startsWith)))
        .map(Word::area)
        .toList();
  }

  private static List<String> parts(String text) {
    return List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).stream()
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
