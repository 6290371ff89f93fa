package kz.kense.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kense bench …}: measures a part of Kense, beside an outside tool where there is one. */
@Command(
    name = "bench",
    description = "measures a part of Kense beside an outside tool on the same work",
    mixinStandardHelpOptions = true,
    subcommands = {
      // one class a line
      BenchScan.class,
      BenchOcr.class,
      BenchViewer.class,
      BenchSign.class,
    })
public final class BenchCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), String.join(" | ", spec.subcommands().keySet()));
  }
}
