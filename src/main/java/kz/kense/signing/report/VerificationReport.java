package kz.kense.signing.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.kense.result.FormCatalogue;
import kz.kense.result.FormRenderer;
import kz.kense.result.Marks;
import kz.kense.signing.SignatureReport;
import kz.kense.signing.Verification;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import kz.kense.text.Messages;

/** What was found about signatures, as a PDF for a reader who was not there. */
public final class VerificationReport {
  private static final String FORM = "verification-report";
  private static final int LONG = 50;

  private final Lang lang;
  private final SignatureWords words;
  private final List<Map<String, Object>> rows = new ArrayList<>();

  /**
   * @param zone in which times are told
   */
  public VerificationReport(Lang lang, ZoneId zone) {
    this.lang = lang;
    words = new SignatureWords(Messages.in(lang), zone);
  }

  /**
   * A file that was looked at.
   *
   * @param name as its reader knows it
   * @param file its bytes, whose digest says which file it was
   */
  public VerificationReport add(String name, byte[] file, Verification found) {
    row("file", "", name + ": " + words.verdict(found.verdict()));
    row("code", Messages.in(lang).get("verify.digest"), sha256(file));
    found.reasons().forEach(r -> row("finding", "", words.reason(r)));
    int number = 0;
    for (SignatureReport signature : found.signatures()) {
      number++;
      row("signature", "", number + ". " + words.verdict(signature.verdict()));
      for (SignatureWords.Fact fact : words.facts(signature)) {
        boolean code = fact.value().length() > LONG && fact.value().indexOf(' ') < 0;
        row(code ? "code" : "fact", fact.caption(), fact.value());
      }
      signature.reasons().forEach(r -> row("finding", "", words.reason(r)));
    }
    return this;
  }

  /** A file that could not be looked at. */
  public VerificationReport add(String name, Failure why) {
    row("file", "", name);
    row("finding", "", Messages.in(lang).describe(why));
    return this;
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private void row(String kind, String name, String value) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("kind", kind);
    row.put("name", name);
    row.put("value", value);
    rows.add(row);
  }

  /**
   * PDF/A.
   *
   * @param at the moment of checking
   */
  public byte[] pdf(Instant at) {
    return new FormRenderer()
        .render(
            FormCatalogue.builtIn().find(FORM),
            lang,
            Map.of("checked", words.time(at), "rows", rows),
            Marks.paper(at))
        .pdf();
  }
}
