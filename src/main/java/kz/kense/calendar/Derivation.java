package kz.kense.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.kense.text.LocalText;

/**
 * Collects the lines of one derivation while a term is being counted, oldest first. Used by one
 * thread, then dropped.
 */
final class Derivation {
  private final WorkCalendar calendar;
  private final LocalDate first;
  private final List<CountedDay> lines = new ArrayList<>();

  /**
   * @param first the day the counting starts from; its year matters for the confirmation
   */
  Derivation(WorkCalendar calendar, LocalDate first) {
    this.calendar = calendar;
    this.first = first;
  }

  void counted(LocalDate date, LocalText reason) {
    lines.add(new CountedDay(date, true, reason));
  }

  void passed(LocalDate date, LocalText reason) {
    lines.add(new CountedDay(date, false, reason));
  }

  /** A day off that does not count, with its name. */
  void dayOff(LocalDate date) {
    passed(date, Phrases.text("calendar.off", calendar.day(date).reason()));
  }

  /** The days off after {@code after} and before {@code before}, both left out. */
  void daysOffBetween(LocalDate after, LocalDate before) {
    for (LocalDate date = after.plusDays(1); date.isBefore(before); date = date.plusDays(1)) {
      dayOff(date);
    }
  }

  /** One line for all the work of one day. {@code soFar} is the working time used up by its end. */
  void worked(List<WorkingTime.Worked> ofOneDay, Duration soFar, Duration term) {
    LocalDate date = ofOneDay.getFirst().date();
    Duration today =
        ofOneDay.stream().map(WorkingTime.Worked::duration).reduce(Duration.ZERO, Duration::plus);
    String times =
        ofOneDay.stream()
            .map(work -> Phrases.time(work.from()) + "–" + Phrases.time(work.to()))
            .collect(Collectors.joining(", "));
    LocalText line =
        Phrases.text(
            "calendar.clock",
            times,
            Phrases.duration(today),
            Phrases.duration(soFar),
            Phrases.duration(term));
    counted(date, withReason(line, date));
  }

  /**
   * The line, and after it why this day is a working one when the data says so: a worked Saturday.
   */
  LocalText withReason(LocalText line, LocalDate date) {
    Day day = calendar.day(date);
    return day.stated() ? Phrases.join(line, ": ", day.reason()) : line;
  }

  DueDate dueAt(LocalDateTime due) {
    int from = first.getYear();
    int to = due.getYear();
    List<Integer> unknown =
        IntStream.rangeClosed(from, to).filter(y -> !calendar.covers(y)).boxed().toList();
    if (!unknown.isEmpty()) {
      String years =
          unknown.size() == 1
              ? unknown.getFirst().toString()
              : unknown.getFirst() + "–" + unknown.getLast();
      passed(due.toLocalDate(), Phrases.text("calendar.uncovered", years));
    }
    return new DueDate(due, lines, IntStream.rangeClosed(from, to).allMatch(calendar::confirmed));
  }
}
