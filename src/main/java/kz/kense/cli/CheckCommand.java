package kz.kense.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.kense.backup.LastSeen;
import kz.kense.backup.OfficeCheck;
import kz.kense.backup.OfficeCheck.Problem;
import kz.kense.backup.OfficeCheck.Report;
import kz.kense.storage.Database;
import kz.kense.text.Failure;
import kz.kense.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code kense check --office FILE [--json]}: proves an office's file or names what is wrong with
 * it and where (exit 1). Changes nothing, and may run while the office is at work.
 */
@Command(
    name = "check",
    description = "proves an office file: chain of events, numbers, contents, journal",
    mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
  @Option(
      names = "--office",
      paramLabel = "FILE",
      required = true,
      description = "the office file to examine")
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
  private Path office;

  @Mixin private OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Report report;
    try (Database database = Database.openReadOnly(office)) {
      Report inside = OfficeCheck.of(database);
      report =
          LastSeen.ofThisMachine(System.getenv())
              .difference(database)
              .map(inside::with)
              .orElse(inside);
    } catch (Failure unreadable) {
      return refused(unreadable);
    }
    if (output.json()) {
      print(document(report.sound(), report, report.problems().stream().map(this::entry).toList()));
    } else {
      text(report);
    }
    return report.sound() ? 0 : KenseCommand.REFUSED;
  }

  /** Not a file that can be examined at all. */
  private int refused(Failure failure) {
    if (output.json()) {
      Map<String, Object> problem =
          problem(failure.code(), office.toString(), output.messages().describe(failure));
      print(document(false, new Report(0, 0, 0, List.of()), List.of(problem)));
    }
    throw failure;
  }

  private void text(Report report) {
    PrintWriter out = spec.commandLine().getOut();
    Messages words = output.messages();
    report.problems().forEach(p -> out.println(p.where() + ": " + text(p)));
    out.println(
        words.get(
            report.sound() ? "check.sound" : "check.unsound",
            office.toString(),
            report.events(),
            report.cases(),
            report.files(),
            report.problems().size()));
    out.flush();
  }

  private Map<String, Object> document(
      boolean sound, Report report, List<Map<String, Object>> problems) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("file", office.toString());
    document.put("sound", sound);
    document.put("events", report.events());
    document.put("cases", report.cases());
    document.put("files", report.files());
    document.put("problems", problems);
    return document;
  }

  private Map<String, Object> entry(Problem p) {
    return problem(p.code(), p.where(), text(p));
  }

  private static Map<String, Object> problem(String code, String where, String text) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("code", code);
    entry.put("where", where);
    entry.put("text", text);
    return entry;
  }

  private String text(Problem p) {
    return output.messages().get("check." + p.code(), p.args().toArray());
  }

  private void print(Map<String, Object> document) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(document));
    out.flush();
  }
}
