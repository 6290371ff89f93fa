package kz.kense.journal.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kz.kense.attachment.ui.DocumentViewer;
import kz.kense.journal.JournalRow;
import kz.kense.ui.Action;
import kz.kense.ui.ActionBar;
import kz.kense.ui.Banner;
import kz.kense.ui.EmptyState;
import kz.kense.ui.ListDetail;
import kz.kense.ui.Tables;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** The register of results with the signed file of the chosen line beside it. */
final class OutgoingView extends BorderPane {
  private final Ui ui;
  private final OutgoingModel model;
  private final TableView<JournalRow> table;

  OutgoingView(Ui ui, OutgoingModel model) {
    this.ui = ui;
    this.model = model;
    table = table();
    table.setAccessibleText(ui.text("outgoing.title"));
    setTop(new VBox(head(), new Banner(ui, model.notice())));
    setCenter(new ListDetail(table, new DocumentViewer(ui, model.viewer()), model.divider()));
    setBottom(
        new ActionBar(ui)
            .menu(
                "journal.export",
                MaterialDesignF.FILE_EXPORT_OUTLINE,
                model.export().choices(ui, "outgoing.title", "results", table, model.rows()))
            .primary(Action.of("journal.open", MaterialDesignF.FOLDER_OPEN_OUTLINE, model::open)));
    ListTable.follow(
        table,
        JournalRow::id,
        model.rows()::indexOfId,
        model.selected(),
        model.loads(),
        model::choose);
  }

  @Override
  public void requestFocus() {
    table.requestFocus();
  }

  private VBox head() {
    Label title = new Label(ui.text("outgoing.title"));
    title.getStyleClass().add("screen-title");
    Label counts = new Label();
    counts.getStyleClass().add("muted");
    Views.follow(
        counts,
        model.loads(),
        n -> counts.setText(ui.text("outgoing.count", ui.formats().number(model.rows().size()))));
    HBox first = new HBox(title, counts);
    first.setAlignment(Pos.BASELINE_LEFT);
    first.getStyleClass().add("list-title");
    HBox filters = new HBox(Filters.text(ui, "outgoing.filter", model.text(), table::requestFocus));
    VBox head = new VBox(first, filters);
    head.getStyleClass().addAll("screen-head", "list-head");
    return head;
  }

  private TableView<JournalRow> table() {
    return Tables.of(ui, "outgoing", model.rows())
        .column("outgoing", "outgoing.column.outgoing", 96, r -> or(r.outgoingNumber()))
        .column("result", "outgoing.column.result", 148, r -> or(r.resultNumber()))
        .column(
            "date",
            "outgoing.column.date",
            106,
            r -> r.resultDate() == null ? "" : ui.formats().date(r.resultDate()))
        .column("kind", "outgoing.column.kind", 190, r -> text().result(r))
        .column("holder", "outgoing.column.holder", 230, JournalRow::applicant)
        .column("idNumber", "journal.column.idNumber", 116, JournalRow::idNumber)
        .column("case", "outgoing.column.case", 116, JournalRow::number)
        .column("signer", "outgoing.column.signer", 160, r -> text().employee(r.signer()))
        .column("ready", "outgoing.column.ready", 215, r -> text().dateTime(r.readyAt()))
        .column("issued", "outgoing.column.issued", 180, r -> text().dateTime(r.issuedAt()))
        .onOpen(
            row -> {
              model.choose(row.id());
              model.open();
            })
        .placeholder(
            new StackPane(
                new EmptyState(ui, MaterialDesignF.FILE_CERTIFICATE_OUTLINE, "outgoing.empty")))
        .build();
  }

  private RowText text() {
    return new RowText(ui, model.office(), model.now());
  }

  private static String or(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }
}
