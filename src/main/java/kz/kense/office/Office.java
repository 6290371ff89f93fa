package kz.kense.office;

import java.util.List;
import java.util.Optional;
import kz.kense.calendar.WorkCalendar;
import kz.kense.casefile.Rulebook;
import kz.kense.casefile.Staff;

/** The office as it is now: organisation, people, calendar and the rules it works by. Immutable. */
public record Office(
    Organisation organisation, List<Employee> employees, WorkCalendar calendar, Rulebook rulebook) {
  public Office {
    employees = List.copyOf(employees);
  }

  public Optional<Employee> employee(String id) {
    return employees.stream().filter(e -> e.id().equals(id)).findFirst();
  }

  /** Who may act in a role now. */
  public List<Employee> holders(String role) {
    return employees.stream().filter(e -> e.active() && e.roles().contains(role)).toList();
  }

  static Staff staff(List<Employee> employees) {
    return new Staff() {
      @Override
      public boolean holds(String employee, String role) {
        return holders(role).contains(employee);
      }

      @Override
      public List<String> holders(String role) {
        return employees.stream()
            .filter(e -> e.active() && e.roles().contains(role))
            .map(Employee::id)
            .toList();
      }
    };
  }
}
