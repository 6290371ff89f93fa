package kz.kense.statement.ui;

import java.util.Map;
import javafx.scene.Node;
import kz.kense.ui.Screen;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignQ;

/** Checking the code on a paper: {@code paper-check}. */
public final class PaperCheckScreen implements Screen {
  private final PaperCheckModel model;
  private @Nullable PaperCheckView shown;

  public PaperCheckScreen(PaperCheckModel model) {
    this.model = model;
  }

  @Override
  public String id() {
    return "paper-check";
  }

  @Override
  public String titleKey() {
    return "verify.tab.paper";
  }

  @Override
  public Ikon icon() {
    return MaterialDesignQ.QRCODE_SCAN;
  }

  @Override
  public Node view(Ui ui) {
    PaperCheckView view = new PaperCheckView(ui, model);
    shown = view;
    return view;
  }

  @Override
  public Map<Shortcut, Runnable> keys() {
    return Map.of(
        Shortcut.PRIMARY_ACTION,
        () -> {
          if (model.refused().get() == null) {
            model.check();
          }
        },
        Shortcut.ATTACH,
        () -> {
          if (shown != null) {
            shown.choose();
          }
        });
  }
}
