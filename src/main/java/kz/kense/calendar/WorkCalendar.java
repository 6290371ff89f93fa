package kz.kense.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The days on which the office works: Monday to Friday, but for the days off and the worked
 * weekends that its data names (Labour Code art. 84–85, transfers by the Government). Immutable;
 * every change gives a new calendar.
 *
 * <p>A year without data has weekends only and is never confirmed.
 */
public final class WorkCalendar {
  private final NavigableMap<LocalDate, Day> stated;
  private final Map<Integer, Boolean> confirmedByYear;

  private WorkCalendar(NavigableMap<LocalDate, Day> stated, Map<Integer, Boolean> confirmedByYear) {
    this.stated = stated;
    this.confirmedByYear = Map.copyOf(confirmedByYear);
  }

  /** The calendar that ships with Kense: one file each year, {@code calendar/YYYY.yaml}. */
  public static WorkCalendar standard() {
    return Standard.CALENDAR;
  }

  static WorkCalendar of(List<CalendarFile> years) {
    NavigableMap<LocalDate, Day> stated = new TreeMap<>();
    Map<Integer, Boolean> confirmed = new TreeMap<>();
    for (CalendarFile year : years) {
      year.days().forEach(day -> stated.put(day.date(), day));
      confirmed.put(year.year(), year.confirmed());
    }
    return new WorkCalendar(stated, confirmed);
  }

  public Day day(LocalDate date) {
    Day named = stated.get(date);
    return named != null ? named : plain(date);
  }

  public boolean isWorking(LocalDate date) {
    Day named = stated.get(date);
    return named != null
        ? named.working()
        : date.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue();
  }

  /** True when someone has checked this year's days against the official acts and said so. */
  public boolean confirmed(int year) {
    return confirmedByYear.getOrDefault(year, false);
  }

  /** True when there is data for this year, confirmed or not. */
  public boolean covers(int year) {
    return confirmedByYear.containsKey(year);
  }

  /** The days of this year that the data names, oldest first: all holidays, and all transfers. */
  public List<Day> exceptions(int year) {
    return List.copyOf(
        stated.subMap(LocalDate.of(year, 1, 1), true, LocalDate.of(year, 12, 31), true).values());
  }

  /**
   * This calendar with one day changed; its year counts as covered, its confirmation stays as it
   * was.
   *
   * @param changed a day that is not {@code stated} goes back to the plain weekend or working day
   */
  public WorkCalendar with(Day changed) {
    NavigableMap<LocalDate, Day> days = new TreeMap<>(stated);
    if (changed.stated()) {
      days.put(changed.date(), changed);
    } else {
      days.remove(changed.date());
    }
    Map<Integer, Boolean> years = new TreeMap<>(confirmedByYear);
    years.putIfAbsent(changed.date().getYear(), false);
    return new WorkCalendar(days, years);
  }

  /** This calendar with the year marked as confirmed by the office, or not. */
  public WorkCalendar withConfirmed(int year, boolean confirmed) {
    Map<Integer, Boolean> years = new TreeMap<>(confirmedByYear);
    years.put(year, confirmed);
    return new WorkCalendar(stated, years);
  }

  /**
   * This calendar with the days of a CSV file put in; days the file does not name stay. The years
   * it names lose their confirmation, as nobody has looked at them yet.
   *
   * @param csv the whole file; see {@link CalendarCsv} for its columns
   * @throws kz.kense.text.Failure {@code calendar.csv…} with the line number; nothing is taken from
   *     a wrong file
   */
  public WorkCalendar importCsv(String csv) {
    NavigableMap<LocalDate, Day> days = new TreeMap<>(stated);
    Map<Integer, Boolean> years = new TreeMap<>(confirmedByYear);
    for (Day day : CalendarCsv.read(csv)) {
      days.put(day.date(), day);
      years.put(day.date().getYear(), false);
    }
    return new WorkCalendar(days, years);
  }

  /** The first working day on or after this date. */
  LocalDate workingOnOrAfter(LocalDate date) {
    LocalDate day = date;
    while (!isWorking(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** The last working day on or before this date. */
  LocalDate workingOnOrBefore(LocalDate date) {
    LocalDate day = date;
    while (!isWorking(day)) {
      day = day.minusDays(1);
    }
    return day;
  }

  private static Day plain(LocalDate date) {
    DayOfWeek weekday = date.getDayOfWeek();
    return switch (weekday) {
      case SATURDAY -> new Day(date, false, Phrases.text("calendar.saturday"), false);
      case SUNDAY -> new Day(date, false, Phrases.text("calendar.sunday"), false);
      default -> new Day(date, true, Phrases.text("calendar.workday"), false);
    };
  }

  /** Read once, when first asked for. */
  private static final class Standard {
    static final WorkCalendar CALENDAR = of(CalendarFile.shipped());
  }
}
