package kz.kense.scan.text;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Roman numbers from I to VIII, which a reader of Cyrillic takes for letters: {@code П санаттағы}
 * is {@code II санаттағы}. Only before a word that such a number counts, or in a row that leads to
 * one.
 */
final class RomanNumbers {
  private static final Map<String, String> READ_AS =
      Map.ofEntries(
          Map.entry("І", "I"),
          Map.entry("П", "II"),
          Map.entry("ІІ", "II"),
          Map.entry("И", "II"),
          Map.entry("Н", "II"),
          Map.entry("Ш", "III"),
          Map.entry("ІП", "III"),
          Map.entry("ПІ", "III"),
          Map.entry("ІІІ", "III"),
          Map.entry("ШІ", "III"),
          Map.entry("ГУ", "IV"),
          Map.entry("ТУ", "IV"),
          Map.entry("ІУ", "IV"),
          Map.entry("ПУ", "IV"),
          Map.entry("[У", "IV"),
          Map.entry("ІҮ", "IV"),
          Map.entry("У", "V"),
          Map.entry("Ү", "V"),
          Map.entry("УІ", "VI"),
          Map.entry("ҮІ", "VI"),
          Map.entry("УП", "VII"),
          Map.entry("ҮІІ", "VII"),
          Map.entry("УШ", "VIII"));

  /** Beginnings of what is counted in Roman numbers in official papers. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?iu)(санат|категори|тоқсан|квартал|тарау|бөлім|раздел|глав|сынып|класс|кезең|этап|топ(?:тағы|қа|тың)?$|групп|дәреже|степен).*");

  private static final Pattern BETWEEN =
      Pattern.compile("(?iu)(және|жəне|не|немесе|и|или|мен|бен|пен)");

  /** Words between a number and what it counts: {@code II, III және IV санаттағы}. */
  private static final int ROW = 6;

  private RomanNumbers() {}

  /**
   * @param words of the page as they were read
   * @param repaired the word at that place, given back when it is no number
   */
  static String read(List<String> words, int at, String repaired) {
    String core = bare(words.get(at));
    String number = READ_AS.get(core);
    if (number == null || !leadsToCounted(words, at)) {
      return repaired;
    }
    return words.get(at).replace(core, number);
  }

  private static boolean leadsToCounted(List<String> words, int at) {
    for (int i = at + 1; i < Math.min(words.size(), at + ROW); i++) {
      String next = bare(words.get(i));
      if (COUNTED.matcher(next).matches()) {
        return true;
      }
      if (!READ_AS.containsKey(next) && !BETWEEN.matcher(next).matches()) {
        return false;
      }
    }
    return false;
  }

  private static String bare(String word) {
    return word.replaceAll("^[^\\p{L}\\p{N}\\[]+|[^\\p{L}\\p{N}]+$", "");
  }
}
