package kz.kense.journal.ui;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import kz.kense.office.Offices;
import kz.kense.office.Session;
import kz.kense.papers.RegisterPapers;
import kz.kense.storage.Database;
import kz.kense.ui.PrintRequest;
import kz.kense.ui.Screen;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import kz.kense.ui.Work;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

/** Printed journals and spreadsheets of the registers, the closing of a day, the survey. */
public final class RegistersScreen implements Screen {
  private final RegistersModel model;
  private final PrintRequest printing;

  public RegistersScreen(
      Database database,
      RegisterPapers papers,
      Offices offices,
      Session session,
      Work work,
      PrintRequest printing) {
    model = new RegistersModel(database, papers, offices, session, work);
    this.printing = printing;
  }

  @Override
  public String id() {
    return "registers";
  }

  @Override
  public String titleKey() {
    return "registers.rail";
  }

  @Override
  public Ikon icon() {
    return MaterialDesignB.BOOKSHELF;
  }

  @Override
  public Node view(Ui ui) {
    return new RegistersView(ui, model, printing);
  }

  @Override
  public void onShow(List<String> args) {
    model.load();
  }

  @Override
  public Map<Shortcut, Runnable> keys() {
    return Map.of(Shortcut.REFRESH, model::load);
  }
}
