package kz.kense.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kz.kense.storage.Json;
import kz.kense.storage.Sha256;
import kz.kense.text.Failure;

/** A file a command has made. */
record Written(Path file, String sha256) {

  /**
   * @throws Failure {@code cli.not-written}
   */
  static Written to(Path file, byte[] content) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.write(file, content);
    } catch (IOException e) {
      throw Failure.of("cli.not-written", file.toString()).causedBy(e);
    }
    return new Written(file, Sha256.of(content));
  }

  void say(OutputOptions output, PrintWriter out) {
    out.println(
        output.json()
            ? Json.pretty(Map.of("file", file.toString(), "sha256", sha256))
            : output.messages().get("cli.written", file.toString(), sha256));
    out.flush();
  }
}
