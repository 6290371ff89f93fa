package kz.kense.journal.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;
import kz.kense.casefile.Cases;
import kz.kense.office.Offices;
import kz.kense.storage.Database;
import kz.kense.ui.Navigation;
import kz.kense.ui.Screen;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The open cases by urgency; the rail shows how many are overdue. */
public final class DeadlinesScreen implements Screen {
  private final DeadlinesModel model;

  public DeadlinesScreen(
      Database database, Cases cases, Offices offices, Work work, Navigation navigation) {
    model = new DeadlinesModel(database, cases, offices, work, navigation);
  }

  @Override
  public String id() {
    return "deadlines";
  }

  @Override
  public String titleKey() {
    return "deadlines.title";
  }

  @Override
  public Ikon icon() {
    return MaterialDesignC.CLOCK_ALERT_OUTLINE;
  }

  @Override
  public Node view(Ui ui) {
    return new DeadlinesView(ui, model);
  }

  @Override
  public void onShow(List<String> args) {
    model.load();
  }

  @Override
  public void refreshBadge() {
    model.countOverdue();
  }

  @Override
  public @Nullable ObservableIntegerValue badge() {
    return model.overdue();
  }

  @Override
  public Map<Shortcut, Runnable> keys() {
    Map<Shortcut, Runnable> keys = new LinkedHashMap<>();
    keys.put(Shortcut.NEXT_ITEM, model::next);
    keys.put(Shortcut.PREVIOUS_ITEM, model::previous);
    keys.put(Shortcut.REFRESH, model::load);
    return keys;
  }
}
