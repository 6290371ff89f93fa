package kz.kense.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.kense.text.Failure;

/**
 * The results an office has withdrawn, as of a moment: a file it publishes, signed with the key its
 * statements are signed with.
 *
 * @param issuer name of the office
 * @param at when the list was made, to the second
 */
public record WithdrawnList(String issuer, Instant at, List<Entry> entries) {
  private static final long WITHDRAWN = 2;

  /**
   * A withdrawn result.
   *
   * @param number of the result; numbers may begin anew every year, so only good with the date
   * @param issued date of the result
   * @param on day it was withdrawn
   */
  public record Entry(String number, LocalDate issued, LocalDate on, String reason) {}

  /**
   * A list that was checked.
   *
   * @param key the office's key that signed it
   */
  public record Signed(WithdrawnList list, StatementPublicKey key) {}

  public WithdrawnList {
    entries = List.copyOf(entries);
    at = Instant.ofEpochSecond(at.getEpochSecond());
  }

  /**
   * COSE_Sign1 of {@code {0: 2, 1: issuer, 2: seconds since 1970, 3: [[number, day, day,
   * reason]]}}.
   */
  public byte[] signed(StatementKey key) {
    List<Object> rows = new ArrayList<>();
    entries.forEach(
        e ->
            rows.add(
                List.of(e.number(), e.issued().toEpochDay(), e.on().toEpochDay(), e.reason())));
    byte[] payload =
        Cbor.write(Map.of(0L, WITHDRAWN, 1L, issuer, 2L, at.getEpochSecond(), 3L, rows));
    return CoseSign1.sign(payload, key).encoded();
  }

  /**
   * @throws Failure {@code statement.list-unreadable} for what is no such list, {@code
   *     statement.list-untrusted} when none of these keys signed it
   */
  public static Signed read(byte[] signed, List<StatementPublicKey> keys) {
    try {
      CoseSign1 envelope = CoseSign1.read(signed);
      StatementPublicKey key =
          envelope.signer(keys).orElseThrow(() -> Failure.of("statement.list-untrusted"));
      return new Signed(list(envelope.payload()), key);
    } catch (Failure e) {
      throw e.code().equals("statement.not-ours")
          ? Failure.of("statement.list-unreadable").causedBy(e)
          : e;
    }
  }

  private static WithdrawnList list(byte[] payload) {
    if (Cbor.read(payload) instanceof Map<?, ?> fields
        && Long.valueOf(WITHDRAWN).equals(fields.get(0L))
        && fields.get(1L) instanceof String issuer
        && fields.get(2L) instanceof Long seconds
        && fields.get(3L) instanceof List<?> rows) {
      return new WithdrawnList(
          issuer, Instant.ofEpochSecond(seconds), rows.stream().map(WithdrawnList::entry).toList());
    }
    throw Failure.of("statement.list-unreadable");
  }

  private static Entry entry(Object row) {
    if (row instanceof List<?> cells
        && cells.size() == 4
        && cells.get(0) instanceof String number
        && cells.get(1) instanceof Long issued
        && cells.get(2) instanceof Long on
        && cells.get(3) instanceof String reason) {
      return new Entry(number, LocalDate.ofEpochDay(issued), LocalDate.ofEpochDay(on), reason);
    }
    throw Failure.of("statement.list-unreadable");
  }

  /** The entry about a statement's result, if it was withdrawn. */
  Optional<Entry> about(ResultStatement statement) {
    return entries.stream()
        .filter(e -> e.number().equals(statement.number()) && e.issued().equals(statement.issued()))
        .findFirst();
  }
}
