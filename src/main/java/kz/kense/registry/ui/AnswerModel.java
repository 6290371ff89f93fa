package kz.kense.registry.ui;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kz.kense.casefile.Answer;
import kz.kense.casefile.CaseEvent.Attachment;
import kz.kense.casefile.SystemCheck;
import kz.kense.registry.Reply;
import kz.kense.regulation.SystemProcess;
import org.jspecify.annotations.Nullable;

/** The answer to one condition as it is being typed. */
public final class AnswerModel {
  private final SystemProcess process;
  private final ObjectProperty<@Nullable Answer> answer = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Integer> seconds = new SimpleObjectProperty<>();
  private final StringProperty paperNumber = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable LocalDate> paperDate = new SimpleObjectProperty<>();
  private final StringProperty source = new SimpleStringProperty("");
  private final StringProperty note = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Attachment> proof = new SimpleObjectProperty<>();

  public AnswerModel(SystemProcess process) {
    this.process = process;
  }

  public SystemProcess process() {
    return process;
  }

  /** Null while nothing is answered. */
  public ObjectProperty<@Nullable Answer> answer() {
    return answer;
  }

  ObjectProperty<@Nullable Integer> seconds() {
    return seconds;
  }

  StringProperty paperNumber() {
    return paperNumber;
  }

  ObjectProperty<@Nullable LocalDate> paperDate() {
    return paperDate;
  }

  StringProperty source() {
    return source;
  }

  StringProperty note() {
    return note;
  }

  /** The file that shows the answer. */
  public ObjectProperty<@Nullable Attachment> proof() {
    return proof;
  }

  /** Everything that makes a change. */
  public List<Observable> all() {
    return List.of(answer, seconds, paperNumber, paperDate, source, note, proof);
  }

  /** Shows what is recorded already; null for nothing. */
  public void show(@Nullable SystemCheck recorded) {
    answer.set(recorded == null ? null : recorded.answer());
    seconds.set(recorded == null ? null : recorded.seconds());
    paperNumber.set(recorded == null ? "" : recorded.paperNumber());
    paperDate.set(recorded == null ? null : recorded.paperDate());
    source.set(recorded == null ? "" : recorded.source());
    note.set(recorded == null ? "" : recorded.note());
    proof.set(recorded == null ? null : recorded.proof());
  }

  /** Takes a register's answer where the clerk has given none. */
  public void take(Reply<?> reply) {
    if (answer.get() == null && reply.answer() != null) {
      answer.set(reply.answer());
      source.set(reply.source());
    }
  }

  /** What would be recorded; null while nothing is answered. */
  public @Nullable SystemCheck check(LocalDateTime at) {
    Answer given = answer.get();
    return given == null
        ? null
        : new SystemCheck(
            process.id(),
            process.actor(),
            given,
            at,
            seconds.get(),
            paperNumber.get().strip(),
            paperDate.get(),
            source.get().strip(),
            note.get().strip(),
            proof.get());
  }
}
