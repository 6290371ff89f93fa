package kz.kense.result;

/** What a form field holds; the editor and the printed form of a value follow from it. */
public enum FieldType {
  /** One line of text. */
  TEXT,
  /** Paragraphs; line ends are kept on paper. */
  LONGTEXT,
  /** A day, or a day with a time. */
  DATE,
  /** A number, printed with a decimal comma. */
  NUMBER,
  /** One of the field's choices, by its id. */
  CHOICE,
  /** Rows with the field's columns: a list of maps from column id to value. */
  TABLE,
  /** Lines of text, numbered or not as the template says. */
  LIST
}
