package kz.kense.result;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import kz.kense.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * A day as documents write it: «2016 жылғы 17 наурыз», «17 марта 2016 года», and the Kazakh cases a
 * template may ask for by name ({@code {{issued.kkLocative}}}).
 *
 * @param time null when only the day is known
 */
record DateText(LocalDate day, @Nullable LocalTime time, Lang lang) implements Named {
  private static final List<String> KK =
      List.of(
          "қаңтар",
          "ақпан",
          "наурыз",
          "сәуір",
          "мамыр",
          "маусым",
          "шілде",
          "тамыз",
          "қыркүйек",
          "қазан",
          "қараша",
          "желтоқсан");
  private static final List<String> KK_LOCATIVE =
      List.of(
          "дағы", "дағы", "дағы", "дегі", "дағы", "дағы", "дегі", "дағы", "тегі", "дағы", "дағы",
          "дағы");
  private static final List<String> KK_ABLATIVE =
      List.of("дан", "нан", "дан", "ден", "дан", "нан", "ден", "дан", "тен", "нан", "дан", "нан");
  private static final List<String> KK_DATIVE =
      List.of("ға", "ға", "ға", "ге", "ға", "ға", "ге", "ға", "ке", "ға", "ға", "ға");
  private static final List<String> RU =
      List.of(
          "января",
          "февраля",
          "марта",
          "апреля",
          "мая",
          "июня",
          "июля",
          "августа",
          "сентября",
          "октября",
          "ноября",
          "декабря");
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  static DateText of(LocalDateTime moment, Lang lang) {
    return new DateText(moment.toLocalDate(), moment.toLocalTime(), lang);
  }

  /** The day in the language of the document. */
  @Override
  public String toString() {
    return lang == Lang.KK ? kk("") : ru();
  }

  @Override
  public @Nullable Object get(String name) {
    return switch (name) {
      case "kk" -> kk("");
      case "kkLocative" -> kk(suffix(KK_LOCATIVE));
      case "kkAblative" -> kk(suffix(KK_ABLATIVE));
      case "kkDative" -> kk(suffix(KK_DATIVE));
      case "ru" -> ru();
      case "year" -> Integer.toString(day.getYear());
      case "month" -> (lang == Lang.KK ? KK : RU).get(day.getMonthValue() - 1);
      case "day" -> Integer.toString(day.getDayOfMonth());
      case "short" -> SHORT.format(day);
      case "time" -> time == null ? Blank.SHORT : CLOCK.format(time);
      case "withTime" -> time == null ? toString() : this + ", " + CLOCK.format(time);
      default -> null;
    };
  }

  private String suffix(List<String> suffixes) {
    return suffixes.get(day.getMonthValue() - 1);
  }

  private String kk(String suffix) {
    String month = KK.get(day.getMonthValue() - 1);
    return day.getYear() + " жылғы " + day.getDayOfMonth() + "\u00a0" + month + suffix;
  }

  private String ru() {
    String month = RU.get(day.getMonthValue() - 1);
    return day.getDayOfMonth() + "\u00a0" + month + " " + day.getYear() + " года";
  }
}
