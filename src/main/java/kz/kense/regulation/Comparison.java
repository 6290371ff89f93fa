package kz.kense.regulation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kz.kense.regulation.Difference.Scope;
import kz.kense.regulation.Facts.Fact;
import kz.kense.regulation.Facts.Key;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two editions of a regulation, thing by thing in the first one's order.
 *
 * @param differences empty when the two say the same, however they are written
 */
public record Comparison(Regulation before, Regulation after, List<Difference> differences) {
  public Comparison {
    differences = List.copyOf(differences);
  }

  public static Comparison of(Regulation before, Regulation after) {
    Map<Key, Fact> a = Facts.of(before);
    Map<Key, Fact> b = Facts.of(after);
    Set<Key> keys = new LinkedHashSet<>(a.keySet());
    keys.addAll(b.keySet());
    List<Difference> differences = new ArrayList<>();
    for (Key key : keys) {
      Fact one = a.get(key);
      Fact other = b.get(key);
      boolean thing = key.field().isEmpty();
      boolean said = one != null && other != null;
      if (one != null && other != null && (thing || one.value().equals(other.value()))) {
        continue;
      }
      // of a thing that came or went only that is told, not each of its properties
      if (!thing && !said && wholeCameOrWent(key, a, b)) {
        continue;
      }
      differences.add(difference(key, one, other));
    }
    return new Comparison(before, after, differences);
  }

  private static boolean wholeCameOrWent(Key key, Map<Key, Fact> a, Map<Key, Fact> b) {
    Key whole = new Key(key.area(), key.id(), "");
    return a.containsKey(whole) != b.containsKey(whole);
  }

  private static Difference difference(Key key, @Nullable Fact one, @Nullable Fact other) {
    Fact known = one != null ? one : Objects.requireNonNull(other);
    return new Difference(
        key.area(),
        key.id(),
        known.label(),
        key.field(),
        one == null ? null : one.value(),
        other == null ? null : other.value(),
        scope(one, other));
  }

  /** Whoever either edition touches. */
  private static Scope scope(@Nullable Fact one, @Nullable Fact other) {
    if (one == null || other == null) {
      return (one == null ? Objects.requireNonNull(other) : one).scope();
    }
    Scope a = one.scope();
    Scope b = other.scope();
    return new Scope(both(a.kinds(), b.kinds()), both(a.categories(), b.categories()), a.step());
  }

  private static List<String> both(List<String> a, List<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return List.of();
    }
    Set<String> all = new LinkedHashSet<>(a);
    all.addAll(b);
    return List.copyOf(all);
  }

  /**
   * The differences that matter to a case of the first edition from where it stands: of its kind or
   * a branch it can still take, of its category, of its present or coming steps.
   *
   * @param step where the case stands; null when it is closed
   */
  public List<Difference> touching(String kind, @Nullable String category, @Nullable String step) {
    Set<String> kinds = new LinkedHashSet<>(Set.of(kind));
    before.kinds().stream()
        .filter(k -> k.divertsFrom().contains(kind))
        .forEach(k -> kinds.add(k.id()));
    Set<String> coming = coming(kinds, step);
    return differences.stream()
        .filter(
            d ->
                d.scope().kinds().isEmpty() || d.scope().kinds().stream().anyMatch(kinds::contains))
        .filter(
            d ->
                category == null
                    || d.scope().categories().isEmpty()
                    || d.scope().categories().contains(category))
        .filter(d -> d.scope().step().isEmpty() || coming.contains(d.scope().step()))
        .toList();
  }

  /** The ids of the steps from here on, by either edition. */
  private Set<String> coming(Set<String> kinds, @Nullable String step) {
    Set<String> coming = new LinkedHashSet<>();
    for (String kind : kinds) {
      for (Regulation r : List.of(before, after)) {
        Set<String> way = new LinkedHashSet<>();
        Optional<Regulation.Step> at = Optional.ofNullable(step).flatMap(r::step);
        while (at.isPresent() && way.add(at.get().id())) {
          at = at.get().nextFor(kind).flatMap(r::step);
        }
        coming.addAll(way);
      }
    }
    return coming;
  }
}
