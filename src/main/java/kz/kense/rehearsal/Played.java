package kz.kense.rehearsal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import kz.kense.calendar.CountedDay;
import kz.kense.casefile.CaseState;
import kz.kense.text.Failure;
import org.jspecify.annotations.Nullable;

/**
 * What came of a rehearsal.
 *
 * @param state of the case at the end; null when it was never registered
 * @param refusedAtCounter whether the chancellery did not accept the documents
 * @param refusal whether the branch the case is on ends with a refusal
 * @param totalDue when the whole case is due; null when it was never registered
 * @param applicantDue until when the applicant may count on the result, from the acceptance outside
 *     the office; null when the regulation says nothing of it
 * @param files in the order they were made
 * @param stop why it did not go on; null when all acts were done
 */
public record Played(
    @Nullable CaseState state,
    boolean refusedAtCounter,
    boolean refusal,
    @Nullable LocalDateTime totalDue,
    @Nullable LocalDateTime applicantDue,
    List<Step> steps,
    List<Path> files,
    @Nullable Stop stop) {
  public Played {
    steps = List.copyOf(steps);
    files = List.copyOf(files);
  }

  /**
   * A step of the regulation that came to its end.
   *
   * @param actor who did it
   * @param due as the case's log keeps it
   * @param derivation of the due moment, day by day
   */
  public record Step(
      String step,
      String actor,
      LocalDateTime at,
      LocalDateTime due,
      String paragraph,
      List<CountedDay> derivation) {
    public boolean late() {
      return at.isAfter(due);
    }
  }

  /**
   * The act that was not allowed.
   *
   * @param step where the case stood; empty before the registration
   * @param deed the act's word in the scenario
   * @param line of the scenario
   */
  public record Stop(String step, String deed, int line, Failure failure) {}

  /**
   * {@code issued} or {@code refused} when handed over, {@code ready} when the registered result
   * waits for the applicant, {@code signed}, {@code open}, {@code voided}, {@code not-accepted}, or
   * {@code none} when nothing was registered.
   */
  public String outcome() {
    if (state == null) {
      return refusedAtCounter ? "not-accepted" : "none";
    }
    if (state.voided() != null) {
      return "voided";
    }
    return switch (state.status()) {
      case CLOSED -> refusal ? "refused" : "issued";
      case READY -> "ready";
      case OPEN -> state.signed() != null ? "signed" : "open";
    };
  }

  /** The number of the signed result. */
  public Optional<String> resultNumber() {
    return state == null || state.signed() == null
        ? Optional.empty()
        : Optional.of(state.signed().signature().number());
  }

  public @Nullable LocalDate readyDate() {
    return state == null ? null : state.readyDate();
  }
}
