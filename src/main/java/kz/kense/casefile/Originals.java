package kz.kense.casefile;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.kense.casefile.CaseEvent.OriginalPlaced;
import kz.kense.text.Failure;

/** Paper originals that stay with the office: where each lies, who has it, until when. */
public final class Originals {
  private Originals() {}

  /** The latest word about each original of one case, in the order they came. */
  public static List<OriginalPlaced> of(List<Recorded<CaseEvent>> history) {
    Map<String, OriginalPlaced> now = new LinkedHashMap<>();
    for (Recorded<CaseEvent> r : history) {
      if (r.event() instanceof OriginalPlaced placed) {
        now.put(placed.original(), placed);
      }
    }
    return List.copyOf(now.values());
  }

  /**
   * An original lies at a place of the office.
   *
   * @throws Failure {@code casefile.original-place} without a place
   */
  public static List<CaseEvent> keep(String original, String place, LocalDate on) {
    if (original.isBlank() || place.isBlank()) {
      throw Failure.of("casefile.original-place");
    }
    return List.of(new OriginalPlaced(original.strip(), place.strip(), "", on, null));
  }

  /**
   * Somebody takes it.
   *
   * @param due when it is to be back
   * @throws Failure {@code casefile.original-holder} without a name, {@code casefile.original-due}
   *     when it would be back before it went
   */
  public static List<CaseEvent> lend(
      OriginalPlaced original, String holder, LocalDate on, LocalDate due) {
    if (holder.isBlank()) {
      throw Failure.of("casefile.original-holder");
    }
    if (due.isBefore(on)) {
      throw Failure.of("casefile.original-due", due);
    }
    return List.of(
        new OriginalPlaced(original.original(), original.place(), holder.strip(), on, due));
  }
}
