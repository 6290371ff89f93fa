package kz.kense.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.kense.calendar.CountedDay;
import kz.kense.calendar.DueDate;
import kz.kense.calendar.Length;
import kz.kense.calendar.OfficeHours;
import kz.kense.calendar.TermCalculator;
import kz.kense.calendar.WorkCalendar;
import kz.kense.casefile.Deadlines.Timed;
import kz.kense.text.Failure;
import kz.kense.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code kense term}: when a term ends, and why, by the calendar and the office hours that ship
 * with Kense.
 */
@Command(name = "term", description = "when a term ends, with its derivation day by day")
public final class TermCommand implements Callable<Integer> {
  private static final int USAGE = 2;
  private static final DateTimeFormatter TO_MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SHOWN_DATE =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

  @Option(
      names = "--length",
      paramLabel = "TERM",
      description = "such as \"10 wd\"; units min, h, wd, cd, mo")
  private @Nullable String length;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description =
          "2016-09-05 or 2016-09-05T10:00: the filing for days and months, the start of the clock"
              + " otherwise")
  private @Nullable String from;

  @Option(
      names = "--regulation",
      paramLabel = "ID|FILE",
      description = "take the term from a regulation: a shipped one by id, or a YAML file")
  private @Nullable String regulation;

  @Option(
      names = "--term",
      paramLabel = "total|STEP",
      description = "which term of the regulation: the whole case's, or one step's by id")
  private @Nullable String term;

  @Option(names = "--category", paramLabel = "ID", description = "category, such as II")
  private @Nullable String category;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "issue, reissue, refusal … (default: the first that can be asked for)")
  private @Nullable String kind;

  @Option(
      names = "--registered",
      paramLabel = "TIME",
      description = "when the case was registered, for the term of a step (default: --from)")
  private @Nullable String registered;

  @Mixin private OutputOptions output = new OutputOptions();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
  private CommandSpec spec;

  /**
   * @return 0, or 2 when an option is missing or cannot be read; 1 for every other refusal
   */
  @Override
  public Integer call() {
    try {
      if (regulation != null) {
        return printRegulation(regulation);
      }
      if (term != null || category != null || kind != null || registered != null) {
        throw Failure.of("term.regulation-missing");
      }
      Length asked = readLength();
      return print(terms().dueOfFiling(asked, readFrom()), null);
    } catch (Failure badOption) {
      return refuse(badOption, USAGE);
    }
  }

  private int printRegulation(String idOrFile) {
    if (length != null) {
      throw Failure.of("term.length-or-regulation");
    }
    String asked = term;
    if (asked == null) {
      throw Failure.of("term.term-missing");
    }
    LocalDateTime start = readFrom();
    LocalDateTime since = registered == null ? null : readTime(registered);
    Timed timed =
        new RegulationTerm(RegulationTerm.find(idOrFile, output.messages()), asked, kind, category)
            .due(terms(), start, since);
    return print(timed.due(), timed.paragraph());
  }

  /**
   * Puts a due moment out as text or, with {@code --json}, as one document.
   *
   * @param paragraph of the regulation that sets the term; null for a bare length
   * @return the exit code 0
   */
  private int print(DueDate due, @Nullable String paragraph) {
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      out.println(JsonMapper.builder().build().writeValueAsString(document(due, paragraph)));
    } else {
      printText(due, paragraph, out);
    }
    out.flush();
    return 0;
  }

  private Map<String, @Nullable Object> document(DueDate due, @Nullable String paragraph) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("due", TO_MINUTES.format(due.due()));
    document.put("dueDate", due.dueDate().toString());
    document.put("paragraph", paragraph);
    document.put("derivation", due.derivation().stream().map(this::entry).toList());
    return document;
  }

  private Map<String, Object> entry(CountedDay day) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("date", day.date().toString());
    entry.put("counted", day.counted());
    entry.put("reason", day.reason().in(output.lang()));
    return entry;
  }

  private void printText(DueDate due, @Nullable String paragraph, PrintWriter out) {
    Messages words = output.messages();
    String cited = paragraph == null ? "" : " (" + words.get("text.paragraph", paragraph) + ")";
    out.println(words.get("calendar.term.due", SHOWN.format(due.due())) + cited);
    for (CountedDay day : due.derivation()) {
      String mark = day.counted() ? "+" : " ";
      out.println(
          words.get("calendar.term.line", SHOWN_DATE.format(day.date()), mark, day.reason()));
    }
    if (!due.confirmed()) {
      out.println(words.get("calendar.unconfirmed"));
    }
  }

  /** One line on standard error in the reader's language. */
  private int refuse(Failure failure, int exitCode) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("kense: " + output.messages().describe(failure));
    err.flush();
    return exitCode;
  }

  private Length readLength() {
    String written = length;
    if (written == null) {
      throw Failure.of("term.length.missing");
    }
    return Length.parse(written).orElseThrow(() -> Failure.of("term.length", written));
  }

  /** A date alone is the opening of that day. */
  private LocalDateTime readFrom() {
    String written = from;
    if (written == null) {
      throw Failure.of("term.from.missing");
    }
    return readTime(written);
  }

  private LocalDateTime readTime(String written) {
    try {
      LocalDateTime start =
          written.indexOf('T') >= 0
              ? LocalDateTime.parse(written)
              : LocalDate.parse(written).atTime(terms().hours().open());
      if (start.getYear() < 1 || start.getYear() > 9000) {
        throw Failure.of("term.from", written);
      }
      return start;
    } catch (DateTimeParseException e) {
      throw Failure.of("term.from", written).causedBy(e);
    }
  }

  /** Made when it is asked for: every other command starts without reading fifteen calendars. */
  private static TermCalculator terms() {
    return new TermCalculator(WorkCalendar.standard(), OfficeHours.DEFAULT);
  }
}
