package kz.kense.casefile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import kz.kense.applicant.Applicant;
import kz.kense.applicant.Representative;
import kz.kense.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can happen to a case. Stored as JSON under the record's simple name: a name or a
 * component once landed is never renamed. Dates are the office's local ones; employees are given by
 * id.
 */
public sealed interface CaseEvent {

  /**
   * The application was entered in the incoming journal; the case begins.
   *
   * @param acceptedAt when the State Corporation accepted it, from which the applicant's own total
   *     counts; null when it came to the office itself
   * @param earlier the case or document it follows on: a repeat, a re-issue, a duplicate
   */
  record Registered(
      String number,
      LocalDateTime receivedAt,
      LocalDateTime registeredAt,
      String regulation,
      String regulationVersion,
      String kind,
      @Nullable String category,
      String channel,
      Applicant applicant,
      @Nullable Representative representative,
      Subject subject,
      List<ChecklistEntry> checklist,
      int sheets,
      int annexSheets,
      String note,
      Lang lang,
      @Nullable LocalDateTime acceptedAt,
      @Nullable EarlierCase earlier)
      implements CaseEvent {
    public Registered {
      checklist = List.copyOf(checklist);
    }
  }

  /** A file was put into the case. */
  record Attached(Attachment attachment) implements CaseEvent {}

  /** A file was taken out of the case; its bytes stay in the archive. */
  record AttachmentRemoved(String attachment, String reason) implements CaseEvent {}

  /**
   * A resolution (бұрыштама) was put.
   *
   * @param author whose resolution it is; may differ from who recorded it
   * @param executors the first is the responsible executor
   * @param coExecutors who helps or is to know
   */
  record ResolutionPut(
      String step,
      String author,
      List<String> executors,
      List<String> coExecutors,
      String task,
      LocalDateTime due)
      implements CaseEvent {
    public ResolutionPut {
      executors = List.copyOf(executors);
      coExecutors = List.copyOf(coExecutors);
    }
  }

  /** A prescribed act that leaves a note only: control of requirements, a commission's decision. */
  record Performed(String step, String note) implements CaseEvent {}

  /**
   * A version of the draft was kept.
   *
   * @param version 1, 2, 3 …
   * @param form the template's id
   * @param data the form's fields
   */
  record DraftSaved(String step, int version, String form, Lang lang, Map<String, Object> data)
      implements CaseEvent {}

  /** The case took another branch of the regulation, such as refusal (rule R6). */
  record Diverted(String from, String to, List<ChosenGround> grounds) implements CaseEvent {
    public Diverted {
      grounds = List.copyOf(grounds);
    }
  }

  record DraftSubmitted(String step, int version) implements CaseEvent {}

  record Checked(String step, String remark) implements CaseEvent {}

  record Agreed(String step, String remark) implements CaseEvent {}

  /** The draft was sent back to be mended. */
  record Returned(String step, String to, String remark) implements CaseEvent {}

  /**
   * The result was signed. It carries its own number, given in the same transaction.
   *
   * @param number of the result in the register of results
   * @param date of the result
   * @param sha256 address of the signed PDF
   * @param signer employee id
   * @param signatory the name in the certificate
   * @param serial the certificate's serial number; blank when it was signed by hand
   * @param register the register of results that counted the number; null for the common one
   */
  record Signed(
      String step,
      int version,
      String number,
      LocalDate date,
      String sha256,
      String signer,
      String signatory,
      String serial,
      String algorithm,
      @Nullable String register)
      implements CaseEvent {
    /** Algorithm of a result that was printed to be signed with a pen and stamped. */
    public static final String BY_HAND = "by-hand";

    /** Signed on paper: the kept file is what was printed, and bears no signature. */
    public boolean byHand() {
      return algorithm.equals(BY_HAND);
    }
  }

  /**
   * Pictures were laid on the result as it was signed: each use of the seal and of a signature's
   * facsimile is kept.
   *
   * @param seal address of the seal's picture; null when it was not used
   * @param facsimile address of the signature's picture; null when it was not used
   */
  record Stamped(String step, @Nullable String seal, @Nullable String facsimile)
      implements CaseEvent {}

  /**
   * Another official signed the result too, after the one who certified it.
   *
   * @param sha256 address of the file as it is now; its beginning is the file as it was signed
   * @param signer employee id
   * @param signatory the name in the certificate
   * @param serial the certificate's serial number
   */
  record CounterSigned(
      String sha256, String signer, String signatory, String serial, String algorithm)
      implements CaseEvent {}

  /**
   * Time-stamps or revocation answers were added to the signed result.
   *
   * @param sha256 address of the file as it is now; its beginning is the file as it was signed
   * @param level reached, such as {@code B-LTA}
   */
  record ProofAdded(String sha256, String level) implements CaseEvent {}

