package kz.kense.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two algorithms, two readings of the calendar, every start date of ten years: they agree. */
class SecondOpinionTest {
  private static final LocalDate FIRST = LocalDate.of(2014, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2023, 12, 31);
  private static final LocalTime[] TIMES = {
    LocalTime.of(0, 0),
    LocalTime.of(9, 0),
    LocalTime.of(11, 7),
    LocalTime.of(13, 0),
    LocalTime.of(13, 40),
    LocalTime.of(14, 30),
    LocalTime.of(17, 45),
    LocalTime.of(18, 30),
    LocalTime.of(21, 15)
  };

  private final TermCalculator terms =
      new TermCalculator(WorkCalendar.standard(), OfficeHours.DEFAULT);
  private final DayTable table = new DayTable();

  @ParameterizedTest
  @ValueSource(strings = {"1 wd", "3 wd", "15 wd", "1 cd", "5 cd", "30 cd"})
  void termsInDaysAgreeAndShowEveryDay(String written) {
    Length length = TermVectorsTest.length(written);
    for (LocalDate date = FIRST; !date.isAfter(LAST); date = date.plusDays(1)) {
      LocalDateTime from = date.atTime(10, 0);
      DueDate due = terms.due(length, from);

      assertThat(due.due()).as("%s from %s", length, from).isEqualTo(table.due(length, from));
      assertThat(due.derivation().stream().filter(CountedDay::counted).count())
          .isEqualTo(length.amount());
      assertThat(due.derivation().stream().map(CountedDay::date))
          .as("every day once, from %s", date)
          .containsExactlyElementsOf(date.datesUntil(due.dueDate().plusDays(1)).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 mo", "2 mo", "6 mo", "12 mo"})
  void termsInMonthsAgree(String written) {
    Length length = TermVectorsTest.length(written);
    for (LocalDate date = FIRST; !date.isAfter(LAST); date = date.plusDays(1)) {
      LocalDateTime from = date.atTime(10, 0);
      assertThat(terms.due(length, from).due())
          .as("%s from %s", length, from)
          .isEqualTo(table.due(length, from));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 min", "15 min", "30 min", "2 h", "4 h", "8 h", "37 h"})
  void termsByTheClockAgreeAtAllTimesOfDay(String written) {
    Length length = TermVectorsTest.length(written);
    for (LocalDate date = FIRST; !date.isAfter(LAST); date = date.plusDays(1)) {
      for (LocalTime time : TIMES) {
        LocalDateTime from = date.atTime(time);
        assertThat(terms.plusWorking(from, length.clock()))
            .as("%s from %s", length, from)
            .isEqualTo(table.due(length, from));
      }
      LocalDateTime from = date.atTime(TIMES[date.getDayOfMonth() % TIMES.length]);
      assertThat(terms.due(length, from).due())
          .as("%s from %s", length, from)
          .isEqualTo(table.due(length, from));
    }
  }
}
