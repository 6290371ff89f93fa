package kz.kense.papers;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import kz.kense.applicant.Applicant;
import kz.kense.casefile.CaseState;
import kz.kense.office.Organisation;
import kz.kense.statement.HolderDigest;
import kz.kense.statement.QrPicture;
import kz.kense.statement.ResultStatement;
import kz.kense.statement.StatementKey;
import kz.kense.storage.Json;
import kz.kense.storage.Sha256;
import kz.kense.text.LocalText;

/**
 * By what a result proves itself when nobody has the office's archive: its data for machines, and
 * the code on the paper.
 *
 * @param code PNG of the QR code
 * @param data canonical JSON: keys in alphabetical order, no spaces, UTF-8
 */
record ResultProof(byte[] code, byte[] data) {
  static ResultProof of(ResultPaper paper, CaseState c, Organisation office, StatementKey key) {
    byte[] data = json(paper, c, office);
    Applicant holder = c.intake().applicant();
    ResultStatement statement =
        new ResultStatement(
            paper.number(),
            title(paper),
            paper.words("applicantName").isBlank()
                ? holder.name().in(paper.lang())
                : paper.words("applicantName"),
            HolderDigest.of(holder.idNumber(), new SecureRandom()),
            paper.words("objectName").isBlank()
                ? c.intake().subject().name()
                : paper.words("objectName"),
            paper.date(),
            paper.day("validFrom").orElse(null),
            paper.day("validTo").orElse(null),
            office.name().in(paper.lang()),
            HexFormat.of().parseHex(Sha256.of(data)));
    return new ResultProof(QrPicture.of(statement.signed(key)).png(), data);
  }

  /** A form for many services carries its title as a field. */
  private static String title(ResultPaper paper) {
    String own = paper.words("documentTitle");
    return own.isBlank() ? paper.form().title().in(paper.lang()) : own;
  }

  private static byte[] json(ResultPaper paper, CaseState c, Organisation office) {
    Map<String, Object> all = new TreeMap<>();
    all.put("format", "kense-case-data/1");
    all.put("office", text(office.name()));
    all.put(
        "regulation",
        Map.of("id", c.intake().regulation(), "version", c.intake().regulationVersion()));
    all.put(
        "incoming",
        Map.of(
            "number",
            c.intake().number(),
            "date",
            c.intake().registeredAt().toLocalDate().toString()));
    all.put("kind", c.kind());
    all.put("form", paper.form().id());
    all.put("lang", paper.lang().tag());
    all.put("number", paper.number());
    all.put("date", paper.date().toString());
    all.put("title", title(paper));
    all.put(
        "holder",
        Map.of(
            "id", c.intake().applicant().idNumber(), "name", text(c.intake().applicant().name())));
    all.put("fields", plain(paper.data()));
    return Json.write(plain(all)).getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, String> text(LocalText text) {
    return Map.of("kk", text.kk(), "ru", text.ru());
  }

  /** Maps in alphabetical order, dates and texts as JSON has them. */
  private static Object plain(Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, one) -> sorted.put(key.toString(), plain(one)));
        yield sorted;
      }
      case Iterable<?> all -> {
        java.util.List<Object> list = new java.util.ArrayList<>();
        all.forEach(one -> list.add(plain(one)));
        yield list;
      }
      case LocalText text -> plain(text(text));
      case LocalDate date -> date.toString();
      case Number number -> number;
      case Boolean flag -> flag;
      default -> value.toString();
    };
  }
}
