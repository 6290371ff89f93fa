package kz.kense.casefile;

import java.time.LocalDateTime;
import kz.kense.casefile.CaseEvent.StepDone;
import kz.kense.casefile.Deadlines.Timed;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Kind;
import kz.kense.regulation.Regulation.Step;
import kz.kense.regulation.StepAction;
import kz.kense.text.Failure;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is and where the case goes next: what all acts ask before they decide. Pure.
 *
 * @param now the office's local time at which the act takes place
 */
record Turn(Regulation regulation, Deadlines deadlines, Staff staff, LocalDateTime now) {

  Step presentStep(CaseState c) {
    if (c.step() == null) {
      throw Failure.of("casefile.closed", c.intake().number());
    }
    return Routes.step(regulation, c.step());
  }

  Step presentStep(CaseState c, StepAction wanted) {
    Step step = presentStep(c);
    if (step.action() != wanted) {
      throw Failure.byLaw("casefile.other-step", step.paragraph(), step.name(), roleName(step));
    }
    return step;
  }

  /** The present step, if it is of this action and this actor is the one to act. */
  Step turn(CaseState c, Actor actor, StepAction wanted) {
    Step step = presentStep(c, wanted);
    requirePerformer(c, actor, step);
    return step;
  }

  void requireRole(Actor actor, Step step) {
    if (!actor.roles().contains(step.role())) {
      throw Failure.byLaw("casefile.other-role", step.paragraph(), step.name(), roleName(step));
    }
  }

  void requirePerformer(CaseState c, Actor actor, Step step) {
    requireRole(actor, step);
    if (c.performer() != null && !c.performer().equals(actor.employee())) {
      throw Failure.byLaw("casefile.other-performer", step.paragraph(), step.name());
    }
  }

  /** Only the chancellery's first official, who registers, may. */
  void requireRegistrar(Actor actor) {
    requireRole(actor, regulation.steps().getFirst());
  }

  Step next(CaseState c, Step step) {
    return Routes.step(
        regulation,
        step.nextFor(c.kind())
            .orElseThrow(() -> Failure.of("regulation.no-step", "–", regulation.id())));
  }

  /** The step is done and the case goes on to whoever held the next role in it before. */
  StepDone done(CaseState c, Step step) {
    return done(c, step, performerOfNext(c, step));
  }

  /** The step is done and this performer is to act at the next. */
  StepDone done(CaseState c, Step step, @Nullable String performer) {
    requirePayment(c, step);
    return moved(c, step, step.nextFor(c.kind()).orElse(null), performer);
  }

  /** The case goes back along {@code returnTo}, to whoever acted there. */
  StepDone back(CaseState c, Step step, String to) {
    return moved(c, step, to, c.performerOf(to).orElse(null));
  }

  private StepDone moved(CaseState c, Step step, @Nullable String to, @Nullable String performer) {
    Timed term = deadlines.present(regulation, c).orElseThrow();
    return new StepDone(step.id(), term.due().due(), term.paragraph(), to, performer);
  }

  /** Where the act asks for payment, the step it names is not done before it was seen. */
  private void requirePayment(CaseState c, Step step) {
    Regulation.Payment fee = regulation.payment();
    if (fee != null
        && fee.before().equals(step.id())
        && fee.fits(c.intake().kind(), c.intake().channel())
        && c.payment() == null
        && !refusal(c)) {
      throw Failure.byLaw("casefile.not-paid", fee.paragraph(), step.name());
    }
  }

  boolean refusal(CaseState c) {
    return regulation.kind(c.kind()).map(Kind::refusal).orElse(false);
  }

  /**
   * The official who held the next step's role in this case before; anyone of the role for the
   * chancellery and for a commission.
   */
  private @Nullable String performerOfNext(CaseState c, Step step) {
    Step next = next(c, step);
    if (next.action() == StepAction.ISSUE || next.action() == StepAction.COMMISSION) {
      return null;
    }
    return c.done().reversed().stream()
        .filter(
            d -> regulation.step(d.step()).map(Step::role).filter(next.role()::equals).isPresent())
        .map(CaseState.DoneStep::actor)
        .filter(employee -> staff.holds(employee, next.role()))
        .findFirst()
        .orElse(null);
  }

  Object roleName(Step step) {
    return regulation.role(step.role()).<Object>map(Regulation.Role::name).orElse(step.role());
  }

  Object kindName(CaseState c) {
    return regulation.kind(c.kind()).<Object>map(Kind::name).orElse(c.kind());
  }
}
