package kz.kense.scan.ui;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kz.kense.casefile.CaseEvent.OriginalPlaced;
import kz.kense.casefile.OriginalStore.Original;
import kz.kense.ui.Action;
import kz.kense.ui.ActionBar;
import kz.kense.ui.Banner;
import kz.kense.ui.EmptyState;
import kz.kense.ui.Field;
import kz.kense.ui.Fields;
import kz.kense.ui.Shortcut;
import kz.kense.ui.Tables;
import kz.kense.ui.Tone;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** A list of originals, and below it what is written down about the chosen one. */
final class OriginalsView extends BorderPane {
  private final Ui ui;
  private final OriginalsModel model;

  OriginalsView(Ui ui, OriginalsModel model) {
    this.ui = ui;
    this.model = model;
    Label title = new Label(ui.text("originals.title"));
    title.getStyleClass().add("screen-title");
    HBox head =
        new HBox(title, Views.spring(), Fields.check(ui, "originals.only-out", model.onlyOut));
    head.getStyleClass().add("screen-head");
    head.setAlignment(Pos.CENTER_LEFT);
    Banner banner = new Banner(ui, model.notice);
    VBox.setMargin(banner, new Insets(0, 24, 8, 24));
    setTop(new VBox(head, banner));
    setCenter(table());
    setBottom(new VBox(form(), actions()));
  }

  private TableView<Original> table() {
    TableView<Original> table =
        Tables.of(ui, "originals", model.shown)
            .column("number", "originals.case", 150, Original::number)
            .column("original", "originals.original", 300, o -> o.now().original())
            .column("where", "originals.where", 260, o -> where(o.now()))
            .column("since", "originals.since", 120, o -> ui.formats().date(o.now().since()))
            .column("due", "originals.due", 210, o -> due(o.now()))
            .tone(o -> o.now().overdue(model.today()) ? Tone.OVERDUE : null)
            .placeholder(
                new EmptyState(ui, MaterialDesignA.ARCHIVE_OUTLINE, "originals.none", null))
            .onOpen(o -> model.open())
            .build();
    table.setAccessibleText(ui.text("originals.title"));
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, before, now) -> {
              if (now != null) {
                model.chosen.set(now);
              }
            });
    Views.follow(table, model.chosen, table.getSelectionModel()::select);
    return table;
  }

  private String where(OriginalPlaced now) {
    return now.out() ? now.holder() : now.place();
  }

  private String due(OriginalPlaced now) {
    if (now.due() == null) {
      return "";
    }
    String day = ui.formats().date(now.due());
    return now.overdue(model.today()) ? ui.text("originals.overdue", day) : day;
  }

  private HBox form() {
    Field holder = Fields.text(ui, "originals.holder", model.holder);
    Field due = Fields.date(ui, "originals.due", model.due);
    Field place = Fields.text(ui, "originals.place", model.place);
    HBox.setHgrow(holder, Priority.ALWAYS);
    HBox.setHgrow(place, Priority.ALWAYS);
    HBox form = new HBox(16, holder, due, place);
    form.setPadding(new Insets(12, 24, 12, 24));
    return form;
  }

  private ActionBar actions() {
    return new ActionBar(ui)
        .add(
            Action.of("originals.open", MaterialDesignF.FOLDER_OPEN_OUTLINE, model::open)
                .unless(model.whyNotOpen))
        .add(
            Action.of(
                    "originals.return", MaterialDesignA.ARCHIVE_ARROW_DOWN_OUTLINE, model::returned)
                .unless(model.whyNotReturn))
        .primary(
            Action.of("originals.lend", MaterialDesignA.ARCHIVE_ARROW_UP_OUTLINE, model::lend)
                .unless(model.whyNotLend)
                .on(Shortcut.PRIMARY_ACTION));
  }
}
