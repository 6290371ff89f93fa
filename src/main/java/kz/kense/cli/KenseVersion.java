package kz.kense.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** {@code kense 0.1.0}: Maven writes the number into {@code version.txt}. */
final class KenseVersion implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(KenseVersion.class.getResourceAsStream("version.txt"))) {
      return new String[] {
        "kense " + new String(in.readAllBytes(), StandardCharsets.UTF_8).strip()
      };
    }
  }
}
