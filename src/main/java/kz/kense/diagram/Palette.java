package kz.kense.diagram;

import java.awt.Color;
import kz.kense.diagram.Chart.Flow;
import kz.kense.diagram.Chart.Node;
import kz.kense.diagram.Scene.Ink;

/** How a shape is painted on paper; colour never says anything alone. */
record Palette(Color fill, Color stroke, double width) {
  private static final Color WHITE = new Color(0xffffff);
  private static final Color LINE = new Color(0x33475b);
  private static final Color QUIET = new Color(0xaab4bc);
  private static final Color RED = new Color(0xb3261e);
  private static final Color GREEN = new Color(0x2e7d32);

  static final Palette PLAIN = new Palette(WHITE, LINE, 1.1);
  static final Palette FILLED = new Palette(LINE, LINE, 1);
  static final Palette END = new Palette(WHITE, LINE, 2.6);
  static final Palette ERROR = new Palette(new Color(0xfdecea), RED, 2.2);
  static final Palette GATE = new Palette(new Color(0xfff7e0), new Color(0x8a6d1a), 1.1);
  static final Palette DOCUMENT = new Palette(new Color(0xeef6ee), new Color(0x3f7a45), 1.1);
  static final Palette POOL = new Palette(new Color(0xf4f6f8), new Color(0x5b6770), 1);
  static final Palette LANE = new Palette(WHITE, QUIET, 1);
  static final Palette HEAD = new Palette(new Color(0xeef1f4), QUIET, 1);
  private static final Palette DONE = new Palette(new Color(0xe3f3e6), GREEN, 1.4);
  private static final Palette LATE = new Palette(new Color(0xe3f3e6), RED, 1.4);
  private static final Palette NOW = new Palette(new Color(0xdcebfb), new Color(0x1565c0), 2.4);
  private static final Palette OVERDUE = new Palette(new Color(0xfdecea), RED, 2.4);
  private static final Palette CONTROL = new Palette(WHITE, LINE, 1);
  private static final Palette MESSAGE = new Palette(WHITE, new Color(0x5a6b7b), 1);
  private static final Palette DATA = new Palette(WHITE, new Color(0x3f7a45), 1);

  static Palette of(Node node) {
    return switch (node.state()) {
      case DONE -> DONE;
      case LATE -> LATE;
      case NOW -> NOW;
      case OVERDUE -> OVERDUE;
      case PLAIN ->
          switch (node.shape()) {
            case CONDITION, CHOICE -> GATE;
            case DOCUMENT -> DOCUMENT;
            case END -> END;
            case ERROR -> ERROR;
            case START, CATCH, THROW, TASK -> PLAIN;
          };
    };
  }

  static Palette of(Flow flow) {
    return switch (flow) {
      case CONTROL -> CONTROL;
      case MESSAGE -> MESSAGE;
      case DATA -> DATA;
    };
  }

  static float[] dash(Flow flow) {
    return switch (flow) {
      case CONTROL -> new float[0];
      case MESSAGE -> new float[] {5, 3};
      case DATA -> new float[] {1.5f, 2.5f};
    };
  }

  static Color ink(Ink ink) {
    return switch (ink) {
      case TEXT -> new Color(0x1a1a1a);
      case MUTED -> new Color(0x4a5560);
      case MARK -> new Color(0x1f4e8c);
    };
  }
}
