package kz.kense.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A moment by which something is due, with its reasons.
 *
 * @param due local time of the office; the close of business for terms in days and months
 * @param derivation day by day, oldest first; never empty
 * @param confirmed false when the calendar of a year it runs through has not been confirmed by the
 *     office
 */
public record DueDate(LocalDateTime due, List<CountedDay> derivation, boolean confirmed) {
  public DueDate {
    derivation = List.copyOf(derivation);
  }

  public LocalDate dueDate() {
    return due.toLocalDate();
  }
}
