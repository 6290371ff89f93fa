package kz.kense.ui;

import java.util.List;

/**
 * One step of a route, in words ready to be shown.
 *
 * @param title what is done
 * @param role who by office
 * @param person who by name; empty while it is not known
 * @param due the norm: by when; empty when the step has no term
 * @param done when it was done; empty before
 * @param reasons why the moment is what it is, one line a day; empty when there is nothing to
 *     explain
 */
public record RouteStep(
    String title,
    String role,
    String person,
    String due,
    String done,
    State state,
    List<String> reasons) {

  /** Where the step stands. */
  public enum State {
    DONE,
    /** done after its moment */
    LATE,
    NOW,
    /** not done and its moment has passed */
    OVERDUE,
    FUTURE
  }

  public RouteStep {
    reasons = List.copyOf(reasons);
  }
}
