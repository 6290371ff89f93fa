package kz.kense.papers.ui;

import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kz.kense.papers.ui.DraftField.Row;
import kz.kense.result.FieldType;
import kz.kense.result.FormField;
import kz.kense.ui.Icons;
import kz.kense.ui.Ui;
import kz.kense.ui.Views;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/**
 * A table typed as in a spreadsheet: Enter and the arrows go down and up, Enter in the last line
 * makes a new one, Ctrl+D repeats a line, Ctrl+Delete takes it away, Ctrl+V lays copied cells over
 * the table.
 */
final class TableEditor extends VBox {
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
  private static final double WIDE = 1.4;

  private final Ui ui;
  private final DraftField field;
  private final VBox lines = new VBox(4);

  TableEditor(Ui ui, DraftField field) {
    this.ui = ui;
    this.field = field;
    getStyleClass().add("table-editor");
    GridPane head = grid();
    List<FormField> columns = field.field().columns();
    for (int i = 0; i < columns.size(); i++) {
      Label label =
          new Label(columns.get(i).label().in(ui.lang()) + (columns.get(i).required() ? " *" : ""));
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
      label.getStyleClass().add("table-editor-head");
      head.add(label, i, 0);
    }
    Button add = new Button(ui.text("draft.table.add"), Icons.of(MaterialDesignP.PLUS));
    add.getStyleClass().add("small");
    add.setOnAction(event -> addLine());
    Button paste =
        new Button(ui.text("draft.table.paste"), Icons.of(MaterialDesignC.CONTENT_PASTE));
    paste.getStyleClass().add("small");
    paste.setOnAction(event -> paste(field.rows().size(), 0));
    FlowPane buttons = new FlowPane(8, 4, add, paste);
    getChildren().addAll(head, lines, buttons);
    ListChangeListener<Row> listener = this::changed;
    getProperties().put(lines, listener);
    field.rows().addListener(new WeakListChangeListener<>(listener));
    field.rows().forEach(row -> lines.getChildren().add(line(row)));
  }

  private void changed(ListChangeListener.Change<? extends Row> change) {
    while (change.next()) {
      int from = change.getFrom();
      lines.getChildren().remove(from, from + change.getRemovedSize());
      for (int i = 0; i < change.getAddedSize(); i++) {
        lines.getChildren().add(from + i, line(change.getAddedSubList().get(i)));
      }
    }
  }

  private GridPane grid() {
    GridPane grid = new GridPane();
    grid.setHgap(4);
    for (FormField column : field.field().columns()) {
      ColumnConstraints width = new ColumnConstraints();
      width.setMinWidth(68);
      // the widths come from these alone, so that the lines stand under their heads
      width.setPrefWidth(column.type() == FieldType.NUMBER ? 100 : 100 * WIDE);
      width.setHgrow(Priority.ALWAYS);
      grid.getColumnConstraints().add(width);
    }
    ColumnConstraints buttons = new ColumnConstraints(68);
    grid.getColumnConstraints().add(buttons);
    return grid;
  }

  private Node line(Row row) {
    GridPane line = grid();
    List<FormField> columns = field.field().columns();
    for (int i = 0; i < columns.size(); i++) {
      line.add(cell(row, columns.get(i), i), i, 0);
    }
    Button repeat =
        Icons.button(
            MaterialDesignC.CONTENT_DUPLICATE,
            ui.text("draft.table.repeat") + "  (Ctrl + D)",
            () -> field.duplicate(field.rows().indexOf(row)));
    Button remove =
        Icons.button(
            MaterialDesignD.DELETE_OUTLINE,
            ui.text("draft.table.remove") + "  (Ctrl + Delete)",
            () -> field.remove(field.rows().indexOf(row)));
    for (Button each : List.of(repeat, remove)) {
      each.setFocusTraversable(false); // Tab walks the cells; the keys do the same
      each.setMinWidth(Region.USE_PREF_SIZE);
    }
    javafx.scene.layout.HBox buttons = new javafx.scene.layout.HBox(repeat, remove);
    line.add(buttons, columns.size(), 0);
    return line;
  }

  private TextInputControl cell(Row row, FormField column, int index) {
    TextInputControl input;
    if (column.type() == FieldType.LONGTEXT) {
      TextArea area = new TextArea();
      area.setWrapText(true);
      area.setPrefRowCount(3);
      area.setPrefColumnCount(4);
      input = area;
    } else {
      TextField text = new TextField();
      text.setPrefColumnCount(4);
      if (column.type() == FieldType.NUMBER) {
        text.getStyleClass().add("number-input");
      }
      input = text;
    }
    input.textProperty().bindBidirectional(DraftField.cell(row, column.id()));
    input.setAccessibleText(field.label().in(ui.lang()) + ", " + column.label().in(ui.lang()));
    input.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, row, index));
    if (column.type() == FieldType.NUMBER) {
      Views.follow(
          input,
          input.textProperty(),
          typed -> input.pseudoClassStateChanged(INVALID, !DraftField.isNumber(typed)));
    }
    return input;
  }

  private void key(KeyEvent event, Row row, int column) {
    int at = field.rows().indexOf(row);
    boolean area = event.getSource() instanceof TextArea;
    boolean done = true;
    if (event.isControlDown() && event.getCode() == KeyCode.D) {
      field.duplicate(at);
      focus(at + 1, column);
    } else if (event.isControlDown() && event.getCode() == KeyCode.DELETE) {
      field.remove(at);
      focus(Math.min(at, field.rows().size() - 1), column);
    } else if (event.isControlDown() && event.getCode() == KeyCode.V && cellsCopied()) {
      paste(at, column);
    } else if (!area && event.getCode() == KeyCode.ENTER && !event.isControlDown()) {
      if (at == field.rows().size() - 1) {
        field.insert(at + 1, Map.of());
      }
      focus(at + 1, column);
    } else if (!area && event.getCode() == KeyCode.DOWN && !event.isAltDown()) {
      focus(at + 1, column);
    } else if (!area && event.getCode() == KeyCode.UP && !event.isAltDown()) {
      focus(at - 1, column);
    } else {
      done = false;
    }
    if (done) {
      event.consume();
    }
  }

  private void addLine() {
    field.insert(field.rows().size(), Map.of());
    focus(field.rows().size() - 1, 0);
  }

  private static boolean cellsCopied() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    String text = clipboard.hasString() ? clipboard.getString() : "";
    return text.contains("\t") || text.strip().contains("\n");
  }

  private void paste(int row, int column) {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    if (clipboard.hasString()) {
      field.paste(row, column, clipboard.getString());
    }
  }

  private void focus(int row, int column) {
    Platform.runLater(
        () -> {
          if (row >= 0
              && row < lines.getChildren().size()
              && lines.getChildren().get(row) instanceof GridPane line
              && column < line.getChildren().size()) {
            line.getChildren().get(column).requestFocus();
          }
        });
  }
}
