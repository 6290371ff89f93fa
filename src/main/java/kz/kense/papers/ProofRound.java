package kz.kense.papers;

import java.time.InstantSource;
import java.util.List;
import kz.kense.casefile.Actor;
import kz.kense.casefile.CaseEvent;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Cases;
import kz.kense.signing.proof.PdfProver;
import kz.kense.signing.proof.ProofLevel;
import kz.kense.signing.proof.ProofSources;
import kz.kense.text.Failure;

/** Adds proof to results that are signed already, one after another. */
public final class ProofRound {
  private final Cases cases;
  private final InstantSource clock;

  public ProofRound(Cases cases, InstantSource clock) {
    this.cases = cases;
    this.clock = clock;
  }

  /** The numbers of all signed results whose proof is below a level, oldest first. */
  public List<CaseState> below(ProofLevel level) {
    return cases.signedResults().stream()
        .filter(c -> c.signed() != null && !c.signed().signature().byHand())
        .filter(c -> level(c).compareTo(level) < 0)
        .toList();
  }

  /** What the newest proof of a case's result reached. */
  private ProofLevel level(CaseState c) {
    return cases.history(c.id()).reversed().stream()
        .filter(
            r ->
                r.event() instanceof CaseEvent.ProofAdded
                    || r.event() instanceof CaseEvent.Signed
                    // a signature after the proof has none of its own
                    || r.event() instanceof CaseEvent.CounterSigned)
        .findFirst()
        .map(
            r ->
                r.event() instanceof CaseEvent.ProofAdded added
                    ? ProofLevel.read(added.level())
                    : ProofLevel.B)
        .orElse(ProofLevel.B);
  }

  /**
   * Adds what proof can be had to a result; the case keeps the file with it when it reached more
   * than it had.
   *
   * @return what was reached and what is missing
   * @throws Failure when somebody changed the case meanwhile
   */
  public PdfProver.Proved prove(CaseState c, Actor actor, ProofSources sources, ProofLevel wished) {
    if (c.signed() == null) {
      throw Failure.of("signing.proof-unsigned");
    }
    byte[] pdf = cases.content(c.signed().signature().sha256());
    PdfProver.Proved proved = new PdfProver(sources, clock.instant()).prove(pdf, wished);
    if (proved.level().compareTo(level(c)) > 0) {
      cases.proved(c.id(), c.seq(), actor, proved.pdf(), proved.level().written());
    }
    return proved;
  }
}
