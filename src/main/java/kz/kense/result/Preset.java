package kz.kense.result;

import java.time.LocalDate;
import kz.kense.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * What a field holds before anybody fills it and the case gives nothing; words of the law change
 * with the law, so each stands up to a day.
 *
 * @param until the last day of the document it holds for; null for all later ones
 * @param text for a choice the answer's id
 */
public record Preset(@Nullable LocalDate until, LocalText text) {
  boolean holdsOn(@Nullable LocalDate day) {
    return until == null || (day != null && !day.isAfter(until));
  }
}
