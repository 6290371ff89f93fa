package kz.kense.routing.ui;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.CaseState.Checkup;
import kz.kense.casefile.CaseState.DoneStep;
import kz.kense.casefile.Deadlines.Timed;
import kz.kense.diagram.Chart.State;
import kz.kense.diagram.Standing;
import kz.kense.diagram.Standing.At;
import kz.kense.ui.Ui;

/**
 * Where a case stands on its regulation's diagrams: done steps with who and when, the place now.
 */
final class CaseStanding {
  private CaseStanding() {}

  static Standing of(Ui ui, CaseTools tools, Stand stand) {
    CaseState c = stand.state();
    Map<String, At> at = new HashMap<>();
    for (DoneStep d : c.done()) {
      List<String> lines =
          List.of(tools.name(d.actor()).in(ui.lang()), ui.formats().dateTime(d.at()));
      at.put(d.step(), new At(d.late() ? State.LATE : State.DONE, lines));
    }
    for (Checkup check : c.checks()) {
      List<String> lines =
          List.of(tools.name(check.by()).in(ui.lang()), ui.formats().dateTime(check.check().at()));
      at.put(
          check.check().process(),
          new At(check.check().passes() ? State.DONE : State.OVERDUE, lines));
    }
    Timed due = stand.due();
    if (c.step() != null && due != null) {
      at.put(c.step(), now(ui, tools, c, due));
    }
    return new Standing(at);
  }

  private static At now(Ui ui, CaseTools tools, CaseState c, Timed due) {
    LocalDateTime until = due.due().due();
    List<String> lines = new ArrayList<>();
    if (c.performer() != null) {
      lines.add(tools.name(c.performer()).in(ui.lang()));
    }
    lines.add(ui.text("diagram.until", ui.formats().moment(until)));
    return new At(tools.now().isAfter(until) ? State.OVERDUE : State.NOW, lines);
  }
}
