package kz.kense.routing.ui;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import kz.kense.casefile.CaseEvent;
import kz.kense.casefile.CaseEvent.ResolutionPut;
import kz.kense.casefile.CaseState.PutResolution;
import kz.kense.casefile.Recorded;
import kz.kense.routing.EventWords;
import kz.kense.ui.Icons;
import kz.kense.ui.PrintRequest;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The pages of a case card. Their buttons go to the next line when there is no room. */
final class CaseTabs extends BorderPane {
  private final Ui ui;
  private final CaseModel model;
  private final PrintRequest print;
  private final ToggleGroup group = new ToggleGroup();
  private final ScrollPane page = new ScrollPane();

  CaseTabs(Ui ui, CaseModel model, PrintRequest print) {
    this.ui = ui;
    this.model = model;
    this.print = print;
    FlowPane buttons = new FlowPane(4, 4);
    buttons.getStyleClass().add("case-tabs");
    for (CaseModel.Tab tab : CaseModel.Tab.values()) {
      ToggleButton button =
          new ToggleButton(ui.text("case.tab." + tab.name().toLowerCase(Locale.ROOT)));
      button.setId("tab-" + tab.name());
      button.setToggleGroup(group);
      button.setOnAction(
          event -> {
            button.setSelected(true); // pressed twice it would rise
            model.tab().set(tab);
          });
      Views.follow(button, model.tab(), now -> button.setSelected(now == tab));
      buttons.getChildren().add(button);
    }
    setTop(buttons);
    page.setFitToWidth(true);
    page.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setCenter(page);
    Views.follow(this, model.tab(), now -> show());
    Views.follow(this, model.loaded(), now -> show());
  }

  @Override
  public void requestFocus() {
    if (group.getSelectedToggle() instanceof ToggleButton chosen) {
      chosen.requestFocus();
    }
  }

  private void show() {
    CaseModel.Loaded c = model.loaded().get();
    page.setContent(c == null ? null : content(c));
    page.setVvalue(0);
  }

  private Node content(CaseModel.Loaded c) {
    return switch (model.tab().get()) {
      case DATA -> new DataTab(ui, model, c);
      case ROUTE -> new RouteTab(ui, model, c, print);
      case DOCUMENTS -> new DocumentsTab(ui, model, c);
      case RESOLUTIONS -> resolutions(c);
      case CHECKS -> new ChecksTab(ui, model, c);
      case LINKS -> new LinksTab(ui, model, c);
      case HISTORY -> history(c);
    };
  }

  private static VBox tab(List<? extends Node> nodes) {
    VBox box = new VBox();
    box.getStyleClass().add("case-tab");
    box.getChildren().addAll(nodes);
    return box;
  }

  private VBox none(String key) {
    return tab(List.of(Labels.wrapped(ui.text(key), "muted")));
  }

  private VBox resolutions(CaseModel.Loaded c) {
    if (c.state().resolutions().isEmpty()) {
      return none("case.resolutions.none");
    }
    VBox box = tab(List.of());
    int depth = 0;
    for (PutResolution p : c.state().resolutions()) {
      VBox card = resolution(p);
      // each resolution hangs under the one that handed the case to its author
      VBox.setMargin(card, new javafx.geometry.Insets(0, 0, 0, 24.0 * depth++));
      box.getChildren().add(card);
    }
    Button sheet =
        new Button(ui.text("case.resolutions.print"), Icons.of(MaterialDesignP.PRINTER_OUTLINE));
    sheet.setOnAction(
        event ->
            model
                .step()
                .paper(
                    c.state(),
                    "resolution-sheet",
                    ui.lang(),
                    pdf -> print.print(ui, ui.text("paper.resolution-sheet"), pdf)));
    box.getChildren().add(sheet);
    return box;
  }

  private VBox resolution(PutResolution p) {
    ResolutionPut r = p.resolution();
    VBox card = new VBox(4);
    card.getStyleClass().add("card");
    card.getChildren()
        .addAll(
            Labels.wrapped(name(r.author()) + " → " + names(r.executors()), "strong"),
            Labels.wrapped(r.task().isBlank() ? "—" : r.task()));
    if (!r.coExecutors().isEmpty()) {
      card.getChildren().add(Labels.wrapped(ui.text("event.coExecutors", names(r.coExecutors()))));
    }
    card.getChildren()
        .add(
            Labels.wrapped(
                ui.text(
                    "case.resolution.term",
                    ui.formats().dateTime(p.at()),
                    ui.formats().moment(r.due())),
                "muted"));
    if (!p.recordedBy().equals(r.author())) {
      card.getChildren()
          .add(Labels.wrapped(ui.text("case.resolution.recorded", name(p.recordedBy())), "muted"));
    }
    return card;
  }

  private VBox history(CaseModel.Loaded c) {
    EventWords words =
        new EventWords(ui.lang(), c.stand().regulation(), model.tools()::name, c.history());
    return tab(c.history().reversed().stream().map(r -> event(words, r)).toList());
  }

  private Node event(EventWords words, Recorded<CaseEvent> r) {
    EventWords.Line line = words.of(r.event());
    VBox box = new VBox(2, Labels.wrapped(line.title(), "strong"));
    line.details().forEach(d -> box.getChildren().add(Labels.wrapped(d)));
    box.getChildren()
        .add(Labels.wrapped(ui.formats().dateTime(r.at()) + " · " + name(r.actor()), "muted"));
    return box;
  }

  private String name(String employee) {
    return model.tools().name(employee).in(ui.lang());
  }

  private String names(List<String> employees) {
    return String.join(", ", employees.stream().map(this::name).toList());
  }
}
