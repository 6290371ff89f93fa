package kz.kense.intake.ui;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import kz.kense.office.Session;
import kz.kense.ui.Action;
import kz.kense.ui.ActionBar;
import kz.kense.ui.Banner;
import kz.kense.ui.PrintRequest;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** The form with the outlook beside it, or what came of it. */
final class RegisterView extends BorderPane {
  private static final Duration PAUSE = Duration.seconds(2);
  private static final double OUTLOOK_WIDTH = 372;

  private final Ui ui;
  private final RegisterModel model;
  private final Session session;
  private final PrintRequest printer;
  private final PauseTransition pause = new PauseTransition(PAUSE);

  RegisterView(Ui ui, RegisterModel model, Session session, PrintRequest printer) {
    this.ui = ui;
    this.model = model;
    this.session = session;
    this.printer = printer;
    Views.follow(this, model.stage, this::show);
    pause.setOnFinished(e -> model.saveIfChanged());
    Views.follow(this, model.changes, n -> wait(n.intValue()));
    sceneProperty()
        .addListener(
            (o, before, now) -> {
              if (now == null) {
                pause.stop();
              }
            });
  }

  private void wait(int changes) {
    if (changes > 0 && getScene() != null) {
      pause.playFromStart();
    }
  }

  private void show(RegisterModel.Stage stage) {
    switch (stage) {
      case RegisterModel.Stage.Filling f -> filling();
      case RegisterModel.Stage.Refusing(var missing) -> {
        setTop(head("intake.refuse.title"));
        setCenter(new RefusalCard(ui, model, missing));
        setBottom(null);
      }
      case RegisterModel.Stage.Registered done -> {
        setTop(head("intake.done.title"));
        setCenter(new OutcomeView(ui, model, session, printer, done));
        setBottom(null);
      }
      case RegisterModel.Stage.Refused done -> {
        setTop(head("intake.refused.title"));
        setCenter(new OutcomeView(ui, model, session, printer, null));
        setBottom(null);
      }
    }
  }

  private void filling() {
    FormView form = new FormView(ui, model, printer);
    HBox.setHgrow(form, Priority.ALWAYS);
    Node outlook = new OutlookPanel(ui, model);
    if (outlook instanceof Region region) {
      region.setMinWidth(OUTLOOK_WIDTH);
      region.setPrefWidth(OUTLOOK_WIDTH);
      region.setMaxWidth(OUTLOOK_WIDTH);
    }
    setTop(head("intake.title"));
    setCenter(new HBox(form, outlook));
    setBottom(actions());
  }

  private VBox head(String titleKey) {
    Label title = new Label(ui.text(titleKey));
    title.getStyleClass().add("screen-title");
    title.setWrapText(true);
    Label saved = new Label();
    saved.getStyleClass().add("muted");
    Views.follow(
        saved,
        model.savedAt,
        at -> {
          Views.present(
              saved, at != null && model.stage.get() instanceof RegisterModel.Stage.Filling);
          saved.setText(
              at == null ? "" : ui.text("intake.saved", ui.formats().time(at.toLocalTime())));
        });
    HBox line = new HBox(title, Views.spring(), saved);
    line.getStyleClass().add("screen-head");
    line.setAlignment(Pos.CENTER_LEFT);
    Banner banner = new Banner(ui, model.notice);
    VBox box = new VBox(line, banner);
    VBox.setMargin(banner, new javafx.geometry.Insets(0, 24, 12, 24));
    return box;
  }

  private ActionBar actions() {
    return new ActionBar(ui)
        .danger(
            Action.of("intake.refuse", MaterialDesignF.FILE_REMOVE_OUTLINE, model::askRefusal)
                .unless(model.whyNotRefuse))
        .add(
            Action.of("intake.save", MaterialDesignC.CONTENT_SAVE_OUTLINE, model::save)
                .on(Shortcut.SAVE_DRAFT))
        .primary(
            Action.of("intake.register", MaterialDesignC.CHECK, model::register)
                .unless(model.whyNotRegister)
                .on(Shortcut.PRIMARY_ACTION));
  }
}
