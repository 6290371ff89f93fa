package kz.kense.casefile;

import java.util.List;
import java.util.stream.Stream;
import kz.kense.casefile.CaseEvent.OriginalPlaced;
import kz.kense.storage.Transaction;

/** Where the paper originals of all cases are, as the log says. */
public final class OriginalStore {
  private OriginalStore() {}

  /**
   * The latest word about each original, by case.
   *
   * @param number of the case
   */
  public record Original(long caseId, String number, OriginalPlaced now) {}

  /** All originals that the office holds or has lent, in the order of their cases. */
  public static List<Original> all(Transaction tx) {
    return tx
        .handle()
        .createQuery("select distinct stream from event where type = 'OriginalPlaced'")
        .mapTo(String.class)
        .list()
        .stream()
        .map(CaseLog::caseId)
        .sorted()
        .flatMap(id -> of(tx, id))
        .toList();
  }

  private static Stream<Original> of(Transaction tx, long caseId) {
    List<Recorded<CaseEvent>> history = CaseLog.history(tx, caseId);
    String number = CaseLog.fold(caseId, history).intake().number();
    return Originals.of(history).stream().map(o -> new Original(caseId, number, o));
  }
}
