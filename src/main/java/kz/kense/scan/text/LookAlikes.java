package kz.kense.scan.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.kense.attachment.PageText;

/**
 * Puts right the letters that recognition takes for others: Ө/О, Қ/К, Ғ/Г, Ү/Ұ/У, Ң/Н, Һ/Х, Щ/Ш,
 * Ъ/Ь by the words they stand in, Latin letters inside Cyrillic words, and Roman numbers, which a
 * Cyrillic reader takes for П, Ш and ГУ. What cannot be told stays as it was read.
 */
public final class LookAlikes {
  private static final String LATIN = "ABCEHIKMOPTXYaceopxyihəƏҡҠҙҘӛӚ";
  private static final String CYRILLIC = "АВСЕНІКМОРТХҮасеорхуіһәӘқҚзЗәӘ";

  /** Words this near say which language is spoken. */
  private static final int NEAR = 4;

  private static final int SHORTEST = 3;

  /** A known beginning this long is trusted before any ending: Kazakh words grow at their end. */
  private static final int STEM = 5;

  private static final Pattern KAZAKH = Pattern.compile("(?iu)[әғқңөұүһі]");

  /** What Tesseract makes of №, which its Kazakh alphabet lacks. */
  private static final Pattern NUMBER_SIGN = Pattern.compile("[ХМНЛЮ№][оеәөэ°]|Хо\\.?|[Nn][oо°]");

  private static final Pattern PIECES = Pattern.compile("[\\p{L}©]+");

  private final LetterWords words;

  private LookAlikes(LetterWords words) {
    this.words = words;
  }

  /** Reads the bundled words: half a second and eight megabytes, so keep it. */
  public static LookAlikes load() {
    return new LookAlikes(LetterWords.load());
  }

  /** The same words at the same places, their letters put right. */
  public PageText repair(PageText page) {
    List<String> read = page.words().stream().map(w -> letters(w.text())).toList();
    List<PageText.Word> repaired = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      PageText.Word word = page.words().get(i);
      String text = token(read, i);
      repaired.add(new PageText.Word(text, word.area(), word.line(), word.certainty()));
    }
    return new PageText(repaired);
  }

  /** The same for running text. */
  public String repair(String text) {
    return text.lines()
        .map(
            line -> {
              List<String> read =
                  List.of(line.split(" ", -1)).stream().map(LookAlikes::letters).toList();
              List<String> repaired = new ArrayList<>();
              for (int i = 0; i < read.size(); i++) {
                repaired.add(token(read, i));
              }
              return String.join(" ", repaired);
            })
        .collect(Collectors.joining("\n"));
  }

  /** Letters of other alphabets inside Cyrillic words. */
  private static String letters(String word) {
    return PIECES
        .matcher(word)
        .replaceAll(piece -> Matcher.quoteReplacement(cyrillicLetters(piece.group())));
  }

  private static String cyrillicLetters(String piece) {
    if (piece.chars().noneMatch(LookAlikes::cyrillic)) {
      return piece;
    }
    StringBuilder out = new StringBuilder(piece);
    for (int i = 0; i < out.length(); i++) {
      int at = LATIN.indexOf(out.charAt(i));
      if (at >= 0) {
        out.setCharAt(i, CYRILLIC.charAt(at));
      } else if (out.charAt(i) == '©') {
        out.setCharAt(i, 'Ө');
      } else if (!cyrillic(out.charAt(i))) {
        return piece; // truly of two alphabets
      }
    }
    return out.toString();
  }

  private static boolean cyrillic(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC;
  }

  private String token(List<String> read, int at) {
    boolean beforeDigits = at + 1 < read.size() && read.get(at + 1).matches("\\d.*");
    if (beforeDigits && NUMBER_SIGN.matcher(read.get(at)).matches()) {
      return "№";
    }
    return RomanNumbers.read(read, at, word(read, at));
  }

  private String word(List<String> read, int at) {
    Matcher pieces = PIECES.matcher(read.get(at));
    return pieces.replaceAll(
        piece -> Matcher.quoteReplacement(piece(piece.group(), kazakhNear(read, at))));
  }

  /** Share of the words near by that are Kazakh beyond doubt, of those that can be told. */
  private static double kazakhNear(List<String> read, int at) {
    int kazakh = 0;
    int told = 0;
    for (int i = Math.max(0, at - NEAR); i <= Math.min(read.size() - 1, at + NEAR); i++) {
      String near = read.get(i);
      if (near.chars().filter(Character::isLetter).count() >= SHORTEST) {
        told++;
        kazakh += KAZAKH.matcher(near).find() ? 1 : 0;
      }
    }
    return told == 0 ? 0 : (double) kazakh / told;
  }

  private String piece(String read, double kazakh) {
    String lower = read.toLowerCase(Locale.ROOT);
    boolean abbreviation =
        read.length() == SHORTEST && !read.substring(1).equals(lower.substring(1));
    if (read.length() < SHORTEST || abbreviation) {
      return read;
    }
    for (int end = lower.length(); end >= Math.min(STEM, lower.length()); end--) {
      String stem = lower.substring(0, end);
      List<LetterWords.Entry> known = words.like(stem);
      if (known.stream().anyMatch(e -> e.word().equals(stem))) {
        return read;
      }
      boolean whole = end == lower.length();
      String best = whole || known.size() == 1 ? best(known, stem, kazakh, whole) : null;
      if (best != null) {
        return cased(best, read) + read.substring(end);
      }
    }
    return read;
  }

  private static @org.jspecify.annotations.Nullable String best(
      List<LetterWords.Entry> known, String read, double kazakh, boolean whole) {
    return known.stream()
        .filter(entry -> allowed(entry, read, kazakh))
        // the ending that begins here may be -ын or -ың: only a whole word tells
        .filter(entry -> whole || nasals(entry.word()).equals(nasals(read)))
        .map(LetterWords.Entry::word)
        .min(java.util.Comparator.comparingInt(word -> changes(word, read)))
        .orElse(null);
  }

  /** True when the letter stands in the second word wherever it stands in the first. */
  private static boolean only(String letter, String first, String second) {
    for (int at = first.indexOf(letter); at >= 0; at = first.indexOf(letter, at + 1)) {
      if (!second.startsWith(letter, at)) {
        return false;
      }
    }
    return true;
  }

  private static String nasals(String word) {
    return word.replaceAll("[^нң]", ".");
  }

  private static boolean allowed(LetterWords.Entry entry, String read, double kazakh) {
    // names keep a һ that was seen
    return only("һ", read, entry.word()) && spoken(entry, read, kazakh);
  }

  private static boolean spoken(LetterWords.Entry entry, String read, double kazakh) {
    boolean becomesKazakh = KAZAKH.matcher(entry.word()).find();
    if (!becomesKazakh) {
      return !KAZAKH.matcher(read).find();
    }
    boolean already = KAZAKH.matcher(read).find();
    return already || kazakh >= (entry.alsoRussian() ? 0.5 : 0.2);
  }

  private static int changes(String word, String read) {
    int changes = 0;
    for (int i = 0; i < word.length(); i++) {
      changes += word.charAt(i) == read.charAt(i) ? 0 : 1;
    }
    return changes;
  }

  private static String cased(String word, String like) {
    StringBuilder out = new StringBuilder(word);
    for (int i = 0; i < out.length(); i++) {
      if (Character.isUpperCase(like.charAt(i))) {
        out.setCharAt(i, Character.toUpperCase(out.charAt(i)));
      }
    }
    return out.toString();
  }
}
