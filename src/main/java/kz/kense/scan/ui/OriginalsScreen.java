package kz.kense.scan.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import kz.kense.ui.Screen;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** The paper originals that are out, or all that the office keeps. */
public final class OriginalsScreen implements Screen {
  private final OriginalsModel model;

  public OriginalsScreen(OriginalsModel model) {
    this.model = model;
  }

  @Override
  public String id() {
    return "originals";
  }

  @Override
  public String titleKey() {
    return "originals.title";
  }

  @Override
  public Ikon icon() {
    return MaterialDesignA.ARCHIVE_OUTLINE;
  }

  @Override
  public void onShow(List<String> args) {
    model.load();
  }

  @Override
  public Node view(Ui ui) {
    return new OriginalsView(ui, model);
  }

  @Override
  public Map<Shortcut, Runnable> keys() {
    Map<Shortcut, Runnable> keys = new LinkedHashMap<>();
    keys.put(Shortcut.PRIMARY_ACTION, model::lend);
    keys.put(Shortcut.REFRESH, model::load);
    return keys;
  }
}
