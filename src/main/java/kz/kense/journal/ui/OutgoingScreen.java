package kz.kense.journal.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import kz.kense.attachment.ui.DocumentViewer;
import kz.kense.casefile.Cases;
import kz.kense.office.Offices;
import kz.kense.papers.RegisterPapers;
import kz.kense.storage.Database;
import kz.kense.ui.Navigation;
import kz.kense.ui.Screen;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import kz.kense.ui.Work;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

/** The register of results and the outgoing journal. */
public final class OutgoingScreen implements Screen {
  private final OutgoingModel model;

  public OutgoingScreen(
      Database database,
      Cases cases,
      Offices offices,
      RegisterPapers papers,
      Work work,
      Navigation navigation) {
    model = new OutgoingModel(database, cases, offices, papers, work, navigation);
  }

  @Override
  public String id() {
    return "outgoing";
  }

  @Override
  public String titleKey() {
    return "outgoing.rail";
  }

  @Override
  public Ikon icon() {
    return MaterialDesignB.BOOK_ARROW_RIGHT_OUTLINE;
  }

  @Override
  public Node view(Ui ui) {
    return new OutgoingView(ui, model);
  }

  @Override
  public void onShow(List<String> args) {
    if (!args.isEmpty()) {
      model.text().set(args.getFirst());
    }
    model.load();
  }

  @Override
  public Map<Shortcut, Runnable> keys() {
    Map<Shortcut, Runnable> keys = new LinkedHashMap<>(DocumentViewer.keys(model.viewer()));
    keys.put(Shortcut.NEXT_ITEM, model::next);
    keys.put(Shortcut.PREVIOUS_ITEM, model::previous);
    keys.put(Shortcut.REFRESH, model::load);
    return keys;
  }
}
