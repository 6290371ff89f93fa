package kz.kense.casefile;

import java.util.Set;

/** Who acts: an employee and the roles he holds. */
public record Actor(String employee, Set<String> roles) {
  public Actor {
    roles = Set.copyOf(roles);
  }
}
