package kz.kense.statement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.kense.text.Failure;
import org.jspecify.annotations.Nullable;

/**
 * What the office states about a result, as small as can be read from paper. Long words are cut
 * with an ellipsis: the paper has them in full, the statement only has to tell it from another one.
 *
 * @param number of the result
 * @param kind what it is, in the result's language
 * @param holder who holds it
 * @param holderId his IIN or BIN, checkable but not readable
 * @param object what it is about; blank when nothing is named
 * @param issued date of the result
 * @param validFrom first day it holds; null when the result says none
 * @param validTo last day it holds; null when it holds without end or the result says none
 * @param issuer name of the office
 * @param dataDigest SHA-256 of the case's data ({@code case-data.json}) embedded in the signed PDF;
 *     the PDF itself cannot be digested, it contains the code
 */
public record ResultStatement(
    String number,
    String kind,
    String holder,
    HolderDigest holderId,
    String object,
    LocalDate issued,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    String issuer,
    byte[] dataDigest) {
  /** Beginning of every code: tells ours from any other without reading further. */
  public static final String PREFIX = "KENSE1:";

  /** Payload key 0: what is stated. A withdrawn list signed by the same key has another. */
  private static final long RESULT = 1;

  private static final int DIGEST_BYTES = 32;

  // payload keys; once printed they are never given another meaning (STATEMENT.md)
  private static final long WHAT = 0;
  private static final long NUMBER = 1;
  private static final long KIND = 2;
  private static final long HOLDER = 3;
  private static final long HOLDER_ID = 4;
  private static final long OBJECT = 5;
  private static final long ISSUED = 6;
  private static final long VALID_FROM = 7;
  private static final long VALID_TO = 8;
  private static final long ISSUER = 9;
  private static final long DATA = 10;

  public ResultStatement {
    if (number.isBlank() || number.length() > 60 || dataDigest.length != DIGEST_BYTES) {
      throw new IllegalArgumentException(
          "a statement needs a number of at most 60 letters and a SHA-256");
    }
    kind = cut(kind, 44);
    holder = cut(holder, 60);
    object = cut(object, 50);
    issuer = cut(issuer, 56);
  }

  /** The text of the QR code: prefix, then Base45 of the signed statement. */
  public String signed(StatementKey key) {
    return PREFIX + Base45.encode(CoseSign1.sign(payload(), key).encoded());
  }

  private byte[] payload() {
    Map<Long, Object> fields = new TreeMap<>();
    fields.put(WHAT, RESULT);
    fields.put(NUMBER, number);
    fields.put(KIND, kind);
    fields.put(HOLDER, holder);
    fields.put(HOLDER_ID, holderId.salted());
    fields.put(OBJECT, object);
    fields.put(ISSUED, issued.toEpochDay());
    if (validFrom != null) {
      fields.put(VALID_FROM, validFrom.toEpochDay());
    }
    if (validTo != null) {
      fields.put(VALID_TO, validTo.toEpochDay());
    }
    fields.put(ISSUER, issuer);
    fields.put(DATA, dataDigest);
    return Cbor.write(fields);
  }

  /**
   * Takes the signed statement out of a code's text; proves nothing yet.
   *
   * @throws Failure {@code statement.not-ours}
   */
  static CoseSign1 envelope(String text) {
    String stripped = text.strip();
    if (!stripped.startsWith(PREFIX)) {
      throw Failure.of("statement.not-ours");
    }
    return CoseSign1.read(Base45.decode(stripped.substring(PREFIX.length())));
  }

  /**
   * @throws Failure {@code statement.not-ours} when the payload is no statement about a result
   */
  static ResultStatement read(byte[] payload) {
    if (!(Cbor.read(payload) instanceof Map<?, ?> fields)
        || !Long.valueOf(RESULT).equals(fields.get(WHAT))) {
      throw Failure.of("statement.not-ours");
    }
    try {
      return new ResultStatement(
          field(fields, NUMBER, String.class).orElseThrow(),
          field(fields, KIND, String.class).orElseThrow(),
          field(fields, HOLDER, String.class).orElseThrow(),
          new HolderDigest(field(fields, HOLDER_ID, byte[].class).orElseThrow()),
          field(fields, OBJECT, String.class).orElseThrow(),
          field(fields, ISSUED, Long.class).map(LocalDate::ofEpochDay).orElseThrow(),
          field(fields, VALID_FROM, Long.class).map(LocalDate::ofEpochDay).orElse(null),
          field(fields, VALID_TO, Long.class).map(LocalDate::ofEpochDay).orElse(null),
          field(fields, ISSUER, String.class).orElseThrow(),
          field(fields, DATA, byte[].class).orElseThrow());
    } catch (java.util.NoSuchElementException | IllegalArgumentException | DateTimeException e) {
      throw Failure.of("statement.not-ours").causedBy(e);
    }
  }

  private static <T> Optional<T> field(Map<?, ?> fields, long key, Class<T> type) {
    return Optional.ofNullable(fields.get(key)).filter(type::isInstance).map(type::cast);
  }

  /**
   * @param most letters, an ellipsis among them
   */
  private static String cut(String text, int most) {
    String plain = text.strip().replaceAll("\\s+", " ");
    return plain.length() <= most ? plain : plain.substring(0, most - 1).stripTrailing() + "…";
  }
}
