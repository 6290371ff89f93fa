package kz.kense.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import kz.kense.applicant.Applicant;
import kz.kense.applicant.Representative;
import kz.kense.casefile.CaseEvent.Attachment;
import kz.kense.casefile.CaseEvent.ChecklistEntry;
import kz.kense.casefile.CaseEvent.Subject;
import kz.kense.casefile.Intake;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * The registration form as far as it is filled in; may be incomplete or wrong. Stored as JSON in
 * {@code intake_draft}.
 *
 * @param regulation id; null while no service is chosen
 * @param applicant its id number is as typed, checked or not
 * @param representative null when the applicant acts himself
 * @param attachments whose contents are kept already
 * @param originals where the paper originals of attachments lie, by the attachment's name; null in
 *     drafts of before
 */
public record IntakeForm(
    @Nullable String regulation,
    @Nullable String kind,
    @Nullable String category,
    @Nullable String channel,
    @Nullable LocalDate receivedDate,
    @Nullable LocalTime receivedTime,
    Applicant applicant,
    @Nullable Representative representative,
    Subject subject,
    List<ChecklistEntry> checklist,
    @Nullable Integer sheets,
    @Nullable Integer annexSheets,
    String note,
    Lang lang,
    List<Attachment> attachments,
    @Nullable Map<String, String> originals) {
  public IntakeForm {
    originals = originals == null ? Map.of() : Map.copyOf(originals);
    checklist = List.copyOf(checklist);
    attachments = List.copyOf(attachments);
  }

  /** Nothing filled in but when it came. */
  public static IntakeForm empty(LocalDateTime received, Lang lang) {
    return new IntakeForm(
        null,
        null,
        null,
        null,
        received.toLocalDate(),
        received.toLocalTime(),
        new Applicant("", new LocalText("", ""), "", "", "", ""),
        null,
        new Subject("", "", ""),
        List.of(),
        null,
        null,
        "",
        lang,
        List.of(),
        Map.of());
  }

  /** When the paper came in; null while the date or the time is no such thing. */
  public @Nullable LocalDateTime receivedAt() {
    return receivedDate == null || receivedTime == null ? null : receivedDate.atTime(receivedTime);
  }

  /**
   * What would be registered. What is not filled in is empty, for {@link
   * kz.kense.casefile.IntakeCheck} to find.
   *
   * @param received when it came in, or now while that is not known
   */
  public Intake intake(LocalDateTime received) {
    return new Intake(
        received,
        kind == null ? "" : kind,
        category,
        channel == null ? "" : channel,
        applicant,
        representative,
        subject,
        checklist,
        sheets == null ? 0 : sheets,
        annexSheets == null ? 0 : annexSheets,
        note,
        lang,
        attachments);
  }
}
