package kz.kense.attachment.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kz.kense.attachment.PageSource;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/**
 * The drawn pages of the document that is shown, a bounded number of pixels of them. What is looked
 * at is drawn first, the last asked before the others; then the small pages of the strip; then the
 * pages beside the one looked at, so that turning the page shows it at once.
 */
final class DrawnPages {
  /** At four bytes each: 120 megabytes of drawn pages at most, of a heap of 512. */
  static final long PIXELS_MAX = 3L * PageSource.PIXELS_MAX;

  /** Drawn at a time: more would make the page that is looked at wait for a core. */
  private static final int SIDE_BY_SIDE = 2;

  /** What is wanted, the most urgent first. */
  enum Need {
    LOOKED_AT,
    SMALL,
    NEXT
  }

  private record Key(int page, double scale) {}

  private record Waiter(Consumer<PageSource.Picture> ready, Runnable failed) {}

  private record Task(Key key, PageSource source, List<Waiter> waiters, int edition) {}

  private final Work work;
  private final Map<Key, PageSource.Picture> drawn = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<Key, Task> under = new HashMap<>();
  private final Deque<Task> lookedAt = new ArrayDeque<>();
  private final Deque<Task> small = new ArrayDeque<>();
  private final Deque<Task> ahead = new ArrayDeque<>();
  private int edition;
  private int running;

  DrawnPages(Work work) {
    this.work = work;
  }

  private Deque<Task> queue(Need need) {
    return switch (need) {
      case LOOKED_AT -> lookedAt;
      case SMALL -> small;
      case NEXT -> ahead;
    };
  }

  /** Another document: what is under way is not wanted any more. */
  void clear() {
    edition++;
    drawn.clear();
    under.clear();
    lookedAt.clear();
    small.clear();
    ahead.clear();
  }

  void put(int page, double scale, PageSource.Picture picture) {
    keep(new Key(page, scale), picture);
  }

  /** Hands a page over: at once when it is there, soon after otherwise. */
  void draw(
      PageSource source,
      int page,
      double scale,
      Need need,
      Consumer<PageSource.Picture> ready,
      Runnable failed) {
    Key key = new Key(page, scale);
    PageSource.Picture there = drawn.get(key);
    if (there != null) {
      ready.accept(there);
      return;
    }
    ask(source, key, need).waiters().add(new Waiter(ready, failed));
    next();
  }

  /** Draws these pages ahead where there is room for them; those asked for before are forgotten. */
  void ahead(PageSource source, int[] pages, double scale) {
    ahead.forEach(task -> under.remove(task.key()));
    ahead.clear();
    for (int page : pages) {
      Key key = new Key(page, scale);
      // three of them and the page looked at must fit, or they drive one another out
      if (page >= 0
          && page < source.pages()
          && !drawn.containsKey(key)
          && !under.containsKey(key)
          && pixels(source.size(page), scale) < PIXELS_MAX / 4.0) {
        ask(source, key, Need.NEXT);
      }
    }
    next();
  }

  private static double pixels(PageSource.Size size, double scale) {
    return size.width() * size.height() * scale * scale;
  }

  /** Puts a page into the queue, or forward in it when somebody has come to look at it. */
  private Task ask(PageSource source, Key key, Need need) {
    Task known = under.get(key);
    Task task = known == null ? new Task(key, source, new ArrayList<>(), edition) : known;
    under.put(key, task);
    boolean forward =
        Arrays.stream(Need.values())
            .filter(later -> later.compareTo(need) > 0)
            .anyMatch(later -> queue(later).remove(task));
    if (known == null || forward) {
      queue(need).add(task);
    }
    return task;
  }

  private void next() {
    Task task = running < SIDE_BY_SIDE ? mostUrgent() : null;
    if (task != null) {
      running++;
      start(task);
      next();
    }
  }

  private @Nullable Task mostUrgent() {
    Task looked = lookedAt.pollLast();
    Task next = looked == null ? small.pollLast() : looked;
    return next == null ? ahead.pollFirst() : next;
  }

  private void start(Task task) {
    Key key = task.key();
    work.aside("viewer.work", progress -> task.source().draw(key.page(), key.scale()))
        .unseen()
        .onSuccess(
            picture -> {
              if (task.edition() == edition) {
                under.remove(key);
                keep(key, picture);
                List.copyOf(task.waiters()).forEach(w -> w.ready().accept(picture));
              }
            })
        .onFailure(
            why -> {
              if (task.edition() == edition) {
                under.remove(key);
                List.copyOf(task.waiters()).forEach(w -> w.failed().run());
              }
            })
        .atEnd(
            () -> {
              running--;
              next();
            })
        .start();
  }

  private void keep(Key key, PageSource.Picture picture) {
    drawn.put(key, picture);
    long pixels = drawn.values().stream().mapToLong(p -> p.argb().length).sum();
    while (pixels > PIXELS_MAX && drawn.size() > 1) {
      Key oldest = drawn.keySet().iterator().next();
      PageSource.@Nullable Picture gone = drawn.remove(oldest);
      pixels -= gone == null ? 0 : gone.argb().length;
    }
  }
}
