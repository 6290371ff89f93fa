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
    List<Attachment> attachments) {
  public Intake {
    checklist = List.copyOf(checklist);
    attachments = List.copyOf(attachments);
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
        lang);
  }
}
