package kz.kense.ui;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.kense.text.Lang;
import kz.kense.text.Messages;

/** How dates, moments and numbers are written in one language. Immutable. */
public final class Formats {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter TYPED =
      DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Messages messages;
  private final DateTimeFormatter moment;
  private final DateTimeFormatter day;
  private final NumberFormat number;

  public Formats(Lang lang) {
    messages = Messages.in(lang);
    moment = DateTimeFormatter.ofPattern("EEE, d MMMM, HH:mm", lang.locale());
    day = DateTimeFormatter.ofPattern("EEE, d MMMM", lang.locale());
    number = NumberFormat.getNumberInstance(lang.locale());
  }

  /** {@code 09.03.2016}. */
  public String date(LocalDate date) {
    return DATE.format(date);
  }

  /** {@code 09.03.2016 18:30}. */
  public String dateTime(LocalDateTime at) {
    return DATE.format(at) + " " + TIME.format(at);
  }

  /** {@code 18:30}. */
  public String time(LocalTime at) {
    return TIME.format(at);
  }

  /** {@code ср, 9 марта, 18:30} or {@code ср, 9 наурыз, 18:30}. */
  public String moment(LocalDateTime at) {
    return moment.format(at);
  }

  /** {@code ср, 9 марта}. */
  public String day(LocalDate date) {
    return day.format(date);
  }

  /**
   * How far off a due day is: {@code осталось 2 дня}, {@code сегодня}, {@code просрочено на 3 дня}.
   */
  public String relative(LocalDate due, LocalDate today) {
    long days = ChronoUnit.DAYS.between(today, due);
    if (days == 0) {
      return messages.get("ui.due.today");
    }
    String side = days > 0 ? "ui.due.left." : "ui.due.past.";
    return messages.get(side + plural(Math.abs(days)), Math.abs(days));
  }

  /** Grouped by thousands as the language does. */
  public String number(long value) {
    return number.format(value);
  }

  /**
   * A date as clerks type it: {@code 9.3.2016}, {@code 09.03.2016}, or with commas, slashes or
   * spaces; {@code 09032016} too.
   *
   * @return empty when there is no such day
   */
  public static Optional<LocalDate> parseDate(String typed) {
    String text = typed.strip().replaceAll("[,/\\-\\s]+", ".");
    if (text.matches("\\d{8}")) {
      text = text.substring(0, 2) + "." + text.substring(2, 4) + "." + text.substring(4);
    }
    try {
      return Optional.of(LocalDate.parse(text, TYPED));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /**
   * {@code one}, {@code few} or {@code many}: Russian's forms after a number; Kazakh repeats one
   * text in its file.
   */
  public String plural(long n) {
    if (n % 10 == 1 && n % 100 != 11) {
      return "one";
    }
    boolean few = n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14);
    return few ? "few" : "many";
  }
}
