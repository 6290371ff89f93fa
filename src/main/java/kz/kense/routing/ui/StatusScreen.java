package kz.kense.routing.ui;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import kz.kense.ui.PrintRequest;
import kz.kense.ui.Screen;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** Where a case is. The argument is the number or the IIN/BIN to look for. */
public final class StatusScreen implements Screen {
  private final StatusModel model;
  private final PrintRequest print;
  private String seenBy = "";

  public StatusScreen(CaseTools tools, PrintRequest print) {
    model = new StatusModel(tools);
    this.print = print;
  }

  @Override
  public String id() {
    return "status";
  }

  @Override
  public String titleKey() {
    return "status.title";
  }

  @Override
  public Ikon icon() {
    return MaterialDesignM.MAP_MARKER_OUTLINE;
  }

  @Override
  public void onShow(List<String> args) {
    String me = model.tools().me().id();
    if (!me.equals(seenBy)) {
      model.clear();
      seenBy = me;
    }
    if (!args.isEmpty()) {
      model.asked().set(args.getFirst());
      model.find();
    }
  }

  @Override
  public Node view(Ui ui) {
    return new StatusView(ui, model, print);
  }

  @Override
  public Map<Shortcut, Runnable> keys() {
    return Map.of(Shortcut.PRIMARY_ACTION, model::find);
  }
}
