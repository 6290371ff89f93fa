package kz.kense.journal.ui;

import javafx.scene.control.ListView;
import javafx.scene.text.Text;

/**
 * Words in a list's cell that wrap inside the list's width. A label in a cell is measured on one
 * line and then cut; a text with a wrapping width is not.
 */
final class Wrapped {
  /** The cell's padding at both sides and the scroll bar. */
  private static final double MARGIN = 60;

  private Wrapped() {}

  static Text text(ListView<?> list, String words, String style) {
    Text text = new Text(words);
    text.getStyleClass().addAll("cell-text", style);
    text.wrappingWidthProperty().bind(list.widthProperty().subtract(MARGIN));
    return text;
  }
}
