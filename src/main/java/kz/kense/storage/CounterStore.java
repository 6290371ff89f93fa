package kz.kense.storage;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Registration numbers: given inside the registering transaction, restarting each year, never given
 * twice.
 */
public final class CounterStore {
  private CounterStore() {}

  /**
   * The next number of a register in a year, starting at 1. Belongs to the transaction: rolled back
   * with it.
   */
  public static int next(Transaction tx, String register, int year) {
    return tx.handle()
        .createQuery(
            """
            insert into counter (register, year, last) values (:register, :year, 1)
            on conflict (register, year) do update set last = last + 1
            returning last""")
        .bind("register", register)
        .bind("year", year)
        .mapTo(Integer.class)
        .one();
  }

  /** The last number given, by register and year written {@code register/year}. */
  public static Map<String, Integer> last(Transaction tx) {
    return tx
        .handle()
        .createQuery("select register || '/' || year as name, last from counter")
        .map((rs, ctx) -> Map.entry(rs.getString("name"), rs.getInt("last")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
