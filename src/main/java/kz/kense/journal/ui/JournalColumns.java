package kz.kense.journal.ui;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import kz.kense.journal.JournalQuery.Sort;
import kz.kense.journal.JournalRow;

/** The columns of the incoming journal, in the order they have before the user changes it. */
final class JournalColumns {
  /** The column of the chip. */
  static final String STATE = "state";

  /** By which columns the journal can be put in order. */
  static final Map<String, Sort> SORTS =
      Map.of(
          "number", Sort.NUMBER,
          "date", Sort.REGISTERED,
          "applicant", Sort.APPLICANT,
          "term", Sort.DUE,
          "result", Sort.RESULT);

  /**
   * @param id stable: the user's column layout is kept under it
   * @param width in logical pixels at first
   */
  record Column(String id, double width, BiFunction<RowText, JournalRow, String> text) {
    String of(RowText words, JournalRow row) {
      return text.apply(words, row);
    }

    String titleKey() {
      return "journal.column." + id;
    }
  }

  static final List<Column> ALL =
      List.of(
          new Column("number", 128, (t, r) -> r.number()),
          new Column("date", 100, (t, r) -> t.date(r.registeredAt())),
          new Column(STATE, 136, RowText::state),
          new Column("applicant", 204, (t, r) -> r.applicant()),
          new Column("term", 190, RowText::term),
          new Column("step", 300, RowText::step),
          new Column("idNumber", 116, (t, r) -> r.idNumber()),
          new Column("service", 260, RowText::service),
          new Column("channel", 190, RowText::channel),
          new Column("sheets", 170, RowText::sheets),
          new Column("resolution", 200, (t, r) -> r.resolution()),
          new Column("executor", 150, (t, r) -> t.employee(r.executor())),
          new Column("result", 150, RowText::resultNumber));

  private JournalColumns() {}
}
