package kz.kense.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The quick table and the calculator that gives reasons must never disagree. */
class TermTableTest {
  private static final LocalDate FIRST = LocalDate.of(2013, 12, 1);

  @Test
  void it_counts_every_term_as_the_calculator_does() {
    WorkCalendar calendar = WorkCalendar.standard();
    TermCalculator calculator = new TermCalculator(calendar, OfficeHours.DEFAULT);
    TermTable table =
        new TermTable(calendar, OfficeHours.DEFAULT, FIRST, LocalDate.of(2024, 12, 31));
    Random random = new Random(20151008);
    for (int i = 0; i < 4000; i++) {
      LocalDateTime from =
          LocalDate.of(2014, 1, 1)
              .plusDays(random.nextInt(3650))
              .atTime(random.nextInt(24), random.nextInt(60));
      Unit unit = Unit.values()[random.nextInt(5)];
      Length length = new Length(1 + random.nextInt(unit == Unit.MO ? 3 : 30), unit);
      assertThat(table.time(table.due(length, table.moment(from))))
          .as("%s from %s", length, from)
          .isEqualTo(calculator.due(length, from).due());
    }
  }

  @Test
  void it_knows_working_days_and_their_hours() {
    TermTable table =
        new TermTable(
            WorkCalendar.standard(), OfficeHours.DEFAULT, FIRST, LocalDate.of(2016, 12, 31));
    assertThat(table.isWorking(LocalDate.of(2016, 3, 5))).as("a worked Saturday").isTrue();
    assertThat(table.isWorking(LocalDate.of(2016, 3, 7))).as("a transferred day off").isFalse();
    LocalDate day = LocalDate.of(2016, 3, 4);
    assertThat(table.time(table.opening(day))).isEqualTo("2016-03-04T09:00");
    assertThat(table.time(table.closing(day))).isEqualTo("2016-03-04T18:30");
  }
}
