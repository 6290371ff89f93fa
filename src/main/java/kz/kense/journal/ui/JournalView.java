package kz.kense.journal.ui;

import java.util.List;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kz.kense.casefile.CaseState;
import kz.kense.journal.JournalQuery.State;
import kz.kense.journal.JournalRow;
import kz.kense.journal.ui.JournalColumns.Column;
import kz.kense.regulation.Regulation;
import kz.kense.ui.Action;
import kz.kense.ui.ActionBar;
import kz.kense.ui.Banner;
import kz.kense.ui.EmptyState;
import kz.kense.ui.ListDetail;
import kz.kense.ui.Shortcut;
import kz.kense.ui.StateChip;
import kz.kense.ui.Tables;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** The incoming journal: filters, the table, and the chosen case beside it. */
final class JournalView extends BorderPane {
  private final Ui ui;
  private final JournalModel model;
  private final TableView<JournalRow> table;
  private final StackPane card = new StackPane();

  JournalView(Ui ui, JournalModel model) {
    this.ui = ui;
    this.model = model;
    table = table();
    table.setAccessibleText(ui.text("journal.title"));
    setTop(new VBox(head(), new Banner(ui, model.notice())));
    setCenter(new ListDetail(table, card, model.divider()));
    setBottom(actions());
    Views.follow(this, model.chosen(), this::show);
    ListTable.follow(
        table,
        JournalRow::id,
        model.rows()::indexOfId,
        model.selected(),
        model.loads(),
        model::choose);
  }

  /** The keys belong to the list as soon as the journal is shown. */
  @Override
  public void requestFocus() {
    table.requestFocus();
  }

  private VBox head() {
    Label title = new Label(ui.text("journal.title"));
    title.getStyleClass().add("screen-title");
    Label counts = new Label();
    counts.getStyleClass().add("muted");
    Views.follow(
        counts,
        model.counts(),
        now ->
            counts.setText(
                ui.text(
                    "journal.counts",
                    ui.formats().number(now.shown()),
                    ui.formats().number(now.total()))));
    HBox first = new HBox(title, counts);
    first.setAlignment(Pos.BASELINE_LEFT);
    first.getStyleClass().add("list-title");
    TextField text = Filters.text(ui, "journal.filter", model.text(), table::requestFocus);
    List<Regulation> regulations = model.regulations();
    FlowPane filters =
        new FlowPane(
            text,
            Filters.choice(
                ui, "journal.filter.years", model.year(), model.years(), y -> y.toString()),
            Filters.choice(
                ui,
                "journal.filter.services",
                model.regulation(),
                FXCollections.observableArrayList(
                    regulations.stream().map(Regulation::id).distinct().toList()),
                id -> title(regulations, id)),
            Filters.pills(
                ui,
                "journal.filter.states",
                model.state(),
                List.of(State.ANY, State.OPEN, State.OVERDUE, State.READY, State.CLOSED),
                s ->
                    ui.text(
                        "journal.filter.state." + s.name().toLowerCase(java.util.Locale.ROOT))));
    filters.getStyleClass().add("list-filters");
    VBox head = new VBox(first, filters);
    head.getStyleClass().addAll("screen-head", "list-head");
    return head;
  }

  private String title(List<Regulation> regulations, String id) {
    return regulations.stream()
        .filter(r -> r.id().equals(id))
        .findFirst()
        .map(r -> r.shortTitle().in(ui.lang()))
        .orElse(id);
  }

  private TableView<JournalRow> table() {
    Tables<JournalRow> tables = Tables.of(ui, "journal", model.rows());
    for (Column column : JournalColumns.ALL) {
      if (column.id().equals(JournalColumns.STATE)) {
        tables.column(
            column.id(),
            column.titleKey(),
            column.width(),
            r -> text().state(r),
            r -> new StateChip(text().standing(r).tone(), text().state(r)));
      } else {
        tables.column(column.id(), column.titleKey(), column.width(), r -> column.of(text(), r));
      }
    }
    TableView<JournalRow> made =
        tables
            .tone(r -> text().standing(r).rowTone())
            .onOpen(
                row -> {
                  model.choose(row.id());
                  model.open();
                })
            .onSort(
                (column, up) ->
                    model.sort(Objects.requireNonNull(JournalColumns.SORTS.get(column)), !up))
            .placeholder(new StackPane())
            .build();
    made.getColumns().forEach(c -> c.setSortable(JournalColumns.SORTS.containsKey(c.getId())));
    Views.follow(made, model.loads(), n -> made.setPlaceholder(placeholder(n.intValue())));
    made.getColumns().stream()
        .filter(c -> model.sort() == JournalColumns.SORTS.get(c.getId()))
        .forEach(
            c -> {
              c.setSortType(
                  model.descending()
                      ? TableColumn.SortType.DESCENDING
                      : TableColumn.SortType.ASCENDING);
              made.getSortOrder().add(c);
            });
    return made;
  }

  /** The words against the time of the latest load, which moves on while the view lives. */
  private RowText text() {
    return new RowText(ui, model.office(), model.now());
  }

  private StackPane placeholder(int loads) {
    if (loads == 0) {
      return new StackPane();
    }
    return new StackPane(
        model.filtered()
            ? new EmptyState(
                ui,
                MaterialDesignF.FILTER_OFF_OUTLINE,
                "journal.nothing-found",
                Action.of("journal.clear", MaterialDesignF.FILTER_OFF_OUTLINE, model::clearFilters))
            : new EmptyState(ui, MaterialDesignI.INBOX_OUTLINE, "journal.empty"));
  }

  private void show(@Nullable CaseState c) {
    if (c != null) {
      ScrollPane scroll = new ScrollPane(new CaseCard(ui, model.office(), model.now(), c, false));
      scroll.setFitToWidth(true);
      card.getChildren().setAll(scroll);
    } else if (model.selected().get() == null) {
      card.getChildren().setAll(nothing());
    }
    // else the next case is being read: the former one stays, so that nothing flickers
  }

  private EmptyState nothing() {
    return new EmptyState(ui, MaterialDesignF.FILE_DOCUMENT_OUTLINE, "journal.none-chosen");
  }

  private ActionBar actions() {
    return new ActionBar(ui)
        .menu(
            "journal.export",
            MaterialDesignF.FILE_EXPORT_OUTLINE,
            model.export().choices(ui, "journal.title", "journal", table, model.rows()))
        .add(Action.of("journal.open", MaterialDesignF.FOLDER_OPEN_OUTLINE, model::open))
        .primary(
            Action.of("journal.register", MaterialDesignF.FILE_PLUS_OUTLINE, model::register)
                .unless(model.registerRefused())
                .on(Shortcut.REGISTER_NEW));
  }
}
