package kz.kense.routing.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kz.kense.attachment.ui.DocumentViewer;
import kz.kense.casefile.CaseEvent.Registered;
import kz.kense.regulation.Regulation.Category;
import kz.kense.ui.Action;
import kz.kense.ui.ActionBar;
import kz.kense.ui.Banner;
import kz.kense.ui.Icons;
import kz.kense.ui.PrintRequest;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The card of one case: facts at the left, the document at the right, the acts below. */
final class CaseView extends BorderPane {
  private final Ui ui;
  private final CaseModel model;
  private final StepActions actions;
  private final CaseActs acts;
  private final VBox head = new VBox(8);
  private final StackPane left = new StackPane();
  private final StackPane bar = new StackPane();
  private final StepPanel panel;
  private final CaseTabs tabs;

  CaseView(Ui ui, CaseModel model, StepActions actions, CaseActs acts, PrintRequest print) {
    this.ui = ui;
    this.model = model;
    this.actions = actions;
    this.acts = acts;
    panel = new StepPanel(ui, model.tools(), model.step());
    tabs = new CaseTabs(ui, model, print);
    head.getStyleClass().add("case-head");
    left.setMinWidth(300);
    DocumentViewer viewer = new DocumentViewer(ui, model.viewer());
    viewer.printing(print, () -> ui.text("case.title"));
    SplitPane split = new SplitPane(left, viewer);
    split.getStyleClass().add("list-detail");
    split.setDividerPositions(0.48);
    setTop(new VBox(head, new Banner(ui, model.notice())));
    setCenter(split);
    setBottom(bar);
    addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    Views.follow(this, model.loaded(), this::showHead);
    Views.follow(this, model.panelOpen(), this::open);
    Views.follow(this, model.step().stand(), now -> showActions());
    Views.follow(this, model.step().recording(), now -> showActions());
  }

  /** The buttons of the pages take the keys first. */
  @Override
  public void requestFocus() {
    tabs.requestFocus();
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && model.panelOpen().get()) {
      model.panelOpen().set(false);
      event.consume();
    }
  }

  private void open(boolean now) {
    if (now) {
      Hyperlink back =
          new Hyperlink(ui.text("case.panel.close"), Icons.of(MaterialDesignC.CHEVRON_LEFT));
      back.setOnAction(event -> model.panelOpen().set(false));
      BorderPane pane = new BorderPane(panel);
      pane.setTop(back);
      left.getChildren().setAll(pane);
      panel.focusFirst();
    } else {
      left.getChildren().setAll(tabs);
    }
    showActions();
  }

  private void showHead(CaseModel.@Nullable Loaded c) {
    head.getChildren().clear();
    if (c == null) {
      return;
    }
    Registered r = c.state().intake();
    Label number = new Label(r.number());
    number.getStyleClass().add("screen-title");
    HBox first =
        new HBox(
            12,
            number,
            Labels.wrapped(name(r)),
            Views.spring(),
            step(MaterialDesignC.CHEVRON_UP, Shortcut.PREVIOUS_ITEM, -1),
            step(MaterialDesignC.CHEVRON_DOWN, Shortcut.NEXT_ITEM, 1));
    first.setAlignment(Pos.CENTER_LEFT);
    String category =
        c.stand()
            .regulation()
            .category(r.category() == null ? "" : r.category())
            .map(Category::name)
            .map(t -> " · " + t.in(ui.lang()))
            .orElse("");
    FlowPane chips = Labels.flow();
    chips.getChildren().addAll(CaseBadges.of(ui, model.tools(), c));
    head.getChildren()
        .addAll(
            first,
            Labels.wrapped(c.stand().regulation().shortTitle().in(ui.lang()) + category, "muted"),
            chips);
    showActions();
  }

  private String name(Registered r) {
    String name = r.applicant().name().in(ui.lang());
    return name.isBlank() ? r.applicant().name().kk() + r.applicant().name().ru() : name;
  }

  private Node step(org.kordamp.ikonli.Ikon icon, Shortcut keys, int by) {
    return Icons.button(
        icon, ui.text(keys.textKey()) + "  (" + keys.shown() + ")", () -> model.move(by));
  }

  private void showActions() {
    ActionBar now = new ActionBar(ui);
    Views.present(bar, model.loaded().get() != null);
    now.add(
        Action.of("case.receipt", MaterialDesignP.PRINTER_OUTLINE, acts::receipt)
            .on(Shortcut.PRINT));
    now.menu("case.papers", MaterialDesignF.FILE_DOCUMENT_MULTIPLE_OUTLINE, acts.papers());
    Action back = actions.back();
    if (model.panelOpen().get() && back != null) {
      now.danger(back);
    }
    Action primary = acts.primary();
    if (primary != null) {
      now.primary(primary);
    }
    bar.getChildren().setAll(now);
  }
}
