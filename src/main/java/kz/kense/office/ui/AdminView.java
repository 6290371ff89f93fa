package kz.kense.office.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import kz.kense.ui.Ui;

/** The parts of the administration behind tabs. */
final class AdminView extends BorderPane {
  AdminView(Ui ui, AdminModel model) {
    Label title = new Label(ui.text("screen.admin"));
    title.getStyleClass().add("screen-title");
    VBox head = new VBox(title);
    head.getStyleClass().add("screen-head");
    TabPane tabs =
        new TabPane(
            tab(ui, "office.tab.organisation", new OrganisationView(ui, model.organisation())),
            tab(ui, "office.tab.people", new PeopleView(ui, model.people())),
            tab(ui, "office.tab.calendar", new CalendarView(ui, model.calendar())),
            tab(ui, "office.tab.papers", new PaperView(ui, model.papers())),
            tab(ui, "office.tab.entrances", new EntranceView(ui, model.entrances())));
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.getSelectionModel().select(model.tab().get());
    tabs.getSelectionModel()
        .selectedIndexProperty()
        .addListener((o, before, now) -> model.tab().set(now.intValue()));
    setTop(head);
    setCenter(tabs);
  }

  private static Tab tab(Ui ui, String key, Node content) {
    Tab tab = new Tab(ui.text(key), content);
    tab.setId("tab-" + key);
    return tab;
  }
}
