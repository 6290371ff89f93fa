package kz.kense.office.ui;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kz.kense.calendar.OfficeHours;
import kz.kense.ui.Phrase;
import org.jspecify.annotations.Nullable;

/** The office's hours while they are typed: {@code 9:00}, {@code 09.00} or {@code 0900}. */
public final class HoursForm {
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("H:mm");

  private final StringProperty open = new SimpleStringProperty("");
  private final StringProperty breakStart = new SimpleStringProperty("");
  private final StringProperty breakEnd = new SimpleStringProperty("");
  private final StringProperty close = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable ZoneId> zone = new SimpleObjectProperty<>();

  HoursForm() {
    show(OfficeHours.DEFAULT);
  }

  public StringProperty open() {
    return open;
  }

  public StringProperty breakStart() {
    return breakStart;
  }

  public StringProperty breakEnd() {
    return breakEnd;
  }

  public StringProperty close() {
    return close;
  }

  public ObjectProperty<@Nullable ZoneId> zone() {
    return zone;
  }

  void show(OfficeHours hours) {
    open.set(SHOWN.format(hours.open()));
    breakStart.set(SHOWN.format(hours.breakStart()));
    breakEnd.set(SHOWN.format(hours.breakEnd()));
    close.set(SHOWN.format(hours.close()));
    zone.set(hours.zone());
  }

  /** The hours; empty when something is wrong, which is then said beside the field. */
  Optional<OfficeHours> read(Problems problems) {
    Optional<LocalTime> from = time("open", open, problems);
    Optional<LocalTime> pause = time("breakStart", breakStart, problems);
    Optional<LocalTime> resume = time("breakEnd", breakEnd, problems);
    Optional<LocalTime> to = time("close", close, problems);
    ZoneId where = zone.get();
    if (where == null) {
      problems.say("zone", Phrase.of("office.form.need"));
    }
    if (from.isEmpty() || pause.isEmpty() || resume.isEmpty() || to.isEmpty() || where == null) {
      return Optional.empty();
    }
    if (!from.get().isBefore(pause.get())) {
      problems.say("breakStart", Phrase.of("office.hours.order"));
    } else if (resume.get().isBefore(pause.get())) {
      problems.say("breakEnd", Phrase.of("office.hours.order"));
    } else if (!resume.get().isBefore(to.get())) {
      problems.say("close", Phrase.of("office.hours.order"));
    } else {
      return Optional.of(new OfficeHours(from.get(), pause.get(), resume.get(), to.get(), where));
    }
    return Optional.empty();
  }

  private static Optional<LocalTime> time(String field, StringProperty typed, Problems problems) {
    String text = typed.get().strip().replace('.', ':').replace('-', ':');
    if (text.matches("\\d{3,4}")) {
      text = text.substring(0, text.length() - 2) + ":" + text.substring(text.length() - 2);
    }
    try {
      return Optional.of(LocalTime.parse(text, TYPED));
    } catch (DateTimeParseException e) {
      problems.say(field, Phrase.of("office.hours.wrong"));
      return Optional.empty();
    }
  }
}
