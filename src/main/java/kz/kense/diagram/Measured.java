package kz.kense.diagram;

import java.util.ArrayList;
import java.util.List;
import kz.kense.diagram.Chart.Node;
import kz.kense.diagram.Chart.Shape;
import kz.kense.diagram.Scene.Box;
import kz.kense.diagram.Scene.Ink;
import kz.kense.diagram.Scene.Placed;
import kz.kense.diagram.Scene.TextLine;

/**
 * A node with its words broken into lines, and the room it needs around its axis: the level line
 * that flows come in and go out on.
 *
 * @param width of shape and words, whichever is wider
 * @param above the axis
 * @param below the axis
 */
record Measured(
    Node node, double width, double above, double below, List<Written> lines, double labelBelow) {
  static final double LEAD = 1.22;
  static final double EVENT = 26;
  static final double GATE = 40;
  private static final double TASK_WIDTH = 168;
  private static final double DOCUMENT_WIDTH = 128;
  private static final double CAPTION_WIDTH = 158;
  private static final double EVENT_CAPTION = 96;
  private static final double PAD = 7;
  private static final double LEAST_TASK = 38;

  /** One line before it is placed. */
  record Written(String text, double size, boolean bold, Ink ink) {
    double height() {
      return size * LEAD;
    }
  }

  /**
   * @param labelAbove room for the label of a way that leaves upwards
   * @param labelRight room for the label of a way that leaves to the right: it stands above the way
   * @param labelBelow room for the label of a way that leaves downwards
   */
  static Measured of(
      Node node, Letters letters, double labelAbove, double labelRight, double labelBelow) {
    double inner =
        switch (node.shape()) {
          case TASK -> TASK_WIDTH - 2 * PAD;
          case DOCUMENT -> DOCUMENT_WIDTH - 2 * PAD;
          case CONDITION, CHOICE -> CAPTION_WIDTH;
          case START, END, ERROR, CATCH, THROW -> EVENT_CAPTION;
        };
    List<Written> lines = lines(node, letters, inner);
    double words = lines.stream().mapToDouble(Written::height).sum();
    return switch (node.shape()) {
      case TASK -> box(node, TASK_WIDTH, words, lines);
      case DOCUMENT -> box(node, DOCUMENT_WIDTH, words + 8, lines);
      case CONDITION, CHOICE ->
          new Measured(
              node,
              lines.isEmpty() ? GATE : CAPTION_WIDTH,
              Math.max(labelRight + 4, GATE / 2 + (lines.isEmpty() ? labelAbove : words + 4)),
              GATE / 2 + labelBelow,
              lines,
              labelBelow);
      case START, END, ERROR, CATCH, THROW ->
          new Measured(
              node,
              lines.isEmpty() ? EVENT : EVENT_CAPTION,
              EVENT / 2,
              EVENT / 2 + (lines.isEmpty() ? 0 : 4 + words),
              lines,
              0);
    };
  }

  private static Measured box(Node node, double width, double words, List<Written> lines) {
    double height = Math.max(LEAST_TASK, words + 2 * PAD);
    return new Measured(node, width, height / 2, height / 2, lines, 0);
  }

  private static List<Written> lines(Node node, Letters letters, double width) {
    List<Written> lines = new ArrayList<>();
    boolean boxed = node.shape() == Shape.TASK;
    if (!node.mark().isEmpty()) {
      lines.add(new Written(node.mark(), letters.text(), true, Ink.MARK));
    }
    for (String line : letters.wrap(node.text(), width, letters.text(), false)) {
      lines.add(new Written(line, letters.text(), false, Ink.TEXT));
    }
    for (String note : node.notes()) {
      for (String line : letters.wrap(note, width, letters.small(), boxed)) {
        lines.add(new Written(line, letters.small(), boxed, Ink.MUTED));
      }
    }
    return lines;
  }

  /** The node in its place. */
  Placed at(double centreX, double axis, Letters letters) {
    double words = lines.stream().mapToDouble(Written::height).sum();
    return switch (node.shape()) {
      case TASK, DOCUMENT -> {
        Box box = new Box(centreX - width / 2, axis - above, width, above + below);
        double top = node.shape() == Shape.TASK ? axis - words / 2 : axis - (words + 8) / 2;
        yield new Placed(node, box, box, placed(centreX, top, letters));
      }
      case CONDITION, CHOICE -> {
        Box gate = square(centreX, axis, GATE);
        double top = axis - GATE / 2 - 4 - words;
        Box caption = new Box(centreX - width / 2, top, width, Math.max(0, words));
        yield new Placed(node, gate, caption, placed(centreX, top, letters));
      }
      case START, END, ERROR, CATCH, THROW -> {
        Box circle = square(centreX, axis, EVENT);
        double top = axis + EVENT / 2 + 4;
        Box caption = new Box(centreX - width / 2, top, width, words);
        yield new Placed(node, circle, caption, placed(centreX, top, letters));
      }
    };
  }

  private static Box square(double x, double y, double side) {
    return new Box(x - side / 2, y - side / 2, side, side);
  }

  private List<TextLine> placed(double centreX, double top, Letters letters) {
    List<TextLine> placed = new ArrayList<>();
    double y = top;
    for (Written line : lines) {
      placed.add(
          new TextLine(
              centreX,
              y + line.size() * 0.95,
              line.text(),
              line.size(),
              line.bold(),
              true,
              line.ink(),
              letters.width(line.text(), line.size(), line.bold())));
      y += line.height();
    }
    return placed;
  }
}
