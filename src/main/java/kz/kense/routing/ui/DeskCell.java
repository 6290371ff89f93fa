package kz.kense.routing.ui;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import kz.kense.journal.JournalRow;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.Regulation.Category;
import kz.kense.regulation.Regulation.Step;
import kz.kense.ui.Ui;
import org.jspecify.annotations.Nullable;

/** A case on the desk: which, whose, about what, what is to be done and by when. */
final class DeskCell extends ListCell<JournalRow> {
  /** The cell's own padding and the scroll bar. */
  private static final double ROOM_AROUND = 52;

  private final Ui ui;
  private final CaseTools tools;

  DeskCell(Ui ui, CaseTools tools) {
    this.ui = ui;
    this.tools = tools;
    setPrefWidth(0); // so that the words wrap at the list's width
    getStyleClass().add("desk-cell");
  }

  /** By the width the words really get: a label asked without one would answer with one line. */
  @Override
  protected double computePrefHeight(double width) {
    if (getGraphic() instanceof VBox card) {
      double room = getListView().getWidth() - ROOM_AROUND;
      return card.prefHeight(room) + snappedTopInset() + snappedBottomInset();
    }
    return super.computePrefHeight(width);
  }

  @Override
  protected void updateItem(@Nullable JournalRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    setGraphic(row == null || empty ? null : card(row));
  }

  private VBox card(JournalRow row) {
    Optional<Regulation> r =
        tools.office().rulebook().library().find(row.regulation(), row.version());
    String step =
        r.flatMap(x -> x.step(row.step() == null ? "" : row.step()))
            .map(Step::name)
            .map(t -> t.in(ui.lang()))
            .orElse("");
    String service = r.map(x -> x.shortTitle().in(ui.lang())).orElse(row.regulation());
    String category =
        r.flatMap(x -> x.category(row.category() == null ? "" : row.category()))
            .map(Category::name)
            .map(t -> " · " + t.in(ui.lang()))
            .orElse("");
    Label number = new Label(row.number());
    number.getStyleClass().add("strong");
    FlowPane top = Labels.flow(); // a long number and a long term take two lines
    top.getChildren().add(number);
    if (row.stepDue() != null) {
      top.getChildren().add(DueTone.chip(ui, tools, row.stepDue()));
    }
    VBox card =
        new VBox(
            4,
            top,
            Labels.wrapped(row.applicant()),
            Labels.wrapped(service + category, "muted"),
            Labels.wrapped(step, "desk-step"));
    card.prefWidthProperty().bind(getListView().widthProperty().subtract(ROOM_AROUND));
    setAccessibleText(row.number() + ", " + row.applicant() + ", " + step);
    return card;
  }
}
