package kz.kense.casefile;

import java.util.List;
import java.util.Map;
import kz.kense.casefile.CaseEvent.ChosenGround;
import kz.kense.casefile.CaseEvent.Diverted;
import kz.kense.casefile.CaseEvent.DraftSaved;
import kz.kense.casefile.CaseEvent.DraftSubmitted;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Kind;
import kz.kense.regulation.Regulation.Step;
import kz.kense.regulation.StepAction;
import kz.kense.text.Failure;
import kz.kense.text.Lang;

/** The executor's acts: versions of the draft, the turn to another branch, passing it on. */
final class DraftActs {
  private final Turn turn;

  DraftActs(Turn turn) {
    this.turn = turn;
  }

  List<CaseEvent> save(CaseState c, Actor actor, String form, Lang lang, Map<String, Object> data) {
    Step step = turn.turn(c, actor, StepAction.DRAFT);
    return List.of(new DraftSaved(step.id(), c.drafts().size() + 1, form, lang, data));
  }

  List<CaseEvent> divert(CaseState c, Actor actor, String toKind, List<ChosenGround> grounds) {
    Step step = turn.turn(c, actor, StepAction.DRAFT);
    Regulation regulation = turn.regulation();
    Kind to =
        regulation
            .kind(toKind)
            .orElseThrow(() -> Failure.byLaw("casefile.no-kind", step.paragraph(), toKind));
    boolean back = toKind.equals(c.intake().kind());
    if (!back && !to.divertsFrom().contains(c.intake().kind())) {
      throw Failure.byLaw("casefile.no-diversion", to.paragraph(), to.name());
    }
    CommissionActs.requireAsDecided(c, to, step);
    if (to.refusal()) {
      requireGrounds(to, grounds);
    }
    return List.of(new Diverted(c.kind(), toKind, to.refusal() ? grounds : List.of()));
  }

  private void requireGrounds(Kind refusal, List<ChosenGround> grounds) {
    if (grounds.isEmpty()) {
      throw Failure.byLaw("casefile.no-grounds", refusal.paragraph());
    }
    for (ChosenGround ground : grounds) {
      if (turn.regulation().grounds().stream()
          .noneMatch(g -> g.id().equals(ground.ground()) && g.fits(refusal.id()))) {
        throw Failure.byLaw("casefile.unknown-ground", refusal.paragraph(), ground.ground());
      }
      if (ground.place().isBlank() && !ground.tied()) {
        throw Failure.byLaw("casefile.ground-without-place", refusal.paragraph(), ground.ground());
      }
    }
  }

  List<CaseEvent> submit(CaseState c, Actor actor) {
    Step step = turn.turn(c, actor, StepAction.DRAFT);
    String form = resultForm(turn.regulation(), c);
    DraftSaved draft =
        c.latestDraft()
            .filter(d -> d.form().equals(form))
            .orElseThrow(
                () -> Failure.byLaw("casefile.no-draft", step.paragraph(), turn.kindName(c)));
    requireMayLeave(c, step);
    return List.of(new DraftSubmitted(step.id(), draft.version()), turn.done(c, step));
  }

  /** The gate that a result passes when it is submitted and when it is signed. */
  void requireMayLeave(CaseState c, Step step) {
    Regulation r = turn.regulation();
    r.kind(c.kind()).ifPresent(kind -> CommissionActs.requireAsDecided(c, kind, step));
    if (turn.refusal(c)) {
      RefusalGate.requireTied(r, c, step);
    } else {
      CheckActs.stopping(r, c).stream()
          .findFirst()
          .ifPresent(
              f -> {
                throw f;
              });
    }
  }

  static String resultForm(Regulation r, CaseState c) {
    return result(r, c).form();
  }

  static Regulation.Result result(Regulation r, CaseState c) {
    return r.kind(c.kind())
        .flatMap(k -> r.result(k.result()))
        .orElseThrow(() -> Failure.of("regulation.no-result", r.id(), c.kind()));
  }
}