  /**
   * The office declared a result of its own void; it stays in the archive and goes on the published
   * list of withdrawn results.
   *
   * @param number of the result
   * @param date of the result
   */
  record ResultWithdrawn(String number, LocalDate date, String reason) implements CaseEvent {}

  /**
   * The signed result was entered in the outgoing journal, under a number of that; the total stops
   * here (rule R5).
   */
  record ResultRegistered(String step, String number, LocalDate date) implements CaseEvent {}

  record ApplicantArrived(LocalDateTime at) implements CaseEvent {}

  /**
   * @param powerOfAttorney blank when the applicant came in person
   */
  record HandedOver(String step, String receivedBy, String identityDocument, String powerOfAttorney)
      implements CaseEvent {}

  /** A fact of the registration was mended, with the reason. */
  record Corrected(String field, String before, String after, String reason) implements CaseEvent {}

  /** A paper was printed or saved: {@code acceptance-receipt}, {@code result}, … */
  record Issued(String use, String sha256) implements CaseEvent {}

  /**
   * A paper original was put away, lent or brought back.
   *
   * @param original what it is called within the case
   * @param place where it lies, or belongs while it is lent
   * @param holder who has it; blank while it is at its place
   * @param due when the holder is to bring it back; null while nobody has it
   */
  record OriginalPlaced(
      String original, String place, String holder, LocalDate since, @Nullable LocalDate due)
      implements CaseEvent {
    /** Somebody has it. */
    public boolean out() {
      return !holder.isBlank();
    }

    /** It should have been back before this day. */
    public boolean overdue(LocalDate today) {
      return out() && due != null && due.isBefore(today);
    }
  }

  /** What a register or information system answered to a process of the case's channel. */
  record SystemCheckRecorded(SystemCheck check) implements CaseEvent {}

  record PaymentRecorded(Payment payment) implements CaseEvent {}

  /**
   * The commission considered the case; the minutes wait for approval.
   *
   * @param decision what the votes came to
   */
  record CommissionHeld(String step, Meeting meeting, Meeting.Decision decision)
      implements CaseEvent {}

  record MinutesApproved(String step, String remark) implements CaseEvent {}

  /** The minutes were not approved: the commission considers the case again. */
  record MinutesReturned(String step, String to, String remark) implements CaseEvent {}

  /**
   * The result left for the State Corporation or the portal; the applicant gets it there.
   *
   * @param to channel of the regulation
   * @param list number of the dispatch list or of the portal's message; blank when there is none
   */
  record Dispatched(String step, String to, String list) implements CaseEvent {}

  /**
   * What the applicant answered to the survey's two questions.
   *
   * @param service on the quality of the service and its result
   * @param information on the quality of what was said about the procedure
   */
  record SurveyAnswered(Satisfaction service, Satisfaction information) implements CaseEvent {}

  /** The registration was a mistake. Its number is kept and never given again. */
  record Voided(String reason) implements CaseEvent {}

  /**
   * A step came to its end and the case moved on.
   *
   * @param due when the step was due, as reckoned when it ended
   * @param next the step the case is at now; null when the case is closed
   * @param performer who is to act there; null when anyone of the role may
   */
  record StepDone(
      String step,
      LocalDateTime due,
      String paragraph,
      @Nullable String next,
      @Nullable String performer)
      implements CaseEvent {}

  /** What the permit is about: the object of nature use, the project, the activity. */
  record Subject(String name, String location, String activity) {}

  /**
   * A line of the checklist at the counter.
   *
   * @param document id in the regulation
   * @param state how the document was shown
   */
  record ChecklistEntry(String document, Presence state, int sheets) {}

  enum Presence {
    MISSING,
    ORIGINAL,
    COPY,
    SCAN
  }

  /**
   * A file of the case.
   *
   * @param id unique in the case
   * @param document the checklist's document it belongs to; null when none
   */
  record Attachment(
      String id,
      @Nullable String document,
      String name,
      String mediaType,
      long size,
      String sha256) {}

  /**
   * A refusal ground chosen from the regulation.
   *
   * @param ground id in the regulation
   * @param place the same in words, for the letter: where in the documents it shows, or that the
   *     document is absent
   * @param document the checklist's document or the attachment it rests on; null in cases of before
   *     this was asked
   * @param page page or place in that document; null when the document itself is absent
   */
  record ChosenGround(
      String ground, String place, @Nullable String document, @Nullable String page) {
    /** A ground with its place in words only, which cannot leave the office so. */
    public ChosenGround(String ground, String place) {
      this(ground, place, null, null);
    }

    /** Whether it can be looked up: in a named document at a page, or that document is absent. */
    public boolean tied() {
      return document != null && !document.isBlank() && (page == null || !page.isBlank());
    }

    /** Whether it rests on the absence of its document. */
    public boolean absent() {
      return tied() && page == null;
    }
  }
}
