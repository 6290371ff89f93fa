package kz.kense.office.ui;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kz.kense.calendar.Day;
import kz.kense.calendar.WorkCalendar;
import kz.kense.casefile.Cases;
import kz.kense.office.Offices;
import kz.kense.office.Session;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import kz.kense.text.Messages;
import kz.kense.ui.Banner.Notice;
import kz.kense.ui.Phrase;
import kz.kense.ui.Progress;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/** Days off and worked weekends of one year, as the office has them. */
public final class CalendarModel {
  private static final int FIRST_YEAR = 2013;

  /** The years a file's days are looked for in: a chancellery's archive is no older. */
  private static final int EARLIEST = 1991;

  private static final int LATEST = 2100;

  private final Offices offices;
  private final Cases cases;
  private final Session session;
  private final Work work;
  private final IntegerProperty year = new SimpleIntegerProperty();
  private final ObservableList<Day> days = FXCollections.observableArrayList();
  private final BooleanProperty confirmed = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<@Nullable LocalDate> date = new SimpleObjectProperty<>();
  private final BooleanProperty working = new SimpleBooleanProperty();
  private final TwoLanguages reason = new TwoLanguages();
  private final Problems problems = new Problems();
  private final ObjectProperty<@Nullable Notice> notice = Notice.none();

  public CalendarModel(Offices offices, Cases cases, Session session, Work work) {
    this.offices = offices;
    this.cases = cases;
    this.session = session;
    this.work = work;
    year.set(offices.now().getYear());
    year.addListener((o, before, now) -> load());
  }

  public IntegerProperty year() {
    return year;
  }

  /** The years one may look at: those of the shipped data, and two to come. */
  public List<Integer> years() {
    return IntStream.rangeClosed(FIRST_YEAR, Math.max(year.get(), offices.now().getYear()) + 2)
        .boxed()
        .toList();
  }

  /** The days that differ from the plain week, and the holidays. */
  public ObservableList<Day> days() {
    return days;
  }

  /** Whether the office has checked the year; change it with {@link #confirm}. */
  public BooleanProperty confirmed() {
    return confirmed;
  }

  /** True after a change, until the terms of the cases have been counted anew. */
  public ReadOnlyBooleanProperty stale() {
    return stale.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  public ObjectProperty<@Nullable LocalDate> date() {
    return date;
  }

  public BooleanProperty working() {
    return working;
  }

  public TwoLanguages reason() {
    return reason;
  }

  public Problems problems() {
    return problems;
  }

  public ObjectProperty<@Nullable Notice> notice() {
    return notice;
  }

  public void load() {
    WorkCalendar calendar = offices.office().calendar();
    days.setAll(
        calendar.exceptions(year.get()).stream()
            .filter(d -> !d.reason().equals(ordinary(d.date()).reason()))
            .toList());
    confirmed.set(calendar.confirmed(year.get()));
  }

  /** Puts a day of the list into the form. */
  public void edit(Day day) {
    date.set(day.date());
    working.set(day.working());
    reason.show(day.reason());
    problems.clear();
  }

  /** Sets the typed day off, or worked. */
  public void setDay() {
    problems.clear();
    LocalDate typed = date.get();
    if (typed == null) {
      problems.say("date", Phrase.of("office.form.need"));
    }
    problems.need("reason", reason);
    if (typed != null && !problems.any()) {
      change(List.of(new Day(typed, working.get(), reason.text(), true)), typed.getYear());
    }
  }

  /** Makes a day again what its place in the week says. */
  public void restore(Day day) {
    change(List.of(ordinary(day.date())), day.date().getYear());
  }

  public void confirm(boolean checked) {
    String actor = session.me().id();
    int which = year.get();
    busy.set(true);
    work.run(
            "office.saving",
            () -> {
              offices.confirmYear(actor, which, checked);
              return true;
            })
        .onFailure(why -> notice.set(Notice.error(why)))
        .atEnd(this::end)
        .start();
  }

  /**
   * Takes the days of a CSV file, all or none; the years it names must be confirmed again. A wrong
   * line is named.
   */
  public void importCsv(Path file) {
    String actor = session.me().id();
    busy.set(true);
    work.run("office.calendar.importing", () -> take(actor, file))
        .onSuccess(
            taken -> {
              stale.set(stale.get() || !taken.isEmpty());
              if (!taken.isEmpty()) {
                year.set(taken.getFirst().date().getYear());
              }
              notice.set(Notice.ok(Phrase.of("office.calendar.imported", taken.size())));
            })
        .onFailure(why -> notice.set(Notice.error(why)))
        .atEnd(this::end)
        .start();
  }

  /** Counts the terms of all cases anew. */
  public void recompute() {
    busy.set(true);
    work.aside("office.calendar.counting", this::count)
        .onSuccess(
            n -> {
              stale.set(false);
              notice.set(Notice.ok(Phrase.of("office.calendar.counted", n)));
            })
        .onFailure(why -> notice.set(Notice.error(why)))
        .atEnd(() -> busy.set(false))
        .start();
  }

  private int count(Progress progress) {
    return cases.reproject(
        (done, all) -> {
          if (progress.cancelled()) {
            throw Failure.of("office.stopped");
          }
          progress.at(done, all);
        });
  }

  private List<Day> take(String actor, Path file) {
    WorkCalendar before = offices.office().calendar();
    WorkCalendar after = before.importCsv(text(file));
    List<Day> changed = new ArrayList<>();
    for (int y = EARLIEST; y <= LATEST; y++) {
      List<Day> known = before.exceptions(y);
      after.exceptions(y).stream().filter(d -> !known.contains(d)).forEach(changed::add);
    }
    offices.setDays(actor, changed);
    changed.stream()
        .map(d -> d.date().getYear())
        .distinct()
        .filter(y -> offices.office().calendar().confirmed(y))
        .forEach(y -> offices.confirmYear(actor, y, false));
    return changed;
  }

  private void change(List<Day> set, int shownYear) {
    String actor = session.me().id();
    busy.set(true);
    notice.set(null);
    work.run(
            "office.saving",
            () -> {
              offices.setDays(actor, set);
              return true;
            })
        .onSuccess(
            done -> {
              stale.set(true);
              year.set(shownYear);
              date.set(null);
              reason.show(LocalText.same(""));
            })
        .onFailure(why -> notice.set(Notice.error(why)))
        .atEnd(this::end)
        .start();
  }

  private void end() {
    busy.set(false);
    load();
  }

  private static Day ordinary(LocalDate day) {
    boolean works = day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue();
    String key =
        works
            ? "calendar.workday"
            : day.getDayOfWeek() == DayOfWeek.SATURDAY ? "calendar.saturday" : "calendar.sunday";
    return new Day(
        day,
        works,
        new LocalText(Messages.in(Lang.KK).get(key), Messages.in(Lang.RU).get(key)),
        true);
  }

  private static String text(Path file) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(OrganisationModel.bytes(file)))
          .toString();
    } catch (CharacterCodingException e) {
      throw Failure.of("office.not-utf8", OrganisationModel.name(file)).causedBy(e);
    }
  }
}
