package kz.kense.regulation.ui;

import javafx.scene.layout.VBox;
import kz.kense.regulation.Finding;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.ui.ProvingModel.Found;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;

/** What the thorough check says of an edition the office has. */
final class CheckPane extends VBox {
  private final Ui ui;
  private final Regulation r;

  CheckPane(Ui ui, ProvingModel model, Regulation regulation) {
    this.ui = ui;
    this.r = regulation;
    getStyleClass().add("screen-body");
    Views.follow(this, model.found(), this::show);
    model.check(regulation);
  }

  private void show(@Nullable Found found) {
    getChildren().clear();
    if (found == null || !found.regulation().equals(r)) {
      getChildren().add(RegulationPane.words(ui.text("regulations.checking"), "muted"));
      return;
    }
    long errors = found.findings().stream().filter(Finding::isError).count();
    long warnings = found.findings().size() - errors;
    getChildren()
        .addAll(
            RegulationPane.words(
                found.findings().isEmpty()
                    ? ui.text("regulations.proof.none")
                    : ui.text("regulations.proof.count", errors, warnings),
                "form-section"),
            RegulationPane.words(ui.text("regulations.proof.what"), "muted"));
    found.findings().forEach(f -> getChildren().add(FindingsPane.line(ui, f)));
  }
}
