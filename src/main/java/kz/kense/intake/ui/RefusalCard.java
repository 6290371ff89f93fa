package kz.kense.intake.ui;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kz.kense.regulation.Regulation.RequiredDocument;
import kz.kense.ui.Icons;
import kz.kense.ui.Ui;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** Asks once more, with the missing documents in sight, before an application is turned away. */
final class RefusalCard extends BorderPane {

  RefusalCard(Ui ui, RegisterModel model, List<RequiredDocument> missing) {
    VBox card = new VBox(12);
    card.getStyleClass().add("card");
    card.setMaxWidth(760);
    card.getChildren().add(line(ui.text("intake.refuse.question"), "outlook-total"));
    card.getChildren().add(line(ui.text("intake.refuse.missing"), "muted"));
    for (RequiredDocument d : missing) {
      Label name = line(d.name().in(ui.lang()), "missing-document");
      name.setGraphic(Icons.of(MaterialDesignF.FILE_REMOVE_OUTLINE));
      card.getChildren().add(name);
    }
    card.getChildren().add(line(ui.text("intake.refuse.note"), "muted"));
    Button back = new Button(ui.text("intake.refuse.back"), Icons.of(MaterialDesignA.ARROW_LEFT));
    back.setMinWidth(Region.USE_PREF_SIZE);
    back.setOnAction(e -> model.keepFilling());
    Button refuse = new Button(ui.text("intake.refuse.confirm"));
    refuse.getStyleClass().add("danger");
    refuse.setMinWidth(Region.USE_PREF_SIZE);
    refuse.disableProperty().bind(model.busy);
    refuse.setOnAction(e -> model.refuse());
    card.getChildren().add(new HBox(8, back, refuse));
    VBox body = new VBox(card);
    body.getStyleClass().add("screen-body");
    setTop(body);
    // turning somebody away is never the default answer
    Platform.runLater(back::requestFocus);
  }

  private static Label line(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
