package kz.kense.journal.ui;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.Cases;
import kz.kense.text.Failure;
import kz.kense.ui.Navigation;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/**
 * Which case of a list is chosen, and the case itself, read aside from the window. A case that is
 * still listed stays chosen when the list is loaded anew; an answer that comes after another choice
 * is dropped.
 */
final class CaseChoice {

  /** The cases of the list in the order shown. */
  interface Ids {
    int size();

    long at(int index);

    /** −1 when it is not listed. */
    int indexOf(long id);
  }

  /** Hears of the choice, on the window's thread. */
  interface Listener {
    /** Another case was chosen and is being read. */
    void leaving();

    /** The chosen case was read; null when none is chosen any more. */
    void arrived(@Nullable CaseState c);
  }

  private final Cases cases;
  private final Work work;
  private final Navigation navigation;
  private final Ids ids;
  private final Listener listener;
  private final Consumer<Failure> failed;
  private final ReadOnlyObjectWrapper<@Nullable Long> selected = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper loads = new ReadOnlyIntegerWrapper();

  CaseChoice(
      Cases cases,
      Work work,
      Navigation navigation,
      Ids ids,
      Listener listener,
      Consumer<Failure> failed) {
    this.cases = cases;
    this.work = work;
    this.navigation = navigation;
    this.ids = ids;
    this.listener = listener;
    this.failed = failed;
  }

  ReadOnlyObjectProperty<@Nullable Long> selected() {
    return selected.getReadOnlyProperty();
  }

  /** Grows with every load: the table then marks the chosen line again. */
  ReadOnlyIntegerProperty loads() {
    return loads.getReadOnlyProperty();
  }

  /** Chooses a case, also one that is not in the list. */
  void choose(long id) {
    Long before = selected.get();
    if (before == null || before != id) {
      selected.set(id);
      listener.leaving();
      read(id);
    }
  }

  void none() {
    selected.set(null);
    listener.arrived(null);
  }

  /** The case so many lines below the chosen one; at the end nothing happens. */
  void step(int by) {
    if (ids.size() > 0) {
      Long id = selected.get();
      int at = id == null ? -1 : ids.indexOf(id);
      choose(ids.at(Math.clamp(at + by, 0, ids.size() - 1)));
    }
  }

  /** Opens the chosen case. */
  void open() {
    Long id = selected.get();
    if (id != null) {
      navigation.go("case", id.toString());
    }
  }

  /** The list was loaded anew: the choice is kept, or falls on the first line. */
  void loaded() {
    Long before = selected.get();
    if (before != null && ids.indexOf(before) >= 0) {
      read(before);
    } else if (ids.size() == 0) {
      none();
    } else {
      choose(ids.at(0));
    }
    counted();
  }

  /** The list was loaded anew and the choice is somebody else's business. */
  void counted() {
    loads.set(loads.get() + 1);
  }

  void read(long id) {
    work.run("journal.loading", () -> cases.load(id))
        .onSuccess(
            c -> {
              Long still = selected.get();
              if (still != null && still == id) {
                listener.arrived(c);
              }
            })
        .onFailure(failed)
        .unseen()
        .start();
  }
}
