package kz.kense.journal.ui;

import java.util.function.LongConsumer;
import java.util.function.ToLongFunction;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.control.TableView;
import kz.kense.ui.Views;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the marked row of a table and the chosen id of a model the same. Refilling a table takes
 * its marking away: after each load the model's choice is marked again.
 */
final class ListTable<T> {
  private final TableView<T> table;
  private final ToLongFunction<T> idOf;
  private final ObservableValue<? extends @Nullable Long> selected;
  private boolean marking;

  private ListTable(
      TableView<T> table,
      ToLongFunction<T> idOf,
      ObservableValue<? extends @Nullable Long> selected) {
    this.table = table;
    this.idOf = idOf;
    this.selected = selected;
  }

  /**
   * @param indexOf the row of an id, or −1
   * @param loads changes when the rows have been loaded anew
   */
  static <T> void follow(
      TableView<T> table,
      ToLongFunction<T> idOf,
      java.util.function.LongToIntFunction indexOf,
      ObservableValue<? extends @Nullable Long> selected,
      ObservableValue<Number> loads,
      LongConsumer choose) {
    ListTable<T> list = new ListTable<>(table, idOf, selected);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((o, before, now) -> list.marked(now, choose));
    Views.follow(table, selected, id -> list.mark(indexOf, false));
    Views.follow(table, loads, n -> Platform.runLater(() -> list.mark(indexOf, true)));
  }

  private void marked(@Nullable T row, LongConsumer choose) {
    ObservableList<T> marked = table.getSelectionModel().getSelectedItems();
    if (!marking && row != null && marked.size() <= 1) {
      choose.accept(idOf.applyAsLong(row));
    }
  }

  /**
   * @param anew true when the rows are others, and the table may have forgotten what it marked
   */
  private void mark(java.util.function.LongToIntFunction indexOf, boolean anew) {
    Long id = selected.getValue();
    int index = id == null ? -1 : indexOf.applyAsInt(id);
    if (index < 0 || (!anew && index == table.getSelectionModel().getSelectedIndex())) {
      return;
    }
    marking = true;
    table.getSelectionModel().clearAndSelect(index);
    table.getFocusModel().focus(index);
    reveal(index);
    marking = false;
  }

  /** Scrolls only when the row is out of sight: nothing moves unasked. */
  private void reveal(int index) {
    boolean seen =
        table.lookupAll(".table-row-cell").stream()
            .filter(
                n -> n instanceof javafx.scene.control.TableRow<?> row && row.getIndex() == index)
            .anyMatch(
                n -> {
                  double top = n.getBoundsInParent().getMinY();
                  return n.isVisible()
                      && top >= 0
                      && n.getParent().getLayoutBounds().getHeight() >= 0
                      && n.localToScene(n.getBoundsInLocal()).getMaxY()
                          <= table.localToScene(table.getBoundsInLocal()).getMaxY();
                });
    if (!seen) {
      table.scrollTo(Math.max(0, index - 3));
    }
  }
}
