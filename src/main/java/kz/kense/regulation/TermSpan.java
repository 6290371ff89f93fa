package kz.kense.regulation;

import kz.kense.calendar.Length;
import kz.kense.calendar.Unit;

/**
 * How long terms last one after another, told in the unit of a total without a calendar: at least
 * {@code low}, at most {@code high}. Days are working or calendar days as the total's unit says,
 * months are counted in calendar days, and minutes and hours fill working days of eight hours.
 */
record TermSpan(int low, int high, int minutes) {
  private static final int DAY = 8 * 60;

  /**
   * The most days off a week of five working days may be lengthened by around a holiday with its
   * transfers.
   */
  private static final int HOLIDAYS = 4;

  static final TermSpan NONE = new TermSpan(0, 0, 0);

  /** This, and after it one more term. */
  TermSpan then(Length length, Unit scale) {
    if (length.unit().byClock()) {
      return new TermSpan(low, high, minutes + minutes(length));
    }
    return new TermSpan(low + low(length, scale), high + high(length, scale), minutes);
  }

  /** This, or a term that runs beside it from the registration, whichever ends later. */
  TermSpan orFromRegistration(Length length, Unit scale) {
    TermSpan other = NONE.then(length, scale);
    return new TermSpan(
        Math.max(least(scale), other.least(scale)), Math.max(most(scale), other.most(scale)), 0);
  }

  /** The fewest days of the scale (or minutes, when the scale is a clock's). */
  int least(Unit scale) {
    return scale.byClock() ? low + minutes : low + minutes / DAY;
  }

  /** The most days of the scale (or minutes, when the scale is a clock's). */
  int most(Unit scale) {
    if (scale.byClock()) {
      return high + minutes;
    }
    int days = (minutes + DAY - 1) / DAY;
    return days == 0 ? high : high + high(new Length(days, Unit.WD), scale);
  }

  private static int low(Length length, Unit scale) {
    int n = length.amount();
    int calendarDays = length.unit() == Unit.MO ? 28 * n : n;
    if (scale.byClock()) {
      return length.unit() == Unit.WD ? (n - 1) * DAY : Math.max(0, low(length, Unit.WD) - 1) * DAY;
    }
    if (scale == Unit.WD && length.unit() != Unit.WD) {
      return Math.max(0, calendarDays * 5 / 7 - HOLIDAYS - 2);
    }
    return calendarDays;
  }

  private static int high(Length length, Unit scale) {
    int n = length.amount();
    int calendarDays = length.unit() == Unit.MO ? 31 * n : n;
    if (scale.byClock()) {
      return calendarDays * DAY;
    }
    if (scale != Unit.WD && length.unit() == Unit.WD) {
      return n * 7 / 5 + 2 + HOLIDAYS;
    }
    return calendarDays;
  }

  private static int minutes(Length length) {
    return length.unit() == Unit.H ? length.amount() * 60 : length.amount();
  }
}
