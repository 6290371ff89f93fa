package kz.kense.signing.ui;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import kz.kense.attachment.ui.DocumentViewer;
import kz.kense.office.Offices;
import kz.kense.papers.OfficeTrust;
import kz.kense.signing.proof.HttpWire;
import kz.kense.ui.Screen;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Telling what the signatures of a PDF, CMS or XML are worth: {@code files}. */
public final class VerifyScreen implements Screen {
  private final VerifyModel model;
  private final Supplier<ZoneId> zone;
  private @Nullable VerifyView shown;

  public VerifyScreen(Offices offices, OfficeTrust trust, Work work, InstantSource clock) {
    zone = () -> offices.office().organisation().hours().zone();
    model = new VerifyModel(trust::basis, trust.revocations(), new HttpWire(), zone, work, clock);
  }

  /** The lists it judges by, as a screen of their own. */
  public ListsScreen lists() {
    return new ListsScreen(model.lists(), zone);
  }

  /** Checks files that came from elsewhere, such as the command line or another screen. */
  public void check(List<Path> files) {
    model.check(files);
  }

  @Override
  public String id() {
    return "files";
  }

  @Override
  public String titleKey() {
    return "verify.tab.files";
  }

  @Override
  public Ikon icon() {
    return MaterialDesignS.SHIELD_CHECK_OUTLINE;
  }

  @Override
  public Node view(Ui ui) {
    VerifyView view = new VerifyView(ui, model);
    shown = view;
    return view;
  }

  @Override
  public Map<Shortcut, Runnable> keys() {
    Map<Shortcut, Runnable> keys = new LinkedHashMap<>();
    keys.put(
        Shortcut.ATTACH,
        () -> {
          if (shown != null) {
            shown.choose();
          }
        });
    keys.putAll(DocumentViewer.keys(model.viewer()));
    return keys;
  }
}
