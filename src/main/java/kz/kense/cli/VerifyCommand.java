package kz.kense.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import kz.kense.calendar.OfficeHours;
import kz.kense.signing.Basis;
import kz.kense.signing.FileVerifier;
import kz.kense.signing.InputFile;
import kz.kense.signing.Revocations;
import kz.kense.signing.SignatureReport;
import kz.kense.signing.TrustStore;
import kz.kense.signing.Verdict;
import kz.kense.signing.Verification;
import kz.kense.signing.proof.HttpWire;
import kz.kense.signing.proof.RevocationFetch;
import kz.kense.signing.proof.Wire;
import kz.kense.signing.report.VerificationReport;
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
 * {@code kense verify FILE… [--content FILE] [--trust CA…] [--crl FILE…] [--online]
 * [--no-revocation] [--at TIME] [--report FILE.pdf] [--json]}: who signed, when and by whose clock,
 * whether the authority is trusted, whether the certificate was revoked, and whether the file
 * changed since. Exit 0 only when every signature of every file is valid, trusted, not revoked (or
 * {@code --no-revocation} asks not to check) and covers the whole file (or the whole file as it
 * was, followed only by further good signatures and proof).
 */
@Command(
    name = "verify",
    description = "says who signed a PDF, CMS or XML, when, and whether it changed since",
    mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {
  private final TrustStore builtIn;
  private final InstantSource clock;
  private final ZoneId zone;
  private final Wire wire = new HttpWire();

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private OutputOptions output = new OutputOptions();

  @Mixin private QrOptions qr = new QrOptions();

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "signed PDF, CMS or XML; the kind is told by the content")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--trust",
      paramLabel = "CA",
      description =
          "certificate of an authority to believe (PEM or DER), with --qr the office's public keys;"
              + " repeat for more")
  private List<Path> authorities = new ArrayList<>();

  @Option(
      names = "--content",
      paramLabel = "FILE",
      description = "the signed file, when the signature (CMS) is kept apart from it")
  private @Nullable Path content;

  @Option(
      names = "--crl",
      paramLabel = "FILE",
      description =
          "revocation list or OCSP answer (DER or PEM), or the http address of a list; repeat for"
              + " more")
  private List<String> lists = new ArrayList<>();

  @Option(
      names = {"--no-revocation", "--no-revocation-check"},
      description =
          "plainly do not check revocation: without it a certificate whose authority keeps a list"
              + " stays unconfirmed until --crl gives the list")
  private boolean unasked;

  @Option(
      names = "--online",
      description =
          "ask the authorities over the network, at the addresses in the certificates (OCSP, then"
              + " the list); without it nothing but --crl is ever fetched")
  private boolean online;

  @Option(
      names = "--report",
      paramLabel = "FILE.pdf",
      description = "also write what was found as a PDF to read and to keep")
  private @Nullable Path report;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description =
          "ask as of this moment: 2026-09-05T10:00 or 2026-09-05T05:00:00Z (default: now)")
  private @Nullable String at;

  /**
   * As the command line makes it: believes the national authority and what {@code --trust} names,
   * by the machine's clock.
   */
  public VerifyCommand() {
    this(TrustStore.national(), InstantSource.system(), OfficeHours.DEFAULT.zone());
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
  public Integer call() throws IOException {
    Instant moment = moment();
    if (qr.asked()) {
      return qr.check(authorities, moment, zone, output, spec.commandLine().getOut());
    }
    if (files.isEmpty()) {
      throw new MissingParameterException(
          spec.commandLine(), spec.positionalParameters().getFirst(), "FILE");
    }
    Basis basis;
    Optional<byte[]> signed;
    try {
      signed = Optional.ofNullable(content).map(file -> named(file, bytes -> bytes));
      basis = new Basis(trust(), revocations(), !unasked, moment);
    } catch (Failure e) {
      spec.commandLine().getErr().println(output.messages().describe(e));
      return 1;
    }
    List<VerifiedFile> results = new ArrayList<>();
    for (Path file : files) {
      results.add(verified(file, signed, basis));
    }
    if (report != null) {
      Files.write(report, report(results).pdf(moment));
    }
    print(results);
    return results.stream().allMatch(VerifiedFile::good) ? 0 : 1;
  }

  private VerificationReport report(List<VerifiedFile> results) {
    VerificationReport paper = new VerificationReport(output.lang(), zone);
    for (VerifiedFile result : results) {
      String name = String.valueOf(result.file().getFileName());
      if (result.failure() != null) {
        paper.add(name, result.failure());
      } else {
        paper.add(name, InputFile.read(result.file()), result.found());
      }
    }
    return paper;
  }

  private TrustStore trust() {
    TrustStore trust = builtIn;
    for (Path authority : authorities) {
      trust = named(authority, trust::with);
    }
    return trust;
  }

  private Revocations revocations() {
    Revocations revocations = Revocations.none();
    for (String list : lists) {
      revocations =
          list.matches("(?i)https?://.*")
              ? revocations.with(fetched(list))
              : named(Path.of(list), revocations::with);
    }
    return revocations;
  }

  private byte[] fetched(String address) {
    try {
      return wire.get(new URI(address));
    } catch (URISyntaxException e) {
      throw Failure.of("signing.revocation-unreadable").causedBy(e);
    }
  }

  /** What goes wrong with a file is said together with its name. */
  private <T> T named(Path file, Function<byte[], T> reader) {
    try {
      return reader.apply(InputFile.read(file));
    } catch (Failure e) {
      throw Failure.of("cli.in-file", file, output.messages().describe(e)).causedBy(e);
    }
  }

  private VerifiedFile verified(Path file, Optional<byte[]> content, Basis basis) {
    try {
      byte[] bytes = InputFile.read(file);
      Verification found = FileVerifier.verify(bytes, content, basis);
      if (online && basis.revocationAsked()) {
        Basis more = basis.with(fetched(found, basis.at()));
        return new VerifiedFile(file, FileVerifier.verify(bytes, content, more), null);
      }
      return new VerifiedFile(file, found, null);
    } catch (Failure e) {
      return new VerifiedFile(file, new Verification(Verdict.INVALID, List.of(), List.of()), e);
    }
  }

  /** What the authorities of everybody who signed say now. */
  private Revocations fetched(Verification found, Instant moment) {
    RevocationFetch fetch = new RevocationFetch(wire, moment);
    Revocations all = Revocations.none();
    for (SignatureReport signature : found.signatures()) {
      for (byte[] answer : fetch.about(signature.evidence().path()).answers()) {
        all = all.with(answer);
      }
    }
    return all;
  }

  private void print(List<VerifiedFile> results) {
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      JsonMapper json = JsonMapper.builder().build();
      out.println(
          json.writerWithDefaultPrettyPrinter()
              .writeValueAsString(
                  results.stream().map(result -> result.json(output.messages(), zone)).toList()));
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
