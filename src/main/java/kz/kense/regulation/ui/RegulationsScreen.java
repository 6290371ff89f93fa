package kz.kense.regulation.ui;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import kz.kense.office.Offices;
import kz.kense.office.Session;
import kz.kense.ui.Screen;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import kz.kense.ui.Work;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** What the office works by; {@code regulations ID} shows one. */
public final class RegulationsScreen implements Screen {
  private final RegulationsModel model;

  public RegulationsScreen(Offices offices, Session session, Work work, Proof proof) {
    model = new RegulationsModel(offices, session, work, proof);
  }

  @Override
  public String id() {
    return "regulations";
  }

  @Override
  public String titleKey() {
    return "screen.regulations";
  }

  @Override
  public Ikon icon() {
    return MaterialDesignS.SCALE_BALANCE;
  }

  @Override
  public void onShow(List<String> args) {
    model.load(args.stream().findFirst());
  }

  @Override
  public Node view(Ui ui) {
    return new RegulationsView(ui, model);
  }

  @Override
  public Map<Shortcut, Runnable> keys() {
    return Map.of(Shortcut.PRIMARY_ACTION, model::add);
  }
}
