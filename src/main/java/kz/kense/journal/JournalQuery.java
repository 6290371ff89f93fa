package kz.kense.journal;

import org.jspecify.annotations.Nullable;

/**
 * What to list.
 *
 * @param text words to find, in any order, each from its beginning; blank for all
 * @param year of registration; null for all
 * @param regulation id; null for all
 * @param state which cases by state
 * @param sort which column, {@link Sort#REGISTERED} first
 */
public record JournalQuery(
    String text,
    @Nullable Integer year,
    @Nullable String regulation,
    State state,
    Sort sort,
    boolean descending) {
  public static final JournalQuery ALL =
      new JournalQuery("", null, null, State.ANY, Sort.REGISTERED, true);

  public enum State {
    ANY,
    OPEN,
    READY,
    CLOSED,
    /** open, or ready, and past the total or the step's term */
    OVERDUE
  }

  public enum Sort {
    REGISTERED("registered_at"),
    /** the order of giving: as text, number 10 would come before number 2 */
    NUMBER("id"),
    APPLICANT("applicant"),
    DUE("coalesce(step_due, total_due)"),
    RESULT("result_date");

    private final String column;

    Sort(String column) {
      this.column = column;
    }

    String column() {
      return column;
    }
  }

  public JournalQuery withText(String words) {
    return new JournalQuery(words, year, regulation, state, sort, descending);
  }

  public JournalQuery withState(State wanted) {
    return new JournalQuery(text, year, regulation, wanted, sort, descending);
  }
}
