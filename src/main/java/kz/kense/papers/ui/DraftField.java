package kz.kense.papers.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kz.kense.result.FieldType;
import kz.kense.result.FormField;
import kz.kense.text.LocalText;
import kz.kense.ui.Phrase;
import org.jspecify.annotations.Nullable;

/** One field of the form being filled: what is typed, and the value the form gets from it. */
final class DraftField {
  /** One line of a table: what is typed in each column, by the column's id. */
  record Row(Map<String, StringProperty> cells) {}

  private final FormField field;
  private final boolean atSigning;
  private final Runnable changed;
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable LocalDate> date = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable String> choice = new SimpleObjectProperty<>();
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final BooleanProperty present = new SimpleBooleanProperty(true);
  private final ObjectProperty<@Nullable Phrase> wrong = new SimpleObjectProperty<>();
  private boolean quiet;

  /**
   * @param atSigning true when the value comes with the signature and is only shown
   * @param changed called after every change that is not {@link #set}
   */
  DraftField(FormField field, boolean atSigning, Runnable changed) {
    this.field = field;
    this.atSigning = atSigning;
    this.changed = changed;
    text.addListener((o, before, now) -> tell());
    date.addListener((o, before, now) -> tell());
    choice.addListener((o, before, now) -> tell());
  }

  FormField field() {
    return field;
  }

  String id() {
    return field.id();
  }

  LocalText label() {
    return field.label();
  }

  boolean atSigning() {
    return atSigning;
  }

  StringProperty text() {
    return text;
  }

  ObjectProperty<@Nullable LocalDate> date() {
    return date;
  }

  ObjectProperty<@Nullable String> choice() {
    return choice;
  }

  ObservableList<Row> rows() {
    return rows;
  }

  /** False while another field's answer takes this one out of the form. */
  BooleanProperty present() {
    return present;
  }

  /** What is wrong with what is typed; null when nothing is. */
  ObjectProperty<@Nullable Phrase> wrong() {
    return wrong;
  }

  /** Takes a value as the form's data have it; null empties the field. */
  void set(@Nullable Object value) {
    quiet = true;
    switch (field.type()) {
      case TEXT, LONGTEXT, NUMBER -> text.set(written(value));
      case LIST ->
          text.set(
              value instanceof List<?> lines
                  ? String.join("\n", lines.stream().map(DraftField::written).toList())
                  : written(value));
      case DATE ->
          date.set(
              switch (value) {
                case LocalDate day -> day;
                case LocalDateTime moment -> moment.toLocalDate();
                case null, default -> null;
              });
      case CHOICE -> choice.set(value == null ? null : value.toString());
      case TABLE -> rows.setAll(rowsOf(value));
    }
    quiet = false;
  }

  /** The value for the form's data; null when empty. */
  @Nullable Object value() {
    return switch (field.type()) {
      case TEXT, LONGTEXT -> blankToNull(text.get());
      case NUMBER -> blankToNull(number(text.get()));
      case LIST -> {
        List<String> lines =
            text.get().lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        yield lines.isEmpty() ? null : lines;
      }
      case DATE -> date.get();
      case CHOICE -> choice.get();
      case TABLE -> tableValue();
    };
  }

  /** A new line with nothing in it, at a place of the table. */
  void insert(int at, Map<String, String> values) {
    rows.add(Math.min(at, rows.size()), row(values));
    tell();
  }

  void remove(int at) {
    rows.remove(at);
    tell();
  }

  /** The same line once more, under it. */
  void duplicate(int at) {
    Map<String, String> values = new LinkedHashMap<>();
    rows.get(at).cells().forEach((id, cell) -> values.put(id, cell.get()));
    insert(at + 1, values);
  }

  /**
   * Cells copied from a spreadsheet, laid over the table from a cell on; lines are added as needed.
   *
   * @param tsv lines of cells parted by tabs
   */
  void paste(int row, int column, String tsv) {
    quiet = true;
    List<String> lines = new ArrayList<>(List.of(tsv.split("\r\n|\r|\n", -1)));
    if (lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    List<FormField> columns = field.columns();
    for (int i = 0; i < lines.size(); i++) {
      if (row + i >= rows.size()) {
        rows.add(row(Map.of()));
      }
      String[] cells = lines.get(i).split("\t", -1);
      for (int j = 0; j < cells.length && column + j < columns.size(); j++) {
        FormField to = columns.get(column + j);
        String typed = cells[j].strip();
        cell(rows.get(row + i), to.id()).set(to.type() == FieldType.NUMBER ? number(typed) : typed);
      }
    }
    quiet = false;
    tell();
  }

  static StringProperty cell(Row row, String column) {
    return java.util.Objects.requireNonNull(row.cells().get(column), column);
  }

  /** A decimal comma and the spaces between thousands become what the form's data have. */
  static String number(String typed) {
    String plain = typed.replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.');
    return plain.matches("-?\\d+(\\.\\d+)?") ? plain : typed.strip();
  }

  static boolean isNumber(String typed) {
    return typed.isBlank() || number(typed).matches("-?\\d+(\\.\\d+)?");
  }

  private List<Row> rowsOf(@Nullable Object value) {
    List<Row> made = new ArrayList<>();
    if (value instanceof List<?> lines) {
      for (Object line : lines) {
        if (line instanceof Map<?, ?> cells) {
          Map<String, String> values = new LinkedHashMap<>();
          cells.forEach((id, cell) -> values.put(String.valueOf(id), written(cell)));
          made.add(row(values));
        }
      }
    }
    return made;
  }

  private Row row(Map<String, String> values) {
    Map<String, StringProperty> cells = new LinkedHashMap<>();
    for (FormField column : field.columns()) {
      StringProperty cell = new SimpleStringProperty(values.getOrDefault(column.id(), ""));
      cell.addListener((o, before, now) -> tell());
      cells.put(column.id(), cell);
    }
    return new Row(cells);
  }

  private @Nullable Object tableValue() {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (Row row : rows) {
      Map<String, Object> cells = new LinkedHashMap<>();
      for (FormField column : field.columns()) {
        String typed = cell(row, column.id()).get().strip();
        if (!typed.isEmpty()) {
          cells.put(column.id(), column.type() == FieldType.NUMBER ? number(typed) : typed);
        }
      }
      lines.add(cells);
    }
    boolean empty = lines.stream().allMatch(Map::isEmpty);
    return empty ? null : lines;
  }

  private void tell() {
    if (!quiet) {
      changed.run();
    }
  }

  private static @Nullable String blankToNull(String typed) {
    return typed.isBlank() ? null : typed.strip();
  }

  private static String written(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case BigDecimal number -> number.toPlainString();
      case Double number -> BigDecimal.valueOf(number).toPlainString();
      default -> value.toString();
    };
  }
}
