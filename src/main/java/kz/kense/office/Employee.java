package kz.kense.office;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import kz.kense.casefile.Actor;
import kz.kense.text.LocalText;

/**
 * One who works in the office.
 *
 * @param id short and stable, used in the log and at log-in
 * @param name surname and initials as documents write them
 * @param roles role ids of the regulations, {@code admin} and {@code seal}
 * @param iin twelve digits; a signature key must carry the same
 * @param key where his key file lies, as a path from the office's file; blank when not known
 */
public record Employee(
    String id,
    LocalText name,
    LocalText position,
    Set<String> roles,
    String iin,
    String phone,
    boolean active,
    String key) {
  public static final String ADMIN = "admin";

  /** Who has it may put the picture of the office's seal on what he signs. */
  public static final String SEAL = "seal";

  public Employee {
    // sorted: the log keeps employees as JSON, which must be the same bytes whenever it is written
    // anew
    roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
  }

  /** Whether this may be somebody's id: what is typed at log-in. */
  public static boolean validId(String id) {
    return id.matches("[a-z0-9][a-z0-9._-]{0,31}");
  }

  public Employee withRoles(Set<String> others) {
    return new Employee(id, name, position, others, iin, phone, active, key);
  }

  public Actor actor() {
    return new Actor(id, active ? roles : Set.of());
  }
}
