package kz.kense.scan.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kense.attachment.PageText;
import kz.kense.casefile.CaseProjection;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Rulebook;
import kz.kense.storage.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * The text of kept documents, and which wait to be read. A file waits from the same transaction
 * that keeps it: a kill loses the page in hand and nothing else.
 */
public final class PaperTextStore implements CaseProjection {
  private static final double PARTS = 10_000;

  /** A file in the queue. */
  record Waiting(String sha256, @Nullable Integer pages, int done) {}

  @Override
  public void update(Transaction tx, CaseState c, Rulebook rules) {
    c.attachments().forEach(a -> ask(tx, a.sha256()));
  }

  /** Puts a file at the end of the queue unless it was there before. */
  public static void ask(Transaction tx, String sha256) {
    tx.handle().execute("insert or ignore into paper_file (sha256) values (?)", sha256);
  }

  /** Files kept before there was a queue, and those that only lacked Tesseract. */
  static void askAll(Transaction tx, boolean canRecognise) {
    tx.handle()
        .execute(
            "insert or ignore into paper_file (sha256) select distinct sha256 from case_file order"
                + " by case_id");
    if (canRecognise) {
      tx.handle()
          .execute("update paper_file set problem = null where problem = 'read.no-tesseract'");
    }
  }

  static Optional<Waiting> next(Transaction tx) {
    return tx.handle()
        .createQuery(
            """
            select sha256, pages, done from paper_file
            where problem is null and (pages is null or done < pages) order by id limit 1\
            """)
        .map(
            (rs, ctx) -> {
              int pages = rs.getInt("pages");
              Integer known = rs.wasNull() ? null : pages;
              return new Waiting(rs.getString("sha256"), known, rs.getInt("done"));
            })
        .findOne();
  }

  /** Pages that wait, a file that was not opened yet counting as one. */
  static int waiting(Transaction tx) {
    return tx.handle()
        .createQuery(
            """
            select coalesce(sum(coalesce(pages - done, 1)), 0) from paper_file
            where problem is null and (pages is null or done < pages)\
            """)
        .mapTo(Integer.class)
        .one();
  }

  static void opened(Transaction tx, String sha256, int pages) {
    tx.handle().execute("update paper_file set pages = ? where sha256 = ?", pages, sha256);
  }

  static void problem(Transaction tx, String sha256, String code) {
    tx.handle().execute("update paper_file set problem = ? where sha256 = ?", code, sha256);
  }

  /**
   * @param page from 0
   * @param picture null for a blank page
   */
  static void read(
      Transaction tx, String sha256, int page, PageText text, @Nullable PictureHash picture) {
    tx.handle()
        .createUpdate(
            """
            insert into paper_page (sha256, page, words, picture) values (:sha, :page, :words, :picture)
            on conflict (sha256, page) do nothing\
            """)
        .bind("sha", sha256)
        .bind("page", page)
        .bind("words", written(text))
        .bind("picture", picture == null ? null : picture.bytes())
        .execute();
    tx.handle()
        .createUpdate(
            """
            insert or replace into paper_fts (rowid, words)
            select id, :text from paper_page where sha256 = :sha and page = :page\
            """)
        .bind("sha", sha256)
        .bind("page", page)
        .bind("text", text.text())
        .execute();
    tx.handle()
        .execute("update paper_file set done = max(done, ?) where sha256 = ?", page + 1, sha256);
  }

  /** The pages read so far, in order. */
  public static List<PageText> pages(Transaction tx, String sha256) {
    return tx.handle()
        .createQuery("select words from paper_page where sha256 = :sha order by page")
        .bind("sha", sha256)
        .map((rs, ctx) -> parsed(rs.getString("words")))
        .list();
  }

  /** Whether one of these files waits for Tesseract to be installed. */
  public static boolean lackTesseract(Transaction tx, List<String> sha256s) {
    return !sha256s.isEmpty()
        && tx.handle()
                .createQuery(
                    """
                    select count(*) from paper_file
                    where sha256 in (<shas>) and problem = 'read.no-tesseract'\
                    """)
                .bindList("shas", sha256s)
                .mapTo(Integer.class)
                .one()
            > 0;
  }

  /**
   * Cases with another file that holds a page looking like one of these files.
   *
   * @return their ids, newest first
   */
  public static List<Long> casesWithSamePicture(Transaction tx, List<String> sha256s) {
    if (sha256s.isEmpty()) {
      return List.of();
    }
    List<PictureHash> wanted =
        tx.handle()
            .createQuery(
                "select picture from paper_page where sha256 in (<shas>) and picture not null")
            .bindList("shas", sha256s)
            .map((rs, ctx) -> new PictureHash(rs.getBytes("picture")))
            .list();
    List<String> alike = wanted.isEmpty() ? List.of() : filesLike(tx, wanted, sha256s);
    if (alike.isEmpty()) {
      return List.of();
    }
    return tx.handle()
        .createQuery(
            "select distinct case_id from case_file where sha256 in (<shas>) order by case_id desc")
        .bindList("shas", alike)
        .mapTo(Long.class)
        .list();
  }

  /** Every page of the archive is looked at: 48 bytes each, a million in about a second. */
  private static List<String> filesLike(
      Transaction tx, List<PictureHash> wanted, List<String> but) {
    record Seen(String sha256, PictureHash picture) {}
    try (Stream<Seen> seen =
        tx
            .handle()
            .createQuery("select sha256, picture from paper_page where picture not null")
            .map((rs, ctx) -> new Seen(rs.getString(1), new PictureHash(rs.getBytes(2))))
            .stream()) {
      return seen.filter(s -> !but.contains(s.sha256()))
          .filter(s -> wanted.stream().anyMatch(w -> w.looksLike(s.picture())))
          .map(Seen::sha256)
          .distinct()
          .toList();
    }
  }

  private static String written(PageText text) {
    return text.words().stream()
        .map(
            w ->
                String.join(
                    "\t",
                    Integer.toString(w.line()),
                    Integer.toString(w.certainty()),
                    part(w.area().x()),
                    part(w.area().y()),
                    part(w.area().width()),
                    part(w.area().height()),
                    w.text().replaceAll("\\s", " ")))
        .collect(Collectors.joining("\n"));
  }

  private static String part(double of) {
    return Long.toString(Math.round(of * PARTS));
  }

  private static PageText parsed(String words) {
    return new PageText(
        words
            .lines()
            .map(line -> line.split("\t", 7))
            .map(
                c ->
                    new PageText.Word(
                        c[6],
                        new PageText.Area(whole(c[2]), whole(c[3]), whole(c[4]), whole(c[5])),
                        Integer.parseInt(c[0]),
                        Integer.parseInt(c[1])))
            .toList());
  }

  private static double whole(String part) {
    return Integer.parseInt(part) / PARTS;
  }
}
