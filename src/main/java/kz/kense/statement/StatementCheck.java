package kz.kense.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.kense.signing.Verdict;
import kz.kense.text.Failure;
import org.jspecify.annotations.Nullable;

/**
 * What a code is worth: who states what, and whether it still holds. Needs no network.
 *
 * @param verdict {@code VALID}: an office we believe states it, and it is in force as far as the
 *     list at hand knows; {@code INCOMPLETE}: signed by a key we do not have; {@code INVALID}:
 *     altered, withdrawn, not in force, or about somebody else
 * @param statement what the code says, also when nothing may be believed of it
 * @param key that signed it; null when none that we believe did
 * @param withdrawn the entry of the list, if there is one
 * @param listAt when the list was made; null when none was asked
 * @param findings codes of the words {@code statement.finding.CODE}, weightiest first
 */
public record StatementCheck(
    Verdict verdict,
    ResultStatement statement,
    @Nullable StatementPublicKey key,
    WithdrawnList.@Nullable Entry withdrawn,
    @Nullable Instant listAt,
    List<String> findings) {

  public StatementCheck {
    findings = List.copyOf(findings);
  }

  /**
   * What to hold the code against.
   *
   * @param keys the office's published keys
   * @param withdrawn its list of withdrawn results, already checked; null when none is at hand
   * @param idNumber IIN or BIN shown by whoever presents the paper; blank when not asked
   * @param today the day it must hold on
   */
  public record Against(
      List<StatementPublicKey> keys,
      @Nullable WithdrawnList withdrawn,
      String idNumber,
      LocalDate today) {
    public Against {
      keys = List.copyOf(keys);
    }
  }

  /**
   * @param text of the code, as read from paper or pasted
   * @throws Failure {@code statement.not-ours} when it is no statement of this program at all
   */
  public static StatementCheck of(String text, Against against) {
    CoseSign1 envelope = ResultStatement.envelope(text);
    ResultStatement statement = ResultStatement.read(envelope.payload());
    Optional<StatementPublicKey> key = envelope.signer(against.keys());
    if (key.isEmpty()) {
      boolean altered = against.keys().stream().anyMatch(envelope::claims);
      return new StatementCheck(
          altered ? Verdict.INVALID : Verdict.INCOMPLETE,
          statement,
          null,
          null,
          null,
          List.of(altered ? "altered" : "unknown-key"));
    }
    WithdrawnList list = against.withdrawn();
    WithdrawnList.Entry withdrawn = list == null ? null : list.about(statement).orElse(null);
    List<String> wrong = wrong(statement, withdrawn, against);
    List<String> findings = new ArrayList<>(wrong);
    if (wrong.isEmpty()) {
      findings.add("genuine");
    }
    findings.add(list == null ? "list-not-asked" : "list-asked");
    if (!against.idNumber().isBlank() && !wrong.contains("other-holder")) {
      findings.add("same-holder");
    }
    return new StatementCheck(
        wrong.isEmpty() ? Verdict.VALID : Verdict.INVALID,
        statement,
        key.get(),
        withdrawn,
        list == null ? null : list.at(),
        findings);
  }

  private static List<String> wrong(
      ResultStatement s, WithdrawnList.@Nullable Entry withdrawn, Against against) {
    List<String> wrong = new ArrayList<>();
    if (withdrawn != null) {
      wrong.add("withdrawn");
    }
    if (s.validTo() != null && against.today().isAfter(s.validTo())) {
      wrong.add("expired");
    }
    if (s.validFrom() != null && against.today().isBefore(s.validFrom())) {
      wrong.add("not-yet");
    }
    if (!against.idNumber().isBlank() && !s.holderId().matches(against.idNumber())) {
      wrong.add("other-holder");
    }
    return wrong;
  }
}
