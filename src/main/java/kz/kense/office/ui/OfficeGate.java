package kz.kense.office.ui;

import java.time.InstantSource;
import java.util.List;
import kz.kense.office.Employee;
import kz.kense.office.Offices;
import kz.kense.office.Session;
import kz.kense.text.Failure;

/** The door of a real office: who is let in works at this machine from then on. */
public final class OfficeGate implements LoginModel.Gate {
  private final Offices offices;
  private final Session session;
  private final InstantSource clock;

  public OfficeGate(Offices offices, Session session, InstantSource clock) {
    this.offices = offices;
    this.session = session;
    this.clock = clock;
  }

  @Override
  public LoginModel.Outcome login(String user, char[] password) {
    try {
      Employee who = offices.logIn(user, password);
      session.enter(who);
      return new LoginModel.Outcome.Entered(person(who));
    } catch (Failure refused) {
      // only a refusal is an answer of the door; a full disk is not
      if (!refused.code().startsWith("login.")) {
        throw refused;
      }
      return new LoginModel.Outcome.Refused(
          refused, offices.blockedUntil(user).orElseGet(clock::instant));
    }
  }

  @Override
  public List<LoginModel.Person> demoPeople() {
    if (!offices.office().organisation().demo()) {
      return List.of();
    }
    return offices.office().employees().stream()
        .filter(Employee::active)
        .map(OfficeGate::person)
        .toList();
  }

  @Override
  public LoginModel.Person actAs(String personId) {
    Employee who = offices.actAs(personId);
    session.enter(who);
    return person(who);
  }

  private static LoginModel.Person person(Employee e) {
    return new LoginModel.Person(e.id(), e.name(), e.position());
  }
}
