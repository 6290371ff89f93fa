package kz.kense.journal.ui;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.CaseState.DoneStep;
import kz.kense.casefile.Deadlines.PlannedStep;
import kz.kense.casefile.Deadlines.Timed;
import kz.kense.office.Employee;
import kz.kense.office.Office;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Step;
import kz.kense.ui.RouteStep;
import kz.kense.ui.Ui;
import org.jspecify.annotations.Nullable;

/**
 * A case's route in words: the done steps as they were done, then the remaining ones with their
 * norms.
 *
 * @param now local time of the office
 */
record RouteWords(Ui ui, Office office, LocalDateTime now) {

  List<RouteStep> of(CaseState c) {
    Regulation regulation = office.rulebook().of(c);
    List<RouteStep> steps = new ArrayList<>();
    c.done().forEach(done -> steps.add(done(regulation, done)));
    boolean present = true;
    for (PlannedStep planned : office.rulebook().deadlines().remaining(regulation, c)) {
      steps.add(remaining(regulation, c, planned, present));
      present = false;
    }
    return steps;
  }

  private RouteStep done(Regulation regulation, DoneStep done) {
    Optional<Step> step = regulation.step(done.step());
    return new RouteStep(
        step.map(s -> s.name().in(ui.lang())).orElse(done.step()),
        step.map(s -> role(regulation, s)).orElse(""),
        employee(done.actor()),
        norm(done.due(), done.paragraph()),
        ui.formats().dateTime(done.at()),
        done.late() ? RouteStep.State.LATE : RouteStep.State.DONE,
        List.of());
  }

  private RouteStep remaining(
      Regulation regulation, CaseState c, PlannedStep planned, boolean present) {
    Timed term = planned.term();
    RouteStep.State state =
        !present
            ? RouteStep.State.FUTURE
            : c.status() == CaseState.Status.OPEN && term.due().due().isBefore(now)
                ? RouteStep.State.OVERDUE
                : RouteStep.State.NOW;
    List<String> reasons =
        term.due().derivation().stream()
            .map(d -> ui.formats().day(d.date()) + ": " + d.reason().in(ui.lang()))
            .toList();
    return new RouteStep(
        planned.step().name().in(ui.lang()),
        role(regulation, planned.step()),
        present ? employee(c.performer()) : "",
        norm(term.due().due(), term.paragraph()),
        "",
        state,
        reasons);
  }

  private String norm(LocalDateTime due, String paragraph) {
    return ui.text(
        "journal.route.norm", ui.formats().dateTime(due), ui.text("text.paragraph", paragraph));
  }

  private String role(Regulation regulation, Step step) {
    return regulation.role(step.role()).map(r -> r.name().in(ui.lang())).orElse(step.role());
  }

  private String employee(@Nullable String id) {
    return id == null
        ? ""
        : office.employee(id).map(Employee::name).map(n -> n.in(ui.lang())).orElse(id);
  }
}
