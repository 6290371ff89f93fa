package kz.kense.office.ui;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import kz.kense.casefile.Cases;
import kz.kense.office.Offices;
import kz.kense.office.Session;
import kz.kense.ui.Screen;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import kz.kense.ui.Work;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The office's own affairs; shown to administrators only. */
public final class AdminScreen implements Screen {
  private final AdminModel model;

  public AdminScreen(
      Offices offices, Cases cases, PaperServices papers, Session session, Work work) {
    model = new AdminModel(offices, cases, papers, session, work);
  }

  @Override
  public String id() {
    return "admin";
  }

  @Override
  public String titleKey() {
    return "screen.admin";
  }

  @Override
  public Ikon icon() {
    return MaterialDesignC.COG_OUTLINE;
  }

  @Override
  public void onShow(List<String> args) {
    model.load();
  }

  @Override
  public Node view(Ui ui) {
    return new AdminView(ui, model);
  }

  @Override
  public Map<Shortcut, Runnable> keys() {
    return Map.of(Shortcut.PRIMARY_ACTION, model::primary, Shortcut.REFRESH, model::load);
  }

  /** The model, for tests of the screen. */
  AdminModel model() {
    return model;
  }
}
