package kz.kense.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.kense.attachment.ui.bench.ViewerBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code kense bench viewer}: how soon the next page of a long scan is there, how much memory that
 * takes, and what happens to files made to take all of it.
 */
@Command(
    name = "viewer",
    description = "turning the pages of a long scan: milliseconds and memory, beside poppler",
    mixinStandardHelpOptions = true)
public final class BenchViewer implements Callable<Integer> {
  @Option(
      names = "--pages",
      paramLabel = "N",
      defaultValue = "300",
      description = "pages of the scan (default: ${DEFAULT-VALUE})")
  private int pages = 300;

  @Mixin private OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Map<String, Object> result = new ViewerBench().run(Math.clamp(pages, 10, 2_000));
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      out.println(
          JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(result));
    } else {
      result.forEach((what, figure) -> out.println(what + ": " + figure));
    }
    out.flush();
    return 0;
  }
}
