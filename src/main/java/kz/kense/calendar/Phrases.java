package kz.kense.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kz.kense.text.LocalText;
import kz.kense.text.Messages;

/**
 * The words of derivations in both languages at once. Dates are 05.03.2016, the way offices write
 * them.
 */
final class Phrases {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private Phrases() {}

  /**
   * @param args as for {@link Messages#get}; a {@link LocalText} is put in its own language
   */
  static LocalText text(String key, Object... args) {
    return Messages.both(key, args);
  }

  static LocalText join(LocalText first, String between, LocalText second) {
    return new LocalText(first.kk() + between + second.kk(), first.ru() + between + second.ru());
  }

  static String date(LocalDate date) {
    return DATE.format(date);
  }

  static String time(LocalTime time) {
    return TIME.format(time);
  }

  static String moment(LocalDateTime moment) {
    return date(moment.toLocalDate()) + " " + time(moment.toLocalTime());
  }

  /** Such as "2 ч 15 мин". */
  static LocalText duration(Duration duration) {
    LocalText hours = text("calendar.hours", duration.toHours());
    LocalText minutes = text("calendar.minutes", duration.toMinutesPart());
    if (duration.toHours() == 0) {
      return minutes;
    }
    return duration.toMinutesPart() == 0 ? hours : join(hours, " ", minutes);
  }
}
