package kz.kense.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import kz.kense.text.LocalText;

/**
 * A step's due moment cut short so that the later steps fit in the total (rule R4), with the
 * reasons.
 */
record Cap(DueDate own, DueDate total, List<Length> laterSteps, String totalParagraph) {

  /** The step's own derivation as far as it goes, then why it ends here. */
  DueDate at(LocalDateTime limit) {
    LocalDate date = limit.toLocalDate();
    List<CountedDay> lines = new ArrayList<>();
    for (CountedDay line : own.derivation()) {
      if (!line.date().isAfter(date)) {
        lines.add(line);
      }
    }
    lines.add(line(date, Phrases.text("calendar.cap.own", Phrases.moment(own.due()))));
    lines.add(line(date, totalEnds()));
    LocalText later = later();
    if (!later.ru().isEmpty()) {
      lines.add(line(date, Phrases.text("calendar.cap.later", later)));
    }
    lines.add(line(date, Phrases.text("calendar.cap", Phrases.moment(limit))));
    return new DueDate(limit, lines, own.confirmed() && total.confirmed());
  }

  private LocalText totalEnds() {
    LocalText ends = Phrases.text("calendar.cap.total", Phrases.moment(total.due()));
    if (totalParagraph.isBlank()) {
      return ends;
    }
    LocalText paragraph = Phrases.text("text.paragraph", totalParagraph);
    return new LocalText(
        ends.kk() + " (" + paragraph.kk() + ")", ends.ru() + " (" + paragraph.ru() + ")");
  }

  /** The time kept for later steps, such as "1 раб. дн., 2 ч 30 мин"; empty when there is none. */
  private LocalText later() {
    int days = 0;
    Duration clock = Duration.ZERO;
    for (Length step : laterSteps) {
      switch (step.unit()) {
        case WD -> days += step.amount();
        case MIN, H -> clock = clock.plus(step.clock());
        case CD, MO -> {}
      }
    }
    LocalText worked = clock.isZero() ? LocalText.same("") : Phrases.duration(clock);
    if (days == 0) {
      return worked;
    }
    LocalText whole = Phrases.text("calendar.length.wd", days);
    return clock.isZero() ? whole : Phrases.join(whole, ", ", worked);
  }

  private static CountedDay line(LocalDate date, LocalText reason) {
    return new CountedDay(date, false, reason);
  }
}
