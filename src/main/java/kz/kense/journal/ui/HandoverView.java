package kz.kense.journal.ui;

import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kz.kense.casefile.CaseState;
import kz.kense.journal.JournalRow;
import kz.kense.ui.Banner;
import kz.kense.ui.EmptyState;
import kz.kense.ui.ListDetail;
import kz.kense.ui.PrintRequest;
import kz.kense.ui.StateChip;
import kz.kense.ui.Tone;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** What waits to be registered or handed over at the left, the chosen case at the right. */
final class HandoverView extends BorderPane {
  private final Ui ui;
  private final HandoverModel model;
  private final PrintRequest printing;
  private final ListView<JournalRow> list;
  private final TextField text;
  private final StackPane desk = new StackPane();
  private boolean marking;

  HandoverView(Ui ui, HandoverModel model, PrintRequest printing) {
    this.ui = ui;
    this.model = model;
    this.printing = printing;
    list = list();
    text = Filters.text(ui, "handover.filter", model.text(), list::requestFocus);
    Label title = new Label(ui.text("handover.title"));
    title.getStyleClass().add("screen-title");
    HBox head = new HBox(title);
    head.getStyleClass().add("screen-head");
    VBox left = new VBox(new VBox(text), list);
    left.getChildren().getFirst().getStyleClass().add("list-filters");
    VBox.setVgrow(list, javafx.scene.layout.Priority.ALWAYS);
    setTop(new VBox(head, new Banner(ui, model.notice())));
    setCenter(new ListDetail(left, desk, model.divider()));
    Views.follow(this, model.chosen(), this::show);
    Views.follow(this, model.selected(), id -> mark());
    Views.follow(this, model.loads(), n -> Platform.runLater(this::mark));
  }

  /** Who comes for a result says a number first. */
  @Override
  public void requestFocus() {
    text.requestFocus();
  }

  private ListView<JournalRow> list() {
    ListView<JournalRow> made = new ListView<>(model.rows());
    made.getStyleClass().addAll("edge-to-edge", "deadline-list");
    made.setAccessibleText(ui.text("handover.title"));
    // nothing is said to be empty before it has been read
    Views.follow(
        made,
        model.loads(),
        n ->
            made.setPlaceholder(
                n.intValue() == 0
                    ? new StackPane()
                    : new EmptyState(ui, MaterialDesignF.FILE_CHECK_OUTLINE, "handover.empty")));
    made.setCellFactory(view -> new Cell());
    made.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, before, now) -> {
              if (!marking && !model.filling() && now != null) {
                model.choose(now.id());
              }
            });
    return made;
  }

  private void mark() {
    Long id = model.selected().get();
    marking = true;
    int index = -1;
    for (int i = 0; i < model.rows().size(); i++) {
      if (id != null && model.rows().get(i).id() == id) {
        index = i;
      }
    }
    if (index < 0) {
      list.getSelectionModel().clearSelection();
    } else if (index != list.getSelectionModel().getSelectedIndex()) {
      list.getSelectionModel().clearAndSelect(index);
      list.getFocusModel().focus(index);
      list.scrollTo(Math.max(0, index - 3));
    }
    marking = false;
  }

  private void show(@Nullable CaseState c) {
    if (c != null) {
      HandoverDesk shown = new HandoverDesk(ui, model, printing, c);
      desk.getChildren().setAll(shown);
      setBottom(shown.actions());
    } else if (model.selected().get() == null) {
      setBottom(null);
      desk.getChildren()
          .setAll(new EmptyState(ui, MaterialDesignF.FILE_CHECK_OUTLINE, "handover.none-chosen"));
    }
  }

  private Node row(JournalRow row) {
    RowText words = new RowText(ui, model.office(), model.now());
    Label number = new Label(row.number());
    number.getStyleClass().add("deadline-number");
    number.setMinWidth(Region.USE_PREF_SIZE);
    StateChip chip =
        row.outgoingNumber() == null
            ? new StateChip(Tone.NEAR, ui.text("handover.state.register"))
            : new StateChip(Tone.INFO, ui.text("handover.state.waits"));
    FlowPane first = new FlowPane(number, chip);
    first.getStyleClass().add("chip-line");
    first.setAlignment(Pos.CENTER_LEFT);
    VBox all =
        new VBox(
            first,
            Wrapped.text(list, row.applicant(), "cell-strong"),
            Wrapped.text(list, row.idNumber(), "cell-muted"),
            Wrapped.text(
                list, RowText.joined(words.result(row), words.resultNumber(row)), "cell-muted"));
    all.getStyleClass().add("cell-words");
    all.setAccessibleText(row.number() + ", " + row.applicant() + ", " + chip.getText());
    return all;
  }

  private final class Cell extends ListCell<JournalRow> {
    Cell() {
      // wraps inside the list's width instead of scrolling sideways
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable JournalRow item, boolean empty) {
      super.updateItem(item, empty);
      setGraphic(item == null || empty ? null : row(item));
    }
  }
}
