package kz.kense.signing.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import kz.kense.attachment.ui.DocumentViewer;
import kz.kense.office.Session;
import kz.kense.ui.Navigation;
import kz.kense.ui.PrintRequest;
import kz.kense.ui.Screen;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import kz.kense.ui.Work;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/** Signing results: {@code sign CASE_ID…}, or {@code sign} for all that wait for my signature. */
public final class SignScreen implements Screen {
  private final SignModel model;
  private final Navigation navigation;
  private final PrintRequest print;

  public SignScreen(
      SignServices services,
      KeyShelf keys,
      Session session,
      Work work,
      Navigation navigation,
      PrintRequest print) {
    this.navigation = navigation;
    this.print = print;
    model = new SignModel(services, keys, session, work);
    navigation
        .here()
        .addListener(
            (o, before, now) -> {
              if (now == null || now.screen() != this) {
                model.forget();
              }
            });
  }

  @Override
  public String id() {
    return "sign";
  }

  @Override
  public String titleKey() {
    return "sign.title";
  }

  @Override
  public Ikon icon() {
    return MaterialDesignD.DRAW;
  }

  @Override
  public void onShow(List<String> args) {
    model.open(args.stream().map(Long::parseLong).toList());
  }

  @Override
  public void onClose() {
    model.stop();
    model.forget();
  }

  @Override
  public Node view(Ui ui) {
    return new SignView(ui, model, print);
  }

  @Override
  public Map<Shortcut, Runnable> keys() {
    Map<Shortcut, Runnable> keys = new LinkedHashMap<>();
    keys.put(
        Shortcut.PRIMARY_ACTION,
        () -> {
          if (model.allSigned()) {
            navigation.go("desk");
          } else if (model.back().open().get()) {
            model.sendBack();
          } else {
            model.sign();
          }
        });
    keys.putAll(DocumentViewer.keys(model.viewer()));
    return keys;
  }
}
