package kz.kense.journal.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import kz.kense.casefile.Cases;
import kz.kense.office.Offices;
import kz.kense.office.Session;
import kz.kense.papers.RegisterPapers;
import kz.kense.storage.Database;
import kz.kense.ui.Navigation;
import kz.kense.ui.Screen;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import kz.kense.ui.Work;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

/** The incoming journal. Its argument, when there is one, is what to search for. */
public final class JournalScreen implements Screen {
  private final JournalModel model;

  public JournalScreen(
      Database database,
      Cases cases,
      Offices offices,
      Session session,
      RegisterPapers papers,
      Work work,
      Navigation navigation) {
    model = new JournalModel(database, cases, offices, session, papers, work, navigation);
  }

  @Override
  public String id() {
    return "journal";
  }

  @Override
  public String titleKey() {
    return "journal.rail";
  }

  @Override
  public Ikon icon() {
    return MaterialDesignB.BOOK_OPEN_OUTLINE;
  }

  @Override
  public Node view(Ui ui) {
    return new JournalView(ui, model);
  }

  @Override
  public void onShow(List<String> args) {
    if (!args.isEmpty()) {
      model.clearFilters();
      model.text().set(args.getFirst());
    }
    model.load();
  }

  @Override
  public Map<Shortcut, Runnable> keys() {
    Map<Shortcut, Runnable> keys = new LinkedHashMap<>();
    keys.put(Shortcut.REGISTER_NEW, model::register);
    keys.put(Shortcut.NEXT_ITEM, model::next);
    keys.put(Shortcut.PREVIOUS_ITEM, model::previous);
    keys.put(Shortcut.REFRESH, model::load);
    return keys;
  }
}
