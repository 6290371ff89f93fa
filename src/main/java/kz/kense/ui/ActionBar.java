package kz.kense.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/**
 * The bar at the bottom of a screen: the primary action at the right, the others left of it. An
 * action that is not allowed is disabled and says why: as a tooltip (on a wrapper, for a disabled
 * button shows none), to a screen reader, and in words above the bar when asked.
 */
public final class ActionBar extends VBox {
  private static final double WHY_ICON = 28;

  private final Ui ui;
  private final HBox others = new HBox();
  private final HBox primary = new HBox();
  private final Hyperlink why = new Hyperlink();
  private final Label reasons = new Label();
  private final List<Action> actions = new ArrayList<>();

  public ActionBar(Ui ui) {
    this.ui = ui;
    getStyleClass().add("action-bar");
    others.getStyleClass().add("action-group");
    primary.getStyleClass().add("action-group");
    why.setText(ui.text("ui.action.why"));
    why.setGraphic(Icons.of(MaterialDesignI.INFORMATION_OUTLINE));
    why.setMinWidth(WHY_ICON); // where there is no room for its words, its icon stays
    why.setTooltip(new Tooltip(ui.text("ui.action.why")));
    why.setAccessibleText(ui.text("ui.action.why"));
    why.setOnAction(event -> Views.present(reasons, !reasons.isVisible()));
    reasons.getStyleClass().add("action-reasons");
    reasons.setWrapText(true);
    reasons.setMinHeight(Region.USE_PREF_SIZE);
    reasons.setMaxWidth(Double.MAX_VALUE);
    Views.present(reasons, false);
    HBox bar = new HBox(why, Views.spring(), others, primary);
    bar.getStyleClass().add("action-line");
    bar.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(others, Priority.NEVER);
    getChildren().addAll(reasons, bar);
    explain();
  }

  public ActionBar primary(Action action) {
    primary.getChildren().setAll(button(action, "accent"));
    return this;
  }

  public ActionBar add(Action action) {
    others.getChildren().add(button(action, "plain"));
    return this;
  }

  /** An action that takes something away: its words are red. */
  public ActionBar danger(Action action) {
    others.getChildren().add(button(action, "quiet-danger"));
    return this;
  }

  /**
   * Several actions of one kind behind one button. One that is not allowed now stays in the list,
   * grey, with its reason beside it.
   *
   * @param key message of the button
   */
  public ActionBar menu(String key, Ikon icon, List<Action> choices) {
    MenuButton menu = new MenuButton(ui.text(key), Icons.of(icon));
    menu.setId("action-" + key);
    menu.getStyleClass().add("plain");
    menu.setMinWidth(Region.USE_PREF_SIZE);
    menu.setPopupSide(Side.TOP);
    menu.setAccessibleText(ui.text(key));
    for (Action choice : choices) {
      Phrase reason = choice.refused().getValue();
      MenuItem item = new MenuItem(ui.text(choice.key()), Icons.of(choice.icon()));
      item.setId("action-" + choice.key());
      item.setDisable(reason != null);
      if (reason != null) {
        item.setText(item.getText() + " (" + ui.text(reason) + ")");
      }
      item.setOnAction(event -> choice.perform());
      menu.getItems().add(item);
    }
    others.getChildren().add(menu);
    return this;
  }

  private Node button(Action action, String style) {
    Button button = new Button(ui.text(action.key()), Icons.of(action.icon()));
    button.setId("action-" + action.key());
    button.getStyleClass().add(style);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.perform());
    StackPane wrapper = new StackPane(button);
    Tooltip tooltip = new Tooltip();
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(420);
    Tooltip.install(wrapper, tooltip);
    actions.add(action);
    Views.follow(wrapper, action.refused(), reason -> allow(button, tooltip, action, reason));
    return wrapper;
  }

  private void allow(Button button, Tooltip tooltip, Action action, @Nullable Phrase reason) {
    Shortcut keys = action.shortcut();
    String hint = button.getText() + (keys == null ? "" : "  (" + keys.shown() + ")");
    button.setDisable(reason != null);
    tooltip.setText(reason == null ? hint : ui.text(reason));
    button.setAccessibleHelp(reason == null ? "" : ui.text(reason));
    explain();
  }

  private void explain() {
    List<String> lines = new ArrayList<>();
    for (Action action : actions) {
      Phrase reason = action.refused().getValue();
      if (reason != null) {
        lines.add(ui.text(action.key()) + ": " + ui.text(reason));
      }
    }
    reasons.setText(String.join("\n", lines));
    Views.present(why, !lines.isEmpty());
    if (lines.isEmpty()) {
      Views.present(reasons, false);
    }
  }
}
