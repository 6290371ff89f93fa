package kz.kense.storage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.kense.text.Failure;

/**
 * The append-only log of the office. Each row's hash covers the row before it, so nothing can be
 * changed unseen.
 */
public final class EventStore {
  /** What the first row is chained to. */
  static final String GENESIS = "0".repeat(64);

  private EventStore() {}

  /**
   * One row of the log.
   *
   * @param id place in the office's log, from 1
   * @param seq place in the stream, from 1
   * @param body JSON
   */
  public record Row(
      long id,
      String stream,
      long seq,
      OffsetDateTime at,
      String actor,
      String type,
      String body,
      String hash) {}

  /** An event to append. */
  public record Entry(String type, String body) {}

  /**
   * Appends events to a stream.
   *
   * @param expectedSeq the stream's last sequence number that the writer has seen; 0 for a new
   *     stream
   * @throws Failure {@code storage.changed-meanwhile} when somebody else has appended since
   */
  public static List<Row> append(
      Transaction tx,
      String stream,
      long expectedSeq,
      OffsetDateTime at,
      String actor,
      List<Entry> entries) {
    long last =
        tx.handle()
            .createQuery("select coalesce(max(seq), 0) from event where stream = :stream")
            .bind("stream", stream)
            .mapTo(Long.class)
            .one();
    if (last != expectedSeq) {
      throw Failure.of("storage.changed-meanwhile", stream);
    }
    long id =
        tx.handle().createQuery("select coalesce(max(id), 0) from event").mapTo(Long.class).one();
    String hash = hashAt(tx, id);
    List<Row> rows = new ArrayList<>();
    for (Entry entry : entries) {
      id++;
      last++;
      hash = digest(hash, id, stream, last, at.toString(), actor, entry.type(), entry.body());
      Row row = new Row(id, stream, last, at, actor, entry.type(), entry.body(), hash);
      tx.handle()
          .createUpdate(
              """
              insert into event (id, stream, seq, at, actor, type, body, hash)
              values (:id, :stream, :seq, :at, :actor, :type, :body, :hash)\
              """)
          .bind("id", row.id())
          .bind("stream", stream)
          .bind("seq", row.seq())
          .bind("at", at.toString())
          .bind("actor", actor)
          .bind("type", row.type())
          .bind("body", row.body())
          .bind("hash", hash)
          .execute();
      rows.add(row);
    }
    return rows;
  }

  /** The events of one stream, oldest first. */
  public static List<Row> stream(Transaction tx, String stream) {
    return tx.handle()
        .createQuery("select * from event where stream = :stream order by seq")
        .bind("stream", stream)
        .map((rs, ctx) -> row(rs))
        .list();
  }

  /** All events of one type, oldest first; reads the whole log. */
  public static List<Row> ofType(Transaction tx, String type) {
    return tx.handle()
        .createQuery("select * from event where type = :type order by id")
        .bind("type", type)
        .map((rs, ctx) -> row(rs))
        .list();
  }

  /** The whole log in order, read as it is consumed; close the stream. */
  public static Stream<Row> all(Transaction tx) {
    return tx
        .handle()
        .createQuery("select * from event order by id")
        .map((rs, ctx) -> row(rs))
        .stream();
  }

  /** The hash a row must have, given the hash of the row before it. */
  public static String expectedHash(String formerHash, Row row) {
    return digest(
        formerHash,
        row.id(),
        row.stream(),
        row.seq(),
        row.at().toString(),
        row.actor(),
        row.type(),
        row.body());
  }

  /** The first and the last link of the office's chain; empty for an empty log. */
  public static Optional<Head> head(Transaction tx) {
    long last =
        tx.handle().createQuery("select coalesce(max(id), 0) from event").mapTo(Long.class).one();
    return last == 0
        ? Optional.empty()
        : Optional.of(new Head(hashAt(tx, 1), last, hashAt(tx, last)));
  }

  /**
   * @param firstHash tells one office from another
   * @param last how many events there are
   */
  public record Head(String firstHash, long last, String lastHash) {}

  /** The place of the last event before a day began, by the office's own clock; 0 for none. */
  public static long lastBefore(Transaction tx, LocalDate day) {
    // an event's moment is written with its day first, in the office's time
    return tx.handle()
        .createQuery("select coalesce(max(id), 0) from event where substr(at, 1, 10) < :day")
        .bind("day", day.toString())
        .mapTo(Long.class)
        .one();
  }

  /** The hash of an event; of the beginning when there is no such event. */
  public static String hashAt(Transaction tx, long id) {
    return tx.handle()
        .createQuery("select hash from event where id = :id")
        .bind("id", id)
        .mapTo(String.class)
        .findOne()
        .orElse(GENESIS);
  }

  private static Row row(java.sql.ResultSet rs) throws java.sql.SQLException {
    return new Row(
        rs.getLong("id"),
        rs.getString("stream"),
        rs.getLong("seq"),
        OffsetDateTime.parse(rs.getString("at")),
        rs.getString("actor"),
        rs.getString("type"),
        rs.getString("body"),
        rs.getString("hash"));
  }

  /** Every field is preceded by its length, so that no two different rows give the same bytes. */
  private static String digest(String former, Object... fields) {
    MessageDigest sha = Sha256.digest();
    update(sha, former);
    for (Object field : fields) {
      update(sha, field.toString());
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  private static void update(MessageDigest sha, String field) {
    byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
    sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    sha.update(bytes);
  }
}
