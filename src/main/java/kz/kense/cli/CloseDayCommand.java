package kz.kense.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.kense.journal.Closing;
import kz.kense.text.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code kense close-day --office FILE --date DATE --out FILE.pdf}: the sheet that closes a day,
 * with the count and range of each register's numbers and the digest of the log. Only reads the
 * office.
 */
@Command(
    name = "close-day",
    description = "writes the sheet that closes a day: counts, numbers, digest of the log",
    mixinStandardHelpOptions = true)
public final class CloseDayCommand implements Callable<Integer> {
  @Option(
      names = "--office",
      paramLabel = "FILE",
      required = true,
      description = "the office file to read")
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
  private Path office;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      required = true,
      description = "the day, such as 2016-03-09")
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
  private LocalDate date;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "the PDF to write")
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
  private Path out;

  @Mixin private OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Closing closing =
        OfficeReader.with(
            office,
            papers -> {
              Closing day = papers.closing(date);
              write(papers.closingSheet(day, output.lang(), null));
              return day;
            });
    if (output.json()) {
      json(closing);
    } else {
      text(closing);
    }
    return 0;
  }

  private void write(byte[] pdf) {
    try {
      Files.write(out, pdf);
    } catch (IOException e) {
      throw Failure.of("report.not-written", out.toString()).causedBy(e);
    }
  }

  private void text(Closing closing) {
    PrintWriter words = spec.commandLine().getOut();
    for (Closing.Count c : closing.registers()) {
      words.println(line(c));
    }
    words.println(output.messages().get("register.day-log", closing.events(), closing.hash()));
    words.flush();
  }

  private String line(Closing.Count c) {
    String name = output.messages().get(c.register().titleKey());
    String first = c.first();
    String last = c.last();
    return first == null || last == null
        ? output.messages().get("register.day-empty", name)
        : output.messages().get("register.day", name, c.count(), first, last, c.voided());
  }

  private void json(Closing closing) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("date", closing.day().toString());
    document.put("file", out.toString());
    document.put("registers", closing.registers().stream().map(CloseDayCommand::count).toList());
    List<Map<String, String>> voided =
        closing.voided().stream()
            .map(v -> Map.of("number", v.number(), "reason", v.reason()))
            .toList();
    document.put("voided", voided);
    document.put("events", closing.events());
    document.put("hash", closing.hash());
    PrintWriter words = spec.commandLine().getOut();
    words.println(
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(document));
    words.flush();
  }

  private static Map<String, Object> count(Closing.Count c) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("register", c.register().name().toLowerCase(Locale.ROOT));
    entry.put("count", c.count());
    entry.put("first", c.first());
    entry.put("last", c.last());
    entry.put("voided", c.voided());
    return entry;
  }
}
