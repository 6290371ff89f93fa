package kz.kense.routing.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;
import kz.kense.attachment.ui.DocumentViewer;
import kz.kense.ui.Action;
import kz.kense.ui.PrintRequest;
import kz.kense.ui.Screen;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** My desk: what waits for me, the most urgent first. */
public final class DeskScreen implements Screen {
  private final DeskModel model;
  private final PrintRequest print;
  private @Nullable StepActions actions;

  public DeskScreen(CaseTools tools, PrintRequest print) {
    this.model = new DeskModel(tools);
    this.print = print;
  }

  @Override
  public void refreshBadge() {
    model.loadCount();
  }

  @Override
  public String id() {
    return "desk";
  }

  @Override
  public String titleKey() {
    return "routing.desk";
  }

  @Override
  public Ikon icon() {
    return MaterialDesignI.INBOX_OUTLINE;
  }

  @Override
  public ObservableIntegerValue badge() {
    return model.count();
  }

  @Override
  public void onShow(List<String> args) {
    model.load();
  }

  @Override
  public Node view(Ui ui) {
    actions = new StepActions(ui, model.step(), print);
    return new DeskView(ui, model, actions, print);
  }

  @Override
  public Map<Shortcut, Runnable> keys() {
    Map<Shortcut, Runnable> keys = new LinkedHashMap<>();
    keys.put(Shortcut.PRIMARY_ACTION, this::primary);
    keys.put(Shortcut.NEXT_ITEM, model::next);
    keys.put(Shortcut.PREVIOUS_ITEM, model::previous);
    keys.put(Shortcut.REFRESH, model::load);
    keys.put(Shortcut.SCAN, model::scan);
    keys.putAll(DocumentViewer.keys(model.viewer()));
    return keys;
  }

  private void primary() {
    Action now = actions == null ? null : actions.primary();
    if (now != null && !model.opening().get()) {
      now.perform();
    }
  }
}
