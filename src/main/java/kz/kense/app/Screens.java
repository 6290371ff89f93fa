package kz.kense.app;

import kz.kense.casefile.Cases;
import kz.kense.journal.ui.DeadlinesScreen;
import kz.kense.journal.ui.HandoverScreen;
import kz.kense.journal.ui.JournalScreen;
import kz.kense.journal.ui.OutgoingScreen;
import kz.kense.office.Offices;
import kz.kense.office.Session;
import kz.kense.storage.Database;
import kz.kense.ui.Navigation;
import kz.kense.ui.Work;

/** Every screen of an open office, in the order of the rail. */
final class Screens {
  private Screens() {}

  static void register(Navigation navigation, Wiring wiring, Session session, Work work) {
    Database database = wiring.database();
    Cases cases = wiring.cases();
    Offices offices = wiring.offices();
    navigation.register(new JournalScreen(database, cases, offices, session, work, navigation));
    navigation.register(
        new HandoverScreen(database, cases, offices, session, work, navigation, (ui, title, pdf) -> {}));
    navigation.register(new OutgoingScreen(database, cases, offices, work, navigation));
    navigation.register(new DeadlinesScreen(database, cases, offices, work, navigation));
  }
}
