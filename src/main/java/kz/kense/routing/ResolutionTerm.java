package kz.kense.routing;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import kz.kense.calendar.Length;
import kz.kense.calendar.TermCalculator;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Deadlines.Timed;
import kz.kense.casefile.Routes;
import kz.kense.office.Office;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Step;
import kz.kense.text.Failure;

/**
 * The term of a resolution about to be put: what the regulation gives the next official, and
 * shorter ones. Pure.
 *
 * @param next the step that the resolution hands the case to
 * @param norm the regulation's term for it, from now
 * @param now the office's local time
 */
public record ResolutionTerm(Step next, Timed norm, LocalDateTime now, TermCalculator calculator) {

  /**
   * @throws Failure {@code regulation.no-step} when nothing follows the present step
   */
  public static ResolutionTerm of(Office office, CaseState c, LocalDateTime now) {
    Regulation r = office.rulebook().of(c);
    Step next =
        Optional.ofNullable(c.step())
            .flatMap(id -> Routes.step(r, id).nextFor(c.kind()))
            .map(id -> Routes.step(r, id))
            .orElseThrow(() -> Failure.of("regulation.no-step", "–", r.id()));
    Timed norm =
        office
            .rulebook()
            .deadlines()
            .waiting(
                r,
                c.kind(),
                c.intake().category(),
                next,
                c.intake().registeredAt(),
                now,
                c.arrivedAt());
    return new ResolutionTerm(
        next, norm, now, new TermCalculator(office.calendar(), office.organisation().hours()));
  }

  /** A term counted from now as the regulations count. */
  public LocalDateTime after(Length length) {
    return calculator.due(length, now).due();
  }

  /** Half of the working time that the regulation gives; a later day than today is given whole. */
  public LocalDateTime half() {
    long fits = 0;
    long tooMuch = Math.max(1, Duration.between(now, norm.due().due()).toMinutes()) + 1;
    while (tooMuch - fits > 1) {
      long middle = (fits + tooMuch) / 2;
      if (calculator.plusWorking(now, Duration.ofMinutes(middle)).isAfter(norm.due().due())) {
        tooMuch = middle;
      } else {
        fits = middle;
      }
    }
    LocalDateTime half = calculator.plusWorking(now, Duration.ofMinutes(fits / 2));
    return half.toLocalDate().equals(now.toLocalDate()) ? half : on(half.toLocalDate());
  }

  /** The end of a day's work; on the last day of the norm, the norm. */
  public LocalDateTime on(LocalDate day) {
    return day.equals(norm.due().dueDate())
        ? norm.due().due()
        : day.atTime(calculator.hours().close());
  }

  /** Why this moment may not be set; empty when it may. */
  public Optional<Failure> refused(LocalDateTime due) {
    if (due.isAfter(norm.due().due())) {
      return Optional.of(Failure.byLaw("casefile.term-longer", norm.paragraph(), norm.due().due()));
    }
    return due.isBefore(now) ? Optional.of(Failure.of("routing.term-past")) : Optional.empty();
  }
}
