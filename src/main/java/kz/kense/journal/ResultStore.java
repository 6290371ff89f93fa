package kz.kense.journal;

import java.util.List;
import java.util.stream.Stream;
import kz.kense.casefile.CaseState.Status;
import kz.kense.storage.Transaction;
import org.jdbi.v3.core.statement.Query;

/** The lines of the journal that have come to a signed result. */
public final class ResultStore {
  private ResultStore() {}

  /**
   * The register of results: ids of the cases whose result is signed, the newest result first.
   *
   * @param text words to find, as {@link JournalQuery#text}
   */
  public static long[] ids(Transaction tx, String text) {
    String match = JournalStore.match(text);
    Query query =
        tx.handle()
            .createQuery(
                "select id from journal where result_number is not null"
                    + (match.isEmpty()
                        ? ""
                        : " and id in (select rowid from journal_fts where journal_fts match :match)")
                    + " order by result_date desc, id desc");
    if (!match.isEmpty()) {
      query.bind("match", match);
    }
    try (Stream<Long> ids = query.mapTo(Long.class).stream()) {
      return ids.mapToLong(Long::longValue).toArray();
    }
  }

  /**
   * What the chancellery has to hand over or may soon: cases that wait for the applicant, and the
   * open ones that are at one of these steps; those to be registered first, then by term.
   *
   * @param open lets through the open cases that are wanted; which steps those are is the
   *     regulation's word
   */
  public static List<JournalRow> toHandOver(
      Transaction tx, java.util.function.Predicate<JournalRow> open) {
    return Stream.concat(
            JournalStore.byStatus(tx, Status.OPEN).stream().filter(open),
            JournalStore.byStatus(tx, Status.READY).stream())
        .toList();
  }
}
