package kz.kense.signing.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.kense.signing.Evidence;
import kz.kense.signing.Reason;
import kz.kense.signing.Revocation;
import kz.kense.signing.SignatureReport;
import kz.kense.signing.Verdict;
import kz.kense.text.Messages;

/** Says in words what is known of a signature. */
public final class SignatureWords {
  /** A caption and what stands beside it. */
  public record Fact(String caption, String value) {}

  private static final Set<String> PROVES_NOTHING =
      Set.of(
          "byte-range",
          "sub-filter",
          "signature-unreadable",
          "signer-certificate-missing",
          "algorithm",
          "algorithm-mismatch",
          "content-missing",
          "xml-form",
          "xml-reference",
          "signature-wrong");

  private final Messages words;
  private final DateTimeFormatter moment;

  /**
   * @param zone in which times are told
   */
  public SignatureWords(Messages words, ZoneId zone) {
    this.words = words;
    moment =
        DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss xxx", words.lang().locale())
            .withZone(zone);
  }

  public String verdict(Verdict verdict) {
    return words.get("verify.verdict." + verdict.name().toLowerCase(Locale.ROOT));
  }

  public String reason(Reason reason) {
    Object[] args = reason.args().stream().map(a -> a instanceof Instant t ? time(t) : a).toArray();
    return words.get("verify.reason." + reason.code(), args);
  }

  public String time(Instant time) {
    return moment.format(time);
  }

  /** Signer and role; a question mark when nobody can be named. */
  public String who(SignatureReport s) {
    return s.signer().isEmpty()
        ? "?"
        : s.signer()
            + s.role().map(r -> " (" + words.get("signing.right." + r.code()) + ")").orElse("");
  }

  /** When, and by whose clock. */
  public String when(SignatureReport s) {
    if (s.time().isEmpty()) {
      return words.get("verify.when.none");
    }
    String time = time(s.time().get());
    return s.timeStampAuthority()
        .map(authority -> words.get("verify.when.by-stamp", time, authority))
        .orElseGet(() -> words.get("verify.when.by-signer", time));
  }

  public String trusted(SignatureReport s) {
    return words.get(s.trusted() ? "verify.trusted" : "verify.not-trusted");
  }

  public String covers(SignatureReport s) {
    return words.get("verify.covers." + s.covers().code());
  }

  /** As of when and by which list, or why not. */
  public String revocation(SignatureReport s) {
    Revocation r = s.evidence().revocation();
    String kind =
        r.kind() == Revocation.Kind.OCSP
            ? words.get("verify.revocation.kind.ocsp")
            : words.get("verify.revocation.kind.list");
    String asOf = r.asOf().map(this::time).orElse("?");
    return switch (r.state()) {
      case GOOD -> words.get("verify.revocation.good", asOf, kind, r.source());
      case REVOKED ->
          words.get(
              "verify.revocation.revoked", r.since().map(this::time).orElse("?"), kind, r.source());
      case STALE -> words.get("verify.revocation.stale", asOf, r.source());
      case TERM_OVER -> words.get("verify.revocation.term-over", asOf, r.source());
      case NOT_ASKED -> words.get("verify.revocation.not-asked");
      case NOWHERE_TO_ASK -> words.get("verify.revocation.nowhere");
      case UNKNOWN -> words.get("verify.revocation.not-checked");
    };
  }

  /** Everything known, in the order a reader asks for it. */
  public List<Fact> facts(SignatureReport s) {
    List<Fact> facts = new ArrayList<>();
    fact(facts, "verify.who", s.signer().isEmpty() ? words.get("verify.unknown") : s.signer());
    s.iin().ifPresent(iin -> fact(facts, "verify.iin", iin));
    s.bin().ifPresent(bin -> fact(facts, "verify.bin", bin));
    s.role().ifPresent(r -> fact(facts, "verify.role", words.get("signing.right." + r.code())));
    fact(facts, "verify.when", when(s));
    fact(facts, "verify.authority", trusted(s));
    fact(facts, "verify.chain", chain(s.evidence()));
    fact(facts, "verify.revocation", revocation(s));
    fact(facts, "verify.coverage", covers(s));
    fact(facts, "verify.since", since(s));
    if (!s.algorithm().isEmpty()) {
      fact(facts, "verify.algorithm", s.algorithm());
    }
    certificate(facts, s.evidence());
    return List.copyOf(facts);
  }

  private void certificate(List<Fact> facts, Evidence evidence) {
    if (!evidence.serial().isEmpty()) {
      fact(facts, "verify.serial", evidence.serial());
      fact(
          facts,
          "verify.term",
          words.get(
              "verify.term.value",
              evidence.validFrom().map(this::time).orElse("?"),
              evidence.validTo().map(this::time).orElse("?")));
    }
    if (!evidence.rootFingerprint().isEmpty()) {
      fact(facts, "verify.fingerprint", evidence.rootFingerprint());
    }
  }

  private String chain(Evidence evidence) {
    return evidence.chain().isEmpty()
        ? words.get("verify.chain.none")
        : String.join(" ← ", evidence.chain());
  }

  /** A signature that does not hold says nothing about the file, and may not seem to. */
  private String since(SignatureReport s) {
    if (s.changedSince()
        || s.reasons().stream().anyMatch(r -> r.code().equals("content-altered"))) {
      return words.get("verify.since.changed");
    }
    if (s.reasons().stream().anyMatch(r -> PROVES_NOTHING.contains(r.code()))) {
      return words.get("verify.unknown");
    }
    List<String> later = s.evidence().later().stream().map(this::later).toList();
    return words.get("verify.since.unchanged")
        + (later.isEmpty() ? "" : "; " + words.get("verify.later", String.join("; ", later)));
  }

  private String later(Evidence.Later later) {
    String who = later.who().isEmpty() ? words.get("verify.unknown") : later.who();
    String time = later.time().map(this::time).orElse("?");
    return switch (later.kind()) {
      case SIGNATURE -> words.get("verify.later.signature", who, time);
      case TIME_STAMP -> words.get("verify.later.time-stamp", who, time);
      case PROOF -> words.get("verify.later.proof");
      case CHANGE -> words.get("verify.later.change");
    };
  }

  private void fact(List<Fact> facts, String key, String value) {
    facts.add(new Fact(words.get(key), value));
  }
}
