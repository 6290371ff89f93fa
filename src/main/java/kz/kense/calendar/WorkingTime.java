package kz.kense.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Working time: the office's hours on its working days, strung together without the breaks and
 * nights (rule R2).
 */
record WorkingTime(WorkCalendar calendar, OfficeHours hours) {

  /** A stretch of work inside one half of one working day. */
  record Worked(LocalDate date, LocalTime from, LocalTime to) {
    Duration duration() {
      return Duration.between(from, to);
    }
  }

  /**
   * The stretches that {@code amount} of working time takes from a moment on.
   *
   * @param amount positive
   * @return never empty; the last one ends when the amount is used up
   */
  List<Worked> forward(LocalDateTime from, Duration amount) {
    List<Worked> stretches = new ArrayList<>();
    Duration left = amount;
    LocalTime earliest = from.toLocalTime();
    for (LocalDate date = from.toLocalDate(); ; date = date.plusDays(1), earliest = LocalTime.MIN) {
      for (Worked half : halves(date)) {
        LocalTime start = later(half.from(), earliest);
        if (start.isBefore(half.to())) {
          Duration available = Duration.between(start, half.to());
          if (left.compareTo(available) <= 0) {
            stretches.add(new Worked(date, start, start.plus(left)));
            return stretches;
          }
          stretches.add(new Worked(date, start, half.to()));
          left = left.minus(available);
        }
      }
    }
  }

  LocalDateTime plus(LocalDateTime from, Duration amount) {
    Worked last = forward(from, amount).getLast();
    return last.date().atTime(last.to());
  }

  /**
   * The latest working moment from which {@code amount} of working time is left until {@code to}.
   */
  LocalDateTime minus(LocalDateTime to, Duration amount) {
    Duration left = amount;
    LocalTime latest = to.toLocalTime();
    for (LocalDate date = to.toLocalDate(); ; date = date.minusDays(1), latest = LocalTime.MAX) {
      for (Worked half : halves(date).reversed()) {
        LocalTime end = half.to().isBefore(latest) ? half.to() : latest;
        if (half.from().isBefore(end)) {
          Duration available = Duration.between(half.from(), end);
          if (left.compareTo(available) <= 0) {
            return date.atTime(end.minus(left));
          }
          left = left.minus(available);
        }
      }
    }
  }

  private List<Worked> halves(LocalDate date) {
    return calendar.isWorking(date)
        ? List.of(
            new Worked(date, hours.open(), hours.breakStart()),
            new Worked(date, hours.breakEnd(), hours.close()))
        : List.of();
  }

  private static LocalTime later(LocalTime a, LocalTime b) {
    return a.isAfter(b) ? a : b;
  }
}
