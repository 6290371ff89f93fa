package kz.kense.casefile;

import java.time.LocalDateTime;
import java.util.List;
import kz.kense.applicant.Applicant;
import kz.kense.applicant.Representative;
import kz.kense.casefile.CaseEvent.Attachment;
import kz.kense.casefile.CaseEvent.ChecklistEntry;
import kz.kense.casefile.CaseEvent.Registered;
import kz.kense.casefile.CaseEvent.Subject;
import kz.kense.regulation.Regulation;
import kz.kense.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * An application as taken at the counter, before it has a number.
 *
 * @param kind what is asked for
 * @param sheets of the application itself
 * @param annexSheets of everything attached on paper
 * @param lang the language the applicant wants the result in
 * @param acceptedAt when the State Corporation accepted it; null when it came to the office itself
 * @param earlier what it follows on; null when it is the first
 * @param checks what the registers answered so far
 * @param payment null while no payment was seen
 */
public record Intake(
    LocalDateTime receivedAt,
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
    List<Attachment> attachments,
    @Nullable LocalDateTime acceptedAt,
    @Nullable EarlierCase earlier,
    List<SystemCheck> checks,
    @Nullable Payment payment) {
  public Intake {
    checklist = List.copyOf(checklist);
    attachments = List.copyOf(attachments);
    checks = List.copyOf(checks);
  }

  /** An application that came to the office itself, follows on nothing and was checked nowhere. */
  public Intake(
      LocalDateTime receivedAt,
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
      List<Attachment> attachments) {
    this(
        receivedAt,
        kind,
        category,
        channel,
        applicant,
        representative,
        subject,
        checklist,
        sheets,
        annexSheets,
        note,
        lang,
        attachments,
        null,
        null,
        List.of(),
        null);
  }

  /** The same with other files. */
  Intake with(List<Attachment> files) {
    return new Intake(
        receivedAt,
        kind,
        category,
        channel,
        applicant,
        representative,
        subject,
        checklist,
        sheets,
        annexSheets,
        note,
        lang,
        files,
        acceptedAt,
        earlier,
        checks,
        payment);
  }

  Registered registered(Regulation regulation, String number, LocalDateTime registeredAt) {
    return new Registered(
        number,
        receivedAt,
        registeredAt,
        regulation.id(),
        regulation.version(),
        kind,
        category,
        channel,
        applicant,
        representative,
        subject,
        checklist,
        sheets,
        annexSheets,
        note,
        lang,
        acceptedAt,
        earlier);
  }
}
