package kz.kense.registry.ui;

import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kz.kense.registry.Extract;
import kz.kense.text.Failure;
import kz.kense.ui.Action;
import kz.kense.ui.ActionBar;
import kz.kense.ui.Banner;
import kz.kense.ui.Fields;
import kz.kense.ui.FormGrid;
import kz.kense.ui.Screen;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/** Extracts of the state registers: importing them, and which are here. */
public final class ExtractScreen implements Screen {
  private static final List<String> EXTENSIONS = List.of("csv", "xlsx", "txt");

  private final ExtractModel model;
  private @Nullable Ui shownIn;

  public ExtractScreen(ExtractModel model) {
    this.model = model;
  }

  @Override
  public String id() {
    return "extracts";
  }

  @Override
  public String titleKey() {
    return "registry.title";
  }

  @Override
  public Ikon icon() {
    return MaterialDesignD.DATABASE_IMPORT_OUTLINE;
  }

  @Override
  public void onShow(List<String> args) {
    model.load();
  }

  @Override
  public Map<Shortcut, Runnable> keys() {
    return Map.of(Shortcut.PRIMARY_ACTION, this::pick);
  }

  private void pick() {
    Ui ui = shownIn;
    if (ui != null) {
      model.add(ui.files().open("registry.pick", EXTENSIONS));
    }
  }

  @Override
  public Node view(Ui ui) {
    shownIn = ui;
    Label title = new Label(ui.text("registry.title"));
    title.getStyleClass().add("screen-title");
    HBox head = new HBox(title);
    head.getStyleClass().add("screen-head");
    VBox wrong = new VBox(4);
    VBox kept = new VBox(8);
    FormGrid form = new FormGrid(ui);
    form.getStyleClass().add("screen-body");
    form.getChildren().add(AnswerForm.wrapped(ui.text("registry.help"), "muted"));
    form.weighted(new double[] {1, 3}, Fields.date(ui, "registry.as-of", model.asOf()), new VBox());
    form.getChildren().add(wrong);
    form.section("registry.kept");
    form.getChildren().add(kept);
    follow(form, model.wrong(), () -> fillWrong(ui, wrong));
    follow(form, model.kept(), () -> fillKept(ui, kept));
    ScrollPane scroll = new ScrollPane(form);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    BorderPane pane = new BorderPane(scroll);
    pane.setTop(new VBox(head, new Banner(ui, model.notice())));
    pane.setBottom(
        new ActionBar(ui)
            .primary(
                Action.of("registry.import", MaterialDesignD.DATABASE_IMPORT_OUTLINE, this::pick)
                    .on(Shortcut.PRIMARY_ACTION)));
    return pane;
  }

  private void fillWrong(Ui ui, VBox box) {
    box.getChildren().clear();
    if (!model.wrong().isEmpty()) {
      box.getChildren().add(AnswerForm.wrapped(ui.text("registry.wrong"), "strong"));
    }
    for (Failure f : model.wrong()) {
      box.getChildren()
          .add(
              AnswerForm.wrapped(
                  ui.messages().get("failure." + f.code(), f.args().toArray()), "field-error"));
    }
  }

  private void fillKept(Ui ui, VBox box) {
    box.getChildren().clear();
    if (model.kept().isEmpty()) {
      box.getChildren().add(AnswerForm.wrapped(ui.text("registry.none"), "muted"));
    }
    for (Extract.Kept e : model.kept()) {
      box.getChildren()
          .add(
              AnswerForm.wrapped(ui.text("registry.line", e.name(), e.asOf(), e.lines()), "muted"));
    }
  }

  private static <T> void follow(Node node, ObservableList<T> list, Runnable show) {
    ListChangeListener<T> heard = change -> show.run();
    node.getProperties().put(new Object(), heard); // as long as the view lives
    list.addListener(new WeakListChangeListener<>(heard));
    show.run();
  }
}
