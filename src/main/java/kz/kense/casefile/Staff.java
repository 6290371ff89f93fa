package kz.kense.casefile;

import java.util.List;

/** What the decisions ask about the office's people. */
public interface Staff {
  /** True when this employee works here and holds the role. */
  boolean holds(String employee, String role);

  /** All who work here and hold the role; employee ids. */
  List<String> holders(String role);
}
