package kz.kense.casefile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import kz.kense.casefile.CaseEvent.Attachment;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one process or condition of the regulation's interaction of information systems, as
 * the official saw it.
 *
 * @param process id in the regulation: {@code P4}, {@code C2}
 * @param system who was asked: an information system or role of the regulation
 * @param at when the answer came, office time
 * @param seconds how long it took, to be held against the norm; null when nobody measured it
 * @param paperNumber number of the paper the answer was seen on, or that confirms the data; blank
 *     when there is none
 * @param source where the answer was seen: the gateway's reply, an imported extract; blank when not
 *     said
 * @param proof the file that shows the answer; null when there is none
 */
public record SystemCheck(
    String process,
    String system,
    Answer answer,
    LocalDateTime at,
    @Nullable Integer seconds,
    String paperNumber,
    @Nullable LocalDate paperDate,
    String source,
    String note,
    @Nullable Attachment proof) {

  /** The same, shown by a file. */
  SystemCheck shownBy(Attachment file) {
    return new SystemCheck(
        process, system, answer, at, seconds, paperNumber, paperDate, source, note, file);
  }

  /** Whether data that no register gave are confirmed by a document with number and date. */
  public boolean confirmedByPaper() {
    return !paperNumber.isBlank() && paperDate != null;
  }

  /** Whether the application may go on with this answer. */
  public boolean passes() {
    return switch (answer) {
      case OK, NOT_REQUIRED -> true;
      case NOT_FOUND, UNAVAILABLE -> confirmedByPaper();
      case NEGATIVE -> false;
    };
  }
}
