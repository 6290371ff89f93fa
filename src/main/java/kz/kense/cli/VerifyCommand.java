package kz.kense.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kz.kense.calendar.OfficeHours;
import kz.kense.signing.InputFile;
import kz.kense.signing.SignatureVerifier;
import kz.kense.signing.TrustStore;
import kz.kense.signing.Verdict;
import kz.kense.signing.Verification;
import kz.kense.text.Failure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code kense verify FILE… [--trust CA…] [--at TIME] [--json]}: who signed, when, whether the
 * authority is trusted and whether the file changed since. Exit 0 only when every signature of
 * every file is valid, trusted and covers the whole file (or the whole file as it was, followed
 * only by further good signatures).
 */
@Command(
    name = "verify",
    description = "says who signed a PDF, when, and whether it changed since",
    mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {
  private final TrustStore builtIn;
  private final InstantSource clock;
  private final ZoneId zone;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private OutputOptions output = new OutputOptions();

  @Mixin private QrOptions qr = new QrOptions();

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "signed PDF")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--trust",
      paramLabel = "CA",
      description =
          "certificate of an authority to believe (PEM or DER), with --qr the office's public keys;"
              + " repeat for more")
  private List<Path> authorities = new ArrayList<>();

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description =
          "ask as of this moment: 2026-09-05T10:00 or 2026-09-05T05:00:00Z (default: now)")
  private @Nullable String at;

  /**
   * As the command line makes it: believes only what {@code --trust} names, by the machine's clock.
   */
  public VerifyCommand() {
    this(TrustStore.of(List.of()), InstantSource.system(), OfficeHours.DEFAULT.zone());
  }

  /**
   * @param builtIn authorities believed without {@code --trust}
   * @param zone in which times are read and shown
   */
  public VerifyCommand(TrustStore builtIn, InstantSource clock, ZoneId zone) {
    this.builtIn = builtIn;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public Integer call() {
    Instant moment = moment();
    if (qr.asked()) {
      return qr.check(authorities, moment, zone, output, spec.commandLine().getOut());
    }
    if (files.isEmpty()) {
      throw new MissingParameterException(
          spec.commandLine(), spec.positionalParameters().getFirst(), "FILE");
    }
    TrustStore trust = builtIn;
    for (Path authority : authorities) {
      try {
        trust = trust.with(InputFile.read(authority));
      } catch (Failure e) {
        spec.commandLine().getErr().println(authority + ": " + output.messages().describe(e));
        return 1;
      }
    }
    List<VerifiedFile> results = new ArrayList<>();
    for (Path file : files) {
      results.add(verified(file, trust, moment));
    }
    print(results);
    return results.stream().allMatch(VerifiedFile::good) ? 0 : 1;
  }

  private static VerifiedFile verified(Path file, TrustStore trust, Instant moment) {
    try {
      Verification found = SignatureVerifier.verify(InputFile.read(file), trust, moment);
      return new VerifiedFile(file, found, null);
    } catch (Failure e) {
      return new VerifiedFile(file, new Verification(Verdict.INVALID, List.of(), List.of()), e);
    }
  }

  private void print(List<VerifiedFile> results) {
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      JsonMapper json = JsonMapper.builder().build();
      out.println(
          json.writerWithDefaultPrettyPrinter()
              .writeValueAsString(
                  results.stream().map(result -> result.json(output.messages())).toList()));
    } else {
      results.forEach(result -> result.lines(output.messages(), zone).forEach(out::println));
    }
    out.flush();
  }

  private Instant moment() {
    if (at == null) {
      return clock.instant();
    }
    try {
      return zoned(at)
          ? OffsetDateTime.parse(at).toInstant()
          : LocalDateTime.parse(at).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      throw new ParameterException(
          spec.commandLine(), output.messages().get("verify.at-unreadable", at));
    }
  }

  /** Whether the text carries an offset from UTC. */
  private static boolean zoned(String time) {
    String clockPart = time.substring(Math.max(0, time.indexOf('T')));
    return clockPart.endsWith("Z") || clockPart.contains("+") || clockPart.contains("-");
  }
}
