package kz.kense.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts terms in minutes and hours through working time (rule R2), one line for each day. */
record ClockTerm(WorkingTime time, Derivation derivation) {

  LocalDateTime count(Duration term, LocalDateTime from) {
    List<WorkingTime.Worked> stretches = time.forward(from, term);
    waiting(from, stretches.getFirst());
    TreeMap<LocalDate, List<WorkingTime.Worked>> byDay =
        stretches.stream()
            .collect(
                Collectors.groupingBy(WorkingTime.Worked::date, TreeMap::new, Collectors.toList()));
    Duration soFar = Duration.ZERO;
    LocalDate before = byDay.firstKey();
    for (List<WorkingTime.Worked> day : byDay.values()) {
      LocalDate date = day.getFirst().date();
      derivation.daysOffBetween(before, date);
      before = date;
      for (WorkingTime.Worked work : day) {
        soFar = soFar.plus(work.duration());
      }
      derivation.worked(day, soFar, term);
    }
    WorkingTime.Worked last = stretches.getLast();
    return last.date().atTime(last.to());
  }

  /** Says why the clock starts later than asked: a day off, the night, the break. */
  private void waiting(LocalDateTime from, WorkingTime.Worked first) {
    LocalDateTime start = first.date().atTime(first.from());
    LocalDate asked = from.toLocalDate();
    if (start.equals(from)) {
      return;
    }
    if (time.calendar().isWorking(asked)) {
      derivation.passed(
          asked,
          Phrases.text(
              "calendar.clock.outside", Phrases.time(from.toLocalTime()), Phrases.moment(start)));
    } else {
      derivation.dayOff(asked);
    }
    derivation.daysOffBetween(asked, first.date());
  }
}
