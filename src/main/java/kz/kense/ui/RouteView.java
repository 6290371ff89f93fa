package kz.kense.ui;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/**
 * The route of a case from top to bottom: what is done, where it stands now, what is to come, each
 * against its norm.
 */
public final class RouteView extends VBox {
  private final Ui ui;

  public RouteView(Ui ui, List<RouteStep> steps) {
    this.ui = ui;
    getStyleClass().add("route");
    for (int i = 0; i < steps.size(); i++) {
      getChildren().add(row(steps.get(i), i == steps.size() - 1));
    }
  }

  private Node row(RouteStep step, boolean last) {
    VBox track = new VBox(dot(step.state()));
    track.getStyleClass().add("route-track");
    track.setAlignment(Pos.TOP_CENTER);
    if (!last) {
      Region line = new Region();
      line.getStyleClass().add("route-line");
      VBox.setVgrow(line, Priority.ALWAYS);
      track.getChildren().add(line);
    }
    VBox words = words(step);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(track, words);
    row.getStyleClass().addAll("route-step", "route-" + code(step.state()));
    row.setAccessibleText(
        step.title() + ", " + step.role() + ", " + step.due() + ", " + stateWord(step.state()));
    return row;
  }

  private VBox words(RouteStep step) {
    Label title = wrapped(step.title(), "route-title");
    VBox words = new VBox(title);
    words.getStyleClass().add("route-words");
    String who = step.person().isEmpty() ? step.role() : step.role() + " · " + step.person();
    words.getChildren().add(wrapped(who, "route-who"));
    if (!step.due().isEmpty()) {
      words.getChildren().add(wrapped(step.due(), "route-due"));
    }
    String state =
        step.done().isEmpty()
            ? stateWord(step.state())
            : stateWord(step.state()) + " · " + step.done();
    if (step.state() != RouteStep.State.FUTURE) {
      words.getChildren().add(wrapped(state, "route-state"));
    }
    if (!step.reasons().isEmpty()) {
      reasons(words, step.reasons());
    }
    return words;
  }

  private void reasons(VBox words, List<String> reasons) {
    Label lines = wrapped(String.join("\n", reasons), "route-reasons");
    Views.present(lines, false);
    Hyperlink why = new Hyperlink(ui.text("ui.route.why"));
    why.getStyleClass().add("route-why");
    why.setWrapText(true);
    why.setOnAction(
        event -> {
          Views.present(lines, !lines.isVisible());
          why.setText(ui.text(lines.isVisible() ? "ui.route.hide" : "ui.route.why"));
          why.setVisited(false);
        });
    words.getChildren().addAll(why, lines);
  }

  private static Node dot(RouteStep.State state) {
    StackPane dot = new StackPane();
    dot.getStyleClass().add("route-dot");
    Ikon icon =
        switch (state) {
          case DONE, LATE -> MaterialDesignC.CHECK;
          case OVERDUE -> MaterialDesignA.ALERT;
          case NOW -> MaterialDesignC.CIRCLE_MEDIUM;
          case FUTURE -> MaterialDesignC.CIRCLE_SMALL;
        };
    dot.getChildren().add(Icons.of(icon));
    return dot;
  }

  private String stateWord(RouteStep.State state) {
    return ui.text("ui.route.state." + code(state));
  }

  private static String code(RouteStep.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static Label wrapped(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
