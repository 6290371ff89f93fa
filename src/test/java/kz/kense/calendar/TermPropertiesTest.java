package kz.kense.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What must hold for any moment and any length; the seed is fixed, so a failure can be repeated.
 */
class TermPropertiesTest {
  private static final int TRIES = 3000;
  private static final LocalDate FIRST = LocalDate.of(2013, 1, 1);

  private final Random random = new Random(20160905);
  private final WorkCalendar calendar = WorkCalendar.standard();
  private final TermCalculator terms = new TermCalculator(calendar, OfficeHours.DEFAULT);

  @Test
  void dueMomentIsInWorkingHoursOfAWorkingDayAndAfterTheStart() {
    for (int i = 0; i < TRIES; i++) {
      LocalDateTime from = moment();
      DueDate due = terms.due(length(), from);
      assertThat(calendar.isWorking(due.dueDate())).isTrue();
      assertThat(due.due()).isAfter(from);
      assertThat(due.due().toLocalTime())
          .isBetween(OfficeHours.DEFAULT.open(), OfficeHours.DEFAULT.close());
      assertThat(due.derivation()).isSortedAccordingTo(Comparator.comparing(CountedDay::date));
      assertThat(due.derivation().getLast().date()).isEqualTo(due.dueDate());
    }
  }

  @Test
  void laterStartNeverGivesAnEarlierEnd() {
    for (int i = 0; i < TRIES; i++) {
      Length length = length();
      LocalDateTime from = moment();
      LocalDateTime later = from.plusMinutes(random.nextInt(20_000));
      assertThat(terms.due(length, later).due()).isAfterOrEqualTo(terms.due(length, from).due());
    }
  }

  @Test
  void longerTermNeverEndsEarlier() {
    for (int i = 0; i < TRIES; i++) {
      Length length = length();
      Length longer = new Length(length.amount() + 1 + random.nextInt(3), length.unit());
      LocalDateTime from = moment();
      assertThat(terms.due(longer, from).due()).isAfterOrEqualTo(terms.due(length, from).due());
    }
  }

  @Test
  void termInWorkingDaysHasExactlySoManyWorkingDaysAfterItsStart() {
    for (int i = 0; i < TRIES; i++) {
      LocalDateTime from = moment();
      int amount = 1 + random.nextInt(40);
      LocalDate due = terms.due(new Length(amount, Unit.WD), from).dueDate();
      assertThat(
              from.toLocalDate()
                  .plusDays(1)
                  .datesUntil(due.plusDays(1))
                  .filter(calendar::isWorking))
          .hasSize(amount);
    }
  }

  @Test
  void workingTimeTakenBackLeadsToTheStart() {
    for (int i = 0; i < TRIES; i++) {
      LocalDateTime start = terms.plusWorking(moment(), Duration.ZERO);
      Duration worked = Duration.ofMinutes(1 + random.nextInt(5000));
      LocalDateTime end = terms.plusWorking(start, worked);
      assertThat(terms.minusWorking(end, worked)).isEqualTo(start);
      assertThat(terms.plusWorking(terms.minusWorking(end, worked), worked)).isEqualTo(end);
    }
  }

  @Test
  void registrationIsInWorkingTimeAndNeverBeforeTheApplicationCame() {
    for (int i = 0; i < TRIES; i++) {
      LocalDateTime received = moment();
      LocalDateTime registered = terms.registration(received);
      assertThat(registered).isAfterOrEqualTo(received);
      assertThat(calendar.isWorking(registered.toLocalDate())).isTrue();
      assertThat(terms.registration(registered)).isEqualTo(registered);
    }
  }

  @Test
  void cappedStepLeavesTheLaterStepsTheirTimeInTheTotal() {
    for (int i = 0; i < TRIES; i++) {
      LocalDateTime from = moment();
      DueDate own = terms.due(length(), from);
      DueDate total = terms.due(new Length(1 + random.nextInt(30), Unit.CD), from);
      List<Length> later = new ArrayList<>();
      for (int steps = random.nextInt(4); steps > 0; steps--) {
        later.add(new Length(1 + random.nextInt(3), random.nextBoolean() ? Unit.H : Unit.WD));
      }
      DueDate capped = terms.capped(own, total, later, "4");

      assertThat(capped.due()).isBeforeOrEqualTo(own.due()).isBeforeOrEqualTo(total.due());
      assertThat(capped.derivation())
          .isNotEmpty()
          .isSortedAccordingTo(Comparator.comparing(CountedDay::date));
      LocalDateTime end = capped.due();
      for (Length step : later) {
        end =
            step.unit() == Unit.H
                ? terms.plusWorking(end, step.clock())
                : terms.due(step, end).dueDate().atTime(end.toLocalTime());
      }
      assertThat(end).isBeforeOrEqualTo(total.due());
    }
  }

  private LocalDateTime moment() {
    return FIRST
        .plusDays(random.nextInt(13 * 365))
        .atStartOfDay()
        .plusMinutes(random.nextInt(24 * 60));
  }

  private Length length() {
    Unit unit = Unit.values()[random.nextInt(Unit.values().length)];
    return new Length(1 + random.nextInt(unit == Unit.MO ? 6 : 40), unit);
  }
}
