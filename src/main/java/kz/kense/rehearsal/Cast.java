package kz.kense.rehearsal;

import java.util.List;
import java.util.Optional;
import kz.kense.casefile.CaseState;
import kz.kense.office.Employee;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Step;
import org.jspecify.annotations.Nullable;

/** Finds whom a scenario means: an employee by id, or by role the one whose turn it is. */
record Cast(List<Employee> people, Regulation regulation) {

  boolean knows(String name) {
    return people.stream()
        .anyMatch(e -> e.active() && (e.id().equals(name) || e.roles().contains(name)));
  }

  /**
   * @param name employee id or role; empty for whoever is to act
   * @param c the case; null before it is registered
   */
  Employee of(String name, @Nullable CaseState c) {
    String wanted = name.isEmpty() ? presentRole(c) : name;
    Optional<Employee> byId =
        people.stream().filter(e -> e.active() && e.id().equals(wanted)).findFirst();
    if (byId.isPresent()) {
      return byId.get();
    }
    String performer = c == null ? null : c.performer();
    List<Employee> holders =
        people.stream().filter(e -> e.active() && e.roles().contains(wanted)).toList();
    return holders.stream()
        .filter(e -> e.id().equals(performer))
        .findFirst()
        .orElseGet(holders::getFirst);
  }

  private String presentRole(@Nullable CaseState c) {
    String performer = c == null ? null : c.performer();
    if (performer != null) {
      return performer;
    }
    String at = c == null ? null : c.step();
    Optional<Step> step = at == null ? Optional.empty() : regulation.step(at);
    return step.orElse(regulation.steps().getFirst()).role();
  }
}
