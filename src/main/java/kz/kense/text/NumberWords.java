package kz.kense.text;

import java.util.List;

/**
 * Whole numbers in words, as certifying sheets and lists write them: {@code 436 (төрт жүз отыз
 * алты)}, {@code 436 (четыреста тридцать шесть)}. Numbers up to a milliard less one; larger and
 * negative ones are refused.
 */
public final class NumberWords {
  private static final int LIMIT = 1_000_000_000;
  private static final List<String> KK_UNITS =
      List.of("", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз");
  private static final List<String> KK_TENS =
      List.of("", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан");
  private static final List<String> RU_UNITS =
      List.of("", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять");
  private static final List<String> RU_TEENS =
      List.of(
          "десять",
          "одиннадцать",
          "двенадцать",
          "тринадцать",
          "четырнадцать",
          "пятнадцать",
          "шестнадцать",
          "семнадцать",
          "восемнадцать",
          "девятнадцать");
  private static final List<String> RU_TENS =
      List.of(
          "",
          "",
          "двадцать",
          "тридцать",
          "сорок",
          "пятьдесят",
          "шестьдесят",
          "семьдесят",
          "восемьдесят",
          "девяносто");
  private static final List<String> RU_HUNDREDS =
      List.of(
          "",
          "сто",
          "двести",
          "триста",
          "четыреста",
          "пятьсот",
          "шестьсот",
          "семьсот",
          "восемьсот",
          "девятьсот");

  private NumberWords() {}

  /** A counted thing in both languages; Kazakh does not change it after a number. */
  public enum Thing {
    DOCUMENT("құжат", "документ", "документа", "документов"),
    SHEET("парақ", "лист", "листа", "листов");

    private final String kk;
    private final String one;
    private final String few;
    private final String many;

    Thing(String kk, String one, String few, String many) {
      this.kk = kk;
      this.one = one;
      this.few = few;
      this.many = many;
    }
  }

  /** The number in words; things counted are masculine in Russian, as documents and sheets are. */
  public static String of(int number, Lang lang) {
    if (number < 0 || number >= LIMIT) {
      throw new IllegalArgumentException("not between 0 and " + LIMIT + ": " + number);
    }
    if (number == 0) {
      return lang == Lang.KK ? "нөл" : "ноль";
    }
    StringBuilder words = new StringBuilder();
    int millions = number / 1_000_000;
    int thousands = number / 1000 % 1000;
    if (lang == Lang.KK) {
      add(words, kk(millions), millions == 0 ? "" : "миллион");
      add(words, kk(thousands), thousands == 0 ? "" : "мың");
      add(words, kk(number % 1000));
    } else {
      add(words, ru(millions, false), form(millions, "миллион", "миллиона", "миллионов"));
      add(words, ru(thousands, true), form(thousands, "тысяча", "тысячи", "тысяч"));
      add(words, ru(number % 1000, false));
    }
    return words.toString();
  }

  /** {@code 436 (төрт жүз отыз алты) құжат}; {@code 436 (четыреста тридцать шесть) документов}. */
  public static String counted(int number, Thing thing, Lang lang) {
    String noun = lang == Lang.KK ? thing.kk : plural(number, thing.one, thing.few, thing.many);
    return number + " (" + of(number, lang) + ") " + noun;
  }

  /** The Russian form of a noun after a number: 1 лист, 2 листа, 5 листов, 11 листов, 21 лист. */
  static String plural(int number, String one, String few, String many) {
    int last = number % 10;
    int two = number % 100;
    if (two >= 11 && two <= 14 || last == 0 || last >= 5) {
      return many;
    }
    return last == 1 ? one : few;
  }

  private static String form(int number, String one, String few, String many) {
    return number == 0 ? "" : plural(number, one, few, many);
  }

  private static String kk(int below1000) {
    StringBuilder words = new StringBuilder();
    int hundreds = below1000 / 100;
    // a hundred is said without "one": жүз, but бір мың
    add(words, hundreds > 1 ? KK_UNITS.get(hundreds) : "", hundreds > 0 ? "жүз" : "");
    add(words, KK_TENS.get(below1000 / 10 % 10), KK_UNITS.get(below1000 % 10));
    return words.toString();
  }

  private static String ru(int below1000, boolean feminine) {
    StringBuilder words = new StringBuilder();
    int two = below1000 % 100;
    add(words, RU_HUNDREDS.get(below1000 / 100));
    if (two >= 10 && two < 20) {
      add(words, RU_TEENS.get(two - 10));
    } else {
      add(words, RU_TENS.get(two / 10), unit(two % 10, feminine));
    }
    return words.toString();
  }

  private static String unit(int digit, boolean feminine) {
    return switch (digit) {
      case 1 -> feminine ? "одна" : "один";
      case 2 -> feminine ? "две" : "два";
      default -> RU_UNITS.get(digit);
    };
  }

  private static void add(StringBuilder words, String... more) {
    for (String word : more) {
      if (!word.isEmpty()) {
        words.append(words.isEmpty() ? "" : " ").append(word);
      }
    }
  }
}
