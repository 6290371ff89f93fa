package kz.kense.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kz.kense.calendar.OfficeHours;
import kz.kense.calendar.WorkCalendar;
import kz.kense.regulation.Finding;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.RegulationExam;
import kz.kense.regulation.RegulationLibrary;
import kz.kense.regulation.RegulationReader;
import kz.kense.result.FormCatalogue;
import kz.kense.result.FormDefinition;
import kz.kense.text.Failure;
import kz.kense.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code kense regulation list|show|check|compare|…}: what the program works by, and whether a file
 * would do.
 */
@Command(
    name = "regulation",
    mixinStandardHelpOptions = true,
    description = "Lists, shows and checks service regulations.",
    subcommands = {
      RegulationCommand.ListCommand.class,
      RegulationCommand.ShowCommand.class,
      RegulationCommand.CheckCommand.class,
      RegulationCompare.class,
      RegulationTrace.class,
      RegulationDiagram.class
    })
public final class RegulationCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "list, show ID, check FILE…, compare A B, trace [ID…], diagram ID");
  }

  /** One regulation a line, oldest edition first. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "The regulations Kense knows.")
  static final class ListCommand implements Callable<Integer> {
    @Mixin private OutputOptions output = new OutputOptions();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      List<Regulation> all = RegulationLibrary.builtIn().all();
      if (output.json()) {
        RegulationJson.print(
            out, Map.of("regulations", all.stream().map(RegulationJson::summary).toList()));
        return 0;
      }
      for (Regulation r : all) {
        out.printf(
            "%-10s %-12s %s  [%s]%n",
            r.id(),
            r.version(),
            r.title().in(output.lang()),
            RegulationText.validity(r, output.messages()));
      }
      out.flush();
      return 0;
    }
  }

  /** The route of every kind with its terms and paragraphs. */
  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "One regulation: route, terms, paragraphs.")
  static final class ShowCommand implements Callable<Integer> {
    @Mixin private OutputOptions output = new OutputOptions();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "ID", description = "such as zhm-emi")
    private String id = "";

    @Override
    public Integer call() {
      RegulationLibrary library = RegulationLibrary.builtIn();
      Regulation r =
          library.find(id).orElseThrow(() -> Failure.of("regulation.not-listed", id, ids(library)));
      PrintWriter out = spec.commandLine().getOut();
      if (output.json()) {
        RegulationJson.print(out, RegulationJson.whole(r));
      } else {
        new RegulationText(r, output.messages(), out).print();
      }
      return 0;
    }

    private static String ids(RegulationLibrary library) {
      return library.all().stream()
          .map(Regulation::id)
          .distinct()
          .collect(Collectors.joining(", "));
    }
  }

  /** Every finding of every file; exit code 1 when any of them is an error. */
  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Checks regulation files.")
  static final class CheckCommand implements Callable<Integer> {
    @Mixin private OutputOptions output = new OutputOptions();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "regulation files (YAML)")
    private List<Path> files = List.of();

    @Option(names = "--all", description = "check the regulations that ship with Kense as well")
    private boolean all;

    @Override
    public Integer call() {
      if (files.isEmpty() && !all) {
        throw new ParameterException(spec.commandLine(), "FILE… or --all");
      }
      PrintWriter out = spec.commandLine().getOut();
      RegulationExam exam = exam();
      if (all) {
        exam.addShipped();
      }
      files.forEach(exam::add);
      List<ObjectNode> results = new ArrayList<>();
      boolean allFit = true;
      for (Map.Entry<String, RegulationReader.Reading> file : exam.readings().entrySet()) {
        List<Finding> findings = file.getValue().findings();
        allFit &= findings.stream().noneMatch(Finding::isError);
        if (output.json()) {
          results.add(RegulationJson.checked(file.getKey(), findings, output.messages()));
        } else {
          print(out, file.getKey(), findings);
        }
      }
      if (output.json()) {
        RegulationJson.print(out, Map.of("files", results));
      }
      return allFit ? 0 : KenseCommand.REFUSED;
    }

    private static RegulationExam exam() {
      Set<String> forms =
          FormCatalogue.builtIn().all().stream()
              .map(FormDefinition::id)
              .collect(Collectors.toUnmodifiableSet());
      return new RegulationExam(WorkCalendar.standard(), OfficeHours.DEFAULT, forms::contains);
    }

    private void print(PrintWriter out, String file, List<Finding> findings) {
      Messages messages = output.messages();
      for (Finding f : findings) {
        String severity = messages.get("regulation.severity." + f.severity().code());
        out.println(f.place() + ": " + severity + ": " + f.text(messages));
      }
      long errors = findings.stream().filter(Finding::isError).count();
      long warnings = findings.size() - errors;
      String verdict = errors > 0 ? "refused" : warnings > 0 ? "accepted" : "ok";
      Object[] args =
          errors > 0 ? new Object[] {file, errors, warnings} : new Object[] {file, warnings};
      out.println(messages.get("regulation.check." + verdict, args));
      out.flush();
    }
  }
}
