package kz.kense.scan.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The pages in their order. Immutable: every act gives a new stack, so every act can be undone. */
public record Stack(List<StackPage> pages) {
  public static final Stack EMPTY = new Stack(List.of());

  public Stack {
    pages = List.copyOf(pages);
  }

  /**
   * What will become one PDF.
   *
   * @param document of the checklist; null when none was told
   * @param pages places in the stack
   */
  public record Part(@Nullable String document, List<Integer> pages) {
    public Part {
      pages = List.copyOf(pages);
    }
  }

  public Stack with(List<StackPage> more) {
    List<StackPage> all = new ArrayList<>(pages);
    all.addAll(more);
    return new Stack(all);
  }

  public Stack changed(Set<Integer> at, UnaryOperator<StackPage> change) {
    return new Stack(
        IntStream.range(0, pages.size())
            .mapToObj(i -> at.contains(i) ? change.apply(pages.get(i)) : pages.get(i))
            .toList());
  }

  public Stack without(Set<Integer> at) {
    return new Stack(
        IntStream.range(0, pages.size())
            .filter(i -> !at.contains(i))
            .mapToObj(pages::get)
            .toList());
  }

  /**
   * Moves pages, which stay in their order among themselves.
   *
   * @param before the place in the present stack before which they go; the size for the end
   */
  public Stack moved(Set<Integer> at, int before) {
    List<StackPage> out = new ArrayList<>();
    List<StackPage> taken = new TreeSet<>(at).stream().map(pages::get).toList();
    for (int i = 0; i <= pages.size(); i++) {
      if (i == before) {
        out.addAll(taken);
      }
      if (i < pages.size() && !at.contains(i)) {
        out.add(pages.get(i));
      }
    }
    return new Stack(out);
  }

  /**
   * Puts the backs of a stack that was turned over whole between its fronts: the last sheet's back
   * was scanned first.
   *
   * @param from where the fronts begin
   * @param fronts how many there are; the rest of the stack are the backs
   */
  public Stack interleaved(int from, int fronts) {
    List<StackPage> out = new ArrayList<>(pages.subList(0, from));
    List<StackPage> front = pages.subList(from, from + fronts);
    List<StackPage> back = pages.subList(from + fronts, pages.size()).reversed();
    for (int i = 0; i < Math.max(front.size(), back.size()); i++) {
      if (i < front.size()) {
        out.add(front.get(i));
      }
      if (i < back.size()) {
        out.add(back.get(i));
      }
    }
    return new Stack(out);
  }

  /** The documents in the order of their first pages; separator sheets are in none. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    boolean begin = true;
    for (int i = 0; i < pages.size(); i++) {
      StackPage page = pages.get(i);
      if (page.separator()) {
        begin = true;
        continue;
      }
      int part = begin || page.first() ? -1 : joinable(parts, page);
      if (part < 0) {
        parts.add(new Part(page.document(), List.of(i)));
      } else {
        List<Integer> all = new ArrayList<>(parts.get(part).pages());
        all.add(i);
        parts.set(part, new Part(page.document(), all));
      }
      begin = false;
    }
    return parts;
  }

  /**
   * The latest part this page belongs to: of the same document, or without one if it is the last.
   */
  private int joinable(List<Part> parts, StackPage page) {
    if (page.pdf()) {
      return -1;
    }
    for (int i = parts.size() - 1; i >= 0; i--) {
      Part part = parts.get(i);
      boolean file = pages.get(part.pages().getFirst()).pdf();
      if (!file && java.util.Objects.equals(part.document(), page.document())) {
        return page.document() != null || i == parts.size() - 1 ? i : -1;
      }
    }
    return -1;
  }
}
