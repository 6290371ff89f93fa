package kz.kense.regulation.ui;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import kz.kense.diagram.Diagrams;
import kz.kense.diagram.Diagrams.Format;
import kz.kense.diagram.Diagrams.View;
import kz.kense.diagram.Scene;
import kz.kense.diagram.ui.DiagramView;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Channel;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;

/** The diagrams of one regulation: channel, which diagram, saving, and the drawing itself. */
final class DiagramsPane extends BorderPane {
  private final Ui ui;
  private final DiagramsModel model;
  private final Regulation r;
  private final FlowPane choices = new FlowPane(8, 8);

  DiagramsPane(Ui ui, DiagramsModel model, Regulation regulation) {
    this.ui = ui;
    this.model = model;
    this.r = regulation;
    model.show(regulation, ui.lang());
    choices.setAlignment(Pos.CENTER_LEFT);
    choices.getStyleClass().add("diagram-choices");
    setTop(choices);
    showChoices();
    Views.follow(this, model.scene(), this::show);
  }

  private void showChoices() {
    choices.getChildren().clear();
    r.channel(model.channel().get())
        .ifPresent(
            c -> {
              choices.getChildren().add(channels(c));
              views(c);
              choices.getChildren().add(saving());
            });
  }

  private MenuButton channels(Channel now) {
    MenuButton menu = new MenuButton(now.name().in(ui.lang()));
    menu.setId("diagram-channel");
    menu.setAccessibleText(ui.text("diagram.channel", now.name()));
    for (Channel c : r.channels()) {
      MenuItem item = new MenuItem(c.name().in(ui.lang()));
      item.setId("channel-" + c.id());
      item.setOnAction(
          event -> {
            model.choose(c.id(), model.view().get());
            showChoices();
          });
      menu.getItems().add(item);
    }
    return menu;
  }

  private void views(Channel c) {
    ToggleGroup group = new ToggleGroup();
    for (View view : Diagrams.views(c)) {
      ToggleButton button = new ToggleButton(ui.text("diagram.view." + view.name()));
      button.setId("view-" + view.name());
      button.setToggleGroup(group);
      button.setSelected(view == model.view().get());
      button.setOnAction(
          event -> {
            button.setSelected(true);
            model.choose(c.id(), view);
          });
      choices.getChildren().add(button);
    }
    if (Diagrams.views(c).size() == 1) {
      choices.getChildren().add(RegulationPane.words(ui.text("diagram.interaction.none"), "muted"));
    }
  }

  private MenuButton saving() {
    MenuButton menu = new MenuButton(ui.text("diagram.save"));
    menu.setId("diagram-save");
    for (Format format : Format.values()) {
      MenuItem item = new MenuItem(ui.text("diagram.save." + format.name()));
      item.setId("diagram-save-" + format.name().toLowerCase(Locale.ROOT));
      item.setOnAction(
          event ->
              ui.files()
                  .save("diagram.save.title", model.fileName(format))
                  .ifPresent(file -> model.save(file, format)));
      menu.getItems().add(item);
    }
    return menu;
  }

  private void show(@Nullable Scene scene) {
    setCenter(scene == null ? new Label(ui.text("diagram.drawing")) : new DiagramView(ui, scene));
  }
}
