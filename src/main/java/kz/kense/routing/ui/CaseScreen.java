package kz.kense.routing.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import kz.kense.attachment.ui.DocumentViewer;
import kz.kense.routing.FileReader;
import kz.kense.ui.Action;
import kz.kense.ui.PrintRequest;
import kz.kense.ui.Screen;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/**
 * The case card. Arguments: the case's id, and after it, if it was opened from a list, the ids of
 * that list in order, for next and previous.
 */
public final class CaseScreen implements Screen {
  private final CaseModel model;
  private final PrintRequest print;
  private @Nullable CaseActs acts;
  private @Nullable Ui ui;

  public CaseScreen(CaseTools tools, FileReader reader, PrintRequest print) {
    this.model = new CaseModel(tools, reader);
    this.print = print;
  }

  @Override
  public String id() {
    return "case";
  }

  @Override
  public String titleKey() {
    return "case.title";
  }

  @Override
  public Ikon icon() {
    return MaterialDesignF.FOLDER_OPEN_OUTLINE;
  }

  @Override
  public boolean inRail() {
    return false;
  }

  @Override
  public void onShow(List<String> args) {
    if (args.isEmpty()) {
      model.reload();
      return;
    }
    List<Long> ids = args.stream().map(Long::valueOf).toList();
    model.open(ids.getFirst(), ids.subList(1, ids.size()));
  }

  @Override
  public Node view(Ui now) {
    StepActions step = new StepActions(now, model.step(), print);
    CaseActs made = new CaseActs(now, model, step, print);
    acts = made;
    ui = now;
    return new CaseView(now, model, step, made, print);
  }

  @Override
  public Map<Shortcut, Runnable> keys() {
    Map<Shortcut, Runnable> keys = new LinkedHashMap<>();
    keys.put(Shortcut.PRIMARY_ACTION, this::primary);
    keys.put(Shortcut.NEXT_ITEM, () -> model.move(1));
    keys.put(Shortcut.PREVIOUS_ITEM, () -> model.move(-1));
    keys.put(Shortcut.ATTACH, this::attach);
    keys.put(Shortcut.SCAN, model::scan);
    keys.put(Shortcut.PRINT, this::receipt);
    keys.put(Shortcut.REFRESH, model::reload);
    keys.putAll(DocumentViewer.keys(model.viewer()));
    return keys;
  }

  private void primary() {
    Action now = acts == null ? null : acts.primary();
    if (now != null) {
      now.perform();
    }
  }

  private void receipt() {
    if (acts != null) {
      acts.receipt();
    }
  }

  private void attach() {
    if (ui != null) {
      model.attach(ui.files().open("case.files.pick", DocumentsTab.EXTENSIONS), null);
    }
  }
}
