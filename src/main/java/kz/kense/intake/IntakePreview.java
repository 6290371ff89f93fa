package kz.kense.intake;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import kz.kense.casefile.Deadlines;
import kz.kense.casefile.Deadlines.PlannedStep;
import kz.kense.casefile.Deadlines.Timed;
import kz.kense.office.Office;
import kz.kense.regulation.Regulation;
import org.jspecify.annotations.Nullable;

/**
 * What will happen when an application is registered. Pure.
 *
 * @param registeredAt the moment it counts as registered (rule R3)
 * @param whyLater why that is not the moment it came
 * @param opening and {@code closing}: the office's hours
 */
public record IntakePreview(
    Regulation regulation,
    LocalDateTime registeredAt,
    WhyLater whyLater,
    LocalTime opening,
    LocalTime closing,
    Timed total,
    List<PlannedStep> steps) {
  public IntakePreview {
    steps = List.copyOf(steps);
  }

  public enum WhyLater {
    AT_ONCE,
    BEFORE_OPENING,
    AFTER_CLOSE,
    DAY_OFF
  }

  /** True when every year the terms run through is confirmed in the office's calendar. */
  public boolean confirmed() {
    return total.due().confirmed() && steps.stream().allMatch(s -> s.term().due().confirmed());
  }

  /**
   * Foresees.
   *
   * @param now what came in earlier today is registered now
   * @return empty while the service, the kind, the category or the moment is not known
   * @throws kz.kense.text.Failure when the regulation gives no term
   */
  public static Optional<IntakePreview> of(Office office, IntakeForm form, LocalDateTime now) {
    LocalDateTime received = form.receivedAt();
    String kind = form.kind();
    String id = form.regulation();
    Optional<Regulation> regulation =
        id == null ? Optional.empty() : office.rulebook().library().find(id);
    if (regulation.isEmpty() || received == null || kind == null) {
      return Optional.empty();
    }
    String category = form.category();
    if (regulation.get().kind(kind).isEmpty()
        || (!regulation.get().categories().isEmpty() && category == null)) {
      return Optional.empty();
    }
    boolean today = received.toLocalDate().equals(now.toLocalDate());
    return Optional.of(of(office, regulation.get(), kind, category, today ? now : received));
  }

  private static IntakePreview of(
      Office office,
      Regulation regulation,
      String kind,
      @Nullable String category,
      LocalDateTime from) {
    Deadlines deadlines = office.rulebook().deadlines();
    LocalDateTime registered = deadlines.registration(from);
    return new IntakePreview(
        regulation,
        registered,
        why(office, from, registered),
        office.organisation().hours().open(),
        office.organisation().hours().close(),
        deadlines.total(regulation, kind, category, registered),
        deadlines.plan(regulation, kind, category, from, registered));
  }

  private static WhyLater why(Office office, LocalDateTime from, LocalDateTime registered) {
    if (registered.equals(from)) {
      return WhyLater.AT_ONCE;
    }
    if (!office.calendar().isWorking(from.toLocalDate())) {
      return WhyLater.DAY_OFF;
    }
    return registered.toLocalDate().equals(from.toLocalDate())
        ? WhyLater.BEFORE_OPENING
        : WhyLater.AFTER_CLOSE;
  }
}
