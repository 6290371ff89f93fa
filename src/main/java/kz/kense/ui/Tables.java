package kz.kense.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Builds a dense table: fixed row height, columns whose order, width and presence are kept across
 * restarts, Ctrl+C for the chosen rows, Enter or double click to open. Works over {@link
 * PagedList}: it never sorts the items itself and never selects all of them.
 */
public final class Tables<T> {
  private static final double ROW_HEIGHT = 34;

  private final Ui ui;
  private final String id;
  private final TableView<T> table = new TableView<>();
  private final Map<String, Function<T, String>> texts = new TreeMap<>();
  private Function<T, @Nullable Tone> tone = row -> null;
  private Consumer<T> opener = row -> {};

  private Tables(Ui ui, String id, ObservableList<T> items) {
    this.ui = ui;
    this.id = id;
    table.setItems(items);
    table.setFixedCellSize(ROW_HEIGHT);
    table.setTableMenuButtonVisible(true);
    table.setPlaceholder(new Label(ui.text("ui.table.empty")));
    table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.getStyleClass().addAll("kense-table", "edge-to-edge");
    table.setSortPolicy(view -> true);
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  /**
   * @param id of the table in the settings
   */
  public static <T> Tables<T> of(Ui ui, String id, ObservableList<T> items) {
    return new Tables<>(ui, id, items);
  }

  /**
   * @param column id within the table, stable across versions
   * @param titleKey of its head
   * @param width in logical pixels before the user changes it
   */
  public Tables<T> column(String column, String titleKey, double width, Function<T, String> text) {
    TableColumn<T, T> made = make(column, titleKey, width);
    made.setCellFactory(c -> new Cells.OfText<>(text));
    texts.put(column, text);
    return this;
  }

  /** A column of chips or icons; the text is what is copied and read aloud. */
  public Tables<T> column(
      String column,
      String titleKey,
      double width,
      Function<T, String> text,
      Function<T, Node> node) {
    TableColumn<T, T> made = make(column, titleKey, width);
    made.setCellFactory(c -> new Cells.OfNode<>(text, node));
    texts.put(column, text);
    return this;
  }

  /** Colours whole rows, beside the chip that says the same in words. */
  public Tables<T> tone(Function<T, @Nullable Tone> ofRow) {
    tone = ofRow;
    return this;
  }

  public Tables<T> placeholder(Node empty) {
    table.setPlaceholder(empty);
    return this;
  }

  /** Enter and double click. */
  public Tables<T> onOpen(Consumer<T> open) {
    table.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          T row = table.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && !event.isControlDown() && row != null) {
            open.accept(row);
            event.consume();
          }
        });
    opener = open;
    return this;
  }

  /**
   * Makes heads clickable; the model asks the store for another order. The id of the column, and up
   * or down.
   */
  public Tables<T> onSort(java.util.function.BiConsumer<String, Boolean> sort) {
    table.getColumns().forEach(c -> c.setSortable(true));
    table.setSortPolicy(
        view -> {
          if (!view.getSortOrder().isEmpty()) {
            TableColumn<T, ?> first = view.getSortOrder().getFirst();
            sort.accept(first.getId(), first.getSortType() == TableColumn.SortType.ASCENDING);
          }
          return true;
        });
    return this;
  }

  public TableView<T> build() {
    table.getProperties().put(Tables.class, this);
    table.setRowFactory(view -> new Cells.Row<>(tone, opener));
    restore();
    table.getColumns().addListener((ListChangeListener<TableColumn<T, ?>>) change -> keep());
    for (TableColumn<T, ?> column : table.getColumns()) {
      column.widthProperty().addListener(o -> keep());
      column.visibleProperty().addListener(o -> keep());
    }
    return table;
  }

  private TableColumn<T, T> make(String column, String titleKey, double width) {
    TableColumn<T, T> made = new TableColumn<>(ui.text(titleKey));
    made.setId(column);
    made.setPrefWidth(width);
    made.setSortable(false);
    made.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    table.getColumns().add(made);
    return made;
  }

  private void restore() {
    List<TableColumn<T, ?>> ordered = new ArrayList<>();
    for (Settings.Column kept : ui.settings().current().tables().getOrDefault(id, List.of())) {
      for (TableColumn<T, ?> column : table.getColumns()) {
        if (column.getId().equals(kept.id())) {
          column.setPrefWidth(kept.width());
          column.setVisible(kept.visible());
          ordered.add(column);
        }
      }
    }
    table.getColumns().stream().filter(c -> !ordered.contains(c)).forEach(ordered::add);
    table.getColumns().setAll(ordered);
  }

  private void keep() {
    List<Settings.Column> columns =
        table.getColumns().stream()
            .map(c -> new Settings.Column(c.getId(), c.getWidth(), c.isVisible()))
            .toList();
    ui.settings().update(s -> s.withTable(id, columns));
  }

  private void key(KeyEvent event) {
    if (Shortcut.COPY.matches(event)) {
      copy();
      event.consume();
    } else if (event.isShortcutDown() && event.getCode() == KeyCode.A) {
      event.consume(); // marking a million rows takes half a minute and helps nobody
    }
  }

  private void copy() {
    String text =
        table.getSelectionModel().getSelectedItems().stream()
            .map(
                row ->
                    table.getVisibleLeafColumns().stream()
                        .map(c -> textOf(c, row))
                        .collect(Collectors.joining("\t")))
            .collect(Collectors.joining("\n"));
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private String textOf(TableColumn<T, ?> column, T row) {
    return texts.getOrDefault(column.getId(), r -> "").apply(row);
  }

  /** The columns of a table as the user sees them now: which, in what order, how wide. */
  public static <T> Shown<T> shown(TableView<T> table) {
    Object kept = table.getProperties().get(Tables.class);
    if (!(kept instanceof Tables<?> made)) {
      throw new IllegalArgumentException("not a table of Tables");
    }
    List<Shown.Column<T>> columns = new ArrayList<>();
    for (TableColumn<T, ?> column : table.getVisibleLeafColumns()) {
      columns.add(new Shown.Column<>(column.getText(), column.getWidth(), made.text(column)));
    }
    return new Shown<>(columns);
  }

  /** The view of a table that can be written to a file; holds no nodes. */
  public record Shown<T>(List<Column<T>> columns) {
    public Shown {
      columns = List.copyOf(columns);
    }

    /**
     * @param width in logical pixels
     */
    public record Column<T>(String title, double width, Function<T, String> text) {}

    public List<String> cells(T row) {
      return columns.stream().map(c -> c.text().apply(row)).toList();
    }
  }

  @SuppressWarnings("unchecked") // the table's own columns show the table's own rows
  private <R> Function<R, String> text(TableColumn<R, ?> column) {
    return (Function<R, String>) texts.getOrDefault(column.getId(), r -> "");
  }

  /** Gives the row the colour of the tone, and takes the former one away. */
  static <T> void paint(TableRow<T> row, @Nullable Tone tone) {
    for (Tone each : Tone.values()) {
      row.getStyleClass().remove("row-" + each.style());
    }
    if (tone != null) {
      row.getStyleClass().add("row-" + tone.style());
    }
  }
}
