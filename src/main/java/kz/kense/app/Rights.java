package kz.kense.app;

import java.util.Set;
import kz.kense.office.Employee;
import kz.kense.office.Session;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.StepAction;
import kz.kense.ui.Screen;
import kz.kense.wiring.Wiring;

/** Which screens a person sees: what the regulations' steps give his roles to do. */
final class Rights {
  /** Screens of those who register and hand over: the roles of the regulations' first steps. */
  private static final Set<String> COUNTER =
      Set.of("register", "drafts", "handover", "originals", "extracts");

  private static final Set<StepAction> OFFICIALS =
      Set.of(StepAction.CHECK, StepAction.AGREE, StepAction.APPROVE, StepAction.SIGN);

  private Rights() {}

  static boolean allow(Wiring wiring, Session session, Screen screen) {
    Set<String> roles = session.me().roles();
    if (screen.id().equals("admin")) {
      return roles.contains(Employee.ADMIN);
    }
    if (screen.id().equals("sign")) {
      return official(wiring, roles);
    }
    return !COUNTER.contains(screen.id()) || atCounter(wiring, roles);
  }

  /** Those who sign results, and those who may add a signature of theirs. */
  private static boolean official(Wiring wiring, Set<String> roles) {
    return wiring.offices().rulebook().library().all().stream()
        .flatMap(r -> r.steps().stream())
        .filter(s -> OFFICIALS.contains(s.action()))
        .anyMatch(s -> roles.contains(s.role()));
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
