package kz.kense.diagram;

import java.util.ArrayList;
import java.util.List;
import kz.kense.diagram.Chart.Lane;
import kz.kense.diagram.Chart.Pool;
import kz.kense.diagram.Scene.Band;
import kz.kense.diagram.Scene.Box;
import kz.kense.diagram.Scene.Ink;
import kz.kense.diagram.Scene.TextLine;

/** Pools and lanes with their names at the left. */
final class Heads {
  static final double POOL = 24;
  static final double LANE = 112;
  static final double PAD = 7;
  static final double LEAD = 12.5;

  private final Letters letters;

  Heads(Letters letters) {
    this.letters = letters;
  }

  /** A lane's name as it stands in its head. */
  List<String> lines(Lane lane) {
    return letters.wrap(lane.name(), LANE - 2 * PAD, letters.text(), false);
  }

  /** A pool's name is turned; it is cut to what the pool's height has room for. */
  Band pool(Pool pool, Box box) {
    Box head = new Box(box.x(), box.y(), POOL, box.height());
    double room = box.height() - 8;
    List<String> lines = letters.wrap(pool.name(), room, letters.small(), true);
    List<TextLine> name = new ArrayList<>();
    int shown = Math.min(2, lines.size());
    for (int i = 0; i < shown; i++) {
      boolean cut = i == shown - 1 && shown < lines.size();
      String line = cut ? shortened(lines.get(i), room) : lines.get(i);
      double x = head.x() + POOL / 2 + (i - (shown - 1) / 2.0) * 10 + 3;
      name.add(text(line, x, head.centerY(), letters.small(), true));
    }
    return new Band(pool.id(), "", box, head, true, name);
  }

  private String shortened(String line, double room) {
    String cut = line;
    while (cut.length() > 1 && letters.width(cut + "…", letters.small(), true) > room) {
      cut = cut.substring(0, cut.length() - 1);
    }
    return cut.stripTrailing() + "…";
  }

  Band lane(Pool pool, Lane lane, Box box) {
    Box head = new Box(box.x(), box.y(), LANE, box.height());
    List<String> lines = lines(lane);
    List<TextLine> name = new ArrayList<>();
    double y = head.centerY() - lines.size() * LEAD / 2 + 9.5;
    for (String line : lines) {
      name.add(text(line, head.centerX(), y, letters.text(), false));
      y += LEAD;
    }
    return new Band(pool.id(), lane.id(), box, head, false, name);
  }

  private TextLine text(String text, double x, double y, double size, boolean bold) {
    return new TextLine(x, y, text, size, bold, true, Ink.TEXT, letters.width(text, size, bold));
  }
}
