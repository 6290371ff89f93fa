package kz.kense.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.kense.text.Failure;
import kz.kense.text.LocalText;

/**
 * The calendar as a CSV file, separated by commas or semicolons, with a head line.
 *
 * <p>Columns, in any order: {@code date} (2016-03-05 or 05.03.2016) and {@code kind} (OFF or
 * WORKING) are needed; {@code reason_kk} and {@code reason_ru}, or one {@code reason} for both
 * languages, may be given; others are passed over.
 */
final class CalendarCsv {
  private static final DateTimeFormatter DOTTED =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private final char separator;
  private final List<String> head;

  private CalendarCsv(String headLine) {
    separator = headLine.indexOf(';') >= 0 ? ';' : ',';
    head = cells(headLine, separator).stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    for (String needed : List.of("date", "kind")) {
      if (!head.contains(needed)) {
        throw Failure.of("calendar.csv.head", 1, needed);
      }
    }
  }

  /**
   * @return the days in the order of the file
   * @throws Failure {@code calendar.csv…}; the first argument is the line, counted from 1
   */
  static List<Day> read(String csv) {
    List<String> lines = (csv.startsWith("\uFEFF") ? csv.substring(1) : csv).lines().toList();
    CalendarCsv file = new CalendarCsv(lines.isEmpty() ? "" : lines.getFirst());
    List<Day> days = new ArrayList<>();
    Set<LocalDate> seen = new HashSet<>();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      Day day = file.day(i + 1, lines.get(i));
      if (!seen.add(day.date())) {
        throw Failure.of("calendar.csv.twice", i + 1, Phrases.date(day.date()));
      }
      days.add(day);
    }
    if (days.isEmpty()) {
      throw Failure.of("calendar.csv.empty", lines.size());
    }
    return days;
  }

  private Day day(int line, String text) {
    List<String> cells = cells(text, separator);
    LocalDate date = date(line, cell(cells, "date"));
    String kind = cell(cells, "kind").toUpperCase(Locale.ROOT);
    if (!kind.equals("OFF") && !kind.equals("WORKING")) {
      throw Failure.of("calendar.csv.kind", line, kind);
    }
    boolean working = kind.equals("WORKING");
    LocalText unnamed = Phrases.text(working ? "calendar.workday" : "calendar.dayoff");
    String both = cell(cells, "reason");
    LocalText reason =
        new LocalText(
            first(cell(cells, "reason_kk"), both, unnamed.kk()),
            first(cell(cells, "reason_ru"), both, unnamed.ru()));
    return new Day(date, working, reason, true);
  }

  private static LocalDate date(int line, String text) {
    try {
      return text.indexOf('.') >= 0 ? LocalDate.parse(text, DOTTED) : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Failure.of("calendar.csv.date", line, text).causedBy(e);
    }
  }

  private String cell(List<String> cells, String column) {
    int at = head.indexOf(column);
    return at < 0 || at >= cells.size() ? "" : cells.get(at);
  }

  private static String first(String... texts) {
    for (String text : texts) {
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  /**
   * The trimmed cells of one line; a quoted cell may hold the separator and doubled quotes (RFC
   * 4180).
   */
  private static List<String> cells(String line, char separator) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }
}
