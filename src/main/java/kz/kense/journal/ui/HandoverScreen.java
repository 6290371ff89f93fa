package kz.kense.journal.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;
import kz.kense.attachment.ui.DocumentViewer;
import kz.kense.casefile.Cases;
import kz.kense.office.Offices;
import kz.kense.office.Session;
import kz.kense.storage.Database;
import kz.kense.ui.Navigation;
import kz.kense.ui.PrintRequest;
import kz.kense.ui.Screen;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/**
 * Outgoing registration and hand-over; the rail shows how many cases wait here. Its argument, when
 * there is one, is the case to choose.
 */
public final class HandoverScreen implements Screen {
  private final HandoverModel model;
  private final PrintRequest printing;

  public HandoverScreen(
      Database database,
      Cases cases,
      Offices offices,
      Session session,
      Work work,
      Navigation navigation,
      PrintRequest printing) {
    model = new HandoverModel(database, cases, offices, session, work, navigation);
    this.printing = printing;
  }

  @Override
  public String id() {
    return "handover";
  }

  @Override
  public String titleKey() {
    return "handover.rail";
  }

  @Override
  public Ikon icon() {
    return MaterialDesignH.HAND_EXTENDED_OUTLINE;
  }

  @Override
  public Node view(Ui ui) {
    return new HandoverView(ui, model, printing);
  }

  @Override
  public void onShow(List<String> args) {
    if (!args.isEmpty() && args.getFirst().matches("\\d{1,18}")) {
      model.choose(Long.parseLong(args.getFirst()));
    }
    model.notice().set(null); // said of what was done when one was here before
    model.load();
  }

  @Override
  public void refreshBadge() {
    model.loadCount();
  }

  @Override
  public @Nullable ObservableIntegerValue badge() {
    return model.waiting();
  }

  @Override
  public Map<Shortcut, Runnable> keys() {
    Map<Shortcut, Runnable> keys = new LinkedHashMap<>(DocumentViewer.keys(model.viewer()));
    keys.put(Shortcut.PRIMARY_ACTION, model::primary);
    keys.put(Shortcut.NEXT_ITEM, model::next);
    keys.put(Shortcut.PREVIOUS_ITEM, model::previous);
    keys.put(Shortcut.REFRESH, model::load);
    return keys;
  }
}
