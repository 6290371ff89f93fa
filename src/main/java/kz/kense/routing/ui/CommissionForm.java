package kz.kense.routing.ui;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import kz.kense.routing.ui.CommissionModel.Member;
import kz.kense.routing.ui.CommissionModel.Vote;
import kz.kense.ui.Fields;
import kz.kense.ui.FormGrid;
import kz.kense.ui.Phrase;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;

/**
 * The sitting of the commission: date, agenda, who came and how each voted. A member's line takes
 * the keys 1 for, 2 against, 3 abstained, Space present or not, and the arrows to the next line.
 */
final class CommissionForm extends VBox {
  private final Ui ui;
  private final CommissionModel model;
  private final VBox lines = new VBox(4);

  CommissionForm(Ui ui, CommissionModel model) {
    this.ui = ui;
    this.model = model;
    getStyleClass().add("form-grid");
    model.members().forEach(m -> lines.getChildren().add(line(m)));
    Button all = new Button(ui.text("commission.unanimous"));
    all.getStyleClass().add("small");
    all.setOnAction(event -> model.unanimous());
    getChildren()
        .addAll(
            new FormGrid(ui)
                .row(Fields.date(ui, "commission.date", model.date()).required(), new VBox())
                .row(Fields.longText(ui, "commission.agenda", model.agenda(), 2).required()),
            Labels.wrapped(ui.text("commission.members"), "field-label"),
            Labels.wrapped(ui.text("commission.keys"), "muted"),
            lines,
            all,
            outcome(),
            new FormGrid(ui)
                .row(
                    Fields.choice(ui, "commission.chair", model.chair(), model.attending())
                        .required())
                .row(
                    Fields.choice(ui, "commission.secretary", model.secretary(), model.attending())
                        .required())
                .row(Fields.longText(ui, "commission.reason", model.reason(), 3)));
    if (model.members().isEmpty()) {
      getChildren().addFirst(Labels.wrapped(ui.text("commission.nobody"), "banner", "tone-near"));
    }
  }

  private Node outcome() {
    Label words = Labels.wrapped("", "strong");
    words.setId("commission-outcome");
    Views.follow(words, model.outcome(), now -> words.setText(now == null ? "" : ui.text(now)));
    Label open = Labels.wrapped("", "muted");
    Views.follow(open, model.unfinished(), now -> say(open, now));
    return new VBox(4, words, open);
  }

  private void say(Label label, @Nullable Phrase why) {
    label.setText(why == null ? "" : ui.text(why));
    Views.present(label, why != null && !why.equals(model.outcome().get()));
  }

  private Node line(Member m) {
    String name = m.name().in(ui.lang());
    CheckBox present = new CheckBox(name);
    present.setWrapText(true);
    present.setMinHeight(USE_PREF_SIZE);
    present.selectedProperty().bindBidirectional(m.present());
    present.setAccessibleText(ui.text("commission.present", name));
    FlowPane votes = new FlowPane(4, 4); // beside the document there is little width
    Map<Vote, ToggleButton> buttons = new EnumMap<>(Vote.class);
    for (Vote vote : Vote.values()) {
      ToggleButton button =
          new ToggleButton(
              (vote.ordinal() + 1)
                  + " · "
                  + ui.text("commission.vote." + vote.name().toLowerCase(Locale.ROOT)));
      button.getStyleClass().add("small");
      button.setMinWidth(USE_PREF_SIZE);
      button.setFocusTraversable(false); // the line itself takes the keys
      button.setAccessibleText(name + ": " + button.getText());
      button.setOnAction(event -> m.vote().set(button.isSelected() ? vote : null));
      buttons.put(vote, button);
      votes.getChildren().add(button);
    }
    Views.follow(votes, m.vote(), now -> buttons.forEach((vote, b) -> b.setSelected(vote == now)));
    Views.follow(votes, m.present(), there -> votes.setDisable(!there));
    return line(m, present, votes);
  }

  private Node line(Member m, CheckBox present, FlowPane votes) {
    votes.setAlignment(Pos.CENTER_LEFT);
    VBox line = new VBox(4, present, votes);
    line.getStyleClass().add("person-row");
    present.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          switch (event.getCode()) {
            case DIGIT1, NUMPAD1 -> vote(m, Vote.FOR);
            case DIGIT2, NUMPAD2 -> vote(m, Vote.AGAINST);
            case DIGIT3, NUMPAD3 -> vote(m, Vote.ABSTAINED);
            case DOWN -> move(line, 1);
            case UP -> move(line, -1);
            default -> {
              return;
            }
          }
          event.consume();
        });
    return line;
  }

  private static void vote(Member m, Vote vote) {
    m.present().set(true);
    m.vote().set(vote);
  }

  private void move(Node line, int by) {
    int to = lines.getChildren().indexOf(line) + by;
    if (to >= 0
        && to < lines.getChildren().size()
        && lines.getChildren().get(to) instanceof VBox next) {
      next.getChildren().getFirst().requestFocus();
    }
  }
}
