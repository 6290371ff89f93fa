package kz.kense.routing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kz.kense.casefile.CaseEvent.DraftSaved;

/** What changed between two versions of a draft, field by field. */
public final class DraftComparison {
  private DraftComparison() {}

  /**
   * @param field id in the form
   * @param before blank when the earlier version had none
   * @param after blank when the later version has none
   */
  public record Change(String field, String before, String after) {}

  /** The fields that differ, in the order of the form as it was filled in. */
  public static List<Change> of(DraftSaved earlier, DraftSaved later) {
    Set<String> fields = new LinkedHashSet<>(later.data().keySet());
    fields.addAll(earlier.data().keySet());
    List<Change> changes = new ArrayList<>();
    for (String field : fields) {
      Object before = earlier.data().get(field);
      Object after = later.data().get(field);
      if (!Objects.equals(before, after)) {
        changes.add(new Change(field, words(before), words(after)));
      }
    }
    return changes;
  }

  /** A value as one reads it: rows of a table one under the other. */
  private static String words(@org.jspecify.annotations.Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Map<?, ?> row ->
          String.join(
              " · ", row.values().stream().filter(Objects::nonNull).map(Object::toString).toList());
      case List<?> rows -> String.join("\n", rows.stream().map(DraftComparison::words).toList());
      case Object other -> other.toString();
    };
  }
}
