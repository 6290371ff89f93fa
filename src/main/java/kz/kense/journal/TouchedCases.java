package kz.kense.journal;

import java.util.ArrayList;
import java.util.List;
import kz.kense.casefile.CaseState;
import kz.kense.regulation.Comparison;
import kz.kense.regulation.Difference;
import kz.kense.regulation.Regulation;
import kz.kense.storage.Transaction;

/**
 * The open cases that a new edition of their regulation says something else about. They keep the
 * edition they were registered under; the list tells whose people to warn.
 */
public final class TouchedCases {
  private TouchedCases() {}

  /**
   * @param differences that matter to the case from where it stands; never empty
   */
  public record Touched(JournalRow row, List<Difference> differences) {
    public Touched {
      differences = List.copyOf(differences);
    }
  }

  /** Cases at work or waiting for the applicant, registered under the first of the editions. */
  public static List<Touched> of(Transaction tx, Comparison comparison) {
    Regulation r = comparison.before();
    List<JournalRow> open = new ArrayList<>(JournalStore.byStatus(tx, CaseState.Status.OPEN));
    open.addAll(JournalStore.byStatus(tx, CaseState.Status.READY));
    List<Touched> touched = new ArrayList<>();
    for (JournalRow row : open) {
      if (row.regulation().equals(r.id()) && row.version().equals(r.version())) {
        List<Difference> about = comparison.touching(row.kind(), row.category(), row.step());
        if (!about.isEmpty()) {
          touched.add(new Touched(row, about));
        }
      }
    }
    return touched;
  }
}
