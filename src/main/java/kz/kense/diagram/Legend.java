package kz.kense.diagram;

import java.util.ArrayList;
import java.util.List;
import kz.kense.diagram.Chart.LegendEntry;
import kz.kense.diagram.Scene.Box;
import kz.kense.diagram.Scene.Ink;
import kz.kense.diagram.Scene.LegendItem;
import kz.kense.diagram.Scene.TextLine;

/** The signs with their names below the diagram, in as many columns as fit. */
final class Legend {
  private static final double SIGN_WIDTH = 34;
  private static final double SIGN_HEIGHT = 18;
  private static final double COLUMN = 250;
  private static final double LEAD = 12;

  private final List<LegendItem> items = new ArrayList<>();
  private double bottom;

  Legend(List<LegendEntry> entries, Letters letters, double left, double top, double width) {
    int columns = Math.max(1, (int) (width / COLUMN));
    double y = top;
    bottom = top;
    for (int i = 0; i < entries.size(); i++) {
      LegendEntry entry = entries.get(i);
      double x = left + i % columns * COLUMN;
      if (i % columns == 0 && i > 0) {
        y = bottom + 6;
      }
      List<String> words = letters.wrap(entry.text(), COLUMN - SIGN_WIDTH - 24, 10, false);
      double height = Math.max(SIGN_HEIGHT, words.size() * LEAD);
      List<TextLine> lines = new ArrayList<>();
      double baseline = y + (height - words.size() * LEAD) / 2 + 9.5;
      for (String word : words) {
        lines.add(
            new TextLine(
                x + SIGN_WIDTH + 8,
                baseline,
                word,
                10,
                false,
                false,
                Ink.TEXT,
                letters.width(word, 10, false)));
        baseline += LEAD;
      }
      Box box = new Box(x, y + (height - SIGN_HEIGHT) / 2, SIGN_WIDTH, SIGN_HEIGHT);
      items.add(new LegendItem(entry.sign(), box, lines));
      bottom = Math.max(bottom, y + height);
    }
  }

  List<LegendItem> items() {
    return items;
  }

  double bottom() {
    return bottom;
  }
}
