package kz.kense.casefile;

import java.time.LocalDateTime;
import java.util.List;
import kz.kense.calendar.DueDate;
import kz.kense.regulation.Source;
import kz.kense.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * Why a moment is the one it is: the whole explanation of one due moment, ready to be shown or
 * printed. All moments are local times of the office.
 *
 * @param service short title of the regulation
 * @param act the act that the regulation was approved by
 * @param number of the case; empty when the question is not about a registered case
 * @param kind of the case or branch it is on now
 * @param category absent when the service has none
 * @param what the step's name, or that it is the total term
 * @param who the role that acts; empty for the total
 * @param since when the step began; for the total the registration
 * @param own when the term would end by itself; the same as {@code due} when nothing shortens it
 * @param due when it ends, with the days counted
 * @param total when the whole case's term ends; absent when the regulation gives none
 * @param reasons the rules that made it, in the order they were applied
 * @param years whose calendar it runs through
 * @param warnings what the reader must see in red or amber
 */
public record DueSheet(
    LocalText service,
    LocalText act,
    String number,
    LocalText kind,
    @Nullable LocalText category,
    LocalText what,
    LocalText who,
    LocalDateTime registeredAt,
    LocalDateTime since,
    LocalDateTime own,
    DueDate due,
    @Nullable LocalDateTime total,
    List<Reason> reasons,
    List<Year> years,
    List<Warning> warnings) {

  /**
   * One rule that took part.
   *
   * @param rule R1 to R6 of the engine, or {@code resolution}, {@code margin}, {@code term}
   * @param paragraph where it stands; empty for a rule of the program
   */
  public record Reason(String rule, LocalText words, String paragraph, Source source) {}

  /**
   * A year of the calendar.
   *
   * @param covered false when there is no data for it: week-ends only were skipped
   * @param confirmed true when the office has checked its days against the official acts
   */
  public record Year(int year, boolean covered, boolean confirmed) {}

  /**
   * What is wrong with the term, or wrong in the act.
   *
   * @param severe true when terms of the act do not fit one another here, or the moment is lost
   * @param paragraph of the act it is about; empty when it is about none
   */
  public record Warning(boolean severe, LocalText words, String paragraph) {}

  public DueSheet {
    reasons = List.copyOf(reasons);
    years = List.copyOf(years);
    warnings = List.copyOf(warnings);
  }

  /** True when something made the term shorter than its own paragraph gives. */
  public boolean shortened() {
    return due.due().isBefore(own);
  }
}
