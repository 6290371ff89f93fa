package kz.kense.intake.ui;

import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;
import kz.kense.ui.Screen;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** Applications without a number. */
public final class DraftsScreen implements Screen {
  private final DraftsModel model;

  public DraftsScreen(DraftsModel model) {
    this.model = model;
  }

  @Override
  public String id() {
    return "drafts";
  }

  @Override
  public String titleKey() {
    return "intake.drafts";
  }

  @Override
  public Ikon icon() {
    return MaterialDesignF.FILE_EDIT_OUTLINE;
  }

  @Override
  public ObservableIntegerValue badge() {
    return model.count;
  }

  @Override
  public void refreshBadge() {
    model.reload();
  }

  @Override
  public void onShow(List<String> args) {
    model.deleting.set(null);
    model.reload();
  }

  @Override
  public Node view(Ui ui) {
    return new DraftsView(ui, model);
  }

  @Override
  public Map<Shortcut, Runnable> keys() {
    return Map.of(Shortcut.REFRESH, model::reload);
  }
}
