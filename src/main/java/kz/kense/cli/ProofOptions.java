package kz.kense.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.kense.signing.InputFile;
import kz.kense.signing.proof.HttpWire;
import kz.kense.signing.proof.ProofLevel;
import kz.kense.signing.proof.ProofSources;
import kz.kense.signing.proof.Wire;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where proof may come from; the network is used only when an option says so. */
final class ProofOptions {
  @Option(
      names = "--level",
      paramLabel = "T|LT|LTA",
      description = "how much proof to add (default: ${DEFAULT-VALUE})",
      defaultValue = "LTA")
  private ProofLevel level = ProofLevel.LTA;

  @Option(
      names = "--tsa",
      paramLabel = "URL",
      description = "time-stamping authority (RFC 3161) to ask over the network")
  private @Nullable URI tsa;

  @Option(
      names = "--online",
      description = "ask the addresses in the certificates (OCSP, revocation lists, issuers)")
  private boolean online;

  @Option(
      names = "--evidence",
      paramLabel = "FILE",
      description =
          "revocation list, OCSP answer or certificate brought as a file; repeat for more")
  private List<Path> evidence = new ArrayList<>();

  ProofLevel level() {
    return level;
  }

  /**
   * @throws kz.kense.text.Failure naming what is wrong with a file of evidence
   */
  ProofSources sources() {
    Wire all = new HttpWire();
    Wire wire = online ? all : onlyStamps(all);
    return new ProofSources(
            Optional.ofNullable(tsa),
            tsa == null && !online ? Wire.none() : wire,
            List.of(),
            List.of())
        .with(evidence.stream().map(InputFile::read).toList());
  }

  /** An address that was given may be asked; those in certificates only with {@code --online}. */
  private Wire onlyStamps(Wire all) {
    return new Wire() {
      @Override
      public byte[] post(URI to, String type, byte[] body) {
        return to.equals(tsa) ? all.post(to, type, body) : Wire.none().post(to, type, body);
      }

      @Override
      public byte[] get(URI from) {
        return Wire.none().get(from);
      }
    };
  }
}
