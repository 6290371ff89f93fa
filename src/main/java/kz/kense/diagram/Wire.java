package kz.kense.diagram;

import java.util.List;
import kz.kense.diagram.Chart.Edge;

/**
 * How one edge runs through the grid, before anything is measured. Level stretches lie in channels
 * between rows, upright ones in gutters between columns, so that neither ever crosses a node.
 *
 * @param channel where its long level stretch lies; {@link #NONE} when it needs none
 * @param firstGutter where it goes up or down after leaving to the right; {@link #NONE} if not
 * @param lastGutter where it goes up or down before coming in from the left; {@link #NONE} if not
 * @param label broken into lines
 */
record Wire(
    Edge edge,
    Side exit,
    Side entry,
    int channel,
    int firstGutter,
    int lastGutter,
    List<String> label) {
  static final int NONE = -2;

  enum Side {
    LEFT,
    RIGHT,
    TOP,
    BOTTOM
  }

  boolean straight() {
    return channel == NONE && firstGutter == NONE;
  }

  /** The two gutters may be one: then it is a single upright stretch. */
  boolean oneGutter() {
    return channel == NONE && firstGutter != NONE;
  }
}
