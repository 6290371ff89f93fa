package kz.kense.intake.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import kz.kense.intake.ui.FormProblems.Place;
import kz.kense.office.Session;
import kz.kense.ui.Navigation;
import kz.kense.ui.PrintRequest;
import kz.kense.ui.Screen;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** Registering an application; the argument is the id of a draft to go on with. */
public final class RegisterScreen implements Screen {
  private final RegisterModel model;
  private final Session session;
  private final PrintRequest printer;
  private @Nullable Ui shownIn;

  /**
   * @param printer where receipts are sent
   */
  public RegisterScreen(
      RegisterModel model, Session session, PrintRequest printer, Navigation navigation) {
    this.model = model;
    this.session = session;
    this.printer = printer;
    // leaving the screen loses nothing: what was typed becomes a draft
    navigation
        .here()
        .addListener(
            (o, before, now) -> {
              if (before != null && before.screen() == this) {
                model.saveIfChanged();
              }
            });
  }

  @Override
  public String id() {
    return "register";
  }

  @Override
  public String titleKey() {
    return "intake.title";
  }

  @Override
  public Ikon icon() {
    return MaterialDesignF.FILE_PLUS_OUTLINE;
  }

  @Override
  public boolean inRail() {
    return false;
  }

  @Override
  public void onShow(List<String> args) {
    model.open(args);
  }

  @Override
  public void refreshBadge() {
    model.archiveChanged();
  }

  @Override
  public Node view(Ui ui) {
    shownIn = ui;
    return new RegisterView(ui, model, session, printer);
  }

  @Override
  public Map<Shortcut, Runnable> keys() {
    Map<Shortcut, Runnable> keys = new LinkedHashMap<>();
    keys.put(Shortcut.PRIMARY_ACTION, this::primary);
    keys.put(Shortcut.SAVE_DRAFT, model::save);
    keys.put(Shortcut.CHOOSE_SERVICE, () -> model.focus.set(Place.SERVICE));
    keys.put(Shortcut.ATTACH, this::attach);
    keys.put(Shortcut.SCAN, model::scan);
    keys.put(Shortcut.PRINT, this::print);
    return keys;
  }

  private void attach() {
    Ui ui = shownIn;
    if (ui != null && model.stage.get() instanceof RegisterModel.Stage.Filling) {
      model.attached.attach(null, ui.files().open("intake.attach.title", ChecklistView.EXTENSIONS));
    }
  }

  private void print() {
    Ui ui = shownIn;
    if (ui != null) {
      OutcomeView.print(ui, model, session, printer);
    }
  }

  private void primary() {
    switch (model.stage.get()) {
      case RegisterModel.Stage.Filling f -> model.register();
      case RegisterModel.Stage.Refusing f -> {
        // turning somebody away takes a look at the button
      }
      case RegisterModel.Stage.Registered f -> model.next();
      case RegisterModel.Stage.Refused f -> model.next();
    }
  }
}
