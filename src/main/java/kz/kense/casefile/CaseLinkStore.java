package kz.kense.casefile;

import java.util.List;
import java.util.Map;
import kz.kense.storage.Transaction;

/** Which case follows on which, so that a case can be found from the earlier one too. */
public final class CaseLinkStore implements CaseProjection {
  @Override
  public void update(Transaction tx, CaseState state, Rulebook rulebook) {
    EarlierCase earlier = state.intake().earlier();
    if (earlier == null || earlier.caseId() == null) {
      return;
    }
    tx.handle()
        .createUpdate("insert or replace into case_link (id, earlier) values (:id, :earlier)")
        .bind("id", state.id())
        .bind("earlier", earlier.caseId())
        .execute();
  }

  /** Every link kept: the case, and the earlier one. */
  public static Map<Long, Long> all(Transaction tx) {
    return tx.handle()
        .createQuery("select id, earlier from case_link order by id")
        .map((rs, ctx) -> Map.entry(rs.getLong("id"), rs.getLong("earlier")))
        .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  /** The cases that follow on this one, in the order of registration. */
  public static List<Long> following(Transaction tx, long caseId) {
    return tx.handle()
        .createQuery("select id from case_link where earlier = :id order by id")
        .bind("id", caseId)
        .mapTo(Long.class)
        .list();
  }
}
