package kz.kense.routing.ui;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.kense.casefile.Actor;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.ChannelChecks;
import kz.kense.casefile.Deadlines.Timed;
import kz.kense.casefile.RefusalGate;
import kz.kense.office.Office;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Step;
import kz.kense.regulation.StepAction;
import kz.kense.regulation.SystemProcess;
import kz.kense.text.Failure;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands, seen by the one who sits here.
 *
 * @param step null when the case is closed
 * @param due by when the step is to be done; null when the case is closed
 * @param applicantDue until when the applicant may count on the result; null when the act does not
 *     say
 * @param whyNot why he may not act; null when he may
 * @param mayRecord whether he may enter a resolution that the official wrote on paper
 * @param gate what is shown of a refusal from its draft to its signature
 * @param unanswered conditions the act puts before a result that nobody has answered: told to
 *     whoever makes, checks or signs one
 */
record Stand(
    CaseState state,
    Regulation regulation,
    @Nullable Step step,
    @Nullable Timed due,
    @Nullable Timed applicantDue,
    @Nullable Failure whyNot,
    boolean mayRecord,
    Optional<RefusalGate> gate,
    List<SystemProcess> unanswered) {

  private static final Set<StepAction> OF_RESULT =
      EnumSet.of(StepAction.DRAFT, StepAction.CHECK, StepAction.AGREE, StepAction.SIGN);

  static Stand of(CaseTools tools, CaseState c) {
    Office office = tools.office();
    Regulation r = office.rulebook().of(c);
    Actor actor = tools.session().actor();
    Optional<Step> step = Optional.ofNullable(c.step()).flatMap(r::step);
    Optional<Failure> whyNot = tools.cases().course(c).whyNot(c, actor);
    boolean clerk = actor.roles().contains(r.steps().getFirst().role());
    boolean resolution = step.filter(s -> s.action() == StepAction.RESOLVE).isPresent();
    return new Stand(
        c,
        r,
        step.orElse(null),
        office.rulebook().deadlines().present(r, c).orElse(null),
        office.rulebook().deadlines().applicantTotal(r, c).orElse(null),
        whyNot.orElse(null),
        clerk && resolution && whyNot.isPresent(),
        c.status() == CaseState.Status.OPEN && r.registrable()
            ? tools.cases().course(c).refusalGate(c)
            : Optional.empty(),
        step.filter(s -> OF_RESULT.contains(s.action())).isPresent()
            ? ChannelChecks.unanswered(r, c)
            : List.of());
  }

  boolean mine() {
    return step != null && whyNot == null;
  }

  boolean at(StepAction action) {
    return step != null && step.action() == action;
  }

  boolean mayReturn() {
    return mine() && step != null && step.returnTo() != null;
  }
}
