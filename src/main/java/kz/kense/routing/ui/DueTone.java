package kz.kense.routing.ui;

import java.time.LocalDate;
import java.time.LocalDateTime;
import kz.kense.calendar.WorkCalendar;
import kz.kense.ui.StateChip;
import kz.kense.ui.Tone;
import kz.kense.ui.Ui;

/** How near a due moment is. */
final class DueTone {
  private DueTone() {}

  /** Past is overdue; today and the next working day are near. */
  static Tone of(LocalDateTime due, LocalDateTime now, WorkCalendar calendar) {
    if (now.isAfter(due)) {
      return Tone.OVERDUE;
    }
    LocalDate next = now.toLocalDate().plusDays(1);
    while (!calendar.isWorking(next)) {
      next = next.plusDays(1);
    }
    return due.toLocalDate().isAfter(next) ? Tone.OK : Tone.NEAR;
  }

  /** The chip of a due moment. */
  static StateChip chip(Ui ui, CaseTools tools, LocalDateTime due) {
    LocalDateTime now = tools.now();
    return new StateChip(of(due, now, tools.office().calendar()), words(ui, due, now));
  }

  /** A moment of today by its hour, another day by how far off it is. */
  static String words(Ui ui, LocalDateTime due, LocalDateTime now) {
    if (due.toLocalDate().equals(now.toLocalDate())) {
      String key = now.isAfter(due) ? "routing.due.past-today" : "routing.due.today";
      return ui.text(key, ui.formats().time(due.toLocalTime()));
    }
    return ui.formats().relative(due.toLocalDate(), now.toLocalDate());
  }
}
