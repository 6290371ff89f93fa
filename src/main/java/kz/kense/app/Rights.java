package kz.kense.app;

import java.util.Set;
import kz.kense.office.Employee;
import kz.kense.office.Session;
import kz.kense.regulation.Regulation;
import kz.kense.ui.Screen;
import kz.kense.wiring.Wiring;

/** Which screens a person sees: what the regulations' steps give his roles to do. */
final class Rights {
  /** Screens of those who register and hand over: the roles of the regulations' first steps. */
  private static final Set<String> COUNTER = Set.of("register", "drafts", "handover", "originals");

  private Rights() {}

  static boolean allow(Wiring wiring, Session session, Screen screen) {
    Set<String> roles = session.me().roles();
    if (screen.id().equals("admin")) {
      return roles.contains(Employee.ADMIN);
    }
    return !COUNTER.contains(screen.id()) || atCounter(wiring, roles);
  }

  /**
   * A clerk begins with the journal, an administrator with the office, everybody else with what
   * waits for him.
   */
  static String firstScreen(Wiring wiring, Employee me) {
    if (atCounter(wiring, me.roles())) {
      return "journal";
    }
    return me.roles().equals(Set.of(Employee.ADMIN)) ? "admin" : "desk";
  }

  private static boolean atCounter(Wiring wiring, Set<String> roles) {
    return wiring.offices().rulebook().library().all().stream()
        .filter(Regulation::registrable)
        .map(Regulation::steps)
        .filter(steps -> !steps.isEmpty()) // an act that was repealed whole has none
        .anyMatch(steps -> roles.contains(steps.getFirst().role()));
  }
}
