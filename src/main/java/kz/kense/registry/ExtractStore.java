package kz.kense.registry;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import kz.kense.storage.Transaction;
import kz.kense.text.LocalText;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Imported extracts in the office's file; of two that name the same number the newer one counts.
 */
public final class ExtractStore {
  private ExtractStore() {}

  /** A line with the extract it stands in. */
  public record Found(RegisterEntry entry, String extract, LocalDate asOf) {}

  /** Keeps the usable rows of an extract. */
  static int keep(Transaction tx, Extract extract, LocalDateTime at, String by) {
    int id =
        tx.handle()
            .createQuery(
                """
                insert into register_extract (name, as_of, imported_at, imported_by, lines)
                values (:name, :asOf, :at, :by, :lines) returning id\
                """)
            .bind("name", extract.name())
            .bind("asOf", extract.asOf().toString())
            .bind("at", at.toString())
            .bind("by", by)
            .bind("lines", extract.entries().size())
            .mapTo(Integer.class)
            .one();
    PreparedBatch batch =
        tx.handle()
            .prepareBatch(
                """
                insert into register_line (extract, id_number, name_kk, name_ru, address, head)
                values (:extract, :id, :kk, :ru, :address, :head)
                on conflict (extract, id_number) do update set name_kk = excluded.name_kk,
                  name_ru = excluded.name_ru, address = excluded.address, head = excluded.head\
                """);
    for (RegisterEntry e : extract.entries()) {
      batch
          .bind("extract", id)
          .bind("id", e.idNumber())
          .bind("kk", e.name().kk())
          .bind("ru", e.name().ru())
          .bind("address", e.address())
          .bind("head", e.head())
          .add();
    }
    if (batch.size() > 0) {
      batch.execute();
    }
    return extract.entries().size();
  }

  public static Optional<Found> find(Transaction tx, String idNumber) {
    return tx.handle()
        .createQuery(
            """
            select l.*, e.name, e.as_of from register_line l join register_extract e on e.id = l.extract
            where l.id_number = :id order by e.as_of desc, e.id desc limit 1\
            """)
        .bind("id", idNumber)
        .map(
            (rs, ctx) ->
                new Found(
                    new RegisterEntry(
                        rs.getString("id_number"),
                        new LocalText(rs.getString("name_kk"), rs.getString("name_ru")),
                        rs.getString("address"),
                        rs.getString("head")),
                    rs.getString("name"),
                    LocalDate.parse(rs.getString("as_of"))))
        .findOne();
  }

  /** All imports, newest first. */
  public static List<Extract.Kept> all(Transaction tx) {
    return tx.handle()
        .createQuery("select * from register_extract order by id desc")
        .map(
            (rs, ctx) ->
                new Extract.Kept(
                    rs.getString("name"),
                    LocalDate.parse(rs.getString("as_of")),
                    rs.getString("imported_at"),
                    rs.getString("imported_by"),
                    rs.getInt("lines")))
        .list();
  }
}
