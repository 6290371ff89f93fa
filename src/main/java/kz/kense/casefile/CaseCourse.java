package kz.kense.casefile;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.kense.casefile.CaseEvent.*;
import kz.kense.casefile.Deadlines.Timed;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Step;
import kz.kense.regulation.StepAction;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * What may happen next: decides by (case, regulation, terms, now) and gives the events, or refuses
 * with a {@link Failure} that names the paragraph. No clock, no store, no window. The acts of one
 * family are decided together: {@link Registration}, {@link CheckActs}, {@link CommissionActs},
 * {@link DraftActs}, {@link ResultActs}.
 *
 * @param directIntake whether the office takes papers at its own counter where the act names other
 *     ways in only (conformance, contradiction 20)
 * @param now the office's local time at which the act takes place
 */
public record CaseCourse(
    Regulation regulation,
    Deadlines deadlines,
    Staff staff,
    boolean directIntake,
    LocalDateTime now) {

  /**
   * Registers an application. A category is asked for where the regulation has any (rule R7).
   *
   * @param numbering gives the registration number inside the transaction
   */
  public List<CaseEvent> register(
      Actor actor, Intake intake, Function<LocalDateTime, String> numbering) {
    return new Registration(turn()).register(actor, intake, directIntake, numbering);
  }

  /** Says that the registration was a mistake: the case closes, its number stays used. */
  public List<CaseEvent> voidRegistration(CaseState c, Actor actor, String reason) {
    return new Registration(turn()).voided(c, actor, reason);
  }

  /** Mends a fact of the registration; only a clerk may, and only with a reason. */
  public List<CaseEvent> correct(
      CaseState c, Actor actor, String field, String value, String reason) {
    return new Registration(turn()).correct(c, actor, field, value, reason);
  }

  /** Puts a file into an open case. */
  public List<CaseEvent> attach(CaseState c, Attachment attachment) {
    return new Registration(turn()).attach(c, attachment);
  }

  public List<CaseEvent> detach(CaseState c, String attachment, String reason) {
    return new Registration(turn()).detach(c, attachment, reason);
  }

  /** Records what a register or information system answered to a process of the channel. */
  public List<CaseEvent> recordCheck(CaseState c, Actor actor, SystemCheck check) {
    return new CheckActs(turn()).record(c, actor, check);
  }

  /** Records the fact of payment, with number and date of the paper it was seen on. */
  public List<CaseEvent> recordPayment(CaseState c, Actor actor, Payment payment) {
    return new CheckActs(turn()).pay(c, actor, payment);
  }

  /**
   * Puts a resolution.
   *
   * @param actor who enters it: the official himself, or a clerk entering what the official wrote
   *     on paper
   * @param due shorter than the regulation's, or null for the regulation's
   */
  public List<CaseEvent> putResolution(
      CaseState c,
      Actor actor,
      Actor author,
      List<String> executors,
      List<String> coExecutors,
      String task,
      @Nullable LocalDateTime due) {
    Turn turn = turn();
    Step step = turn.turn(c, author, StepAction.RESOLVE);
    if (!actor.employee().equals(author.employee())
        && !actor.roles().contains(regulation.steps().getFirst().role())) {
      throw Failure.byLaw("casefile.not-yours-to-record", step.paragraph());
    }
    if (executors.isEmpty()) {
      throw Failure.byLaw("casefile.no-executor", step.paragraph());
    }
    Step next = turn.next(c, step);
    for (String executor : executors) {
      if (!staff.holds(executor, next.role())) {
        throw Failure.byLaw("casefile.wrong-executor", next.paragraph(), turn.roleName(next));
      }
    }
    Timed term =
        deadlines.waiting(
            regulation,
            c.kind(),
            c.intake().category(),
            next,
            c.intake().registeredAt(),
            now,
            c.arrivedAt());
    if (due != null && due.isAfter(term.due().due())) {
      throw Failure.byLaw("casefile.term-longer", term.paragraph(), term.due().due());
    }
    LocalDateTime set = due == null ? term.due().due() : due;
    return List.of(
        new ResolutionPut(step.id(), author.employee(), executors, coExecutors, task, set),
        turn.done(c, step, executors.getFirst()));
  }

  /** Records a prescribed act and passes the case on. */
  public List<CaseEvent> perform(CaseState c, Actor actor, String note) {
    Step step = turn().turn(c, actor, StepAction.PERFORM);
    return List.of(new Performed(step.id(), note), turn().done(c, step));
  }

  /** Records a sitting of the commission; the decision is what its votes come to. */
  public List<CaseEvent> holdCommission(CaseState c, Actor actor, Meeting meeting) {
    return new CommissionActs(turn()).hold(c, actor, meeting);
  }

  /** Approves the commission's minutes and passes the case to the executor. */
  public List<CaseEvent> approveMinutes(CaseState c, Actor actor, String remark) {
    return new CommissionActs(turn()).approve(c, actor, remark);
  }

  /** Keeps a version of the draft; the case stays where it is. */
  public List<CaseEvent> saveDraft(
      CaseState c, Actor actor, String form, Lang lang, Map<String, Object> data) {
    return new DraftActs(turn()).save(c, actor, form, lang, data);
  }

  /**
   * Turns the case to another branch, such as refusal, or back to what was asked for (rule R6). A
   * refusal needs grounds, each with its place in the documents.
   */
  public List<CaseEvent> divert(
      CaseState c, Actor actor, String toKind, List<ChosenGround> grounds) {
    return new DraftActs(turn()).divert(c, actor, toKind, grounds);
  }

  /**
   * Passes the latest draft on to be checked. A refusal leaves only when each ground is tied to a
   * document and page or its absence; any other result only while no condition stands against it.
   */
  public List<CaseEvent> submitDraft(CaseState c, Actor actor) {
    return new DraftActs(turn()).submit(c, actor);
  }

  /** Checks the draft and passes it on. */
  public List<CaseEvent> check(CaseState c, Actor actor, String remark) {
    Step step = turn().turn(c, actor, StepAction.CHECK);
    return List.of(new Checked(step.id(), remark), turn().done(c, step));
  }

  /** Agrees with the draft and passes it on. */
  public List<CaseEvent> agree(CaseState c, Actor actor, String remark) {
    Step step = turn().turn(c, actor, StepAction.AGREE);
    return List.of(new Agreed(step.id(), remark), turn().done(c, step));
  }

  /** Sends the draft or the minutes back, from a step that the regulation allows it at. */
  public List<CaseEvent> sendBack(CaseState c, Actor actor, String remark) {
    Turn turn = turn();
    Step step = turn.presentStep(c);
    if (step.action() == StepAction.APPROVE) {
      return new CommissionActs(turn).sendBack(c, actor, remark);
    }
    turn.requirePerformer(c, actor, step);
    String to = step.returnTo();
    if (to == null) {
      throw Failure.byLaw("casefile.no-return", step.paragraph(), step.name());
    }
    if (remark.isBlank()) {
      throw Failure.byLaw("casefile.return-without-remark", step.paragraph());
    }
    return List.of(new Returned(step.id(), to, remark), turn.back(c, step, to));
  }

  /** Whether this actor may sign now; the key's own conditions are the signing workflow's. */
  public Step requireSigning(CaseState c, Actor actor) {
    return new ResultActs(turn()).requireSigning(c, actor);
  }

  /** Records the signature over the rendered result and passes the case on. */
  public List<CaseEvent> sign(
      CaseState c,
      Actor actor,
      String number,
      @Nullable String register,
      String sha256,
      ResultSigner.SignedFile file) {
    return new ResultActs(turn()).sign(c, actor, number, register, sha256, file);
  }

  /** Why this person may not add a signature to a signed result; empty when he may. */
  public Optional<Failure> whyNotCounterSign(CaseState c, Actor actor) {
    try {
      new ResultActs(turn()).requireCounterSigning(c, actor);
      return Optional.empty();
    } catch (Failure f) {
      return Optional.of(f);
    }
  }

  /** Records one more official's signature over a signed result; the case stays where it is. */
  public List<CaseEvent> counterSign(
      CaseState c, Actor actor, String sha256, ResultSigner.SignedFile file) {
    return new ResultActs(turn()).counterSign(c, actor, sha256, file);
  }

  /** The register of results that the act gives the present branch's result. */
  public Optional<String> resultRegister(CaseState c) {
    return Optional.ofNullable(DraftActs.result(regulation, c).register());
  }

  /**
   * Declares a result void that had been given out. Whoever may sign such a result may withdraw it.
   *
   * @param reason in words; goes on the published list
   */
  public List<CaseEvent> withdrawResult(CaseState c, Actor actor, String reason) {
    return new ResultActs(turn()).withdraw(c, actor, reason);
  }

  /** Whether this person signs such results. */
  public boolean mayWithdraw(CaseState c, Actor actor) {
    return new ResultActs(turn()).mayWithdraw(c, actor);
  }

  /**
   * Enters the signed result in the outgoing journal; from now on it waits for the applicant (rule
   * R5).
   */
  public List<CaseEvent> registerResult(
      CaseState c, Actor actor, Function<LocalDateTime, String> numbering) {
    return new ResultActs(turn()).register(c, actor, numbering);
  }

  /**
   * Hands the result over to the applicant or to the representative with a power of attorney (rule
   * R9).
   */
  public List<CaseEvent> handOver(
      CaseState c,
      Actor actor,
      @Nullable LocalDateTime arrivedAt,
      String receivedBy,
      String identityDocument,
      String powerOfAttorney) {
    return new ResultActs(turn())
        .handOver(c, actor, arrivedAt, receivedBy, identityDocument, powerOfAttorney);
  }

  /**
   * Sends the registered result to the State Corporation or the portal, where the channel delivers
   * it so; nobody's identity document is asked for.
   *
   * @param list number of the dispatch list; may be blank for the portal
   */
  public List<CaseEvent> dispatch(CaseState c, Actor actor, String list) {
    return new ResultActs(turn()).dispatch(c, actor, list);
  }

  /** Keeps the applicant's answers to the survey's two questions. */
  public List<CaseEvent> answerSurvey(
      CaseState c, Actor actor, Satisfaction service, Satisfaction information) {
    return new ResultActs(turn()).survey(c, actor, service, information);
  }

  /** The form of the result that the present branch ends with. */
  public String resultForm(CaseState c) {
    return DraftActs.resultForm(regulation, c);
  }

  /** What a signer is shown of a refusal; empty when the present branch is none. */
  public Optional<RefusalGate> refusalGate(CaseState c) {
    return RefusalGate.of(regulation, deadlines, c, now);
  }

  /**
   * Why this actor may not act at the case's present step; empty when he may. For disabling buttons
   * with a reason.
   */
  public Optional<Failure> whyNot(CaseState c, Actor actor) {
    try {
      turn().requirePerformer(c, actor, turn().presentStep(c));
      return Optional.empty();
    } catch (Failure f) {
      return Optional.of(f);
    }
  }

  private Turn turn() {
    return new Turn(regulation, deadlines, staff, now);
  }
}
