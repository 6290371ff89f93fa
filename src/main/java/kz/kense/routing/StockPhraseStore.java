package kz.kense.routing;

import java.util.List;
import kz.kense.storage.Transaction;

/** What an official usually writes in his resolutions, taken from those he has put. */
public final class StockPhraseStore {
  /** Older resolutions than these are not asked: the log may hold millions of events. */
  private static final int RESOLUTIONS_ASKED = 2000;

  private static final int PHRASES = 6;

  private StockPhraseStore() {}

  /**
   * @param author employee id
   * @return task texts, the most used first
   */
  public static List<String> of(Transaction tx, String author) {
    return tx.handle()
        .createQuery(
            """
            select task from (
              select id, json_extract(body, '$.author') author, json_extract(body, '$.task') task
              from event where type = 'ResolutionPut' order by id desc limit :asked)
            where author = :author and trim(task) <> ''
            group by task order by count(*) desc, max(id) desc limit :phrases\
            """)
        .bind("asked", RESOLUTIONS_ASKED)
        .bind("author", author)
        .bind("phrases", PHRASES)
        .mapTo(String.class)
        .list();
  }
}
