package kz.kense.casefile;

/** What the decisions ask about the office's people. */
public interface Staff {
  /** True when this employee works here and holds the role. */
  boolean holds(String employee, String role);
}
