package kz.kense.routing.ui;

import java.time.LocalDateTime;
import kz.kense.ui.Tone;
import kz.kense.ui.Ui;

/** How near a due moment is. */
final class DueTone {
  private DueTone() {}

  /** Past is overdue; today and the day after are near. */
  static Tone of(LocalDateTime due, LocalDateTime now) {
    if (now.isAfter(due)) {
      return Tone.OVERDUE;
    }
    return due.toLocalDate().isAfter(now.toLocalDate().plusDays(1)) ? Tone.OK : Tone.NEAR;
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
