package kz.kense.intake.ui;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kz.kense.intake.IntakeDraft;
import kz.kense.ui.Action;
import kz.kense.ui.Banner;
import kz.kense.ui.EmptyState;
import kz.kense.ui.Icons;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** One line a draft: the applicant, the service, who saved it and when. */
final class DraftsView extends BorderPane {
  private final Ui ui;
  private final DraftsModel model;
  private final VBox rows = new VBox(8);
  private final ListChangeListener<IntakeDraft> heard = change -> draw();

  DraftsView(Ui ui, DraftsModel model) {
    this.ui = ui;
    this.model = model;
    Label title = new Label(ui.text("intake.drafts"));
    title.getStyleClass().add("screen-title");
    HBox head = new HBox(title);
    head.getStyleClass().add("screen-head");
    Banner banner = new Banner(ui, model.notice);
    VBox.setMargin(banner, new Insets(0, 24, 12, 24));
    setTop(new VBox(head, banner));
    rows.getStyleClass().add("screen-body");
    model.drafts.addListener(new WeakListChangeListener<>(heard));
    Views.follow(this, model.deleting, d -> draw());
  }

  private void draw() {
    if (model.drafts.isEmpty()) {
      setCenter(
          new EmptyState(
              ui,
              MaterialDesignF.FILE_EDIT_OUTLINE,
              "intake.drafts.empty",
              Action.of(
                  "intake.drafts.new",
                  MaterialDesignF.FILE_PLUS_OUTLINE,
                  () -> ui.navigation().go("register"))));
      return;
    }
    rows.getChildren().setAll(model.drafts.stream().map(this::row).toList());
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    setCenter(scroll);
  }

  private Node row(IntakeDraft d) {
    Label applicant = line(model.applicant(d).in(ui.lang()), "person-name");
    Label what =
        line(
            ui.text(
                "intake.drafts.line",
                model.service(d),
                model.author(d),
                ui.formats().dateTime(d.savedAt())),
            "muted");
    VBox words = new VBox(2, applicant, what);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(12, words);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("checklist-row");
    if (d.equals(model.deleting.get())) {
      confirm(row);
    } else {
      Button open = new Button(ui.text("intake.drafts.open"));
      open.setMinWidth(Region.USE_PREF_SIZE);
      open.setAccessibleText(open.getText() + ": " + applicant.getText());
      open.setOnAction(e -> ui.navigation().go("register", Long.toString(d.id())));
      row.getChildren()
          .addAll(
              open,
              Icons.button(
                  MaterialDesignT.TRASH_CAN_OUTLINE,
                  ui.text("intake.drafts.delete") + ": " + applicant.getText(),
                  () -> model.deleting.set(d)));
    }
    return row;
  }

  private void confirm(HBox row) {
    Label ask = line(ui.text("intake.drafts.sure"), "field-error");
    ask.setMinWidth(Region.USE_PREF_SIZE);
    Button keep = new Button(ui.text("intake.drafts.keep"));
    keep.setMinWidth(Region.USE_PREF_SIZE);
    keep.setOnAction(e -> model.deleting.set(null));
    Button delete = new Button(ui.text("intake.drafts.delete"));
    delete.getStyleClass().add("danger");
    delete.setMinWidth(Region.USE_PREF_SIZE);
    delete.setOnAction(e -> model.delete());
    row.getChildren().addAll(ask, keep, delete);
    Platform.runLater(keep::requestFocus);
  }

  private static Label line(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
