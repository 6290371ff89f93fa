package kz.kense.journal.ui;

import java.util.function.Supplier;
import kz.kense.ui.Work;

/**
 * Loads a list as its wishes change, for instance with every typed letter. Never more than one
 * search is under way; wishes that come meanwhile are answered by one more search after it. So the
 * list is as quick as the store, and no search is made that nobody waits for.
 */
final class Refill {
  private final Supplier<Work.Order<?>> search;
  private boolean underWay;
  private boolean wanted;

  /**
   * @param search makes the order for the wishes of the moment; called on the window's thread
   */
  Refill(Supplier<Work.Order<?>> search) {
    this.search = search;
  }

  void ask() {
    if (underWay) {
      wanted = true;
      return;
    }
    underWay = true;
    search.get().atEnd(this::ended).unseen().start();
  }

  private void ended() {
    underWay = false;
    if (wanted) {
      wanted = false;
      ask();
    }
  }
}
