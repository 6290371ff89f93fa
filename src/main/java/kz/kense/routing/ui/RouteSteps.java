package kz.kense.routing.ui;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.CaseState.DoneStep;
import kz.kense.casefile.Deadlines.PlannedStep;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Role;
import kz.kense.regulation.Regulation.Step;
import kz.kense.ui.RouteStep;
import kz.kense.ui.Ui;

/** A case's route in words: what is done against its norm, where it stands, what is to come. */
final class RouteSteps {
  private RouteSteps() {}

  static List<RouteStep> of(Ui ui, CaseTools tools, Stand stand) {
    List<RouteStep> steps = new ArrayList<>();
    Regulation r = stand.regulation();
    CaseState c = stand.state();
    for (DoneStep d : c.done()) {
      r.step(d.step()).ifPresent(s -> steps.add(done(ui, tools, r, s, d)));
    }
    List<PlannedStep> rest = tools.office().rulebook().deadlines().remaining(r, c);
    for (int i = 0; i < rest.size(); i++) {
      steps.add(planned(ui, tools, stand, rest.get(i), i == 0));
    }
    return steps;
  }

  private static RouteStep done(Ui ui, CaseTools tools, Regulation r, Step s, DoneStep d) {
    return new RouteStep(
        s.name().in(ui.lang()),
        role(ui, r, s),
        tools.name(d.actor()).in(ui.lang()),
        due(ui, d.due(), d.paragraph()),
        ui.formats().moment(d.at()),
        d.late() ? RouteStep.State.LATE : RouteStep.State.DONE,
        List.of());
  }

  private static RouteStep planned(
      Ui ui, CaseTools tools, Stand stand, PlannedStep p, boolean present) {
    LocalDateTime due = p.term().due().due();
    String performer = present ? stand.state().performer() : null;
    RouteStep.State state =
        !present
            ? RouteStep.State.FUTURE
            : tools.now().isAfter(due) ? RouteStep.State.OVERDUE : RouteStep.State.NOW;
    return new RouteStep(
        p.step().name().in(ui.lang()),
        role(ui, stand.regulation(), p.step()),
        performer == null ? "" : tools.name(performer).in(ui.lang()),
        due(ui, due, p.term().paragraph()),
        "",
        state,
        p.term().due().derivation().stream()
            .map(d -> ui.formats().day(d.date()) + ": " + d.reason().in(ui.lang()))
            .toList());
  }

  private static String due(Ui ui, LocalDateTime due, String paragraph) {
    return ui.text("routing.until", ui.formats().moment(due), paragraph);
  }

  private static String role(Ui ui, Regulation r, Step s) {
    return r.role(s.role()).map(Role::name).map(t -> t.in(ui.lang())).orElse(s.role());
  }
}
