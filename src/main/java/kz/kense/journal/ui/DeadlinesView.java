package kz.kense.journal.ui;

import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kz.kense.casefile.CaseState;
import kz.kense.journal.JournalRow;
import kz.kense.journal.ui.DeadlinesModel.Line;
import kz.kense.ui.Action;
import kz.kense.ui.ActionBar;
import kz.kense.ui.EmptyState;
import kz.kense.ui.Icons;
import kz.kense.ui.ListDetail;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** Open cases in groups of urgency; beside them the chosen one with its term laid open. */
final class DeadlinesView extends BorderPane {
  private final Ui ui;
  private final DeadlinesModel model;
  private final ListView<Line> list;
  private final StackPane card = new StackPane();
  private boolean marking;

  DeadlinesView(Ui ui, DeadlinesModel model) {
    this.ui = ui;
    this.model = model;
    list = list();
    Label title = new Label(ui.text("deadlines.title"));
    title.getStyleClass().add("screen-title");
    HBox head = new HBox(title);
    head.getStyleClass().add("screen-head");
    setTop(head);
    setCenter(new ListDetail(list, card, model.divider()));
    setBottom(
        new ActionBar(ui)
            .primary(Action.of("journal.open", MaterialDesignF.FOLDER_OPEN_OUTLINE, model::open)));
    Views.follow(this, model.chosen(), this::show);
    Views.follow(this, model.selected(), id -> mark());
    Views.follow(this, model.loads(), n -> Platform.runLater(this::mark));
  }

  @Override
  public void requestFocus() {
    list.requestFocus();
  }

  private ListView<Line> list() {
    ListView<Line> made = new ListView<>(model.lines());
    made.getStyleClass().addAll("edge-to-edge", "deadline-list");
    made.setAccessibleText(ui.text("deadlines.title"));
    // nothing is said to be empty before it has been read
    Views.follow(
        made,
        model.loads(),
        n ->
            made.setPlaceholder(
                n.intValue() == 0
                    ? new StackPane()
                    : new EmptyState(ui, MaterialDesignC.CLOCK_CHECK_OUTLINE, "deadlines.empty")));
    made.setCellFactory(view -> new Cell());
    made.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, before, now) -> {
              if (!marking && now instanceof Line.Case line) {
                model.choose(line.row().id());
              }
            });
    made.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER && !event.isControlDown()) {
            model.open();
            event.consume();
          }
        });
    return made;
  }

  private void mark() {
    int index = model.selectedIndex();
    if (index >= 0 && index != list.getSelectionModel().getSelectedIndex()) {
      marking = true;
      list.getSelectionModel().clearAndSelect(index);
      list.getFocusModel().focus(index);
      list.scrollTo(Math.max(0, index - 3));
      marking = false;
    }
  }

  private void show(@Nullable CaseState c) {
    if (c != null) {
      ScrollPane scroll = new ScrollPane(new CaseCard(ui, model.office(), model.now(), c, true));
      scroll.setFitToWidth(true);
      card.getChildren().setAll(scroll);
    } else if (model.selected().get() == null) {
      card.getChildren()
          .setAll(new EmptyState(ui, MaterialDesignF.FILE_DOCUMENT_OUTLINE, "journal.none-chosen"));
    }
  }

  private Node head(Line.Head head) {
    Label words = new Label(ui.text(head.group().textKey()), Icons.of(head.group().tone().icon()));
    Label count = new Label(ui.formats().number(head.cases()));
    count.getStyleClass().add("muted");
    HBox line = new HBox(words, count);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().addAll("deadline-group", "group-" + head.group().tone().style());
    return line;
  }

  private Node row(JournalRow row) {
    RowText text = new RowText(ui, model.office(), model.now());
    Label number = label(row.number(), "deadline-number");
    number.setMinWidth(Region.USE_PREF_SIZE);
    Label due = label(text.due(Standing.due(row)), "deadline-due");
    due.setMinWidth(Region.USE_PREF_SIZE);
    HBox first = new HBox(number, Views.spring(), due);
    first.getStyleClass().add("deadline-line");
    VBox both =
        new VBox(
            first,
            Wrapped.text(list, row.applicant(), "cell-strong"),
            Wrapped.text(list, text.step(row), "cell-muted"));
    both.getStyleClass().add("cell-words");
    both.setAccessibleText(
        row.number() + ", " + row.applicant() + ", " + due.getText() + ", " + text.step(row));
    return both;
  }

  private static Label label(String words, String style) {
    Label label = new Label(words);
    label.getStyleClass().add(style);
    return label;
  }

  /** Heads and cases look different; a case opens on double click. */
  private final class Cell extends ListCell<Line> {
    Cell() {
      // wraps inside the list's width instead of scrolling sideways
      setPrefWidth(0);
      setOnMouseClicked(
          click -> {
            if (click.getClickCount() == 2 && getItem() instanceof Line.Case line) {
              model.choose(line.row().id());
              model.open();
            }
          });
    }

    @Override
    protected void updateItem(@Nullable Line item, boolean empty) {
      super.updateItem(item, empty);
      setDisable(item instanceof Line.Head);
      switch (item) {
        case null -> setGraphic(null);
        case Line.Head head -> setGraphic(head(head));
        case Line.Case line -> setGraphic(row(line.row()));
      }
    }
  }
}
