package kz.kense.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Counts the same terms as {@link TermCalculator} without giving reasons, over days prepared once:
 * for searches over years of starts. A moment is a number of minutes since the first day's
 * midnight. Immutable.
 */
public final class TermTable {
  private static final int DAY = 24 * 60;

  private final LocalDate first;
  private final int open;
  private final int breakStart;
  private final int breakEnd;
  private final int close;

  /** How many working days there are up to this day, itself included. */
  private final int[] count;

  /** The days that are worked, by their number. */
  private final int[] worked;

  /**
   * @param last nothing is counted beyond this day
   */
  public TermTable(WorkCalendar calendar, OfficeHours hours, LocalDate first, LocalDate last) {
    this.first = first;
    open = minute(hours.open());
    breakStart = minute(hours.breakStart());
    breakEnd = minute(hours.breakEnd());
    close = minute(hours.close());
    int days = Math.toIntExact(last.toEpochDay() - first.toEpochDay()) + 1;
    count = new int[days];
    int[] found = new int[days];
    int n = 0;
    for (int day = 0; day < days; day++) {
      if (calendar.isWorking(first.plusDays(day))) {
        found[n++] = day;
      }
      count[day] = n;
    }
    worked = java.util.Arrays.copyOf(found, n);
  }

  public boolean isWorking(LocalDate date) {
    int day = day(date);
    return count[day] > (day == 0 ? 0 : count[day - 1]);
  }

  public int moment(LocalDateTime at) {
    return day(at.toLocalDate()) * DAY + minute(at.toLocalTime());
  }

  public LocalDateTime time(int moment) {
    return first.plusDays(moment / DAY).atStartOfDay().plusMinutes(moment % DAY);
  }

  public int opening(LocalDate date) {
    return day(date) * DAY + open;
  }

  public int closing(LocalDate date) {
    return day(date) * DAY + close;
  }

  /** As {@link TermCalculator#due}. */
  public int due(Length length, int from) {
    int day = from / DAY;
    int n = length.amount();
    return switch (length.unit()) {
      case MIN, H -> afterWork(workedBy(from) + Math.toIntExact(length.clock().toMinutes()));
      case WD -> worked[count[day] + n - 1] * DAY + close;
      case CD -> onOrAfter(day + n) * DAY + close;
      case MO -> onOrAfter(day(first.plusDays(day).plusMonths(n))) * DAY + close;
    };
  }

  /** Working minutes from the first day's midnight until this moment. */
  private int workedBy(int moment) {
    int day = moment / DAY;
    int before = day == 0 ? 0 : count[day - 1];
    int today = count[day] > before ? ofDay(moment % DAY) : 0;
    return before * length() + today;
  }

  private int ofDay(int minute) {
    int morning = Math.clamp(minute - open, 0, breakStart - open);
    int afternoon = Math.clamp(minute - breakEnd, 0, close - breakEnd);
    return morning + afternoon;
  }

  /** The earliest moment by which so much has been worked. */
  private int afterWork(int minutes) {
    int number = (minutes - 1) / length();
    int today = minutes - number * length();
    int morning = breakStart - open;
    return worked[number] * DAY + (today <= morning ? open + today : breakEnd + today - morning);
  }

  private int length() {
    return breakStart - open + close - breakEnd;
  }

  private int onOrAfter(int day) {
    int before = day == 0 ? 0 : count[day - 1];
    return worked[before];
  }

  private int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay() - first.toEpochDay());
  }

  private static int minute(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }
}
