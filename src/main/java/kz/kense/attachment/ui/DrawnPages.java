package kz.kense.attachment.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kz.kense.attachment.PageSource;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/**
 * The drawn pages of the document that is shown, a bounded number of pixels of them. The pages
 * beside the one looked at are drawn ahead, so that turning the page shows it at once.
 */
final class DrawnPages {
  /** At four bytes each: 120 megabytes of drawn pages at most, of a heap of 512. */
  static final long PIXELS_MAX = 3L * PageSource.PIXELS_MAX;

  private record Key(int page, double scale) {}

  private record Waiter(Consumer<PageSource.Picture> ready, Runnable failed) {}

  private final Work work;
  private final Map<Key, PageSource.Picture> drawn = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<Key, List<Waiter>> under = new HashMap<>();
  private int edition;

  DrawnPages(Work work) {
    this.work = work;
  }

  /** Another document: what is under way is not wanted any more. */
  void clear() {
    edition++;
    drawn.clear();
    under.clear();
  }

  void put(int page, double scale, PageSource.Picture picture) {
    keep(new Key(page, scale), picture);
  }

  /** Hands a page over: at once when it is there, soon after otherwise. */
  void draw(
      PageSource source,
      int page,
      double scale,
      Consumer<PageSource.Picture> ready,
      Runnable failed) {
    Key key = new Key(page, scale);
    PageSource.Picture there = drawn.get(key);
    if (there != null) {
      ready.accept(there);
      return;
    }
    List<Waiter> waiting = under.get(key);
    if (waiting != null) {
      waiting.add(new Waiter(ready, failed));
      return;
    }
    List<Waiter> waiters = new ArrayList<>(List.of(new Waiter(ready, failed)));
    under.put(key, waiters);
    start(source, key, waiters);
  }

  /** Draws a page ahead when nothing of it is there or under way, and there is room for it. */
  void ahead(PageSource source, int page, double scale) {
    Key key = new Key(page, scale);
    if (page < 0 || page >= source.pages() || drawn.containsKey(key) || under.containsKey(key)) {
      return;
    }
    PageSource.Size size = source.size(page);
    // three of them and the page looked at must fit, or they drive one another out
    if (size.width() * size.height() * scale * scale < PIXELS_MAX / 4.0) {
      List<Waiter> nobody = new ArrayList<>();
      under.put(key, nobody);
      start(source, key, nobody);
    }
  }

  private void start(PageSource source, Key key, List<Waiter> waiters) {
    int mine = edition;
    work.aside("viewer.work", progress -> source.draw(key.page(), key.scale()))
        .unseen()
        .onSuccess(
            picture -> {
              if (mine == edition) {
                under.remove(key);
                keep(key, picture);
                waiters.forEach(w -> w.ready().accept(picture));
              }
            })
        .onFailure(
            why -> {
              if (mine == edition) {
                under.remove(key);
                waiters.forEach(w -> w.failed().run());
              }
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
