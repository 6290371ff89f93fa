package kz.kense.diagram;

import java.util.List;
import kz.kense.diagram.Chart.LegendEntry;
import kz.kense.diagram.Chart.Sign;
import kz.kense.text.Messages;

/** The legends of the acts' annexes, in their words and order. */
final class Signs {
  private Signs() {}

  /** Of the interaction diagrams (annex 1; Karaganda and West Kazakhstan annex 2). */
  static List<LegendEntry> interaction(Messages words) {
    return List.of(
        entry(words, Sign.START),
        entry(words, Sign.END),
        entry(words, Sign.MESSAGE),
        entry(words, Sign.ERROR),
        entry(words, Sign.LANE),
        entry(words, Sign.TASK),
        entry(words, Sign.CONDITION),
        entry(words, Sign.CONTROL),
        entry(words, Sign.MESSAGE_FLOW),
        entry(words, Sign.DOCUMENT));
  }

  /** Of the business-process handbooks (annex 2). */
  static List<LegendEntry> handbook(Messages words) {
    return List.of(
        handbookEntry(words, Sign.LANE),
        handbookEntry(words, Sign.START),
        handbookEntry(words, Sign.TASK),
        handbookEntry(words, Sign.CONDITION),
        handbookEntry(words, Sign.CONTROL),
        entry(words, Sign.MESSAGE_FLOW),
        entry(words, Sign.DOCUMENT));
  }

  private static LegendEntry entry(Messages words, Sign sign) {
    return new LegendEntry(sign, words.get("diagram.sign." + sign.name()));
  }

  private static LegendEntry handbookEntry(Messages words, Sign sign) {
    return new LegendEntry(sign, words.get("diagram.handbook-sign." + sign.name()));
  }
}
