package kz.kense.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.kense.signing.InputFile;
import kz.kense.signing.Verdict;
import kz.kense.statement.QrReader;
import kz.kense.statement.ResultStatement;
import kz.kense.statement.StatementCheck;
import kz.kense.statement.StatementFacts;
import kz.kense.statement.StatementPublicKey;
import kz.kense.statement.WithdrawnList;
import kz.kense.storage.Json;
import kz.kense.text.Failure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * {@code kense verify --qr PICTURE|TEXT --trust OFFICE.pem [--withdrawn FILE] [--id IIN]}: what the
 * code on a paper is worth, with no network. Exit 0 only when the office states it, and it is in
 * force and not withdrawn as far as is known.
 */
final class QrOptions {
  @Option(
      names = "--qr",
      paramLabel = "PICTURE|TEXT",
      description =
          "check the code of a paper: a scan or photograph, or the code's text (KENSE1:…)")
  private @Nullable String code;

  @Option(
      names = "--withdrawn",
      paramLabel = "FILE",
      description = "with --qr: the office's published list of withdrawn results")
  private @Nullable Path withdrawn;

  @Option(
      names = "--id",
      paramLabel = "IIN|BIN",
      description = "with --qr: the number of whoever shows the paper, to be held against the code")
  private String idNumber = "";

  boolean asked() {
    return code != null;
  }

  /**
   * @param trusted files of the offices' public keys
   * @return exit code
   */
  int check(
      List<Path> trusted, Instant moment, ZoneId zone, OutputOptions output, PrintWriter out) {
    List<StatementPublicKey> keys = new ArrayList<>();
    trusted.forEach(file -> keys.addAll(StatementPublicKey.read(InputFile.read(file))));
    WithdrawnList list =
        withdrawn == null ? null : WithdrawnList.read(InputFile.read(withdrawn), keys).list();
    StatementCheck found =
        StatementCheck.of(
            text(),
            new StatementCheck.Against(keys, list, idNumber, moment.atZone(zone).toLocalDate()));
    StatementFacts facts = new StatementFacts(found, output.messages(), zone);
    if (output.json()) {
      out.println(Json.pretty(json(found, facts)));
    } else {
      out.println(facts.verdict());
      facts.findings().forEach(finding -> out.println("  - " + finding));
      facts.facts().forEach(fact -> out.println("  " + fact.name() + ": " + fact.value()));
    }
    out.flush();
    return found.verdict() == Verdict.VALID ? 0 : KenseCommand.REFUSED;
  }

  private String text() {
    String given = String.valueOf(code).strip();
    if (given.startsWith(ResultStatement.PREFIX)) {
      return given;
    }
    byte[] file;
    try {
      file = InputFile.read(Path.of(given));
    } catch (InvalidPathException e) {
      throw Failure.of("statement.not-ours").causedBy(e);
    }
    String inside = new String(file, StandardCharsets.ISO_8859_1);
    return inside.startsWith(ResultStatement.PREFIX) ? inside : QrReader.read(file);
  }

  private static Map<String, @Nullable Object> json(StatementCheck found, StatementFacts facts) {
    ResultStatement s = found.statement();
    Map<String, @Nullable Object> statement = new LinkedHashMap<>();
    statement.put("number", s.number());
    statement.put("kind", s.kind());
    statement.put("holder", s.holder());
    statement.put("object", s.object());
    statement.put("issued", s.issued().toString());
    statement.put("validFrom", s.validFrom() == null ? null : s.validFrom().toString());
    statement.put("validTo", s.validTo() == null ? null : s.validTo().toString());
    statement.put("issuer", s.issuer());
    statement.put("dataSha256", java.util.HexFormat.of().formatHex(s.dataDigest()));
    WithdrawnList.Entry entry = found.withdrawn();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("verdict", facts.verdictCode());
    json.put("statement", statement);
    json.put("key", found.key() == null ? null : found.key().fingerprint());
    json.put(
        "withdrawn",
        entry == null ? null : Map.of("on", entry.on().toString(), "reason", entry.reason()));
    json.put("withdrawnListAt", found.listAt() == null ? null : found.listAt().toString());
    json.put(
        "reasons",
        found.findings().stream()
            .map(code -> Map.of("code", code, "text", facts.finding(code)))
            .toList());
    return json;
  }
}
