package kz.kense.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import kz.kense.wiring.Wiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code kense qr-key --office FILE --out FILE}: the office's public keys as PEM, newest first, to
 * be published. Changes nothing in the office, and may run while it is at work.
 */
@Command(
    name = "qr-key",
    description = "writes the public keys by which the codes on the office's papers are checked",
    mixinStandardHelpOptions = true)
public final class QrKeyCommand implements Callable<Integer> {
  @Option(names = "--office", paramLabel = "FILE", required = true, description = "the office file")
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
  private Path file;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "where to write")
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
  private Path out;

  @Mixin private OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    try (Wiring office = Wiring.openReadOnly(file, InstantSource.system())) {
      Written.to(out, office.statements().pem()).say(output, spec.commandLine().getOut());
    }
    return 0;
  }
}
