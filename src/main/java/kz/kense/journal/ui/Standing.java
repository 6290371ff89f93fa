package kz.kense.journal.ui;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import kz.kense.calendar.WorkCalendar;
import kz.kense.journal.JournalRow;
import kz.kense.ui.Tone;
import org.jspecify.annotations.Nullable;

/** How a case stands against its term: what the chip of a line says. */
public enum Standing {
  OVERDUE(Tone.OVERDUE),
  /** due today or on the next working day */
  NEAR(Tone.NEAR),
  ON_TIME(Tone.OK),
  /** the result waits for the applicant */
  READY(Tone.INFO),
  CLOSED(Tone.DONE),
  /** registered by mistake: the number is kept and nothing else is done */
  VOIDED(Tone.VOIDED);

  private final Tone tone;

  Standing(Tone tone) {
    this.tone = tone;
  }

  public Tone tone() {
    return tone;
  }

  /** The tone of the whole row; null when the row needs no colour. */
  public @Nullable Tone rowTone() {
    return this == OVERDUE || this == NEAR || this == VOIDED ? tone : null;
  }

  /** Message key of its word. */
  public String textKey() {
    return "journal.standing." + name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param now local time of the office
   */
  public static Standing of(JournalRow row, LocalDateTime now, WorkCalendar calendar) {
    if (row.voided() != null) {
      return VOIDED;
    }
    return switch (row.status()) {
      case CLOSED -> CLOSED;
      case READY -> READY;
      case OPEN -> {
        LocalDateTime due = due(row);
        yield due.isBefore(now)
            ? OVERDUE
            : due.toLocalDate().isAfter(workingDayAfter(now.toLocalDate(), 1, calendar))
                ? ON_TIME
                : NEAR;
      }
    };
  }

  /** The moment the case is urgent by: of its step, or of the whole when that ends sooner. */
  public static LocalDateTime due(JournalRow row) {
    LocalDateTime step = row.stepDue();
    return step == null || row.totalDue().isBefore(step) ? row.totalDue() : step;
  }

  /**
   * @param days how many working days later, 1 or more
   */
  static LocalDate workingDayAfter(LocalDate date, int days, WorkCalendar calendar) {
    LocalDate at = date;
    for (int left = days; left > 0; ) {
      at = at.plusDays(1);
      if (calendar.isWorking(at)) {
        left--;
      }
    }
    return at;
  }
}
