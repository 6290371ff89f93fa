package kz.kense.casefile;

import java.util.List;
import kz.kense.casefile.CaseEvent.CommissionHeld;
import kz.kense.casefile.CaseEvent.MinutesApproved;
import kz.kense.casefile.CaseEvent.MinutesReturned;
import kz.kense.casefile.Meeting.Decision;
import kz.kense.regulation.Regulation.Kind;
import kz.kense.regulation.Regulation.Step;
import kz.kense.regulation.StepAction;
import kz.kense.text.Failure;

/**
 * The licensing commission: sits, votes, writes its minutes; the head approves them; the executor
 * then drafts what was decided and nothing else (ZHM-SUR/DES/CON ¶5.4–5.6).
 *
 * <p>The acts prescribe neither quorum nor majority: more than half of the office's members, and
 * more votes for than against, with the chair's vote deciding a tie.
 */
final class CommissionActs {
  private final Turn turn;

  CommissionActs(Turn turn) {
    this.turn = turn;
  }

  /** How many of a commission's members must be present. */
  static int quorum(int members) {
    return members / 2 + 1;
  }

  /** Records a sitting; the decision is what the votes come to. */
  List<CaseEvent> hold(CaseState c, Actor actor, Meeting meeting) {
    Step step = turn.turn(c, actor, StepAction.COMMISSION);
    problem(c, step, meeting);
    return List.of(new CommissionHeld(step.id(), meeting, meeting.decision()), turn.done(c, step));
  }

  private void problem(CaseState c, Step step, Meeting m) {
    if (m.date().isAfter(turn.now().toLocalDate())
        || m.date().isBefore(c.intake().registeredAt().toLocalDate())) {
      throw Failure.byLaw("commission.date", step.paragraph(), m.date());
    }
    List<String> members = turn.staff().holders(step.role());
    if (!members.containsAll(m.present())) {
      throw Failure.byLaw("commission.not-a-member", step.paragraph());
    }
    int quorum = quorum(members.size());
    if (m.present().stream().distinct().count() < quorum) {
      throw Failure.byLaw(
          "commission.no-quorum", step.paragraph(), m.present().size(), members.size(), quorum);
    }
    if (!m.present().contains(m.chair()) || !m.present().contains(m.secretary())) {
      throw Failure.byLaw("commission.no-chair", step.paragraph());
    }
    if (!m.everyoneVotedOnce()) {
      throw Failure.byLaw("commission.votes", step.paragraph());
    }
    if (m.agenda().isBlank()) {
      throw Failure.byLaw("commission.no-agenda", step.paragraph());
    }
    if (m.decision() == Decision.REFUSE && m.reason().isBlank()) {
      throw Failure.byLaw("commission.no-reason", step.paragraph());
    }
  }

  List<CaseEvent> approve(CaseState c, Actor actor, String remark) {
    Step step = turn.turn(c, actor, StepAction.APPROVE);
    if (c.minutes() == null) {
      throw Failure.byLaw("commission.no-minutes", step.paragraph());
    }
    return List.of(new MinutesApproved(step.id(), remark), turn.done(c, step));
  }

  /** Sends the minutes back along the step's {@code returnTo}; the commission considers anew. */
  List<CaseEvent> sendBack(CaseState c, Actor actor, String remark) {
    Step step = turn.turn(c, actor, StepAction.APPROVE);
    String to = step.returnTo();
    if (to == null) {
      throw Failure.byLaw("casefile.no-return", step.paragraph(), step.name());
    }
    if (remark.isBlank()) {
      throw Failure.byLaw("casefile.return-without-remark", step.paragraph());
    }
    return List.of(new MinutesReturned(step.id(), to, remark), turn.back(c, step, to));
  }

  /** A draft of this kind goes only as far as the commission decided it. */
  static void requireAsDecided(CaseState c, Kind kind, Step step) {
    if (c.minutes() == null) {
      return;
    }
    boolean granted = c.minutes().held().decision() == Decision.GRANT;
    if (granted == kind.refusal()) {
      throw Failure.byLaw(
          granted ? "commission.granted" : "commission.refused",
          step.paragraph(),
          c.minutes().held().meeting().date());
    }
  }
}
