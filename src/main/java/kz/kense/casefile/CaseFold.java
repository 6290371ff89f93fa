package kz.kense.casefile;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import kz.kense.casefile.CaseEvent.*;
import kz.kense.casefile.CaseState.Checkup;
import kz.kense.casefile.CaseState.DoneStep;
import kz.kense.casefile.CaseState.DraftVersion;
import kz.kense.casefile.CaseState.Minutes;
import kz.kense.casefile.CaseState.PutResolution;
import kz.kense.casefile.CaseState.Remark;
import kz.kense.casefile.CaseState.SignedResult;
import org.jspecify.annotations.Nullable;

/** The working copy behind {@link CaseState#apply}: the fields that one event may change. */
final class CaseFold {
  private final CaseState was;
  private Registered intake;
  private String kind;
  private @Nullable String step;
  private @Nullable String performer;
  private LocalDateTime stepSince;
  private final List<DoneStep> done;
  private final List<Attachment> attachments;
  private final List<PutResolution> resolutions;
  private final List<DraftVersion> drafts;
  private List<ChosenGround> grounds;
  private @Nullable Remark remark;
  private @Nullable SignedResult signed;
  private @Nullable ResultRegistered result;
  private @Nullable LocalDateTime readyAt;
  private @Nullable LocalDateTime arrivedAt;
  private @Nullable HandedOver handedOver;
  private @Nullable LocalDateTime closedAt;
  private final List<Checkup> checks;
  private @Nullable Payment payment;
  private @Nullable Minutes minutes;
  private @Nullable Dispatched dispatched;
  private @Nullable SurveyAnswered survey;
  private @Nullable Voided voided;
  private @Nullable ResultWithdrawn withdrawn;

  CaseFold(CaseState was) {
    this.was = was;
    intake = was.intake();
    kind = was.kind();
    step = was.step();
    performer = was.performer();
    stepSince = was.stepSince();
    done = new ArrayList<>(was.done());
    attachments = new ArrayList<>(was.attachments());
    resolutions = new ArrayList<>(was.resolutions());
    drafts = new ArrayList<>(was.drafts());
    grounds = was.grounds();
    remark = was.remark();
    signed = was.signed();
    result = was.result();
    readyAt = was.readyAt();
    arrivedAt = was.arrivedAt();
    handedOver = was.handedOver();
    closedAt = was.closedAt();
    checks = new ArrayList<>(was.checks());
    payment = was.payment();
    minutes = was.minutes();
    dispatched = was.dispatched();
    survey = was.survey();
    voided = was.voided();
    withdrawn = was.withdrawn();
  }

  CaseState apply(Recorded<?> recorded) {
    LocalDateTime at = recorded.at();
    String by = recorded.actor();
    switch (recorded.event()) {
      case Registered again ->
          throw new IllegalStateException(
              "case " + was.id() + " registered twice: " + again.number());
      case Attached e -> attachments.add(e.attachment());
      case AttachmentRemoved e -> attachments.removeIf(a -> a.id().equals(e.attachment()));
      case ResolutionPut e -> resolutions.add(new PutResolution(at, by, e));
      case DraftSaved e -> drafts.add(new DraftVersion(at, by, e));
      case Diverted e -> {
        kind = e.to();
        grounds = e.grounds();
      }
      case DraftSubmitted e -> remark = null;
      case Returned e -> {
        remark = new Remark(at, by, e.step(), e.remark());
        signed = null;
      }
      case Signed e -> signed = new SignedResult(at, e);
      case ResultRegistered e -> {
        result = e;
        readyAt = at;
      }
      case ApplicantArrived e -> arrivedAt = e.at();
      case HandedOver e -> handedOver = e;
      case Corrected e -> intake = Corrections.apply(intake, e);
      case SystemCheckRecorded e -> checked(new Checkup(at, by, e.check()));
      case PaymentRecorded e -> payment = e.payment();
      case CommissionHeld e -> {
        minutes = new Minutes(at, by, e, null);
        remark = null;
      }
      case MinutesApproved e -> {
        if (minutes != null) {
          minutes = new Minutes(minutes.at(), minutes.by(), minutes.held(), at);
        }
      }
      case MinutesReturned e -> {
        remark = new Remark(at, by, e.step(), e.remark());
        minutes = null;
      }
      case Dispatched e -> dispatched = e;
      case SurveyAnswered e -> survey = e;
      case Voided e -> {
        voided = e;
        step = null;
        performer = null;
        closedAt = at;
      }
      case StepDone e -> moved(e, at, by);
      case Performed e -> {}
      case Checked e -> {}
      case Agreed e -> {}
      case Issued e -> {}
      case OriginalPlaced e -> {}
      case Stamped e -> {}
      case CounterSigned e ->
          signed = signed == null ? null : signed.withSigner(e.signer(), e.sha256());
      case ProofAdded e -> signed = signed == null ? null : signed.withFile(e.sha256());
      case ResultWithdrawn e -> withdrawn = e;
    }
    return state(recorded.seq());
  }

  private void checked(Checkup now) {
    checks.removeIf(c -> c.check().process().equals(now.check().process()));
    checks.add(now);
    Attachment proof = now.check().proof();
    if (proof != null && attachments.stream().noneMatch(a -> a.id().equals(proof.id()))) {
      attachments.add(proof);
    }
  }

  private void moved(StepDone e, LocalDateTime at, String by) {
    done.add(new DoneStep(e.step(), by, stepSince, at, e.due(), e.paragraph()));
    step = e.next();
    performer = e.performer();
    // registered for the next working day: the next official's time starts then (rule R3)
    stepSince = at.isBefore(intake.registeredAt()) ? intake.registeredAt() : at;
    if (e.next() == null) {
      closedAt = at;
    }
  }

  private CaseState state(long seq) {
    return new CaseState(
        was.id(),
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
        checks,
        payment,
        minutes,
        dispatched,
        survey,
        voided,
        withdrawn);
  }
}
