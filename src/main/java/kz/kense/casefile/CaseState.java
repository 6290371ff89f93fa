package kz.kense.casefile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
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

  public record SignedResult(LocalDateTime at, Signed signature) {}

  public enum Status {
    /** somebody is at work on it */
    OPEN,
    /** the result is registered and waits for the applicant */
    READY,
    /** handed over */
    CLOSED
  }

  public CaseState {
    done = List.copyOf(done);
    attachments = List.copyOf(attachments);
    resolutions = List.copyOf(resolutions);
    drafts = List.copyOf(drafts);
    grounds = List.copyOf(grounds);
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
        null);
  }

  /** The state after one more event. Pure: no clock, no regulation, no store. */
  public CaseState apply(Recorded<?> recorded) {
    Change c = new Change(this, recorded.seq());
    LocalDateTime at = recorded.at();
    switch (recorded.event()) {
      case Registered again ->
          throw new IllegalStateException("case " + id + " registered twice: " + again.number());
      case Attached e -> c.attachments.add(e.attachment());
      case AttachmentRemoved e -> c.attachments.removeIf(a -> a.id().equals(e.attachment()));
      case ResolutionPut e -> c.resolutions.add(new PutResolution(at, recorded.actor(), e));
      case Performed e -> {}
      case DraftSaved e -> c.drafts.add(new DraftVersion(at, recorded.actor(), e));
      case Diverted e -> {
        c.kind = e.to();
        c.grounds = new ArrayList<>(e.grounds());
      }
      case DraftSubmitted e -> c.remark = null;
      case Checked e -> {}
      case Agreed e -> {}
      case Returned e -> {
        c.remark = new Remark(at, recorded.actor(), e.step(), e.remark());
        c.signed = null;
      }
      case Signed e -> c.signed = new SignedResult(at, e);
      case ResultRegistered e -> {
        c.result = e;
        c.readyAt = at;
      }
      case ApplicantArrived e -> c.arrivedAt = e.at();
      case HandedOver e -> c.handedOver = e;
      case Corrected e -> c.intake = Corrections.apply(intake, e);
      case Issued e -> {}
      case Stamped e -> {}
      case ResultWithdrawn e -> c.withdrawn = e;
      case StepDone e -> {
        c.done.add(new DoneStep(e.step(), recorded.actor(), stepSince, at, e.due(), e.paragraph()));
        c.step = e.next();
        c.performer = e.performer();
        // registered for the next working day: the next official's time starts then (rule R3)
        c.stepSince = at.isBefore(intake.registeredAt()) ? intake.registeredAt() : at;
        if (e.next() == null) {
          c.closedAt = at;
        }
      }
    }
    return c.done();
  }

  /** The working copy behind {@link #apply}: fields that an event may change. */
  private static final class Change {
    final CaseState was;
    final long seq;
    Registered intake;
    String kind;
    @Nullable String step;
    @Nullable String performer;
    LocalDateTime stepSince;
    final List<DoneStep> done;
    final List<Attachment> attachments;
    final List<PutResolution> resolutions;
    final List<DraftVersion> drafts;
    List<ChosenGround> grounds;
    @Nullable Remark remark;
    @Nullable SignedResult signed;
    @Nullable ResultRegistered result;
    @Nullable LocalDateTime readyAt;
    @Nullable LocalDateTime arrivedAt;
    @Nullable HandedOver handedOver;
    @Nullable LocalDateTime closedAt;
    @Nullable ResultWithdrawn withdrawn;

    Change(CaseState was, long seq) {
      this.was = was;
      this.seq = seq;
      intake = was.intake;
      kind = was.kind;
      step = was.step;
      performer = was.performer;
      stepSince = was.stepSince;
      done = new ArrayList<>(was.done);
      attachments = new ArrayList<>(was.attachments);
      resolutions = new ArrayList<>(was.resolutions);
      drafts = new ArrayList<>(was.drafts);
      grounds = was.grounds;
      remark = was.remark;
      signed = was.signed;
      result = was.result;
      readyAt = was.readyAt;
      arrivedAt = was.arrivedAt;
      handedOver = was.handedOver;
      closedAt = was.closedAt;
      withdrawn = was.withdrawn;
    }

    CaseState done() {
      return new CaseState(
          was.id,
          seq,
          intake,
          kind,
          step,
          performer,
          stepSince,
          done,
          attachments,
          resolutions,
          drafts,
          grounds,
          remark,
          signed,
          result,
          readyAt,
          arrivedAt,
          handedOver,
          closedAt,
          withdrawn);
    }
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
