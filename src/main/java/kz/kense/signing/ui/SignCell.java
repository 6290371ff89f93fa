package kz.kense.signing.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kz.kense.signing.Verdict;
import kz.kense.ui.StateChip;
import kz.kense.ui.Tone;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;

/** A case to sign: the tick, what it is, and what became of it. */
final class SignCell extends ListCell<SignItem> {
  private final Ui ui;
  private final SignModel model;

  SignCell(Ui ui, SignModel model) {
    this.ui = ui;
    this.model = model;
    setPrefWidth(0); // the words wrap instead of widening the list
  }

  @Override
  protected void updateItem(@Nullable SignItem item, boolean empty) {
    super.updateItem(item, empty);
    setGraphic(empty || item == null ? null : line(item));
  }

  private Node line(SignItem item) {
    CheckBox tick = new CheckBox();
    tick.setFocusTraversable(false);
    tick.setSelected(item.ticked().get());
    tick.setDisable(item.refused() != null);
    tick.setOnAction(event -> item.ticked().set(tick.isSelected()));
    Views.follow(tick, item.ticked(), tick::setSelected);
    var intake = item.file().intake();
    String name = intake.number() + " · " + intake.applicant().name().in(ui.lang());
    tick.setAccessibleText(name);
    Label title = wrapped(name, "route-title");
    Label what = wrapped(model.result(item.file()).in(ui.lang()), "muted");
    VBox words = new VBox(2, title, what);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    VBox state = new VBox(2);
    words.getChildren().add(state);
    Views.follow(state, item.state(), now -> show(state, tick, item, now));
    HBox line = new HBox(10, tick, words);
    line.setAlignment(Pos.TOP_LEFT);
    return line;
  }

  private void show(VBox box, CheckBox tick, SignItem item, SignItem.State state) {
    box.getChildren().clear();
    if (item.refused() != null) {
      box.getChildren().add(wrapped(ui.text(item.refused()), "field-help"));
    }
    switch (state) {
      case SignItem.State.Waiting() -> {
        if (item.counter() && item.file().signed() != null) {
          var first = item.file().signed().signature();
          box.getChildren()
              .add(
                  wrapped(
                      ui.text("sign.state.counter", first.number(), first.signatory()),
                      "field-help"));
        }
      }
      case SignItem.State.Queued() ->
          box.getChildren().add(new StateChip(Tone.DRAFT, ui.text("sign.state.queued")));
      case SignItem.State.NotBegun() ->
          box.getChildren().add(new StateChip(Tone.NEAR, ui.text("sign.state.not-begun")));
      case SignItem.State.Signing() ->
          box.getChildren().add(new StateChip(Tone.INFO, ui.text("sign.state.signing")));
      case SignItem.State.Signed signed -> {
        tick.setDisable(true);
        if (signed.found() == null) {
          box.getChildren()
              .add(new StateChip(Tone.DRAFT, ui.text("sign.state.by-hand", signed.number())));
        } else {
          Tone tone = signed.found().verdict() == Verdict.VALID ? Tone.OK : Tone.NEAR;
          box.getChildren().add(new StateChip(tone, ui.text("sign.state.signed", signed.number())));
          box.getChildren().add(wrapped(ui.text("sign.state.b-b"), "field-help"));
        }
      }
      case SignItem.State.Failed(var why) -> {
        box.getChildren().add(new StateChip(Tone.OVERDUE, ui.text("sign.state.failed")));
        box.getChildren().add(wrapped(ui.text(why), "field-error"));
      }
    }
  }

  private static Label wrapped(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
