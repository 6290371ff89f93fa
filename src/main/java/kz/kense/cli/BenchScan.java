package kz.kense.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.kense.scan.bench.ScanBench;
import kz.kense.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code kense bench scan}: scanned pages into PDF, in seconds and bytes, beside img2pdf on the
 * same files in the same run.
 */
@Command(
    name = "scan",
    description = "pages into PDF: seconds and bytes, beside img2pdf on the same pages",
    mixinStandardHelpOptions = true)
public final class BenchScan implements Callable<Integer> {
  @Option(
      names = "--pages",
      paramLabel = "N",
      defaultValue = "10",
      description = "pages of each kind, A4 at 300 dpi (default: ${DEFAULT-VALUE})")
  private int pages = 10;

  @Mixin private OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    ScanBench.Result result = ScanBench.run(Math.clamp(pages, 1, 500));
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      out.println(
          JsonMapper.builder()
              .build()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(result.json()));
    } else {
      text(result, out);
    }
    out.flush();
    return 0;
  }

  private void text(ScanBench.Result result, PrintWriter out) {
    Messages words = output.messages();
    Map<String, ScanBench.Figures> rows = new LinkedHashMap<>(result.figures());
    rows.forEach(
        (what, f) ->
            out.println(
                words.get("bench.scan.row", what, f.pages(), f.seconds(), f.bytes() / f.pages())));
    result.missing().forEach(tool -> out.println(words.get("bench.missing", tool)));
  }
}
