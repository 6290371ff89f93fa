package kz.kense.scan.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names as a form wants them, in the nominative, when the paper has them in another case:
 * "Үмбетовтің", "Иванова Ивана Ивановича". Only what is sure is changed; a name of which one part
 * cannot be told stays as it is written.
 */
final class NameCase {
  /** Genitive, dative, accusative, locative, ablative, instrumental. */
  private static final String ENDING =
      "(?:[ндт][ыі]ң|[қғ]а|[кг]е|[ндт][ыі]|[дт][ае]|[ндт][ае]н|[мбп]ен)";

  private static final Pattern SURNAME = Pattern.compile("(?iu)(\\p{L}+(?:[оеё]в|ин)а?)" + ENDING);

  /** The endings of a word that ends with the possessive: {@code ұлының, ұлына, ұлын, ұлынан}. */
  private static final Pattern SON_OR_DAUGHTER =
      Pattern.compile("(?iu)(\\p{L}+(?:ұлы|қызы|улы|кызы))(?:ның|на|н|нда|нан|мен)");

  private static final Pattern GENITIVE = Pattern.compile("(?iu)(\\p{L}+?)([ндт])[ыі]ң");

  private static final Pattern MAN = Pattern.compile("(?iu)(\\p{L}+[оеё]вич)[ау]");
  private static final Pattern MANS_SURNAME = Pattern.compile("(?iu)(\\p{L}+(?:[оеё]в|ин))[ау]");
  private static final Pattern WOMAN = Pattern.compile("(?iu)(\\p{L}+[оеё]вн)[ыуе]");
  private static final Pattern WOMANS_SURNAME =
      Pattern.compile("(?iu)(\\p{L}+(?:[оеё]в|ин))(?:ой|у)");

  private NameCase() {}

  /**
   * @param name words separated by spaces
   */
  static String nominative(String name) {
    List<String> words = List.of(name.split(" "));
    if (words.size() == 3) {
      if (MAN.matcher(words.getLast()).matches()) {
        return man(words, name);
      }
      if (WOMAN.matcher(words.getLast()).matches()) {
        return woman(words, name);
      }
    }
    return kazakh(words);
  }

  private static String man(List<String> words, String asWritten) {
    Matcher surname = MANS_SURNAME.matcher(words.get(0));
    String given = words.get(1);
    // -я may stand for -й or -ь: only after a vowel it is sure
    String first =
        given.matches("(?iu)\\p{L}+[^аеёиоуыэюяй][ау]")
            ? given.substring(0, given.length() - 1)
            : given.matches("(?iu)\\p{L}+[аеи][яю]")
                ? given.substring(0, given.length() - 1) + "й"
                : "";
    return surname.matches() && !first.isEmpty()
        ? surname.group(1) + " " + first + " " + without(words.getLast())
        : asWritten;
  }

  private static String woman(List<String> words, String asWritten) {
    Matcher surname = WOMANS_SURNAME.matcher(words.get(0));
    String given = words.get(1);
    String first =
        given.matches("(?iu)\\p{L}+и[иею]")
            ? without(given) + "я"
            : given.matches("(?iu)\\p{L}+[^аеёиоуыэюягкх][ыу]") ? without(given) + "а" : "";
    return surname.matches() && !first.isEmpty()
        ? surname.group(1) + "а " + first + " " + without(words.getLast()) + "а"
        : asWritten;
  }

  private static String without(String word) {
    return word.substring(0, word.length() - 1);
  }

  private static String kazakh(List<String> words) {
    List<String> out = new ArrayList<>();
    boolean declined = false;
    for (String word : words) {
      Matcher surname = SURNAME.matcher(word);
      Matcher son = SON_OR_DAUGHTER.matcher(word);
      Matcher genitive = GENITIVE.matcher(word);
      if (son.matches()) {
        out.add(son.group(1));
      } else if (surname.matches()) {
        out.add(surname.group(1));
        declined = true;
      } else if (declined && genitive.matches() && agree(genitive.group(1), genitive.group(2))) {
        out.add(genitive.group(1)); // the surname beside it is declined, too
      } else {
        out.add(word);
      }
    }
    return String.join(" ", out);
  }

  /** Which consonant an ending begins with follows from the letter before it. */
  private static boolean agree(String stem, String consonant) {
    String last = stem.substring(stem.length() - 1);
    return switch (consonant) {
      case "т" -> last.matches("(?iu)[пфкқтсшщчцх]");
      case "н" -> last.matches("(?iu)[аәеоөұүыіэиямнң]");
      default -> last.matches("(?iu)[рлйузжбвгд]");
    };
  }
}
