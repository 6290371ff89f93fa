package kz.kense.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.kense.signing.InputFile;
import kz.kense.signing.OutsideSigner;
import kz.kense.signing.PdfSigner;
import kz.kense.signing.PdfSigning;
import kz.kense.signing.token.NcaLayer;
import kz.kense.storage.Json;
import kz.kense.text.Failure;
import picocli.CommandLine;

/**
 * {@code kense sign --key ncalayer:}: the program NCALayer on this machine asks for the key itself,
 * for each file. PDF gets a signature that does not show, anything else a detached CMS.
 */
record NcaSigning(
    Path out,
    boolean certify,
    boolean detached,
    OutputOptions output,
    ZoneId zone,
    CommandLine line) {
  static final String KEY = "ncalayer:";
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  int sign(List<Path> files, Instant now) {
    List<Map<String, Object>> done = new ArrayList<>();
    for (Path file : files) {
      try {
        done.add(one(file, now));
      } catch (Failure e) {
        line.getErr().println(file + ": " + output.messages().describe(e));
      }
    }
    if (output.json()) {
      line.getOut().println(Json.pretty(done));
    } else {
      done.forEach(
          d ->
              line.getOut()
                  .println(
                      output
                          .messages()
                          .get(
                              "sign.file.done",
                              String.valueOf(d.get("file")),
                              String.valueOf(d.get("out")))));
    }
    line.getOut().flush();
    return done.size() == files.size() ? 0 : KenseCommand.REFUSED;
  }

  private Map<String, Object> one(Path file, Instant now) {
    byte[] content = InputFile.read(file);
    NcaLayer program = new NcaLayer(NcaLayer.HERE, PATIENCE);
    boolean pdf = !detached && content.length > 4 && content[0] == '%' && content[1] == 'P';
    Path target = out.resolve(file.getFileName() + (pdf ? "" : ".cms"));
    if (Files.exists(target)) {
      throw Failure.of("signing.out-exists", target);
    }
    byte[] signed =
        pdf
            ? PdfSigner.signOutside(
                content,
                new OutsideSigner("NCALayer", bytes -> program.sign(bytes, "", output.lang())),
                new PdfSigning(Optional.empty(), certify, zone),
                now)
            : program.sign(content, "", output.lang());
    Written.to(target, signed);
    return Map.of("file", file.toString(), "out", target.toString(), "kind", pdf ? "pdf" : "cms");
  }
}
