package kz.kense.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.kense.text.LocalText;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * One year's file {@code calendar/YYYY.yaml}: the days that differ from the plain week and the
 * confirmation mark.
 *
 * <p>These files ship inside the program, so a wrong one is a bug and not an expected failure.
 */
record CalendarFile(int year, boolean confirmed, List<Day> days) {
  private static final String FOLDER = "/kz/kense/calendar/";

  CalendarFile {
    days = List.copyOf(days);
    for (Day day : days) {
      if (day.date().getYear() != year) {
        throw new IllegalStateException(day.date() + " is in the file of " + year);
      }
    }
  }

  /** The files that {@code years.yaml} lists. */
  static List<CalendarFile> shipped() {
    return ((List<?>) load("years.yaml")).stream().map(year -> read(year + ".yaml")).toList();
  }

  private static CalendarFile read(String name) {
    Map<?, ?> file = (Map<?, ?>) load(name);
    List<Day> days =
        ((List<?>) value(file, "days", name))
            .stream().map(entry -> day((Map<?, ?>) entry, name)).toList();
    return new CalendarFile(
        (Integer) value(file, "year", name), (Boolean) value(file, "confirmed", name), days);
  }

  private static Day day(Map<?, ?> entry, String name) {
    boolean working =
        switch (value(entry, "kind", name).toString()) {
          case "WORKING" -> true;
          case "OFF" -> false;
          case String other ->
              throw new IllegalStateException(name + ": kind is OFF or WORKING, not " + other);
        };
    LocalText reason =
        new LocalText(value(entry, "kk", name).toString(), value(entry, "ru", name).toString());
    return new Day(LocalDate.parse(value(entry, "date", name).toString()), working, reason, true);
  }

  private static Object value(Map<?, ?> map, String key, String name) {
    return Objects.requireNonNull(map.get(key), () -> name + ": no " + key + " in " + map);
  }

  private static Object load(String name) {
    LoadSettings settings = LoadSettings.builder().setLabel(name).build();
    try (InputStream in =
        Objects.requireNonNull(CalendarFile.class.getResourceAsStream(FOLDER + name), name)) {
      return Objects.requireNonNull(new Load(settings).loadFromInputStream(in), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
