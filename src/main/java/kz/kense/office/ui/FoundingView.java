package kz.kense.office.ui;

import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kz.kense.ui.Banner;
import kz.kense.ui.Field;
import kz.kense.ui.FormGrid;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;

/** Sets up a new office: one card with what must be known before the first log-in. */
public final class FoundingView extends BorderPane {
  private static final double WIDTH = 860;

  public FoundingView(Ui ui, FoundingModel model) {
    getStyleClass().add("login");
    Label title = new Label(ui.text("office.founding.title"));
    title.getStyleClass().add("screen-title");
    title.setWrapText(true);
    Button found = new Button(ui.text("office.founding.found"));
    found.setId("founding-found");
    found.setDefaultButton(true);
    found.getStyleClass().add("accent");
    found.setOnAction(event -> model.found());
    found.disableProperty().bind(model.busy());
    Views.follow(
        found,
        model.busy(),
        busy -> found.setText(ui.text(busy ? "office.founding.working" : "office.founding.found")));
    VBox card =
        new VBox(
            title,
            Page.words(ui.text("office.founding.help"), "muted"),
            form(ui, model),
            new Banner(ui, model.notice()),
            found);
    card.getStyleClass().add("card");
    card.setMaxWidth(WIDTH);
    card.setMaxHeight(Region.USE_PREF_SIZE);
    ScrollPane scroll = new ScrollPane(new StackPane(card));
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    setCenter(scroll);
  }

  private static FormGrid form(Ui ui, FoundingModel model) {
    EmployeeForm admin = model.admin();
    Problems problems = model.problems();
    FormGrid grid = new FormGrid(ui).section("office.section.names");
    Field first =
        Page.text(ui, "office.name.kk", model.name().kk(), problems, "office.kk").required();
    Platform.runLater(() -> first.control().requestFocus());
    grid.row(
        first,
        Page.text(ui, "office.name.ru", model.name().ru(), problems, "office.ru").required());
    Page.bilingual(ui, grid, "office.place", model.place(), problems, "place");
    Page.hours(ui, grid, model.hours(), problems);
    grid.section("office.founding.admin");
    Page.bilingual(ui, grid, "office.people.name", admin.name(), problems, "name");
    grid.row(
        Page.text(ui, "office.people.login", admin.id(), problems, "id").required(),
        Page.text(ui, "office.people.iin", admin.iin(), problems, "iin").required());
    Page.password(ui, grid, admin.password(), problems);
    return grid;
  }
}
