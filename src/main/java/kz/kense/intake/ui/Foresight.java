package kz.kense.intake.ui;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kz.kense.applicant.Applicant;
import kz.kense.applicant.IdNumber;
import kz.kense.casefile.CaseEvent.Attachment;
import kz.kense.casefile.Cases;
import kz.kense.intake.Duplicate;
import kz.kense.intake.IntakeForm;
import kz.kense.intake.IntakePreview;
import kz.kense.journal.JournalRow;
import kz.kense.journal.JournalStore;
import kz.kense.office.Office;
import kz.kense.office.Offices;
import kz.kense.registry.RegisterEntry;
import kz.kense.registry.Registers;
import kz.kense.registry.Reply;
import kz.kense.storage.Database;
import kz.kense.text.Failure;
import kz.kense.text.LocalText;
import kz.kense.ui.Phrase;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/**
 * What the program can say of the form while it is filled in: the route with its due moments,
 * possible duplicates, and the applicant as an earlier case knows him.
 */
final class Foresight {
  private static final Applicant NOBODY = new Applicant("", new LocalText("", ""), "", "", "", "");

  final ObjectProperty<@Nullable IntakePreview> preview = new SimpleObjectProperty<>();
  final ObjectProperty<@Nullable Phrase> impossible = new SimpleObjectProperty<>();
  final ObservableList<Duplicate> duplicates = FXCollections.observableArrayList();

  /** Case number or register extract the applicant was filled from; null when he was typed. */
  final ObjectProperty<@Nullable String> filledFrom = new SimpleObjectProperty<>();

  private final Cases cases;
  private final Database database;
  private final Offices offices;
  private final Registers registers;
  private final Work work;
  private final RegisterFields fields;
  private @Nullable IntakeForm wanted;
  private boolean reckoning;
  private Query asked = new Query("", "", List.of());
  private Applicant filled = NOBODY;

  private record Query(String idNumber, String object, List<String> sha256s) {}

  private record Earlier(String number, Applicant applicant) {}

  /**
   * @param cases all of the applicant's
   * @param register what an imported extract says of him
   */
  private record Answer(
      List<Duplicate> duplicates,
      Optional<Earlier> earlier,
      List<JournalRow> cases,
      Reply<RegisterEntry> register) {}

  Foresight(
      Cases cases,
      Database database,
      Offices offices,
      Registers registers,
      Work work,
      RegisterFields fields) {
    this.registers = registers;
    this.cases = cases;
    this.database = database;
    this.offices = offices;
    this.work = work;
    this.fields = fields;
  }

  /** Another application is begun. */
  void clear() {
    asked = new Query("", "", List.of());
    filled = NOBODY;
    filledFrom.set(null);
    duplicates.clear();
    preview.set(null);
    impossible.set(null);
  }

  /** The form has changed. */
  void look(IntakeForm form) {
    wanted = form;
    reckon();
    ask(form);
    if (filledFrom.get() != null && !sameWords(fields.applicant(), filled)) {
      filledFrom.set(null);
    }
  }

  /** One reckoning at a time; what is typed meanwhile is reckoned after it, the last only. */
  private void reckon() {
    IntakeForm form = wanted;
    if (reckoning || form == null) {
      return;
    }
    wanted = null;
    reckoning = true;
    Office office = offices.office();
    work.aside("intake.reckoning", p -> IntakePreview.of(office, form, cases.now()))
        .unseen()
        .onSuccess(
            found -> {
              preview.set(found.orElse(null));
              impossible.set(null);
            })
        .onFailure(this::cannot)
        .atEnd(
            () -> {
              reckoning = false;
              reckon();
            })
        .start();
  }

  private void cannot(Failure why) {
    preview.set(null);
    impossible.set(Phrase.of(why));
  }

  /** The papers may tell more than when they were last compared. */
  void lookAgain(IntakeForm form) {
    asked = new Query("", "", List.of());
    ask(form);
  }

  private void ask(IntakeForm form) {
    String typed = form.applicant().idNumber();
    Query query =
        new Query(
            IdNumber.problem(typed).isEmpty() ? typed : "",
            form.subject().name(),
            form.attachments().stream().map(Attachment::sha256).toList());
    if (query.equals(asked)) {
      return;
    }
    asked = query;
    work.run("intake.comparing", () -> answer(query))
        .unseen()
        .onSuccess(
            answer -> {
              if (query.equals(asked)) {
                duplicates.setAll(answer.duplicates());
                fields.evidence.cases(answer.cases());
                fields.evidence.found(answer.register());
                answer
                    .earlier()
                    .or(() -> Optional.ofNullable(fromRegister(answer.register())))
                    .ifPresent(e -> fill(query.idNumber(), e));
              }
            })
        .start();
  }

  private Answer answer(Query q) {
    List<Duplicate> found =
        database.read(tx -> Duplicate.find(tx, q.idNumber(), q.object(), q.sha256s(), cases.now()));
    if (q.idNumber().isEmpty()) {
      return new Answer(found, Optional.empty(), List.of(), Reply.manual());
    }
    List<JournalRow> own = database.read(tx -> JournalStore.similar(tx, q.idNumber(), List.of()));
    return new Answer(
        found,
        own.stream()
            .findFirst()
            .map(row -> new Earlier(row.number(), cases.load(row.id()).intake().applicant())),
        own,
        registers.applicant(q.idNumber(), new IdNumber(q.idNumber()).ofLegalEntity()));
  }

  /** The applicant as an extract has him; null when it has him not. */
  private static @Nullable Earlier fromRegister(Reply<RegisterEntry> reply) {
    RegisterEntry e = reply.data();
    return e == null
        ? null
        : new Earlier(
            reply.source(), new Applicant(e.idNumber(), e.name(), e.address(), e.head(), "", ""));
  }

  /** Fills the applicant in where nobody has typed anything; typed words are never replaced. */
  private void fill(String idNumber, Earlier earlier) {
    Applicant now = fields.applicant();
    boolean same = filled.idNumber().equals(idNumber);
    if (!same && (sameWords(now, NOBODY) || sameWords(now, filled))) {
      filled = earlier.applicant();
      fields.applicant(earlier.applicant());
      filledFrom.set(earlier.number());
    }
  }

  private static boolean sameWords(Applicant a, Applicant b) {
    return a.name().equals(b.name())
        && a.address().equals(b.address())
        && a.head().equals(b.head())
        && a.phone().equals(b.phone())
        && a.email().equals(b.email());
  }
}
