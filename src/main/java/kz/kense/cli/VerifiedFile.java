package kz.kense.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.kense.signing.Evidence;
import kz.kense.signing.Reason;
import kz.kense.signing.Revocation;
import kz.kense.signing.Right;
import kz.kense.signing.SignatureReport;
import kz.kense.signing.Verdict;
import kz.kense.signing.Verification;
import kz.kense.signing.report.SignatureWords;
import kz.kense.text.Failure;
import kz.kense.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * What {@code kense verify} says of one file, in words and as JSON.
 *
 * @param failure why the file could not be read at all, if so
 */
record VerifiedFile(Path file, Verification found, @Nullable Failure failure) {

  boolean good() {
    return failure == null && found.good();
  }

  List<String> lines(Messages words, ZoneId zone) {
    if (failure != null) {
      return List.of(file + ": " + words.describe(failure));
    }
    SignatureWords said = new SignatureWords(words, zone);
    List<String> lines = new ArrayList<>();
    StringBuilder head = new StringBuilder(file + ": " + said.verdict(found.verdict()));
    found.reasons().forEach(reason -> head.append("; ").append(said.reason(reason)));
    lines.add(head.toString());
    for (SignatureReport signature : found.signatures()) {
      lines.add(
          "  "
              + words.get(
                  "verify.line",
                  said.verdict(signature.verdict()),
                  said.who(signature),
                  said.when(signature),
                  said.trusted(signature),
                  said.covers(signature),
                  said.revocation(signature)));
      for (Reason reason : signature.reasons()) {
        lines.add("    - " + said.reason(reason));
      }
    }
    return lines;
  }

  Map<String, Object> json(Messages words, ZoneId zone) {
    SignatureWords said = new SignatureWords(words, zone);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", file.toString());
    json.put("verdict", code(found.verdict()));
    json.put("signatures", found.signatures().stream().map(s -> json(s, said)).toList());
    json.put("reasons", found.reasons().stream().map(r -> json(r, said)).toList());
    if (failure != null) {
      json.put("reasons", List.of(Map.of("code", failure.code(), "text", words.describe(failure))));
    }
    return json;
  }

  private static Map<String, @Nullable Object> json(
      SignatureReport signature, SignatureWords said) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("signer", signature.signer());
    json.put("iin", signature.iin().orElse(null));
    json.put("bin", signature.bin().orElse(null));
    json.put("role", signature.role().map(Right::code).orElse(null));
    json.put("algorithm", signature.algorithm());
    json.put("time", signature.time().map(Object::toString).orElse(null));
    json.put("timeSource", signature.timeSource());
    json.put("trusted", signature.trusted());
    json.put("revoked", revoked(signature));
    json.put("covers", signature.covers().code());
    json.put("changedSince", signature.changedSince());
    json.put("verdict", code(signature.verdict()));
    json.put("reasons", signature.reasons().stream().map(r -> json(r, said)).toList());
    json.put("evidence", evidence(signature.evidence()));
    return json;
  }

  /** True or false where an answer settled it, else why it did not. */
  private static Object revoked(SignatureReport signature) {
    return switch (signature.revoked()) {
      case SignatureReport.REVOKED -> true;
      case SignatureReport.NOT_REVOKED -> false;
      default -> signature.revoked();
    };
  }

  private static Map<String, @Nullable Object> evidence(Evidence evidence) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    Revocation revocation = evidence.revocation();
    json.put("serial", evidence.serial());
    json.put("validFrom", text(evidence.validFrom()));
    json.put("validTo", text(evidence.validTo()));
    json.put("chain", evidence.chain());
    json.put("rootFingerprint", evidence.rootFingerprint());
    json.put("claimedTime", text(evidence.claimedTime()));
    json.put("revocationSource", revocation.source());
    json.put("revocationAsOf", text(revocation.asOf()));
    json.put("revokedSince", text(revocation.since()));
    json.put("later", evidence.later().stream().map(VerifiedFile::later).toList());
    return json;
  }

  private static Map<String, @Nullable Object> later(Evidence.Later later) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("kind", later.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.put("who", later.who());
    json.put("time", text(later.time()));
    return json;
  }

  private static @Nullable String text(Optional<Instant> time) {
    return time.map(Instant::toString).orElse(null);
  }

  private static Map<String, Object> json(Reason reason, SignatureWords said) {
    return Map.of("code", reason.code(), "text", said.reason(reason));
  }

  private static String code(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }
}
