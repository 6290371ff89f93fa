package kz.kense.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.RegulationLibrary;
import kz.kense.regulation.ScenarioIndex;
import kz.kense.regulation.TextTrace.Contradiction;
import kz.kense.regulation.Trace;
import kz.kense.regulation.Trace.Line;
import kz.kense.text.LocalText;
import kz.kense.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code kense regulation trace [ID…] [--missing]}: every paragraph of the acts with the values of
 * the regulation's file that cite it, the scenarios that walk it, or why it is not for this
 * program.
 */
@Command(
    name = "trace",
    mixinStandardHelpOptions = true,
    description =
        "Every paragraph of an act: the values that cite it, the scenarios that walk it, or why it"
            + " is not for this program. Exit code 1 when a paragraph leads to nothing.")
final class RegulationTrace implements Callable<Integer> {
  /** As many scenarios as fit a line of a terminal; JSON has them all. */
  private static final int SHOWN = 3;

  @Mixin private OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "ID",
      arity = "0..*",
      description = "ID, ID@VERSION or a YAML file; all shipped regulations when left out")
  private List<String> names = List.of();

  @Option(names = "--missing", description = "only the paragraphs that lead to nothing")
  private boolean missing;

  @Override
  public Integer call() {
    RegulationLibrary library = RegulationLibrary.builtIn();
    List<Trace> traces = new ArrayList<>();
    for (Regulation r : named(library)) {
      traces.add(Trace.of(r, ScenarioIndex.of(r.id())));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      RegulationJson.print(
          out, Map.of("regulations", traces.stream().map(this::document).toList()));
    } else {
      traces.forEach(t -> print(t, out));
    }
    out.flush();
    return traces.stream().allMatch(t -> t.missing().isEmpty()) ? 0 : KenseCommand.REFUSED;
  }

  private List<Regulation> named(RegulationLibrary library) {
    return names.isEmpty()
        ? library.all()
        : names.stream().map(n -> EditionName.find(library, n, output.messages())).toList();
  }

  private List<Line> lines(Trace trace) {
    return trace.lines().stream().filter(l -> !missing || !l.found()).toList();
  }

  private Map<String, Object> document(Trace trace) {
    Regulation r = trace.regulation();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", r.id());
    document.put("version", r.version());
    document.put("title", r.title().in(output.lang()));
    document.put("paragraphs", lines(trace).stream().map(this::line).toList());
    document.put("missing", trace.missing());
    document.put("contradictions", r.text().contradictions().stream().map(this::read).toList());
    return document;
  }

  private Map<String, @Nullable Object> line(Line l) {
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("paragraph", l.paragraph());
    entry.put("fields", l.fields());
    entry.put("scenarios", l.scenarios());
    entry.put("program", text(l.program()));
    entry.put("outside", text(l.outside()));
    entry.put("parts", l.parts());
    entry.put("found", l.found());
    return entry;
  }

  private Map<String, Object> read(Contradiction c) {
    return Map.of(
        "id", c.id(),
        "paragraphs", c.paragraphs(),
        "problem", c.problem().in(output.lang()),
        "resolution", c.resolution().in(output.lang()));
  }

  private @Nullable String text(@Nullable LocalText text) {
    return text == null ? null : text.in(output.lang());
  }

  private void print(Trace trace, PrintWriter out) {
    Messages words = output.messages();
    Regulation r = trace.regulation();
    out.println(r.id() + "  " + r.title().in(output.lang()));
    for (Line l : lines(trace)) {
      out.printf("  %-20s %s%n", l.paragraph(), answer(l, words));
    }
    out.println(
        trace.missing().isEmpty()
            ? words.get("regulation.trace.whole", trace.lines().size())
            : words.get("regulation.trace.missing", String.join(", ", trace.missing())));
    out.println();
  }

  private String answer(Line l, Messages words) {
    List<String> parts = new ArrayList<>();
    if (!l.fields().isEmpty()) {
      parts.add(String.join(", ", l.fields()));
    }
    if (l.program() != null) {
      parts.add(words.get("regulation.trace.program", l.program()));
    }
    if (l.outside() != null) {
      parts.add(words.get("regulation.trace.outside", l.outside()));
    }
    if (!l.scenarios().isEmpty()) {
      List<String> some = l.scenarios().stream().limit(SHOWN).toList();
      int rest = l.scenarios().size() - some.size();
      parts.add(
          words.get(
              "regulation.trace.scenarios" + (rest > 0 ? "-more" : ""),
              String.join(", ", some),
              rest));
    }
    if (parts.isEmpty()) {
      parts.add(
          l.found()
              ? words.get("regulation.trace.parts", String.join(", ", l.parts()))
              : words.get("regulation.trace.nothing"));
    }
    return String.join("; ", parts);
  }
}
