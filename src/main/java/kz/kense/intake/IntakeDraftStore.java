package kz.kense.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import kz.kense.casefile.CaseEvent.Attachment;
import kz.kense.storage.BlobStore;
import kz.kense.storage.Json;
import kz.kense.storage.Transaction;

/**
 * Applications begun and not registered. They are working data, no part of the record: a draft may
 * be changed and deleted. Contents of its files stay in the archive.
 */
public final class IntakeDraftStore {
  private IntakeDraftStore() {}

  /**
   * Saves a draft.
   *
   * @param id of the draft to replace; 0 for a new one
   * @return the draft's id
   */
  public static long save(
      Transaction tx, long id, String author, LocalDateTime savedAt, IntakeForm form) {
    if (id != 0) {
      int changed =
          tx.handle()
              .createUpdate(
                  "update intake_draft set author = :a, saved_at = :t, body = :b where id = :id")
              .bind("id", id)
              .bind("a", author)
              .bind("t", savedAt.toString())
              .bind("b", Json.write(form))
              .execute();
      if (changed > 0) {
        return id;
      }
    }
    return tx.handle()
        .createUpdate("insert into intake_draft (author, saved_at, body) values (:a, :t, :b)")
        .bind("a", author)
        .bind("t", savedAt.toString())
        .bind("b", Json.write(form))
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  public static Optional<IntakeDraft> find(Transaction tx, long id) {
    return tx.handle()
        .createQuery("select * from intake_draft where id = :id")
        .bind("id", id)
        .map((rs, ctx) -> draft(rs))
        .findOne();
  }

  /** All drafts of the office, the latest first. */
  public static List<IntakeDraft> all(Transaction tx) {
    return tx.handle()
        .createQuery("select * from intake_draft order by saved_at desc, id desc")
        .map((rs, ctx) -> draft(rs))
        .list();
  }

  public static void delete(Transaction tx, long id) {
    tx.handle().execute("delete from intake_draft where id = ?", id);
  }

  /** Keeps a file's content, so that a draft loses nothing when the program ends. */
  public static Attachment keep(
      Transaction tx, String attachmentId, String document, IncomingFile file) {
    return new Attachment(
        attachmentId,
        document.isEmpty() ? null : document,
        file.name(),
        file.mediaType(),
        file.content().length,
        BlobStore.put(tx, file.content()));
  }

  private static IntakeDraft draft(ResultSet rs) throws SQLException {
    return new IntakeDraft(
        rs.getLong("id"),
        rs.getString("author"),
        LocalDateTime.parse(rs.getString("saved_at")),
        Json.read(rs.getString("body"), IntakeForm.class));
  }
}
