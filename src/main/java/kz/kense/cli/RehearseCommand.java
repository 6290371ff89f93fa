package kz.kense.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.kense.regulation.Finding;
import kz.kense.rehearsal.Played;
import kz.kense.rehearsal.Player;
import kz.kense.rehearsal.Scenario;
import kz.kense.rehearsal.ScenarioReader;
import kz.kense.text.Failure;
import kz.kense.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code kense rehearse SCENARIO --office FILE --out DIR [--json]}: plays a scripted case through
 * the same services as the window. Exit 1 when the regulation does not allow an act, 2 when the
 * scenario is written wrongly.
 */
@Command(
    name = "rehearse",
    description = "plays a scripted case in a practice office and leaves every paper made",
    mixinStandardHelpOptions = true)
public final class RehearseCommand implements Callable<Integer> {
  private static final DateTimeFormatter TO_MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SHOWN_DATE =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

  @Parameters(paramLabel = "SCENARIO", description = "YAML file, see examples/SCENARIO.md")
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
  private Path scenario;

  @Option(
      names = "--office",
      paramLabel = "FILE",
      required = true,
      description = "practice office to play in; founded when the file does not exist")
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
  private Path office;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "folder for every paper made and the demo keys")
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
  private Path out;

  @Mixin private OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    ScenarioReader.Reading reading = ScenarioReader.read(scenario);
    Scenario read = reading.scenario();
    if (read == null) {
      return mistakes(reading.findings());
    }
    Player.Result result = new Player(read, office, out).play();
    Played played = result.played();
    if (played == null) {
      return mistakes(result.mistakes());
    }
    if (output.json()) {
      PrintWriter to = spec.commandLine().getOut();
      to.println(
          JsonMapper.builder()
              .build()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(document(played)));
      to.flush();
    } else {
      print(played);
    }
    return stopped(played);
  }

  private int mistakes(List<Finding> findings) {
    PrintWriter err = spec.commandLine().getErr();
    for (Finding f : findings) {
      err.println(f.place() + ": " + f.text(output.messages()));
    }
    err.flush();
    return KenseCommand.USAGE;
  }

  private int stopped(Played played) {
    Played.Stop stop = played.stop();
    if (stop == null) {
      return 0;
    }
    PrintWriter err = spec.commandLine().getErr();
    err.println(
        scenario
            + ":"
            + stop.line()
            + ": "
            + stop.deed()
            + ": "
            + output.messages().describe(stop.failure()).replaceAll("\\s*\\R\\s*", " "));
    err.flush();
    return KenseCommand.REFUSED;
  }

  private void print(Played played) {
    PrintWriter to = spec.commandLine().getOut();
    Messages words = output.messages();
    if (played.state() != null) {
      to.println(words.get("rehearsal.case", played.state().intake().number()));
    }
    for (Played.Step step : played.steps()) {
      to.println(
          words.get(
              step.late() ? "rehearsal.step-late" : "rehearsal.step",
              step.step(),
              step.actor(),
              SHOWN.format(step.at()),
              SHOWN.format(step.due()),
              step.paragraph()));
      step.derivation()
          .forEach(
              d ->
                  to.println(
                      "    "
                          + words.get(
                              "calendar.term.line",
                              SHOWN_DATE.format(d.date()),
                              d.counted() ? "+" : " ",
                              d.reason())));
    }
    if (played.totalDue() != null) {
      to.println(words.get("rehearsal.total", SHOWN.format(played.totalDue())));
    }
    if (played.applicantDue() != null) {
      to.println(words.get("rehearsal.applicant", SHOWN.format(played.applicantDue())));
    }
    to.println(words.get("rehearsal.outcome." + played.outcome()));
    played.files().forEach(f -> to.println("  " + f));
    to.flush();
  }

  private Map<String, @Nullable Object> document(Played played) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("case", played.state() == null ? null : played.state().id());
    document.put("number", played.state() == null ? null : played.state().intake().number());
    document.put("steps", played.steps().stream().map(this::step).toList());
    document.put("outcome", played.outcome());
    document.put("files", played.files().stream().map(Path::toString).toList());
    document.put(
        "totalDue", played.totalDue() == null ? null : TO_MINUTES.format(played.totalDue()));
    if (played.applicantDue() != null) {
      document.put("applicantDue", TO_MINUTES.format(played.applicantDue()));
    }
    document.put("resultNumber", played.resultNumber().orElse(null));
    if (played.state() != null) {
      document.put("registered", TO_MINUTES.format(played.state().intake().registeredAt()));
      document.put("step", played.state().step());
    }
    Played.Stop stop = played.stop();
    if (stop != null) {
      document.put("error", error(stop));
    }
    return document;
  }

  private Map<String, Object> step(Played.Step step) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("step", step.step());
    entry.put("actor", step.actor());
    entry.put("at", TO_MINUTES.format(step.at()));
    entry.put("due", TO_MINUTES.format(step.due()));
    entry.put("dueDate", step.due().toLocalDate().toString());
    entry.put("paragraph", step.paragraph());
    entry.put("late", step.late());
    entry.put(
        "derivation",
        step.derivation().stream()
            .map(
                d ->
                    Map.of(
                        "date", d.date().toString(),
                        "counted", d.counted(),
                        "reason", d.reason().in(output.lang())))
            .toList());
    return entry;
  }

  private Map<String, @Nullable Object> error(Played.Stop stop) {
    Failure failure = stop.failure();
    Map<String, @Nullable Object> error = new LinkedHashMap<>();
    error.put("step", stop.step());
    error.put("do", stop.deed());
    error.put("line", stop.line());
    error.put("code", failure.code());
    error.put("paragraph", failure.paragraph().orElse(null));
    error.put("text", output.messages().describe(failure));
    return error;
  }
}
