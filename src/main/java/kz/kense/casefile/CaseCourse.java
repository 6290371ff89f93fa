package kz.kense.casefile;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.kense.casefile.CaseEvent.*;
import kz.kense.casefile.Deadlines.Timed;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Kind;
import kz.kense.regulation.Regulation.Step;
import kz.kense.regulation.StepAction;
import kz.kense.regulation.TermStart;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * What may happen next: decides by (case, regulation, terms, now) and gives the events, or refuses
 * with a {@link Failure} that names the paragraph. No clock, no store, no window.
 *
 * @param now the office's local time at which the act takes place
 */
public record CaseCourse(
    Regulation regulation, Deadlines deadlines, Staff staff, LocalDateTime now) {

  /**
   * Registers an application. A category is asked for where the regulation has any (rule R7).
   *
   * @param numbering gives the registration number inside the transaction
   */
  public List<CaseEvent> register(
      Actor actor, Intake intake, Function<LocalDateTime, String> numbering) {
    Step first = regulation.steps().getFirst();
    requireRole(actor, first);
    IntakeCheck.problems(regulation, intake).stream()
        .findFirst()
        .ifPresent(
            f -> {
              throw f;
            });
    LocalDateTime received = intake.receivedAt();
    if (received.isAfter(now)) {
      throw Failure.of("intake.received-later", received.toLocalDate());
    }
    boolean sameDay = received.toLocalDate().equals(now.toLocalDate());
    LocalDateTime registeredAt = deadlines.registration(sameDay ? now : received);
    String kind = intake.kind();
    Timed due = deadlines.step(regulation, kind, intake.category(), first, registeredAt, received);
    Registered registered =
        intake.registered(regulation, numbering.apply(registeredAt), registeredAt);
    List<CaseEvent> events = new ArrayList<>();
    events.add(registered);
    intake.attachments().forEach(a -> events.add(new Attached(a)));
    events.add(
        new StepDone(
            first.id(), due.due().due(), due.paragraph(), first.nextFor(kind).orElse(null), null));
    return events;
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
    Step step = presentStep(c, StepAction.RESOLVE);
    requirePerformer(c, author, step);
    if (!actor.employee().equals(author.employee())
        && !actor.roles().contains(regulation.steps().getFirst().role())) {
      throw Failure.byLaw("casefile.not-yours-to-record", step.paragraph());
    }
    if (executors.isEmpty()) {
      throw Failure.byLaw("casefile.no-executor", step.paragraph());
    }
    Step next = next(c, step);
    for (String executor : executors) {
      if (!staff.holds(executor, next.role())) {
        throw Failure.byLaw("casefile.wrong-executor", next.paragraph(), roleName(next));
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
        done(c, step, executors.getFirst()));
  }

  /** Records a prescribed act and passes the case on. */
  public List<CaseEvent> perform(CaseState c, Actor actor, String note) {
    Step step = presentStep(c, StepAction.PERFORM);
    requirePerformer(c, actor, step);
    return List.of(new Performed(step.id(), note), done(c, step, performerOfNext(c, step)));
  }

  /** Keeps a version of the draft; the case stays where it is. */
  public List<CaseEvent> saveDraft(
      CaseState c, Actor actor, String form, Lang lang, Map<String, Object> data) {
    Step step = presentStep(c, StepAction.DRAFT);
    requirePerformer(c, actor, step);
    return List.of(new DraftSaved(step.id(), c.drafts().size() + 1, form, lang, data));
  }

  /**
   * Turns the case to another branch, such as refusal, or back to what was asked for (rule R6). A
   * refusal needs grounds, each with its place in the documents.
   */
  public List<CaseEvent> divert(
      CaseState c, Actor actor, String toKind, List<ChosenGround> grounds) {
    Step step = presentStep(c, StepAction.DRAFT);
    requirePerformer(c, actor, step);
    Kind to =
        regulation
            .kind(toKind)
            .orElseThrow(() -> Failure.byLaw("casefile.no-kind", step.paragraph(), toKind));
    boolean back = toKind.equals(c.intake().kind());
    if (!back && !to.divertsFrom().contains(c.intake().kind())) {
      throw Failure.byLaw("casefile.no-diversion", to.paragraph(), to.name());
    }
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
      if (regulation.grounds().stream().noneMatch(g -> g.id().equals(ground.ground()))) {
        throw Failure.byLaw("casefile.unknown-ground", refusal.paragraph(), ground.ground());
      }
      if (ground.place().isBlank()) {
        throw Failure.byLaw("casefile.ground-without-place", refusal.paragraph(), ground.ground());
      }
    }
  }

  /** Passes the latest draft on to be checked. */
  public List<CaseEvent> submitDraft(CaseState c, Actor actor) {
    Step step = presentStep(c, StepAction.DRAFT);
    requirePerformer(c, actor, step);
    String form = resultForm(c);
    DraftSaved draft =
        c.latestDraft()
            .filter(d -> d.form().equals(form))
            .orElseThrow(() -> Failure.byLaw("casefile.no-draft", step.paragraph(), kindName(c)));
    if (regulation.kind(c.kind()).map(Kind::refusal).orElse(false) && c.grounds().isEmpty()) {
      throw Failure.byLaw("casefile.no-grounds", step.paragraph());
    }
    return List.of(
        new DraftSubmitted(step.id(), draft.version()), done(c, step, performerOfNext(c, step)));
  }

  /** Checks the draft and passes it on. */
  public List<CaseEvent> check(CaseState c, Actor actor, String remark) {
    Step step = presentStep(c, StepAction.CHECK);
    requirePerformer(c, actor, step);
    return List.of(new Checked(step.id(), remark), done(c, step, performerOfNext(c, step)));
  }

  /** Agrees with the draft and passes it on. */
  public List<CaseEvent> agree(CaseState c, Actor actor, String remark) {
    Step step = presentStep(c, StepAction.AGREE);
    requirePerformer(c, actor, step);
    return List.of(new Agreed(step.id(), remark), done(c, step, performerOfNext(c, step)));
  }

  /** Sends the draft back to be mended, from a step that the regulation allows it at. */
  public List<CaseEvent> sendBack(CaseState c, Actor actor, String remark) {
    Step step = presentStep(c);
    requirePerformer(c, actor, step);
    if (step.returnTo() == null) {
      throw Failure.byLaw("casefile.no-return", step.paragraph(), step.name());
    }
    if (remark.isBlank()) {
      throw Failure.byLaw("casefile.return-without-remark", step.paragraph());
    }
    String to = step.returnTo();
    return List.of(
        new Returned(step.id(), to, remark), done(c, step, to, c.performerOf(to).orElse(null)));
  }

  /** Whether this actor may sign now; the key's own conditions are the signing workflow's. */
  public Step requireSigning(CaseState c, Actor actor) {
    Step step = presentStep(c, StepAction.SIGN);
    requirePerformer(c, actor, step);
    return step;
  }

  /** Records the signature over the rendered result and passes the case on. */
  public List<CaseEvent> sign(
      CaseState c, Actor actor, String number, String sha256, ResultSigner.SignedFile file) {
    Step step = requireSigning(c, actor);
    int version =
        c.latestDraft()
            .orElseThrow(() -> Failure.byLaw("casefile.no-draft", step.paragraph(), kindName(c)))
            .version();
    List<CaseEvent> events = new ArrayList<>();
    events.add(
        new Signed(
            step.id(),
            version,
            number,
            now.toLocalDate(),
            sha256,
            actor.employee(),
            file.signatory(),
            file.serial(),
            file.algorithm()));
    if (file.seal() != null || file.facsimile() != null) {
      events.add(new Stamped(step.id(), file.seal(), file.facsimile()));
    }
    events.add(done(c, step, performerOfNext(c, step)));
    return events;
  }

  /**
   * Declares a result void that had been given out. Whoever may sign such a result may withdraw it.
   *
   * @param reason in words; goes on the published list
   */
  public List<CaseEvent> withdrawResult(CaseState c, Actor actor, String reason) {
    if (c.signed() == null || c.result() == null) {
      throw Failure.of("casefile.withdraw-not-issued", c.intake().number());
    }
    Signed signature = c.signed().signature();
    if (c.withdrawn() != null) {
      throw Failure.of("casefile.withdrawn-already", signature.number());
    }
    if (!mayWithdraw(c, actor)) {
      throw Failure.of("casefile.withdraw-other-role", signature.number());
    }
    if (reason.isBlank()) {
      throw Failure.of("casefile.reason-needed");
    }
    return List.of(new ResultWithdrawn(signature.number(), signature.date(), reason.strip()));
  }

  /** Whether this person signs such results. */
  public boolean mayWithdraw(CaseState c, Actor actor) {
    return regulation
        .kind(c.kind())
        .flatMap(k -> regulation.result(k.result()))
        .filter(result -> actor.roles().contains(result.signer()))
        .isPresent();
  }

  /**
   * Enters the signed result in the outgoing journal; from now on it waits for the applicant (rule
   * R5).
   */
  public List<CaseEvent> registerResult(
      CaseState c, Actor actor, Function<LocalDateTime, String> numbering) {
    Step step = presentStep(c, StepAction.ISSUE);
    requirePerformer(c, actor, step);
    if (c.signed() == null) {
      throw Failure.byLaw("casefile.not-signed", step.paragraph());
    }
    if (c.result() != null) {
      throw Failure.byLaw("casefile.result-registered", step.paragraph(), c.result().number());
    }
    return List.of(new ResultRegistered(step.id(), numbering.apply(now), now.toLocalDate()));
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
    Step step = presentStep(c, StepAction.ISSUE);
    requirePerformer(c, actor, step);
    if (c.result() == null) {
      throw Failure.byLaw("casefile.result-not-registered", step.paragraph());
    }
    if (receivedBy.isBlank() || identityDocument.isBlank()) {
      throw Failure.byLaw("casefile.receiver-unknown", step.paragraph());
    }
    LocalDateTime arrival = arrivedAt == null ? now : arrivedAt;
    Timed term =
        step.from() == TermStart.ARRIVAL
            ? deadlines.step(
                regulation,
                c.kind(),
                c.intake().category(),
                step,
                c.intake().registeredAt(),
                arrival)
            : deadlines.present(regulation, c).orElseThrow();
    return List.of(
        new ApplicantArrived(arrival),
        new HandedOver(step.id(), receivedBy, identityDocument, powerOfAttorney),
        new StepDone(
            step.id(),
            term.due().due(),
            term.paragraph(),
            step.nextFor(c.kind()).orElse(null),
            null));
  }

  /** Puts a file into an open case. */
  public List<CaseEvent> attach(CaseState c, Attachment attachment) {
    if (c.status() == CaseState.Status.CLOSED) {
      throw Failure.of("casefile.closed", c.intake().number());
    }
    return List.of(new Attached(attachment));
  }

  public List<CaseEvent> detach(CaseState c, String attachment, String reason) {
    if (reason.isBlank()) {
      throw Failure.of("casefile.reason-needed");
    }
    if (c.status() != CaseState.Status.OPEN) {
      throw Failure.of("casefile.closed", c.intake().number());
    }
    return List.of(new AttachmentRemoved(attachment, reason));
  }

  /** Mends a fact of the registration; only a clerk may, and only with a reason. */
  public List<CaseEvent> correct(
      CaseState c, Actor actor, String field, String value, String reason) {
    requireRole(actor, regulation.steps().getFirst());
    if (reason.isBlank()) {
      throw Failure.of("casefile.reason-needed");
    }
    return List.of(new Corrected(field, Corrections.value(c.intake(), field), value, reason));
  }

  /** The form of the result that the present branch ends with. */
  public String resultForm(CaseState c) {
    return regulation
        .kind(c.kind())
        .flatMap(k -> regulation.result(k.result()))
        .orElseThrow(() -> Failure.of("regulation.no-result", regulation.id(), c.kind()))
        .form();
  }

  /**
   * Why this actor may not act at the case's present step; empty when he may. For disabling buttons
   * with a reason.
   */
  public Optional<Failure> whyNot(CaseState c, Actor actor) {
    try {
      requirePerformer(c, actor, presentStep(c));
      return Optional.empty();
    } catch (Failure f) {
      return Optional.of(f);
    }
  }

  private Step presentStep(CaseState c) {
    if (c.step() == null) {
      throw Failure.of("casefile.closed", c.intake().number());
    }
    return Routes.step(regulation, c.step());
  }

  private Step presentStep(CaseState c, StepAction wanted) {
    Step step = presentStep(c);
    if (step.action() != wanted) {
      throw Failure.byLaw("casefile.other-step", step.paragraph(), step.name(), roleName(step));
    }
    return step;
  }

  private void requireRole(Actor actor, Step step) {
    if (!actor.roles().contains(step.role())) {
      throw Failure.byLaw("casefile.other-role", step.paragraph(), step.name(), roleName(step));
    }
  }

  private void requirePerformer(CaseState c, Actor actor, Step step) {
    requireRole(actor, step);
    if (c.performer() != null && !c.performer().equals(actor.employee())) {
      throw Failure.byLaw("casefile.other-performer", step.paragraph(), step.name());
    }
  }

  private Step next(CaseState c, Step step) {
    return Routes.step(
        regulation,
        step.nextFor(c.kind())
            .orElseThrow(() -> Failure.of("regulation.no-step", "–", regulation.id())));
  }

  /**
   * The official who held the next step's role in this case before; anyone of the role for the
   * chancellery.
   */
  private @Nullable String performerOfNext(CaseState c, Step step) {
    Step next = next(c, step);
    if (next.action() == StepAction.ISSUE) {
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

  private StepDone done(CaseState c, Step step, @Nullable String performer) {
    return done(c, step, step.nextFor(c.kind()).orElse(null), performer);
  }

  private StepDone done(CaseState c, Step step, @Nullable String next, @Nullable String performer) {
    Timed term = deadlines.present(regulation, c).orElseThrow();
    return new StepDone(step.id(), term.due().due(), term.paragraph(), next, performer);
  }

  private Object roleName(Step step) {
    return regulation.role(step.role()).<Object>map(Regulation.Role::name).orElse(step.role());
  }

  private Object kindName(CaseState c) {
    return regulation.kind(c.kind()).<Object>map(Kind::name).orElse(c.kind());
  }
}
