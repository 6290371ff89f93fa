package kz.kense.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.kense.papers.bench.SignBench;
import kz.kense.storage.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code kense bench sign}: a one-page permit from draft to signed bytes, and a batch, beside the
 * bare operation of the key and beside OpenPDF, if that is at hand.
 */
@Command(
    name = "sign",
    description =
        "a permit from draft to signed bytes, beside the key's bare operation and OpenPDF",
    mixinStandardHelpOptions = true)
public final class BenchSign implements Callable<Integer> {
  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "1000",
      description = "permits in the batch (default: ${DEFAULT-VALUE})")
  private int batch = 1000;

  @Option(
      names = "--other",
      paramLabel = "JAR",
      description =
          "jar of OpenPDF 3 to compare with; else looked for on the class path and in"
              + " ~/.m2/repository")
  private @Nullable Path other;

  @Mixin private OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Map<String, Object> figures =
        new SignBench(InstantSource.system().instant())
            .run(Math.clamp(batch, 0, 100_000), Optional.ofNullable(other), n -> {});
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      out.println(Json.pretty(figures));
    } else {
      say(figures, "", out);
    }
    out.flush();
    return 0;
  }

  private void say(Map<?, ?> figures, String indent, PrintWriter out) {
    figures.forEach(
        (name, value) -> {
          String words = indent + output.messages().get("bench.sign." + name);
          if (value instanceof Map<?, ?> parts) {
            out.println(words + ":");
            say(parts, indent + "  ", out);
          } else {
            out.println(
                words
                    + ": "
                    + (value.equals("none")
                        ? output.messages().get("bench.missing", "OpenPDF")
                        : value));
          }
        });
  }
}
