package kz.kense.statement;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.kense.signing.Verdict;
import kz.kense.text.Messages;

/** A checked statement as words, for the screen and for the command line. */
public final class StatementFacts {
  private static final Map<Verdict, String> VERDICTS =
      Map.of(Verdict.VALID, "valid", Verdict.INCOMPLETE, "incomplete", Verdict.INVALID, "invalid");

  private final StatementCheck found;
  private final Messages words;
  private final ZoneId zone;

  /**
   * @param zone in which the list's moment is told
   */
  public StatementFacts(StatementCheck found, Messages words, ZoneId zone) {
    this.found = found;
    this.words = words;
    this.zone = zone;
  }

  /** Name and value. */
  public record Fact(String name, String value) {}

  /** The weightiest finding as a headline. */
  public String verdict() {
    return words.get("statement.verdict." + found.findings().getFirst());
  }

  /** Stable name of the verdict for JSON. */
  public String verdictCode() {
    return String.valueOf(VERDICTS.get(found.verdict()));
  }

  /** What the code says of the result. */
  public List<Fact> facts() {
    ResultStatement s = found.statement();
    List<Fact> facts = new ArrayList<>();
    fact(facts, "kind", s.kind());
    fact(facts, "number", s.number());
    fact(facts, "issued", words.get("statement.day", s.issued()));
    fact(facts, "holder", s.holder());
    if (!s.object().isBlank()) {
      fact(facts, "object", s.object());
    }
    if (s.validFrom() != null || s.validTo() != null) {
      fact(facts, "validity", validity(s));
    }
    fact(facts, "issuer", s.issuer());
    Optional.ofNullable(found.key()).ifPresent(key -> fact(facts, "key", key.fingerprint()));
    return facts;
  }

  /** What is to be said of it, weightiest first. */
  public List<String> findings() {
    return found.findings().stream().map(this::finding).toList();
  }

  public String finding(String code) {
    WithdrawnList.Entry withdrawn = found.withdrawn();
    Object at = found.listAt() == null ? "" : LocalDateTime.ofInstant(found.listAt(), zone);
    return withdrawn != null && code.equals("withdrawn")
        ? words.get("statement.finding.withdrawn", withdrawn.on(), withdrawn.reason())
        : words.get("statement.finding." + code, at);
  }

  private String validity(ResultStatement s) {
    String from = s.validFrom() == null ? "" : words.get("statement.from", s.validFrom());
    String to =
        s.validTo() == null
            ? words.get("statement.indefinite")
            : words.get("statement.to", s.validTo());
    return (from + " " + to).strip();
  }

  private void fact(List<Fact> facts, String name, String value) {
    facts.add(new Fact(words.get("statement.fact." + name), value));
  }
}
