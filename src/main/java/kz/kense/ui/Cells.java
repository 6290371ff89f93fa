package kz.kense.ui;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** The cells of {@link Tables}. */
final class Cells {
  private Cells() {}

  /** Text on one line; the whole of it is the tooltip, for a narrow column cuts it. */
  static final class OfText<T> extends TableCell<T, T> {
    private final Function<T, String> text;

    OfText(Function<T, String> text) {
      this.text = text;
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
      super.updateItem(item, empty);
      String words = empty || item == null ? "" : text.apply(item);
      setText(words);
      setTooltip(words.isEmpty() ? null : new Tooltip(words));
    }
  }

  /** A chip or an icon with words for a screen reader. */
  static final class OfNode<T> extends TableCell<T, T> {
    private final Function<T, String> text;
    private final Function<T, Node> node;

    OfNode(Function<T, String> text, Function<T, Node> node) {
      this.text = text;
      this.node = node;
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setGraphic(null);
        setAccessibleText("");
      } else {
        setGraphic(node.apply(item));
        setAccessibleText(text.apply(item));
      }
    }
  }

  /** A row that opens on double click and has the colour of its term. */
  static final class Row<T> extends TableRow<T> {
    private final Function<T, @Nullable Tone> tone;

    Row(Function<T, @Nullable Tone> tone, Consumer<T> open) {
      this.tone = tone;
      setOnMouseClicked(
          click -> {
            T item = getItem();
            if (click.getClickCount() == 2 && item != null) {
              open.accept(item);
            }
          });
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
      super.updateItem(item, empty);
      Tables.paint(this, empty || item == null ? null : tone.apply(item));
    }
  }
}
