package kz.kense.journal;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kense.casefile.CaseProjection;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Rulebook;
import kz.kense.storage.Transaction;
import org.jdbi.v3.core.statement.Query;

/** The incoming journal as a table: lists, desks and full-text search without folding any log. */
public final class JournalStore implements CaseProjection {
  @Override
  public void update(Transaction tx, CaseState c, Rulebook rules) {
    JournalRowStore.put(tx, JournalRow.of(c, rules));
    tx.handle().execute("delete from journal_fts where rowid = ?", c.id());
    tx.handle()
        .execute(
            "insert into journal_fts (rowid, words) values (?, ?)",
            c.id(),
            JournalRow.words(c, rules));
    tx.handle().execute("delete from case_file where case_id = ?", c.id());
    for (String sha256 : files(c)) {
      tx.handle().execute("insert into case_file (case_id, sha256) values (?, ?)", c.id(), sha256);
    }
  }

  private static Set<String> files(CaseState c) {
    return c.attachments().stream().map(a -> a.sha256()).collect(Collectors.toSet());
  }

  /**
   * What differs between the tables and what the log says of this case, by column; empty when
   * nothing does.
   */
  public static List<String> differences(Transaction tx, CaseState c, Rulebook rules) {
    List<String> found = new ArrayList<>();
    JournalRow expected = JournalRow.of(c, rules);
    Optional<JournalRow> stored = find(tx, c.id());
    if (stored.isEmpty() || !stored.get().equals(expected)) {
      found.add("journal");
    }
    String words =
        tx.handle()
            .createQuery("select words from journal_fts where rowid = :id")
            .bind("id", c.id())
            .mapTo(String.class)
            .findOne()
            .orElse("");
    if (!words.equals(JournalRow.words(c, rules))) {
      found.add("journal_fts");
    }
    Set<String> kept =
        tx.handle()
            .createQuery("select sha256 from case_file where case_id = :id")
            .bind("id", c.id())
            .mapTo(String.class)
            .collect(Collectors.toSet());
    if (!kept.equals(files(c))) {
      found.add("case_file");
    }
    return found;
  }

  /** Ids of the lines that fit, in order. */
  public static long[] ids(Transaction tx, JournalQuery q, LocalDateTime now) {
    StringBuilder sql = new StringBuilder("select id from journal where 1 = 1");
    String match = match(q.text());
    if (!match.isEmpty()) {
      // the journal's own words, or all on one page of a paper of the case
      sql.append(
          " and id in (select rowid from journal_fts where journal_fts match :match union"
              + " select case_id from case_file where sha256 in (select sha256 from paper_page"
              + " where id in (select rowid from paper_fts where paper_fts match :match)))");
    }
    if (q.year() != null) {
      sql.append(" and year = :year");
    }
    if (q.regulation() != null) {
      sql.append(" and regulation = :regulation");
    }
    switch (q.state()) {
      case ANY -> {}
      case OPEN, READY, CLOSED -> sql.append(" and status = :status");
      case OVERDUE -> sql.append(" and status = 'OPEN' and (step_due < :now or total_due < :now)");
    }
    String direction = q.descending() ? " desc" : "";
    sql.append(" order by ")
        .append(q.sort().column())
        .append(direction)
        .append(", id")
        .append(direction);
    Query query = tx.handle().createQuery(sql.toString());
    if (!match.isEmpty()) {
      query.bind("match", match);
    }
    if (q.year() != null) {
      query.bind("year", q.year());
    }
    if (q.regulation() != null) {
      query.bind("regulation", q.regulation());
    }
    switch (q.state()) {
      case ANY -> {}
      case OPEN, READY, CLOSED -> query.bind("status", q.state().name());
      case OVERDUE -> query.bind("now", JournalRowStore.moment(now));
    }
    try (Stream<Long> ids = query.mapTo(Long.class).stream()) {
      return ids.mapToLong(Long::longValue).toArray();
    }
  }

  /** How many lines the journal has. */
  public static int count(Transaction tx) {
    return tx.handle().createQuery("select count(*) from journal").mapTo(Integer.class).one();
  }

  /** Every line's id; for the integrity check. */
  public static List<Long> allIds(Transaction tx) {
    return tx.handle().createQuery("select id from journal order by id").mapTo(Long.class).list();
  }

  /** The lines with these ids, in the same order; ids that are not there are left out. */
  public static List<JournalRow> rows(Transaction tx, List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var byId =
        tx
            .handle()
            .createQuery("select * from journal where id in (<ids>)")
            .bindList("ids", ids)
            .map((rs, ctx) -> JournalRowStore.row(rs))
            .stream()
            .collect(Collectors.toMap(JournalRow::id, r -> r));
    return ids.stream()
        .filter(byId::containsKey)
        .map(id -> java.util.Objects.requireNonNull(byId.get(id)))
        .toList();
  }

  public static Optional<JournalRow> find(Transaction tx, long id) {
    return rows(tx, List.of(id)).stream().findFirst();
  }

  /**
   * What waits for an employee: given to him, or to nobody in particular of his roles; the most
   * urgent first.
   */
  public static List<JournalRow> desk(Transaction tx, String employee, Set<String> roles) {
    if (roles.isEmpty()) {
      return List.of();
    }
    return tx.handle()
        .createQuery(
            """
            select * from journal where status = 'OPEN' and role in (<roles>)
            and (performer is null or performer = :me) order by step_due, id\
            """)
        .bindList("roles", List.copyOf(roles))
        .bind("me", employee)
        .map((rs, ctx) -> JournalRowStore.row(rs))
        .list();
  }

  /** Signed results that are not in the outgoing journal yet, in the order of their numbers. */
  public static List<JournalRow> signedNotRegistered(Transaction tx) {
    return tx.handle()
        .createQuery(
            """
            select * from journal where status = 'OPEN' and result_number is not null
            and outgoing_number is null order by result_date, id\
            """)
        .map((rs, ctx) -> JournalRowStore.row(rs))
        .list();
  }

  /** Cases by status, the most urgent first. */
  public static List<JournalRow> byStatus(Transaction tx, CaseState.Status status) {
    return tx.handle()
        .createQuery(
            "select * from journal where status = :s order by coalesce(step_due, total_due), id")
        .bind("s", status.name())
        .map((rs, ctx) -> JournalRowStore.row(rs))
        .list();
  }

  /**
   * Earlier cases of the same applicant, or with the same file: possible duplicates, newest first.
   */
  public static List<JournalRow> similar(Transaction tx, String idNumber, List<String> sha256s) {
    return tx.handle()
        .createQuery(
            """
            select * from journal where id_number = :id
            or id in (select case_id from case_file where sha256 in (<shas>))
            order by registered_at desc limit 20\
            """)
        .bind("id", idNumber)
        .bindList("shas", sha256s.isEmpty() ? List.of("-") : sha256s)
        .map((rs, ctx) -> JournalRowStore.row(rs))
        .list();
  }

  /** The years that have cases, newest first. */
  public static List<Integer> years(Transaction tx) {
    return tx.handle()
        .createQuery("select distinct year from journal order by year desc")
        .mapTo(Integer.class)
        .list();
  }

  /** Words as typed, made into an FTS5 query: every word from its beginning, all of them. */
  static String match(String typed) {
    return Stream.of(typed.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" "))
        .filter(w -> !w.isEmpty())
        .map(w -> "\"" + w + "\"*")
        .collect(Collectors.joining(" "));
  }
}
