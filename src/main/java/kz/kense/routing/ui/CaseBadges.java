package kz.kense.routing.ui;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.ChannelChecks;
import kz.kense.casefile.Deadlines.Timed;
import kz.kense.ui.StateChip;
import kz.kense.ui.Tone;
import kz.kense.ui.Ui;

/** The marks on a case that stay until what they say is mended. */
final class CaseBadges {
  private CaseBadges() {}

  static List<StateChip> of(Ui ui, CaseTools tools, CaseModel.Loaded c) {
    LocalDateTime now = tools.now();
    List<StateChip> chips = new ArrayList<>();
    CaseState state = c.state();
    chips.add(
        switch (state.status()) {
          case OPEN -> new StateChip(Tone.INFO, ui.text("case.state.open"));
          case READY -> new StateChip(Tone.OK, ui.text("case.state.ready"));
          case CLOSED -> new StateChip(Tone.DONE, ui.text("case.state.closed"));
        });
    if (state.voided() != null) {
      chips.add(new StateChip(Tone.OVERDUE, ui.text("case.badge.voided")));
    }
    if (!ChannelChecks.stopping(c.stand().regulation(), state).isEmpty()) {
      chips.add(new StateChip(Tone.OVERDUE, ui.text("case.badge.condition")));
    }
    Timed due = c.stand().due();
    if (due != null) {
      Tone tone = DueTone.of(due.due().due(), now, tools.office().calendar());
      if (tone != Tone.OK && state.status() == CaseState.Status.OPEN) {
        chips.add(new StateChip(tone, DueTone.words(ui, due.due().due(), now)));
      }
      if (!due.due().confirmed()) {
        chips.add(new StateChip(Tone.NEAR, ui.text("case.badge.calendar")));
      }
    }
    if (state.remark() != null) {
      chips.add(new StateChip(Tone.NEAR, ui.text("case.badge.sent-back")));
    }
    if (!c.issued("acceptance-receipt")) {
      chips.add(new StateChip(Tone.NEAR, ui.text("case.badge.no-receipt")));
    }
    if (!c.similar().isEmpty()) {
      chips.add(new StateChip(Tone.INFO, ui.text("case.badge.others", c.similar().size())));
    }
    return chips;
  }
}
