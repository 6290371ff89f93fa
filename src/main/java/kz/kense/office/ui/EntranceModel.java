package kz.kense.office.ui;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kz.kense.office.Employee;
import kz.kense.office.Entrance;
import kz.kense.office.Offices;
import kz.kense.text.LocalText;
import kz.kense.ui.Work;

/** Who came in and who was refused. */
public final class EntranceModel {
  private static final int SHOWN = 1000;

  private final Offices offices;
  private final Work work;
  private final ObservableList<Entrance> entrances = FXCollections.observableArrayList();

  public EntranceModel(Offices offices, Work work) {
    this.offices = offices;
    this.work = work;
  }

  /** Newest first, the last thousand. */
  public ObservableList<Entrance> entrances() {
    return entrances;
  }

  /** The employee's name, or what was typed when it names nobody. */
  public LocalText name(Entrance e) {
    return offices
        .office()
        .employee(e.who())
        .map(Employee::name)
        .orElseGet(() -> LocalText.same(e.who()));
  }

  public void load() {
    work.run("office.loading", () -> offices.entrances(SHOWN))
        .onSuccess(entrances::setAll)
        .unseen()
        .start();
  }
}
