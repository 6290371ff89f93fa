package kz.kense.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import kz.kense.calendar.OfficeHours;
import kz.kense.signing.Area;
import kz.kense.signing.Basis;
import kz.kense.signing.FileSigner;
import kz.kense.signing.InputFile;
import kz.kense.signing.KeyCheck;
import kz.kense.signing.KeyFiles;
import kz.kense.signing.KeySource;
import kz.kense.signing.Reason;
import kz.kense.signing.Revocations;
import kz.kense.signing.SigningKey;
import kz.kense.signing.TrustStore;
import kz.kense.signing.report.SignatureWords;
import kz.kense.signing.token.TokenKeys;
import kz.kense.text.Failure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code kense sign FILE… --key KEY.p12|pkcs11:… --out DIR [--visible PAGE,X,Y,W,H] [--certify]
 * [--detached] [--json]}: PDF gets a PAdES signature, XML an enveloped one, anything else becomes a
 * CMS. Exit 0 only when every file was signed; a file that fails does not stop the others.
 */
@Command(
    name = "sign",
    description = "signs PDF (PAdES), XML (XMLDSig) and any other file (CMS)",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "The PIN of the key comes from KENSE_PIN or the terminal, never from an argument.",
    })
public final class SignCommand implements Callable<Integer> {
  private final InstantSource clock;
  private final ZoneId zone;
  private final Function<String, char @Nullable []> pins;
  private final List<KeySource> sources;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "what to sign")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--key",
      required = true,
      paramLabel = "KEY",
      description =
          "KEY.p12, pkcs11:… for a token, or ncalayer: for the program NCALayer on this machine")
  private String key = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "folder for the signed files; made when missing, nothing in it is overwritten")
  private Path out = Path.of(".");

  @Option(
      names = "--visible",
      paramLabel = "PAGE,X,Y,W,H",
      description =
          "show the signature on this page of a PDF, millimetres from its top left corner")
  private @Nullable String visible;

  @Option(
      names = "--certify",
      description = "certify a PDF: its first signature, after which only signatures may come")
  private boolean certify;

  @Option(
      names = "--detached",
      description = "keep the signature apart (CMS) and leave the file as it is")
  private boolean detached;

  @Option(
      names = "--crl",
      paramLabel = "FILE",
      arity = "1..*",
      description = "revocation lists or OCSP answers; a key they revoke is refused")
  private List<Path> lists = new ArrayList<>();

  @Option(
      names = "--trust",
      paramLabel = "CA",
      arity = "1..*",
      description = "certificates of authorities to believe besides the national ones")
  private List<Path> authorities = new ArrayList<>();

  @Option(
      names = "--strict",
      description =
          "refuse also a key past its term, before it, or not made for signing; without it the"
              + " command warns and signs")
  private boolean strict;

  /** As the command line makes it. */
  public SignCommand() {
    this(
        InstantSource.system(),
        OfficeHours.DEFAULT.zone(),
        SignCommand::pin,
        List.of(new KeyFiles(), new TokenKeys()));
  }

  /**
   * @param pins gives the PIN, asking with the words given if it must; null when there is none
   * @param sources where keys may lie
   */
  SignCommand(
      InstantSource clock,
      ZoneId zone,
      Function<String, char @Nullable []> pins,
      List<KeySource> sources) {
    this.clock = clock;
    this.zone = zone;
    this.pins = pins;
    this.sources = sources;
  }

  @Override
  public Integer call() throws IOException {
    FileSigner.How how =
        new FileSigner.How(
            Optional.ofNullable(visible).map(SignCommand::spot),
            certify,
            detached,
            output.lang(),
            zone);
    Instant now = clock.instant();
    if (key.equals(NcaSigning.KEY)) {
      if (visible != null) {
        throw Failure.of("signing.ncalayer-visible");
      }
      return new NcaSigning(out, certify, detached, output, zone, spec.commandLine())
          .sign(files, now);
    }
    try {
      SigningKey opened = open();
      judge(opened, now);
      Files.createDirectories(out);
      List<Map<String, Object>> done = new ArrayList<>();
      for (Path file : files) {
        try {
          done.add(signed(file, opened, how, now));
        } catch (Failure e) {
          spec.commandLine().getErr().println(file + ": " + output.messages().describe(e));
        }
      }
      say(done);
      return done.size() == files.size() ? 0 : KenseCommand.REFUSED;
    } finally {
      sources.forEach(KeySource::close);
    }
  }

  private SigningKey open() {
    char[] pin = pins.apply(output.messages().get("sign.file.pin"));
    if (pin == null) {
      throw Failure.of("signing.pin-missing");
    }
    try {
      return KeySource.open(sources, key, pin);
    } finally {
      Arrays.fill(pin, '\0');
    }
  }

  private Map<String, Object> signed(Path file, SigningKey opened, FileSigner.How how, Instant now)
      throws IOException {
    FileSigner.Signed signed = FileSigner.sign(InputFile.read(file), opened, how, now);
    Path target = out.resolve(file.getFileName() + signed.suffix());
    try {
      Files.write(target, signed.bytes(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw Failure.of("signing.out-exists", target).causedBy(e);
    }
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("file", file.toString());
    entry.put("out", target.toString());
    entry.put("kind", signed.kind().name().toLowerCase(Locale.ROOT));
    entry.put("signer", opened.signatory().fullName());
    entry.put("serial", opened.signatory().serial());
    entry.put("time", now.toString());
    return entry;
  }

  private void say(List<Map<String, Object>> done) {
    PrintWriter words = spec.commandLine().getOut();
    if (output.json()) {
      words.println(
          JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(done));
    } else {
      done.forEach(
          one ->
              words.println(
                  output
                      .messages()
                      .get(
                          "sign.file.done",
                          String.valueOf(one.get("file")),
                          String.valueOf(one.get("out")))));
    }
    words.flush();
  }

  /**
   * The window refuses such keys; a script may have its reasons, such as files of tests, but is
   * told. A revoked key is nobody's any more: that is always refused.
   */
  private void judge(SigningKey opened, Instant now) {
    Revocations known = Revocations.none();
    for (Path list : lists) {
      known = known.with(InputFile.read(list));
    }
    TrustStore trust = TrustStore.national();
    for (Path authority : authorities) {
      trust = trust.with(InputFile.read(authority));
    }
    Basis basis = new Basis(trust, known, true, now);
    for (Failure doubt : KeyCheck.doubts(opened.chain(), basis)) {
      if (strict || doubt.code().equals("signing.key-revoked")) {
        throw doubt;
      }
    }
    for (Reason reason : opened.doubts(now)) {
      spec.commandLine()
          .getErr()
          .println(key + ": " + new SignatureWords(output.messages(), zone).reason(reason));
    }
  }

  private static FileSigner.Spot spot(String text) {
    try {
      double[] n = Arrays.stream(text.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
      if (n.length == 5 && n[0] == Math.rint(n[0])) {
        return new FileSigner.Spot((int) n[0], new Area(n[1], n[2], n[3], n[4]));
      }
      throw Failure.of("signing.visible-wrong", text);
    } catch (IllegalArgumentException e) {
      throw Failure.of("signing.visible-wrong", text).causedBy(e);
    }
  }

  /** From the environment, else typed without being shown. */
  private static char @Nullable [] pin(String words) {
    String given = System.getenv("KENSE_PIN");
    if (given != null) {
      return given.toCharArray();
    }
    Console console = System.console();
    return console == null || !console.isTerminal() ? null : console.readPassword("%s ", words);
  }
}
