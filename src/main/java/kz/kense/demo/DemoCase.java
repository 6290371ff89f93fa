package kz.kense.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.kense.calendar.TermCalculator;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Deadlines;
import kz.kense.demo.DemoPlan.Move;
import kz.kense.office.Offices;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Step;
import org.jspecify.annotations.Nullable;

/** One case on its way: its plan, and when each move of it is made. */
final class DemoCase {
  /** A move with its moment. */
  record Timed(DemoCase of, Move move, LocalDateTime at) {}

  final int number;
  final DemoPlan plan;
  final Regulation regulation;
  @Nullable CaseState state;

  DemoCase(int number, DemoPlan plan, Regulation regulation) {
    this.number = number;
    this.plan = plan;
    this.regulation = regulation;
  }

  CaseState state() {
    return Objects.requireNonNull(state, "not registered yet");
  }

  /**
   * The moves, counted back from now so that the case has waited at its stop as long as planned.
   */
  List<Timed> moves(LocalDateTime now, Offices offices) {
    TermCalculator terms =
        new TermCalculator(offices.office().calendar(), offices.office().organisation().hours());
    List<Move> moves = plan.moves(regulation);
    int busy = moves.stream().mapToInt(plan::delay).sum();
    int waiting =
        plan.waiting() == DemoPlan.DUE_TODAY
            ? untilDueToday(terms, offices.rulebook().deadlines(), now, busy)
            : plan.waiting() * 60 + number * 7 % 45;
    LocalDateTime at = terms.minusWorking(now, Duration.ofMinutes(waiting + busy));
    List<Timed> timed = new ArrayList<>();
    for (Move move : moves) {
      at = terms.plusWorking(at, Duration.ofMinutes(plan.delay(move)));
      timed.add(new Timed(this, move, at));
    }
    return timed;
  }

  /** Working minutes it must have waited at its stop for that to be due today. */
  private int untilDueToday(
      TermCalculator terms, Deadlines deadlines, LocalDateTime now, int busy) {
    Step step = regulation.step(plan.stop()).orElseThrow();
    LocalDate today = terms.registration(now).toLocalDate();
    for (int hours = 1; hours < 400; hours += 2) {
      LocalDateTime since = terms.minusWorking(now, Duration.ofHours(hours));
      LocalDateTime received = terms.minusWorking(since, Duration.ofMinutes(busy));
      LocalDate due =
          deadlines
              .step(regulation, plan.kind(), plan.category(), step, received, since)
              .due()
              .dueDate();
      if (!due.isAfter(today)) {
        return hours * 60;
      }
    }
    return 60;
  }
}
