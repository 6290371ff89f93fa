package kz.kense.regulation.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kz.kense.regulation.Finding;
import kz.kense.ui.StateChip;
import kz.kense.ui.Tone;
import kz.kense.ui.Ui;

/** Everything found in a checked file, each with its file and line. */
final class FindingsPane extends VBox {
  FindingsPane(Ui ui, RegulationsModel.Checked checked, Runnable close) {
    getStyleClass().add("screen-body");
    long errors = checked.errors();
    long warnings = checked.findings().size() - errors;
    String file = String.valueOf(checked.file().getFileName());
    String verdict =
        errors > 0
            ? ui.text("regulation.check.refused", file, errors, warnings)
            : ui.text(
                warnings > 0 ? "regulation.check.accepted" : "regulation.check.ok", file, warnings);
    Label title = RegulationPane.words(verdict, "form-section");
    Button back = new Button(ui.text("regulations.check.close"));
    back.setOnAction(event -> close.run());
    getChildren().add(title);
    checked.findings().forEach(f -> getChildren().add(line(ui, f)));
    if (checked.regulation() != null && errors == 0) {
      getChildren()
          .add(
              RegulationPane.words(
                  ui.text("regulations.check.adds", checked.regulation().title()), "muted"));
    }
    getChildren().add(new HBox(back));
  }

  static Node line(Ui ui, Finding f) {
    StateChip chip =
        new StateChip(
            f.isError() ? Tone.OVERDUE : Tone.NEAR,
            ui.text("regulation.severity." + f.severity().code()));
    String place = f.line() == 0 ? f.file() : f.file() + ":" + f.line();
    VBox words =
        new VBox(
            2,
            RegulationPane.words(place, "monospace"),
            RegulationPane.words(f.text(ui.messages()), "route-due"));
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(12, chip, words);
    line.getStyleClass().add("card-line");
    return line;
  }
}
