package kz.kense.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.kense.signing.InputFile;
import kz.kense.signing.proof.PdfProver;
import kz.kense.signing.proof.ProofSources;
import kz.kense.storage.Json;
import kz.kense.text.Failure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code kense prove FILE… --out DIR [--level T|LT|LTA] [--tsa URL] [--online] [--evidence FILE…]
 * [--json]}: adds time-stamps and revocation answers to signed PDF, at once or years later. Exit 0
 * only when every file reached the level; what was reached is said of each.
 */
@Command(
    name = "prove",
    description = "adds time-stamps and revocation answers to signed PDF (PAdES B-T, B-LT, B-LTA)",
    mixinStandardHelpOptions = true)
public final class ProveCommand implements Callable<Integer> {
  private final InstantSource clock;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "signed PDF")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "folder for the files with proof; nothing in it is overwritten")
  private Path out = Path.of(".");

  @Mixin private ProofOptions proof = new ProofOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  /** As the command line makes it. */
  public ProveCommand() {
    this(InstantSource.system());
  }

  ProveCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    ProofSources sources = proof.sources();
    PdfProver prover = new PdfProver(sources, clock.instant());
    List<Map<String, @Nullable Object>> done = new ArrayList<>();
    boolean whole = true;
    for (Path file : files) {
      try {
        Path target = out.resolve(file.getFileName());
        if (Files.exists(target)) {
          throw Failure.of("signing.out-exists", target);
        }
        PdfProver.Proved proved = prover.prove(InputFile.read(file), proof.level());
        Written.to(target, proved.pdf());
        whole &= proved.level() == proof.level();
        done.add(entry(file, target, proved));
      } catch (Failure e) {
        whole = false;
        done.add(refused(file, e));
      }
    }
    say(done);
    return whole ? 0 : KenseCommand.REFUSED;
  }

  private Map<String, @Nullable Object> entry(Path file, Path target, PdfProver.Proved proved) {
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("file", file.toString());
    entry.put("out", target.toString());
    entry.put("level", proved.level().written());
    entry.put("stamp", proved.stamp().name().toLowerCase(Locale.ROOT));
    entry.put("missing", proved.missing().stream().map(this::reason).toList());
    return entry;
  }

  private Map<String, @Nullable Object> refused(Path file, Failure failure) {
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("file", file.toString());
    entry.put("out", null);
    entry.put("level", null);
    entry.put("stamp", null);
    entry.put("missing", List.of(reason(failure)));
    return entry;
  }

  private Map<String, Object> reason(Failure failure) {
    return Map.of("code", failure.code(), "text", output.messages().describe(failure));
  }

  private void say(List<Map<String, @Nullable Object>> done) {
    PrintWriter words = spec.commandLine().getOut();
    if (output.json()) {
      words.println(Json.pretty(done));
    } else {
      for (Map<String, @Nullable Object> one : done) {
        Object level = one.get("level");
        words.println(
            level == null
                ? output.messages().get("prove.refused", String.valueOf(one.get("file")))
                : output
                    .messages()
                    .get(
                        "prove.done",
                        String.valueOf(one.get("file")),
                        level,
                        String.valueOf(one.get("out"))));
        if ("document".equals(one.get("stamp"))) {
          words.println("  - " + output.messages().get("prove.stamp.document"));
        }
        if (one.get("missing") instanceof List<?> missing) {
          missing.forEach(
              why -> words.println("  - " + (why instanceof Map<?, ?> m ? m.get("text") : why)));
        }
      }
    }
    words.flush();
  }
}
