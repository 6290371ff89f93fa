package kz.kense.journal.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import kz.kense.journal.Closing;
import kz.kense.journal.Register;
import kz.kense.journal.RegisterStore;
import kz.kense.journal.SurveyStore;
import kz.kense.journal.SurveyStore.Answers;
import kz.kense.office.Office;
import kz.kense.office.Offices;
import kz.kense.office.Session;
import kz.kense.papers.RegisterPapers;
import kz.kense.storage.Database;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import kz.kense.ui.Banner;
import kz.kense.ui.Phrase;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/**
 * A register of a period to be printed or saved, the closing of a day, and what applicants answered
 * to the survey. The period outlives a visit and a language switch.
 */
public final class RegistersModel {

  /**
   * What the chosen period and day hold.
   *
   * @param entries of the chosen register
   * @param handedOver results given out in the period
   */
  public record Found(int entries, Closing closing, List<Answers> answers, int handedOver) {
    public Found {
      answers = List.copyOf(answers);
    }
  }

  private final Database database;
  private final RegisterPapers papers;
  private final Offices offices;
  private final Session session;
  private final Work work;
  private final Refill refill = new Refill(this::search);
  private final ObjectProperty<Register> register = new SimpleObjectProperty<>(Register.INCOMING);
  private final ObjectProperty<@Nullable LocalDate> from = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable LocalDate> to = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable LocalDate> day = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<@Nullable Found> found = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Phrase> periodWrong = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Phrase> dayWrong = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<Banner.@Nullable Notice> notice = Banner.Notice.none();

  public RegistersModel(
      Database database, RegisterPapers papers, Offices offices, Session session, Work work) {
    this.database = database;
    this.papers = papers;
    this.offices = offices;
    this.session = session;
    this.work = work;
    LocalDate today = offices.now().toLocalDate();
    from.set(today.withDayOfYear(1));
    to.set(today);
    day.set(today);
    register.addListener(o -> load());
    from.addListener(o -> load());
    to.addListener(o -> load());
    day.addListener(o -> load());
  }

  public ObjectProperty<Register> register() {
    return register;
  }

  /** First day of the period. */
  public ObjectProperty<@Nullable LocalDate> from() {
    return from;
  }

  /** Last day of the period, included. */
  public ObjectProperty<@Nullable LocalDate> to() {
    return to;
  }

  /** The day to be closed. */
  public ObjectProperty<@Nullable LocalDate> day() {
    return day;
  }

  /** Null until it has been read, and while the period or the day is wrong. */
  public ReadOnlyObjectProperty<@Nullable Found> found() {
    return found.getReadOnlyProperty();
  }

  /** Why nothing can be written of the period; null while it can. */
  public ReadOnlyObjectProperty<@Nullable Phrase> periodWrong() {
    return periodWrong.getReadOnlyProperty();
  }

  /** Why the day cannot be closed; null while it can. */
  public ReadOnlyObjectProperty<@Nullable Phrase> dayWrong() {
    return dayWrong.getReadOnlyProperty();
  }

  public ObjectProperty<Banner.@Nullable Notice> notice() {
    return notice;
  }

  public Office office() {
    return offices.office();
  }

  public void load() {
    LocalDate first = from.get();
    LocalDate last = to.get();
    boolean backwards = first != null && last != null && last.isBefore(first);
    periodWrong.set(
        first == null || last == null
            ? Phrase.of("registers.period.need")
            : backwards ? Phrase.of("registers.period.backwards") : null);
    dayWrong.set(day.get() == null ? Phrase.of("registers.day.need") : null);
    if (periodWrong.get() == null && dayWrong.get() == null) {
      refill.ask();
    }
  }

  private Work.Order<?> search() {
    Register which = register.get();
    LocalDate today = offices.now().toLocalDate();
    LocalDate first = or(from.get(), today);
    LocalDate last = or(to.get(), today);
    LocalDate closed = or(day.get(), today);
    return work.run(
            "journal.loading",
            () ->
                database.read(
                    tx ->
                        new Found(
                            RegisterStore.ids(tx, which, first, last).length,
                            RegisterStore.closing(tx, closed),
                            SurveyStore.answers(tx, first, last),
                            SurveyStore.handedOver(tx, first, last))))
        .onSuccess(found::set);
  }

  private static LocalDate or(@Nullable LocalDate day, LocalDate otherwise) {
    return day == null ? otherwise : day;
  }

  /** Writes the register of the period to a file, as the file's ending says. */
  public void write(Path file, Lang lang) {
    Register which = register.get();
    LocalDate first = from.get();
    LocalDate last = to.get();
    work.aside(
            "registers.writing",
            p ->
                papers.write(
                    file,
                    which,
                    first,
                    last,
                    lang,
                    session.me(),
                    (done, all) -> {
                      p.at(done, all);
                      return !p.cancelled();
                    }))
        .onSuccess(
            entries -> {
              if (entries >= 0) {
                notice.set(
                    Banner.Notice.ok(
                        Phrase.of(
                            "journal.exported", entries, String.valueOf(file.getFileName()))));
              }
            })
        .onFailure(this::failed)
        .start();
  }

  /** Makes the sheet that closes the chosen day. */
  public void closingSheet(Lang lang, Consumer<byte[]> then) {
    LocalDate closed = or(day.get(), offices.now().toLocalDate());
    make(() -> papers.closingSheet(papers.closing(closed), lang, session.me()), then);
  }

  /** Makes the results of the survey in the chosen period. */
  public void surveyResults(Lang lang, Consumer<byte[]> then) {
    LocalDate today = offices.now().toLocalDate();
    LocalDate first = or(from.get(), today);
    LocalDate last = or(to.get(), today);
    make(() -> papers.surveyResults(first, last, lang, session.me()), then);
  }

  private void make(java.util.concurrent.Callable<byte[]> paper, Consumer<byte[]> then) {
    work.aside("registers.printing", p -> paper.call())
        .onSuccess(then)
        .onFailure(this::failed)
        .start();
  }

  private void failed(Failure failure) {
    notice.set(Banner.Notice.error(failure));
  }
}
