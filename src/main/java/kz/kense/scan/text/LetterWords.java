package kz.kense.scan.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * Words with letters that recognition takes for others, found by their plain form: {@code кала}
 * gives {@code қала}. Made of the Kazakh and Russian word lists in Tesseract's own {@code
 * tessdata_fast} (Apache-2.0): of words that differ in such letters only, the one that stands there
 * in more forms.
 */
final class LetterWords {
  private static final String LETTERS = "өқғүұңһәщъ";
  private static final String PLAIN = "окгуунхашь";

  /** Before a word that is Russian in its plain form: {@code ұран}, {@code уран}. */
  private static final char ALSO_RUSSIAN = '~';

  /**
   * @param word lower case
   * @param alsoRussian its plain form is a Russian word
   */
  record Entry(String word, boolean alsoRussian) {}

  private final List<String> words;

  private LetterWords(List<String> words) {
    this.words = words;
  }

  static LetterWords load() {
    try (InputStream file =
            Objects.requireNonNull(LetterWords.class.getResourceAsStream("words.txt.gz"));
        InputStream in = new GZIPInputStream(file)) {
      return new LetterWords(
          new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The letter as recognition may have taken it: {@code қ} is {@code к}. */
  static char plain(char letter) {
    int at = LETTERS.indexOf(letter);
    return at < 0 ? letter : PLAIN.charAt(at);
  }

  /** All words that look like this one; it is one of them when it is known as it stands. */
  List<Entry> like(String lowerCase) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(words.get(middle), lowerCase) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    List<Entry> found = new ArrayList<>();
    for (int i = low; i < words.size() && compare(words.get(i), lowerCase) == 0; i++) {
      String line = words.get(i);
      int skip = start(line);
      found.add(new Entry(line.substring(skip), skip == 1));
    }
    return found;
  }

  private static int start(String line) {
    return line.charAt(0) == ALSO_RUSSIAN ? 1 : 0;
  }

  private static int compare(String line, String word) {
    int skip = start(line);
    int length = line.length() - skip;
    for (int i = 0; i < Math.min(length, word.length()); i++) {
      int order = Character.compare(plain(line.charAt(i + skip)), plain(word.charAt(i)));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(length, word.length());
  }
}
