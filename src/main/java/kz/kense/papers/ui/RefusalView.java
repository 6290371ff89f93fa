package kz.kense.papers.ui;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kz.kense.papers.ui.RefusalModel.Ground;
import kz.kense.regulation.Regulation.Kind;
import kz.kense.ui.Fields;
import kz.kense.ui.FormGrid;
import kz.kense.ui.Icons;
import kz.kense.ui.Tone;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The decision to turn the case: the new total, and the grounds with their places. */
final class RefusalView extends ScrollPane {
  private final Ui ui;
  private final RefusalModel model;

  RefusalView(Ui ui, RefusalModel model) {
    this.ui = ui;
    this.model = model;
    setFitToWidth(true);
    VBox body = new VBox();
    body.getStyleClass().add("screen-body");
    Kind to = model.branch().get();
    if (to != null) {
      Label title = wrapped(to.name().in(ui.lang()), "form-section");
      Label law = wrapped(ui.text("draft.turn.law", to.paragraph()), "muted");
      body.getChildren().addAll(title, law);
      model.total().ifPresent(total -> body.getChildren().add(total(total)));
      if (to.refusal()) {
        body.getChildren().add(wrapped(ui.text("draft.ground.choose"), "field-label"));
        model.grounds().forEach(g -> body.getChildren().add(ground(g)));
      } else {
        body.getChildren().add(wrapped(ui.text("draft.turn.back"), "field-label"));
      }
    }
    setContent(body);
    // the button that led here is gone, and the keys would go with it
    Platform.runLater(
        () -> {
          applyCss(); // a scroll pane takes its content into the scene with its skin
          if (body.lookup(".check-box") instanceof Node first) {
            first.requestFocus();
          }
        });
  }

  private Node total(RefusalModel.Total total) {
    Label words =
        wrapped(
            ui.text(
                "draft.turn.total",
                ui.formats().moment(total.due()),
                total.paragraph(),
                ui.formats().moment(total.present())),
            "");
    Label kept = wrapped(ui.text(total.kept() ? "draft.turn.kept" : "draft.turn.late"), "");
    VBox lines = new VBox(4, words, kept);
    HBox box =
        new HBox(
            Icons.of(
                total.kept()
                    ? MaterialDesignC.CLOCK_CHECK_OUTLINE
                    : MaterialDesignA.ALERT_CIRCLE_OUTLINE),
            lines);
    box.getStyleClass().addAll("banner", (total.kept() ? Tone.INFO : Tone.OVERDUE).style());
    return box;
  }

  private Node ground(Ground g) {
    CheckBox chosen = new CheckBox(g.ground().text().in(ui.lang()));
    chosen.setWrapText(true);
    chosen.setMinHeight(Region.USE_PREF_SIZE);
    chosen.selectedProperty().bindBidirectional(g.chosen());
    Label law = wrapped(ui.text("draft.ground.paragraph", g.ground().paragraph()), "muted");
    FormGrid place =
        new FormGrid(ui)
            .weighted(
                new double[] {3, 2},
                Fields.choice(ui, "draft.ground.document", g.document(), model.documents()),
                Fields.text(ui, "draft.ground.page", g.page()))
            .row(Fields.check(ui, "draft.ground.absent", g.absent()));
    Views.follow(place, g.chosen(), now -> Views.present(place, now));
    VBox box = new VBox(chosen, law, place);
    box.getStyleClass().add("card");
    return box;
  }

  private static Label wrapped(String text, String style) {
    Label label = new Label(text);
    if (!style.isEmpty()) {
      label.getStyleClass().add(style);
    }
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
