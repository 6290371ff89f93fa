package kz.kense.calendar;

import java.time.LocalDate;
import kz.kense.text.LocalText;

/**
 * Counts terms in working days, calendar days and months from the day after the start (rule R1).
 */
record DayTerm(WorkCalendar calendar, Derivation derivation) {

  LocalDate count(Length length, LocalDate start) {
    return switch (length.unit()) {
      case WD -> workingDays(length.amount(), start);
      case CD -> calendarDays(length.amount(), start);
      case MO -> months(length.amount(), start);
      case MIN, H -> throw new IllegalArgumentException("not counted by days: " + length);
    };
  }

  private LocalDate workingDays(int amount, LocalDate start) {
    LocalDate date = start;
    for (int number = 0; number < amount; ) {
      date = date.plusDays(1);
      if (calendar.isWorking(date)) {
        number++;
        LocalText line = Phrases.text("calendar.wd", number, amount);
        derivation.counted(date, derivation.withReason(line, date));
      } else {
        derivation.dayOff(date);
      }
    }
    return date;
  }

  private LocalDate calendarDays(int amount, LocalDate start) {
    LocalDate last = start.plusDays(amount);
    for (int number = 1; number < amount; number++) {
      LocalDate date = start.plusDays(number);
      LocalText line = Phrases.text("calendar.cd", number, amount);
      derivation.counted(
          date,
          calendar.isWorking(date) ? line : Phrases.join(line, ", ", calendar.day(date).reason()));
    }
    return lastDay(last, Phrases.text("calendar.cd", amount, amount));
  }

  /**
   * A month ends on the same day of the month, or on its last day when there is no such day (art.
   * 12-1).
   */
  private LocalDate months(int amount, LocalDate start) {
    LocalDate last = start.plusMonths(amount);
    boolean same = last.getDayOfMonth() == start.getDayOfMonth();
    return lastDay(last, Phrases.text(same ? "calendar.mo" : "calendar.mo.shorter", amount));
  }

  /** Puts the last day down and, when it is not a working day, goes on to the next one. */
  private LocalDate lastDay(LocalDate last, LocalText line) {
    LocalDate due = calendar.workingOnOrAfter(last);
    if (due.equals(last)) {
      derivation.counted(last, line);
      return last;
    }
    LocalText moves = Phrases.text("calendar.last.off", calendar.day(last).reason());
    derivation.counted(last, Phrases.join(line, "; ", moves));
    derivation.daysOffBetween(last, due);
    derivation.passed(due, derivation.withReason(Phrases.text("calendar.moved"), due));
    return due;
  }
}
