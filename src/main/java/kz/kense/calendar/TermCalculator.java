package kz.kense.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import kz.kense.text.LocalText;

/**
 * Counts terms (rules R1–R4). All moments are local times of the office.
 *
 * <p>Days and months start on the day after the event; a last day in calendar days or months that
 * is not a working day moves to the next working day (Law on administrative procedures of
 * 27.11.2000, art. 12-1; Civil Code art. 172–176). Minutes and hours run in working time only.
 */
public record TermCalculator(WorkCalendar calendar, OfficeHours hours) {

  /**
   * When a term of this length ends.
   *
   * @param from for minutes and hours the moment the clock starts (outside working time: the next
   *     working moment); for days and months the moment of the event, such as {@link
   *     #registration}, whose day is not counted
   * @return for days and months the close of business of the last day
   */
  public DueDate due(Length length, LocalDateTime from) {
    Derivation derivation = new Derivation(calendar, from.toLocalDate());
    return derivation.dueAt(count(length, from, derivation));
  }

  /**
   * When a term ends that runs from an application: for days and months the application is first
   * registered by rule R3 and the derivation says so; minutes and hours run by the clock from
   * {@code received} on.
   */
  public DueDate dueOfFiling(Length length, LocalDateTime received) {
    LocalDateTime registered = registration(received);
    if (length.unit().byClock() || registered.equals(received)) {
      return due(length, received);
    }
    Derivation derivation = new Derivation(calendar, received.toLocalDate());
    derivation.passed(received.toLocalDate(), whyLater(received));
    derivation.daysOffBetween(received.toLocalDate(), registered.toLocalDate());
    if (!registered.toLocalDate().equals(received.toLocalDate())) {
      derivation.passed(registered.toLocalDate(), Phrases.text("calendar.registered"));
    }
    return derivation.dueAt(count(length, registered, derivation));
  }

  /**
   * Rule R3 (Administrative Procedures Code art. 64): an application received after close or on a
   * day off is registered at the opening of the next working day, one received before opening at
   * that day's opening.
   */
  public LocalDateTime registration(LocalDateTime received) {
    LocalDate date = received.toLocalDate();
    if (!calendar.isWorking(date) || received.toLocalTime().isAfter(hours.close())) {
      return calendar.workingOnOrAfter(date.plusDays(1)).atTime(hours.open());
    }
    return received.toLocalTime().isBefore(hours.open()) ? date.atTime(hours.open()) : received;
  }

  /**
   * The moment when {@code worked} of working time has passed; for zero the moment itself or the
   * next working one.
   *
   * @throws IllegalArgumentException when {@code worked} is negative
   */
  public LocalDateTime plusWorking(LocalDateTime from, Duration worked) {
    return new WorkingTime(calendar, hours).plus(from, notNegative(worked));
  }

  /**
   * The latest working moment from which {@code worked} of working time is left until {@code to}.
   *
   * @throws IllegalArgumentException when {@code worked} is negative
   */
  public LocalDateTime minusWorking(LocalDateTime to, Duration worked) {
    return new WorkingTime(calendar, hours).minus(to, notNegative(worked));
  }

  /**
   * Rule R4: a step is due by its own term, but early enough for the later steps to fit in the
   * total, which is never extended.
   *
   * @param laterSteps terms of the office's steps after this one; those in minutes, hours and
   *     working days are kept free before the total ends, others are not (they run beside the
   *     total, as in ALM ¶6.4)
   * @param totalParagraph where the total term is written, such as {@code 4}; empty when nowhere
   * @return {@code own} itself when it fits; never later than {@code total}
   */
  public DueDate capped(
      DueDate own, DueDate total, List<Length> laterSteps, String totalParagraph) {
    LocalDateTime limit = total.due();
    for (Length step : laterSteps) {
      limit = before(limit, step);
    }
    if (!own.due().isAfter(limit)) {
      return own;
    }
    return new Cap(own, total, laterSteps, totalParagraph).at(limit);
  }

  private LocalDateTime before(LocalDateTime limit, Length step) {
    return switch (step.unit()) {
      case MIN, H -> minusWorking(limit, step.clock());
      case WD -> {
        LocalDate date = limit.toLocalDate();
        for (int day = 0; day < step.amount(); day++) {
          date = calendar.workingOnOrBefore(date.minusDays(1));
        }
        yield date.atTime(limit.toLocalTime());
      }
      case CD, MO -> limit;
    };
  }

  private LocalDateTime count(Length length, LocalDateTime from, Derivation derivation) {
    if (length.unit().byClock()) {
      return new ClockTerm(new WorkingTime(calendar, hours), derivation)
          .count(length.clock(), from);
    }
    LocalDate start = from.toLocalDate();
    derivation.passed(start, Phrases.text("calendar.start"));
    return new DayTerm(calendar, derivation).count(length, start).atTime(hours.close());
  }

  private LocalText whyLater(LocalDateTime received) {
    LocalDate date = received.toLocalDate();
    LocalTime time = received.toLocalTime();
    if (!calendar.isWorking(date)) {
      return Phrases.text("calendar.received.off", calendar.day(date).reason());
    }
    return Phrases.text(
        time.isBefore(hours.open()) ? "calendar.received.early" : "calendar.received.late",
        Phrases.time(time));
  }

  private static Duration notNegative(Duration worked) {
    if (worked.isNegative()) {
      throw new IllegalArgumentException("working time is not negative: " + worked);
    }
    return worked;
  }
}
