package kz.kense.journal;

import java.util.List;
import kz.kense.storage.Transaction;

/** Which results left together for the State Corporation. */
public final class DispatchStore {
  private DispatchStore() {}

  /**
   * The cases whose results were sent with one list, in the order they were sent. Read from the
   * log: a list is printed once or twice in its life.
   *
   * @param list its number
   */
  public static List<Long> cases(Transaction tx, String list) {
    return tx.handle()
        .createQuery(
            """
            select cast(substr(stream, 6) as integer) from event
            where type = 'Dispatched' and stream like 'case/%' and json_extract(body, '$.list') = :list
            order by id
            """)
        .bind("list", list)
        .mapTo(Long.class)
        .list();
  }
}
