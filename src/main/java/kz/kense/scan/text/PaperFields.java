package kz.kense.scan.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kz.kense.applicant.IdNumber;
import kz.kense.attachment.PageText;
import kz.kense.scan.text.FoundField.Kind;

/**
 * Finds on a page what a registration form asks for. Numbers of persons and entities count only
 * with a right check digit, dates only when the calendar has them.
 */
public final class PaperFields {
  private static final Pattern TWELVE =
      Pattern.compile("(?<![\\d.,/-])\\d(?: ?\\d){11}(?![\\d/-])");
  private static final Pattern NUMERIC =
      Pattern.compile("(?<!\\d)(\\d{1,2})[.,/] ?(\\d{1,2})[.,/] ?(\\d{4})(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?iu)(?<!\\d)[«\"“]?[ _]*(\\d{1,2})[ _]*[»\"”]?[ _]*(\\p{L}{3,9})[ _]*(\\d{4})(?!\\d)");
  private static final Pattern ISO =
      Pattern.compile("(?<![\\d-])(\\d{4})-(\\d{2})-(\\d{2})(?![\\d-])");
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?iu)(?<!\\d)(\\d{4}) ?(?:жылғы|жылдың|жылы|ж\\.) ?[«\"“]?[ _]*(\\d{1,2})[ _]*[»\"”]?["
              + " _]*(\\p{L}{3,9})");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?iu)(?:№|\\bN[°о]|\\bNo\\.?)"
              + " ?([\\p{L}\\d](?:[\\p{L}\\d/\\-–]|\\.(?=\\d))*\\d[\\p{L}\\d/\\-–]*|\\d+)");

  private static final String CAPITAL = "\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?";
  private static final Pattern FULL_NAME =
      Pattern.compile(
          CAPITAL
              + " "
              + CAPITAL
              + " \\p{Lu}\\p{Ll}+(?:(?:ұлы|қызы|улы|кызы)(?:ның|на|н|нда|нан|мен)?"
              + "|(?:[ое]вич|ич)[ау]?|[ое]вн[аыуе]|ична)(?!\\p{L})");
  private static final Pattern INITIALS =
      Pattern.compile(
          "(?:\\p{Lu}\\. ?){1,2}" + CAPITAL + "|" + CAPITAL + " (?:\\p{Lu}\\. ?){1,2}(?! ?\\p{L})");
  private static final String FORM = "(?:ЖШС|ТОО|АҚ|АО|ЖК|ИП|КММ|КГУ|РМК|РГП|ШҚ|КХ)";
  private static final String QUOTED = "[«\"“][^«»\"“”]{2,80}[»\"”]";
  private static final Pattern ORGANISATION =
      Pattern.compile(
          "(?<!\\p{L})" + FORM + " ?" + QUOTED + "|" + QUOTED + " ?" + FORM + "(?!\\p{L})");

  /** First letters of the months, Kazakh and Russian, January first. */
  private static final List<List<String>> MONTHS =
      List.of(
          List.of("қаңтар", "январ"),
          List.of("ақпан", "феврал"),
          List.of("наурыз", "март"),
          List.of("сәуір", "апрел"),
          List.of("мамыр", "ма"),
          List.of("маусым", "июн"),
          List.of("шілде", "июл"),
          List.of("тамыз", "август"),
          List.of("қыркүйек", "сентябр"),
          List.of("қазан", "октябр"),
          List.of("қараша", "ноябр"),
          List.of("желтоқсан", "декабр"));

  private PaperFields() {}

  /**
   * @param pages in order
   * @return each value once, in reading order within a kind; kinds in the order of {@link Kind}
   */
  public static List<FoundField> in(List<PageText> pages) {
    Map<String, FoundField> found = new LinkedHashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      for (List<PageText.Word> line : pages.get(i).lines()) {
        new Line(line, i).look().forEach(f -> found.putIfAbsent(f.kind() + f.value(), f));
      }
    }
    return found.values().stream()
        .sorted(java.util.Comparator.comparing(FoundField::kind))
        .toList();
  }

  /** A line's words as one text, and back from a place in the text to the words. */
  private static final class Line {
    private final List<PageText.Word> words;
    private final int page;
    private final List<Integer> starts = new ArrayList<>();
    private final String text;
    private final List<FoundField> found = new ArrayList<>();

    Line(List<PageText.Word> words, int page) {
      this.words = words;
      this.page = page;
      StringBuilder joined = new StringBuilder();
      for (PageText.Word word : words) {
        starts.add(joined.length());
        joined.append(word.text()).append(' ');
      }
      this.text = joined.toString().stripTrailing();
    }

    List<FoundField> look() {
      TWELVE.matcher(text).results().forEach(this::idNumber);
      ORGANISATION.matcher(text).results().forEach(m -> add(Kind.ORGANISATION, m.group(), m));
      FULL_NAME
          .matcher(text)
          .results()
          .forEach(m -> add(Kind.PERSON, NameCase.nominative(m.group()), m));
      INITIALS
          .matcher(text)
          .results()
          .forEach(
              m ->
                  add(
                      Kind.PERSON,
                      NameCase.nominative(m.group().replaceAll("\\. ?", ". ").strip()),
                      m));
      NUMERIC.matcher(text).results().forEach(m -> date(m, m.group(3), m.group(2), m.group(1)));
      DAY_FIRST
          .matcher(text)
          .results()
          .forEach(m -> date(m, m.group(3), month(m.group(2)), m.group(1)));
      ISO.matcher(text).results().forEach(m -> date(m, m.group(1), m.group(2), m.group(3)));
      YEAR_FIRST
          .matcher(text)
          .results()
          .forEach(m -> date(m, m.group(1), month(m.group(3)), m.group(2)));
      NUMBER.matcher(text).results().forEach(m -> add(Kind.NUMBER, m.group(1), m));
      return found;
    }

    private void idNumber(MatchResult m) {
      String digits = m.group().replace(" ", "");
      if (IdNumber.problem(digits).isEmpty()) {
        add(new IdNumber(digits).ofLegalEntity() ? Kind.BIN : Kind.IIN, digits, m);
      }
    }

    private void date(MatchResult m, String year, String month, String day) {
      try {
        LocalDate date =
            LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        if (date.getYear() >= 1900 && date.getYear() < 2100) {
          add(Kind.DATE, date.toString(), m);
        }
      } catch (DateTimeException | NumberFormatException e) {
        return; // no such day, or a word that is no month
      }
    }

    private static String month(String word) {
      String lower = word.toLowerCase(Locale.ROOT);
      Optional<Integer> month =
          java.util.stream.IntStream.range(0, MONTHS.size())
              .boxed()
              .filter(
                  i ->
                      MONTHS.get(i).stream()
                          .anyMatch(
                              m -> m.length() > 2 ? lower.startsWith(m) : lower.matches("ма[йя]")))
              .findFirst();
      return month.map(i -> Integer.toString(i + 1)).orElse("");
    }

    private void add(Kind kind, String value, MatchResult m) {
      PageText.Area area = null;
      for (int i = 0; i < words.size(); i++) {
        int start = starts.get(i);
        if (start < m.end() && start + words.get(i).text().length() > m.start()) {
          area = area == null ? words.get(i).area() : area.and(words.get(i).area());
        }
      }
      if (area != null) {
        found.add(new FoundField(kind, value, m.group().strip(), page, area));
      }
    }
  }
}
