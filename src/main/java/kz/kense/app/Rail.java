package kz.kense.app;

import javafx.beans.value.ObservableIntegerValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kz.kense.ui.Icons;
import kz.kense.ui.Navigation;
import kz.kense.ui.Screen;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The left rail: the places of the program that this person may go to. */
final class Rail extends BorderPane {
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
  private static final PseudoClass COLLAPSED = PseudoClass.getPseudoClass("collapsed");

  private final Ui ui;
  private final ShellModel model;

  Rail(Ui ui, ShellModel model) {
    this.ui = ui;
    this.model = model;
    getStyleClass().add("rail");
    setAccessibleText(ui.text("shell.program"));
    VBox places = new VBox();
    places.getStyleClass().add("rail-places");
    ui.navigation().screens().stream()
        .filter(Screen::inRail)
        .filter(model.allowed().get())
        .forEach(screen -> places.getChildren().add(place(screen)));
    ScrollPane scroll = new ScrollPane(places);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setCenter(scroll);
    setBottom(collapse());
    Views.follow(this, model.railCollapsed(), now -> pseudoClassStateChanged(COLLAPSED, now));
  }

  private StackPane place(Screen screen) {
    String title = ui.text(screen.titleKey());
    Button button = new Button(title, Icons.of(screen.icon()));
    button.setId("rail-" + screen.id());
    button.getStyleClass().setAll("rail-place");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setAccessibleText(title);
    button.setTooltip(new Tooltip(title));
    button.setOnAction(event -> ui.navigation().go(screen.id()));
    Label count = new Label();
    count.getStyleClass().add("rail-count");
    count.setMouseTransparent(true);
    Views.present(count, false);
    ObservableIntegerValue badge = screen.badge();
    if (badge != null) {
      button.getStyleClass().add("counted");
      Views.follow(button, badge, now -> count(button, count, title, now.intValue()));
    }
    StackPane place = new StackPane(button, count);
    Views.follow(
        place,
        model.railCollapsed(),
        now -> {
          button.setContentDisplay(now ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
          StackPane.setAlignment(count, now ? Pos.TOP_RIGHT : Pos.CENTER_RIGHT);
        });
    Views.follow(
        button,
        ui.navigation().here(),
        here -> button.pseudoClassStateChanged(HERE, isAt(here, screen)));
    return place;
  }

  private static boolean isAt(
      Navigation.@org.jspecify.annotations.Nullable Place here, Screen screen) {
    return here != null && here.screen() == screen;
  }

  private static void count(Button button, Label count, String title, int now) {
    count.setText(Integer.toString(now));
    Views.present(count, now > 0);
    button.setAccessibleText(now > 0 ? title + ", " + now : title);
  }

  private HBox collapse() {
    Button button = Icons.button(MaterialDesignC.CHEVRON_LEFT, "", model::toggleRail);
    Views.follow(
        button,
        model.railCollapsed(),
        now -> {
          String words = ui.text(now ? "shell.rail.expand" : "shell.rail.collapse");
          ((FontIcon) button.getGraphic())
              .setIconCode(now ? MaterialDesignC.CHEVRON_RIGHT : MaterialDesignC.CHEVRON_LEFT);
          button.setAccessibleText(words);
          button.setTooltip(new Tooltip(words));
        });
    HBox line = new HBox(button);
    line.getStyleClass().add("rail-foot");
    return line;
  }
}
