package kz.kense.report;

import java.util.List;

/**
 * A list to be written to a file: its heads, and its lines read in portions so that a million of
 * them never stand in memory at once.
 *
 * @param title over the table
 * @param under lines under the title: the period, the filters; may be empty
 * @param count how many lines {@code lines} gives
 */
public record Table(
    String title, List<String> under, List<Column> columns, int count, Lines lines) {
  /** How many lines are asked for at a time. */
  private static final int PORTION = 500;

  public Table {
    under = List.copyOf(under);
    columns = List.copyOf(columns);
    if (columns.isEmpty() || count < 0) {
      throw new IllegalArgumentException(columns.size() + " columns, " + count + " lines");
    }
  }

  /**
   * @param weight share of the width beside the other columns
   */
  public record Column(String name, double weight) {
    public Column {
      if (!(weight > 0)) {
        throw new IllegalArgumentException(name + ": weight " + weight);
      }
    }
  }

  /**
   * @param cells one for each column
   * @param struck a voided line: it keeps its number and is shown struck through
   * @param legible the cell of a voided line that says why and is not struck; −1 for none
   */
  public record Line(List<String> cells, boolean struck, int legible) {
    public Line {
      cells = List.copyOf(cells);
    }

    public static Line of(List<String> cells) {
      return new Line(cells, false, -1);
    }

    /** Whether a cell is struck through. */
    public boolean strikes(int cell) {
      return struck && cell != legible;
    }
  }

  /** Gives the lines from one number up to, not including, another. */
  public interface Lines {
    List<Line> read(int from, int to);
  }

  /** Hears how far the writing is, and says whether it goes on. */
  public interface Watch {
    Watch NOBODY = (done, all) -> true;

    boolean goesOn(int done, int all);
  }

  /** Takes the lines one after another. */
  public interface Taker<X extends Exception> {
    void take(Line line) throws X;
  }

  /**
   * Hands every line over.
   *
   * @return false when the watch stopped it
   */
  public <X extends Exception> boolean each(Watch watch, Taker<X> taker) throws X {
    for (int from = 0; from < count; from += PORTION) {
      if (!watch.goesOn(from, count)) {
        return false;
      }
      for (Line line : lines.read(from, Math.min(count, from + PORTION))) {
        taker.take(line);
      }
    }
    return watch.goesOn(count, count);
  }
}
