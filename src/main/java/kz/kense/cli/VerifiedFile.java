package kz.kense.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.kense.signing.Coverage;
import kz.kense.signing.Reason;
import kz.kense.signing.Right;
import kz.kense.signing.SignatureReport;
import kz.kense.signing.Verdict;
import kz.kense.signing.Verification;
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
    return failure == null
        && found.verdict() == Verdict.VALID
        && found.signatures().stream()
            .allMatch(s -> s.trusted() && !s.changedSince() && s.covers() != Coverage.PART);
  }

  List<String> lines(Messages words, ZoneId zone) {
    if (failure != null) {
      return List.of(file + ": " + words.describe(failure));
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        file
            + ": "
            + words.get("verify.verdict." + code(found.verdict()))
            + reasons(found.reasons(), words));
    for (SignatureReport signature : found.signatures()) {
      lines.add("  " + line(signature, words, zone));
      for (Reason reason : signature.reasons()) {
        lines.add("    - " + text(reason, words));
      }
    }
    return lines;
  }

  Map<String, Object> json(Messages words) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", file.toString());
    json.put("verdict", code(found.verdict()));
    json.put("signatures", found.signatures().stream().map(s -> json(s, words)).toList());
    json.put("reasons", found.reasons().stream().map(r -> json(r, words)).toList());
    if (failure != null) {
      json.put("reasons", List.of(Map.of("code", failure.code(), "text", words.describe(failure))));
    }
    return json;
  }

  private static String line(SignatureReport signature, Messages words, ZoneId zone) {
    DateTimeFormatter format =
        DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss xxx", words.lang().locale());
    return words.get(
        "verify.line",
        words.get("verify.verdict." + code(signature.verdict())),
        who(signature, words),
        signature.time().map(t -> format.format(t.atZone(zone))).orElse("?"),
        words.get(signature.trusted() ? "verify.trusted" : "verify.not-trusted"),
        words.get("verify.covers." + signature.covers().code()));
  }

  private static String who(SignatureReport signature, Messages words) {
    if (signature.signer().isEmpty()) {
      return "?";
    }
    return signature.signer()
        + signature.role().map(r -> " (" + words.get("signing.right." + r.code()) + ")").orElse("");
  }

  private static Map<String, @Nullable Object> json(SignatureReport signature, Messages words) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("signer", signature.signer());
    json.put("iin", signature.iin().orElse(null));
    json.put("bin", signature.bin().orElse(null));
    json.put("role", signature.role().map(Right::code).orElse(null));
    json.put("algorithm", signature.algorithm());
    json.put("time", signature.time().map(Object::toString).orElse(null));
    json.put("timeSource", signature.timeSource());
    json.put("trusted", signature.trusted());
    json.put("revoked", signature.revoked());
    json.put("covers", signature.covers().code());
    json.put("changedSince", signature.changedSince());
    json.put("verdict", code(signature.verdict()));
    json.put("reasons", signature.reasons().stream().map(r -> json(r, words)).toList());
    return json;
  }

  private static Map<String, Object> json(Reason reason, Messages words) {
    return Map.of("code", reason.code(), "text", text(reason, words));
  }

  private static String reasons(List<Reason> reasons, Messages words) {
    StringBuilder text = new StringBuilder();
    reasons.forEach(reason -> text.append("; ").append(text(reason, words)));
    return text.toString();
  }

  private static String text(Reason reason, Messages words) {
    return words.get("verify.reason." + reason.code(), reason.args().toArray());
  }

  private static String code(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }
}
