package kz.kense.office.ui;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import kz.kense.casefile.Cases;
import kz.kense.office.Offices;
import kz.kense.office.Session;
import kz.kense.ui.Work;

/** What an administrator works on; each part is a model of its own. */
public final class AdminModel {
  private final IntegerProperty tab = new SimpleIntegerProperty();
  private final OrganisationModel organisation;
  private final PeopleModel people;
  private final CalendarModel calendar;
  private final EntranceModel entrances;
  private final PaperModel papers;

  public AdminModel(
      Offices offices, Cases cases, PaperServices services, Session session, Work work) {
    organisation = new OrganisationModel(offices, session, work);
    people = new PeopleModel(offices, session, work);
    calendar = new CalendarModel(offices, cases, session, work);
    entrances = new EntranceModel(offices, work);
    papers = new PaperModel(services, offices, session, work);
  }

  /** Which part is in front: 0 organisation, 1 people, 2 calendar, 3 papers, 4 log-ins. */
  public IntegerProperty tab() {
    return tab;
  }

  public OrganisationModel organisation() {
    return organisation;
  }

  public PeopleModel people() {
    return people;
  }

  public CalendarModel calendar() {
    return calendar;
  }

  public EntranceModel entrances() {
    return entrances;
  }

  public PaperModel papers() {
    return papers;
  }

  public void load() {
    organisation.load();
    people.load();
    calendar.load();
    entrances.load();
    papers.load();
  }

  /** Does what the primary action of the part in front does. */
  void primary() {
    switch (tab.get()) {
      case 0 -> organisation.save();
      case 1 -> people.save();
      case 2 -> calendar.setDay();
      case 3 -> {
        if (papers.proofRefused().get() == null) {
          papers.prove();
        }
      }
      default -> entrances.load();
    }
  }
}
