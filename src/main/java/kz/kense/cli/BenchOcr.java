package kz.kense.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Function;
import kz.kense.scan.text.Tesseract;
import kz.kense.scan.text.bench.Accuracy;
import kz.kense.scan.text.bench.OcrBench;
import kz.kense.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code kense bench ocr}: accuracy and seconds of reading pages with known text, beside
 * Tesseract's own command line on the same pages in the same run.
 */
@Command(
    name = "ocr",
    description =
        "reading pages with known text: accuracy and seconds, beside Tesseract's own command line",
    mixinStandardHelpOptions = true)
public final class BenchOcr implements Callable<Integer> {
  @Option(
      names = "--all",
      description = "every sheet in every wear (24 pages) instead of a choice of them")
  private boolean all;

  @Mixin private OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    OcrBench bench = new OcrBench(Tesseract.require(System.getenv()));
    OcrBench.Result result = bench.run(all);
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      out.println(
          JsonMapper.builder()
              .build()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(bench.json(result)));
    } else {
      text(result, out);
    }
    out.flush();
    return 0;
  }

  private void text(OcrBench.Result result, PrintWriter out) {
    Messages words = output.messages();
    for (OcrBench.Row row : result.rows()) {
      out.println(
          words.get(
              "bench.ocr.row",
              row.sheet().name(),
              row.wear().name(),
              percent(row.kense().characters()),
              percent(row.unrepaired().characters()),
              percent(row.other().characters())));
    }
    out.println(sum(words, "Kense", result, OcrBench.Row::kense, result.seconds()));
    out.println(sum(words, "Tesseract", result, OcrBench.Row::other, result.otherSeconds()));
  }

  private static String sum(
      Messages words,
      String whose,
      OcrBench.Result result,
      Function<OcrBench.Row, Accuracy> which,
      double seconds) {
    return words.get(
        "bench.ocr.sum",
        whose,
        percent(result.mean(which, true)),
        percent(result.mean(which, false)),
        String.format(java.util.Locale.ROOT, "%.1f", seconds),
        result.rows().size());
  }

  private static String percent(double share) {
    return String.format(java.util.Locale.ROOT, "%.2f", share * 100);
  }
}
