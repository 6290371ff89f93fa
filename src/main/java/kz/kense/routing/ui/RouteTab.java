package kz.kense.routing.ui;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.CaseState.DoneStep;
import kz.kense.casefile.Deadlines.PlannedStep;
import kz.kense.casefile.DueSheet;
import kz.kense.casefile.DueSheets;
import kz.kense.casefile.DueSheets.Subject;
import kz.kense.diagram.Diagrams;
import kz.kense.diagram.Diagrams.View;
import kz.kense.diagram.Diagrams.Wanted;
import kz.kense.diagram.Letters;
import kz.kense.diagram.ui.DiagramView;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Step;
import kz.kense.ui.Banner.Notice;
import kz.kense.ui.DueSheetView;
import kz.kense.ui.Icons;
import kz.kense.ui.PrintRequest;
import kz.kense.ui.RouteView;
import kz.kense.ui.Ui;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/**
 * The route of a case: as a list, on the regulation's diagrams, and why its dates are what they
 * are.
 */
final class RouteTab extends VBox {
  private static final double DIAGRAM = 380;

  private final Ui ui;
  private final CaseModel model;
  private final CaseModel.Loaded c;
  private final PrintRequest print;
  private final StackPane shown = new StackPane();
  private final ToggleGroup group = new ToggleGroup();

  /** The due moment that is explained now, which the sheet is printed of. */
  private @Nullable DueSheet explained;

  RouteTab(Ui ui, CaseModel model, CaseModel.Loaded c, PrintRequest print) {
    this.ui = ui;
    this.model = model;
    this.c = c;
    this.print = print;
    getStyleClass().add("case-tab");
    FlowPane choices = new FlowPane(8, 8);
    choices
        .getChildren()
        .addAll(
            toggle("route-list", "case.route.list", this::list),
            toggle("route-diagram", "case.route.diagram", () -> diagram(View.HANDBOOK)));
    if (regulation()
            .channel(c.state().intake().channel())
            .map(Diagrams::views)
            .map(List::size)
            .orElse(1)
        > 1) {
      choices
          .getChildren()
          .add(toggle("route-interaction", "case.route.systems", () -> diagram(View.INTERACTION)));
    }
    choices.getChildren().add(toggle("why-date", "due.why", this::why));
    getChildren().addAll(choices, shown);
    group.getToggles().getFirst().setSelected(true);
    list();
  }

  private Regulation regulation() {
    return c.stand().regulation();
  }

  private ToggleButton toggle(String id, String key, Runnable show) {
    ToggleButton button = new ToggleButton(ui.text(key));
    button.setId(id);
    button.setToggleGroup(group);
    button.setOnAction(
        event -> {
          button.setSelected(true);
          show.run();
        });
    return button;
  }

  private void list() {
    shown.getChildren().setAll(new RouteView(ui, RouteSteps.of(ui, model.tools(), c.stand())));
  }

  private void diagram(View view) {
    CaseState state = c.state();
    Regulation r = regulation();
    Regulation.Channel channel =
        r.channel(state.intake().channel()).orElse(r.channels().getFirst());
    Wanted wanted =
        new Wanted(
            r, channel, state.kind(), ui.lang(), CaseStanding.of(ui, model.tools(), c.stand()));
    shown.getChildren().setAll(new Label(ui.text("diagram.drawing")));
    model
        .tools()
        .work()
        .aside("diagram.drawing", p -> Diagrams.scene(wanted, view, Letters.own()))
        .onSuccess(
            scene -> {
              DiagramView drawn = new DiagramView(ui, scene);
              drawn.setPrefHeight(DIAGRAM);
              shown.getChildren().setAll(drawn);
            })
        .onFailure(why -> model.notice().set(Notice.error(why)))
        .unseen()
        .start();
  }

  /** The present step's term first; any other step, and the total, can be asked for. */
  private void why() {
    DueSheets sheets = new DueSheets(model.tools().office().rulebook().deadlines());
    Subject subject = Subject.of(regulation(), c.state());
    Optional<DueSheet> present = sheets.present(regulation(), c.state());
    VBox sheet = new VBox();
    explain(present.orElseGet(() -> sheets.total(subject)), sheet);
    FlowPane acts = new FlowPane(8, 8, steps(sheets, subject, sheet), printing());
    VBox all = new VBox(12, acts, sheet);
    shown.getChildren().setAll(all);
  }

  private Node steps(DueSheets sheets, Subject subject, VBox sheet) {
    MenuButton menu = new MenuButton(ui.text("due.choose"));
    menu.setId("due-choose");
    menu.getItems().add(item(ui.text("due.what.total"), () -> sheets.total(subject), sheet));
    sheets
        .applicant(regulation(), c.state())
        .ifPresent(why -> menu.getItems().add(item(why.what().in(ui.lang()), () -> why, sheet)));
    for (DoneStep d : c.state().done()) {
      regulation()
          .step(d.step())
          .ifPresent(s -> menu.getItems().add(step(sheets, subject, s, d.since(), sheet)));
    }
    List<PlannedStep> rest =
        model.tools().office().rulebook().deadlines().remaining(regulation(), c.state());
    for (PlannedStep p : rest) {
      menu.getItems().add(step(sheets, subject, p.step(), p.since(), sheet));
    }
    return menu;
  }

  private MenuItem step(
      DueSheets sheets, Subject subject, Step step, LocalDateTime since, VBox sheet) {
    boolean present = step.id().equals(c.state().step());
    return item(
        step.name().in(ui.lang()),
        () ->
            present
                ? sheets.present(regulation(), c.state()).orElseThrow()
                : sheets.step(subject, step, since),
        sheet);
  }

  private MenuItem item(String words, java.util.function.Supplier<DueSheet> why, VBox sheet) {
    MenuItem item = new MenuItem(words);
    item.setOnAction(event -> explain(why.get(), sheet));
    return item;
  }

  private void explain(DueSheet why, VBox sheet) {
    explained = why;
    sheet.getChildren().setAll(new DueSheetView(ui, why));
  }

  private Button printing() {
    Button button = new Button(ui.text("due.print"), Icons.of(MaterialDesignP.PRINTER_OUTLINE));
    button.setId("due-print");
    button.setOnAction(
        event -> {
          if (explained != null) {
            model
                .step()
                .dueSheet(
                    c.state(),
                    explained,
                    ui.lang(),
                    pdf -> print.print(ui, ui.text("due.why"), pdf));
          }
        });
    return button;
  }
}
