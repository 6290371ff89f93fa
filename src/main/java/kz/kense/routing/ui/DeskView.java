package kz.kense.routing.ui;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kz.kense.attachment.ui.DocumentViewer;
import kz.kense.journal.JournalRow;
import kz.kense.ui.Action;
import kz.kense.ui.ActionBar;
import kz.kense.ui.Banner;
import kz.kense.ui.EmptyState;
import kz.kense.ui.Icons;
import kz.kense.ui.ListDetail;
import kz.kense.ui.PrintRequest;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** The desk: the list, the document, and what is to be done with it. */
final class DeskView extends BorderPane {
  /** Narrower than this, the panel goes below the document. */
  private static final double ROOM_FOR_BOTH = 700;

  private final Ui ui;
  private final DeskModel model;
  private final StepActions actions;
  private final PrintRequest print;
  private final StackPane center = new StackPane();
  private final StackPane bar = new StackPane();
  private final ListView<JournalRow> list;
  private final Node work;
  private final StepPanel panel;
  private boolean focusWanted;

  DeskView(Ui ui, DeskModel model, StepActions actions, PrintRequest print) {
    this.ui = ui;
    this.model = model;
    this.print = print;
    this.actions = actions;
    list = list();
    panel = new StepPanel(ui, model.tools(), model.step());
    work = new ListDetail(list, document(), model.divider());
    setTop(new VBox(head(), new Banner(ui, model.notice())));
    setCenter(center);
    setBottom(bar);
    addEventHandler(KeyEvent.KEY_PRESSED, this::letters);
    bar.mouseTransparentProperty().bind(model.opening());
    Views.follow(this, model.chosen(), this::choose);
    Views.follow(this, model.ready(), now -> choose(model.chosen().get()));
    Views.follow(this, model.step().stand(), now -> showActions());
    Views.follow(this, model.step().recording(), now -> showActions());
    Views.follow(
        this,
        model.step().resolution().executorError(),
        wrong -> {
          if (wrong != null && list.isFocused()) {
            panel.focusFirst(); // where the executor is named
          }
        });
    int[] seen = {model.acts().get()};
    Views.follow(
        this,
        model.acts(),
        now -> {
          if (now.intValue() != seen[0]) {
            seen[0] = now.intValue();
            list.requestFocus(); // the fields of what is done go away, and the keys with them
          }
        });
  }

  /** The list takes the keys first: J and K, or the arrows, go through the cases. */
  @Override
  public void requestFocus() {
    focusWanted = true;
    if (getScene() != null) {
      applyCss(); // a split pane takes its parts into the scene with its skin
    }
    list.requestFocus();
  }

  private Node head() {
    Label title = new Label(ui.text("routing.desk"));
    title.getStyleClass().add("screen-title");
    Label count = new Label();
    count.getStyleClass().add("muted");
    Views.follow(
        count,
        model.count(),
        n -> count.setText(n.intValue() == 0 ? "" : ui.text("routing.desk.count", n.intValue())));
    HBox head =
        new HBox(
            title,
            count,
            Views.spring(),
            Icons.button(
                MaterialDesignC.CHEVRON_UP, words(Shortcut.PREVIOUS_ITEM), model::previous),
            Icons.button(MaterialDesignC.CHEVRON_DOWN, words(Shortcut.NEXT_ITEM), model::next));
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("screen-head");
    return head;
  }

  private String words(Shortcut keys) {
    return ui.text(keys.textKey()) + "  (" + keys.shown() + ")";
  }

  private ListView<JournalRow> list() {
    ListView<JournalRow> view = new ListView<>(model.waiting());
    view.getStyleClass().addAll("desk-list", "edge-to-edge");
    view.setCellFactory(v -> new DeskCell(ui, model.tools()));
    view.setAccessibleText(ui.text("routing.desk"));
    view.addEventFilter( // a list takes Enter for itself
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            panel.focusFirst();
            event.consume();
          }
        });
    view.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, before, now) -> {
              JournalRow chosen = model.chosen().get();
              if (now != null && (chosen == null || chosen.id() != now.id())) {
                model.choose(now);
              }
            });
    return view;
  }

  private Node document() {
    DocumentViewer viewer = new DocumentViewer(ui, model.viewer());
    viewer.printing(print, () -> ui.text("case.title"));
    SplitPane split = new SplitPane(viewer, panel);
    split.getStyleClass().add("list-detail");
    split.setDividerPositions(0.56);
    split
        .widthProperty()
        .addListener(
            (o, before, now) ->
                split.setOrientation(
                    now.doubleValue() < ROOM_FOR_BOTH
                        ? Orientation.VERTICAL
                        : Orientation.HORIZONTAL));
    return split;
  }

  private void choose(@Nullable JournalRow row) {
    if (row == null) {
      if (!model.ready().get()) {
        return; // not read yet: nothing is known, so nothing is said
      }
      center
          .getChildren()
          .setAll(new EmptyState(ui, MaterialDesignC.COFFEE_OUTLINE, "routing.desk.empty"));
      return;
    }
    if (!center.getChildren().contains(work)) {
      center.getChildren().setAll(work);
      if (focusWanted) {
        center.applyCss(); // a split pane takes its parts into the scene with its skin
        list.requestFocus();
      }
    }
    if (model.opening().get() && panelHasKeys()) {
      list.requestFocus(); // the fields of the case before go away
    }
    list.getSelectionModel().select(row);
    list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 1));
  }

  private boolean panelHasKeys() {
    for (Node at = getScene() == null ? null : getScene().getFocusOwner();
        at != null;
        at = at.getParent()) {
      if (at == panel || at == bar) {
        return true;
      }
    }
    return false;
  }

  private void showActions() {
    Action primary = actions.primary();
    Action back = actions.back();
    ActionBar now = new ActionBar(ui);
    now.add(Action.of("routing.open-card", MaterialDesignF.FOLDER_OPEN_OUTLINE, model::openCard));
    Action paper = actions.paper();
    if (paper != null) {
      now.add(paper);
    }
    if (back != null) {
      now.danger(back);
    }
    if (primary != null) {
      now.primary(primary);
    }
    Views.present(bar, model.step().stand().get() != null);
    bar.getChildren().setAll(now);
  }

  private void letters(KeyEvent event) {
    if (event.getTarget() instanceof TextInputControl
        || event.isShortcutDown()
        || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case J -> model.next();
      case K -> model.previous();
      default -> {
        return;
      }
    }
    event.consume();
  }
}
