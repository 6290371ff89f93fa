package kz.kense.scan.ui;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import kz.kense.scan.PageEdit;
import kz.kense.scan.session.Stack;
import kz.kense.scan.session.StackPage;
import kz.kense.scan.session.Undo;
import kz.kense.ui.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * The pages in their order, which of them are chosen, and what the clerk does with those. A page
 * that comes while the clerk is at work never takes the choice away: the next key would act on the
 * wrong page.
 */
final class StackModel {
  private static final Phrase NO_PAGE = Phrase.of("scan.no-page-chosen");
  private static final Phrase NOTHING_TO_UNDO = Phrase.of("scan.nothing-to-undo");

  final ObjectProperty<Set<Integer>> selection = new SimpleObjectProperty<>(Set.of());
  final IntegerProperty cursor = new SimpleIntegerProperty(-1);
  final ObjectProperty<@Nullable Phrase> whyNotEdit = new SimpleObjectProperty<>(NO_PAGE);
  final ObjectProperty<@Nullable Phrase> whyNotUndo = new SimpleObjectProperty<>(NOTHING_TO_UNDO);
  final ObjectProperty<@Nullable Phrase> whyNotRedo = new SimpleObjectProperty<>(NOTHING_TO_UNDO);

  private final ReadOnlyObjectWrapper<Stack> stack = new ReadOnlyObjectWrapper<>(Stack.EMPTY);
  private final Undo undo = new Undo();
  private final Runnable changed;
  private boolean following = true;
  private @Nullable Phrase closed;

  /**
   * @param changed is told of every change, to keep it
   */
  StackModel(Runnable changed) {
    this.changed = changed;
  }

  ReadOnlyObjectProperty<Stack> stack() {
    return stack.getReadOnlyProperty();
  }

  List<StackPage> pages() {
    return stack.get().pages();
  }

  /** Begins with what was kept; there is nothing to undo. */
  void begin(Stack with) {
    undo.forget();
    closed = null;
    following = true;
    if (!with.pages().isEmpty()) {
      cursor.set(0);
    }
    show(with, with.pages().isEmpty() ? Set.of() : Set.of(0));
  }

  /** New pages are asked for: the screen follows them until the clerk chooses a page. */
  void follow() {
    following = true;
  }

  /** Nothing can be changed as long as there is a reason. */
  void close(@Nullable Phrase why) {
    closed = why;
    allow();
  }

  /** Puts pages at the end. */
  void arrived(List<StackPage> pages) {
    Stack before = stack.get();
    String document = inherited(before);
    List<StackPage> known =
        pages.stream()
            .map(p -> p.separator() || p.document() != null ? p : p.assigned(document))
            .toList();
    undo.arrived(known);
    Stack now = before.with(known);
    if (following || cursor.get() < 0) {
      int last = now.pages().size() - 1;
      cursor.set(last);
      show(now, Set.of(last));
    } else {
      show(now, selection.get());
    }
    changed.run();
  }

  /** Pages after a separator sheet belong to its document. */
  private static @Nullable String inherited(Stack before) {
    for (StackPage page : before.pages().reversed()) {
      if (page.separator()) {
        return page.document();
      }
    }
    return null;
  }

  /** The clerk chooses pages. */
  void select(Set<Integer> pages) {
    following = false;
    chosen(pages);
  }

  private void chosen(Set<Integer> pages) {
    selection.set(Set.copyOf(pages));
    allow();
  }

  // --- acts on the chosen pages

  void turn(int quarters) {
    edit(page -> page.edited(page.edit().turned(quarters)));
  }

  /** Sets leaning pages upright as far as that could be measured. */
  void straighten() {
    edit(
        page ->
            page.edited(page.edit().straightened(page.edit().degrees() == 0 ? -page.tilt() : 0)));
  }

  void crop(PageEdit.Crop crop) {
    edit(page -> page.edited(page.edit().cropped(crop)));
  }

  /** A document begins with the page at the cursor, or no longer does. */
  void split() {
    int at = cursor.get();
    if (at > 0) {
      change(stack.get().changed(Set.of(at), p -> p.beginning(!p.first())), selection.get());
    }
  }

  /** The chosen pages become one document. */
  void join() {
    Set<Integer> chosen = new TreeSet<>(selection.get());
    if (chosen.size() > 1) {
      String document = pages().get(chosen.iterator().next()).document();
      edit(page -> page.beginning(false).assigned(document));
    }
  }

  void delete() {
    Set<Integer> chosen = selection.get();
    if (!chosen.isEmpty() && closed == null) {
      int first = new TreeSet<>(chosen).first();
      Stack without = stack.get().without(chosen);
      int next = Math.min(first, without.pages().size() - 1);
      cursor.set(next);
      change(without, next < 0 ? Set.of() : Set.of(next));
    }
  }

  /** Chooses the pages that seem blank, to be looked at and deleted. */
  void chooseBlank() {
    List<StackPage> pages = pages();
    Set<Integer> blank = new TreeSet<>();
    IntStream.range(0, pages.size()).filter(i -> pages.get(i).blank()).forEach(blank::add);
    if (!blank.isEmpty()) {
      cursor.set(blank.iterator().next());
      select(blank);
    }
  }

  /**
   * @param document of the checklist; null for none
   */
  void assign(@Nullable String document) {
    edit(page -> page.assigned(document));
  }

  /** Moves the chosen pages together one place on or back. */
  void shift(int by) {
    TreeSet<Integer> chosen = new TreeSet<>(selection.get());
    if (!chosen.isEmpty()) {
      int size = pages().size();
      move(chosen, by < 0 ? Math.max(0, chosen.first() - 1) : Math.min(size, chosen.last() + 2));
    }
  }

  /** Moves pages before another place, as when they are dragged there. */
  void move(Set<Integer> chosen, int before) {
    if (closed != null) {
      return;
    }
    int start = before - (int) chosen.stream().filter(i -> i < before).count();
    Set<Integer> now = new TreeSet<>();
    IntStream.range(start, start + chosen.size()).forEach(now::add);
    cursor.set(start);
    change(stack.get().moved(chosen, before), now);
  }

  /** The backs of a stack turned over take their places between the fronts; one act to undo. */
  void interleave(int from, int fronts) {
    change(stack.get().interleaved(from, fronts), Set.of());
  }

  void undo() {
    if (closed == null) {
      undo.back(stack.get()).ifPresent(this::went);
    }
  }

  void redo() {
    if (closed == null) {
      undo.forth(stack.get()).ifPresent(this::went);
    }
  }

  private void went(Stack to) {
    show(to, Set.of());
    changed.run();
  }

  private void edit(UnaryOperator<StackPage> how) {
    if (!selection.get().isEmpty()) {
      change(stack.get().changed(selection.get(), how), selection.get());
    }
  }

  private void change(Stack now, Set<Integer> chosen) {
    if (closed == null && !now.equals(stack.get())) {
      following = false;
      undo.changed(stack.get());
      show(now, chosen);
      changed.run();
    }
  }

  private void show(Stack now, Set<Integer> chosen) {
    chosen(Set.of()); // places of the stack before mean nothing in the next
    stack.set(now);
    if (cursor.get() >= now.pages().size()) {
      cursor.set(now.pages().size() - 1);
    }
    chosen(chosen);
  }

  private void allow() {
    whyNotEdit.set(closed != null ? closed : selection.get().isEmpty() ? NO_PAGE : null);
    whyNotUndo.set(closed != null ? closed : undo.canBack() ? null : NOTHING_TO_UNDO);
    whyNotRedo.set(closed != null ? closed : undo.canForth() ? null : NOTHING_TO_UNDO);
  }
}
