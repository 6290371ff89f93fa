package kz.kense.calendar;

import java.time.LocalTime;
import java.time.ZoneId;

/** The office's working day: open to close with one break, in the office's own zone. */
public record OfficeHours(
    LocalTime open, LocalTime breakStart, LocalTime breakEnd, LocalTime close, ZoneId zone) {
  /** 09:00–18:30, break 13:00–14:30: the default of the offices of Kazakhstan, editable. */
  public static final OfficeHours DEFAULT =
      new OfficeHours(
          LocalTime.of(9, 0),
          LocalTime.of(13, 0),
          LocalTime.of(14, 30),
          LocalTime.of(18, 30),
          ZoneId.of("Asia/Almaty"));

  public OfficeHours {
    if (!open.isBefore(breakStart) || breakEnd.isBefore(breakStart) || !breakEnd.isBefore(close)) {
      throw new IllegalArgumentException(
          "office hours must run open < break start ≤ break end < close");
    }
  }
}
