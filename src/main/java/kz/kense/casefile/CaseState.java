package kz.kense.casefile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.kense.casefile.CaseEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * What a case is now: the fold of its events. Immutable.
 *
 * @param seq the sequence number of the last event folded in
 * @param intake the registration, with later corrections worked in
 * @param kind the branch the case is on now; differs from the one asked for after a diversion to
 *     refusal
 * @param step where the case stands; null when it is closed
 * @param performer who is to act there; null when anyone of the step's role may
 * @param withdrawn set when the office declared the result void
 * @param stepSince when the case came to this step
 */
public record CaseState(
    long id,
    long seq,
    Registered intake,
    String kind,
    @Nullable String step,
    @Nullable String performer,
    LocalDateTime stepSince,
    List<DoneStep> done,
    List<Attachment> attachments,
    List<PutResolution> resolutions,
    List<DraftVersion> drafts,
    List<ChosenGround> grounds,
    @Nullable Remark remark,
    @Nullable SignedResult signed,
    @Nullable ResultRegistered result,
    @Nullable LocalDateTime readyAt,
    @Nullable LocalDateTime arrivedAt,
    @Nullable HandedOver handedOver,
    @Nullable LocalDateTime closedAt,
    List<Checkup> checks,
    @Nullable Payment payment,
    @Nullable Minutes minutes,
    @Nullable Dispatched dispatched,
    @Nullable SurveyAnswered survey,
    @Nullable Voided voided,
    @Nullable ResultWithdrawn withdrawn) {

  public record DoneStep(
      String step,
      String actor,
      LocalDateTime since,
      LocalDateTime at,
      LocalDateTime due,
      String paragraph) {
    public boolean late() {
      return at.isAfter(due);
    }
  }

  public record PutResolution(LocalDateTime at, String recordedBy, ResolutionPut resolution) {}

  public record DraftVersion(LocalDateTime at, String author, DraftSaved draft) {}

  public record Remark(LocalDateTime at, String author, String step, String text) {}

  /** The latest answer to each process of the channel, in the order in which they were given. */
  public record Checkup(LocalDateTime at, String by, SystemCheck check) {}

  /**
   * The commission's minutes.
   *
   * @param by who recorded the sitting
   * @param approved when the head approved them; null while they wait, or when they were sent back
   */
  public record Minutes(
      LocalDateTime at, String by, CommissionHeld held, @Nullable LocalDateTime approved) {}

  /**
   * @param signature as it was put, with the address of the file as it is now: other signatures and
   *     proof may have been added since
   * @param also employee ids of those who signed after the first, in that order
   */
  public record SignedResult(LocalDateTime at, Signed signature, List<String> also) {
    public SignedResult {
      also = List.copyOf(also);
    }

    SignedResult(LocalDateTime at, Signed signature) {
      this(at, signature, List.of());
    }

    /** Whether this employee has signed it. */
    public boolean by(String employee) {
      return signature.signer().equals(employee) || also.contains(employee);
    }

    SignedResult withSigner(String employee, String sha256) {
      List<String> all = new java.util.ArrayList<>(also);
      all.add(employee);
      return new SignedResult(at, withFile(sha256).signature(), all);
    }

    SignedResult withFile(String sha256) {
      Signed s = signature;
      return new SignedResult(
          at,
          new Signed(
              s.step(),
              s.version(),
              s.number(),
              s.date(),
              sha256,
              s.signer(),
              s.signatory(),
              s.serial(),
              s.algorithm(),
              s.register()),
          also);
    }
  }

  public enum Status {
    /** somebody is at work on it */
    OPEN,
    /** the result is registered and waits for the applicant */
    READY,
    /** handed over, dispatched, or voided */
    CLOSED
  }

  public CaseState {
    done = List.copyOf(done);
    attachments = List.copyOf(attachments);
    resolutions = List.copyOf(resolutions);
    drafts = List.copyOf(drafts);
    grounds = List.copyOf(grounds);
    checks = List.copyOf(checks);
  }

  public Status status() {
    return closedAt != null ? Status.CLOSED : result != null ? Status.READY : Status.OPEN;
  }

  public Optional<DraftSaved> latestDraft() {
    return drafts.isEmpty() ? Optional.empty() : Optional.of(drafts.getLast().draft());
  }

  public Optional<Attachment> attachment(String attachmentId) {
    return attachments.stream().filter(a -> a.id().equals(attachmentId)).findFirst();
  }

  /** The answer to a process or condition of the channel, as far as it is recorded. */
  public Optional<SystemCheck> check(String process) {
    return checks.stream().map(Checkup::check).filter(c -> c.process().equals(process)).findFirst();
  }

  /** Who performed a step last, if anyone did. */
  public Optional<String> performerOf(String stepId) {
    return done.reversed().stream()
        .filter(d -> d.step().equals(stepId))
        .map(DoneStep::actor)
        .findFirst();
  }

  /** The first event makes the case. */
  public static CaseState begin(long id, Recorded<Registered> first) {
    Registered intake = first.event();
    return new CaseState(
        id,
        first.seq(),
        intake,
        intake.kind(),
        null,
        null,
        first.at(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** The state after one more event. Pure: no clock, no regulation, no store. */
  public CaseState apply(Recorded<?> recorded) {
    return new CaseFold(this).apply(recorded);
  }

  /** The current data of the latest draft, empty when there is none. */
  public Map<String, Object> draftData() {
    return latestDraft().map(DraftSaved::data).orElse(Map.of());
  }

  /** Days the case took from registration to the registered result, or null while open. */
  public @Nullable LocalDate readyDate() {
    return readyAt == null ? null : readyAt.toLocalDate();
  }
}
