package kz.kense.scan.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kz.kense.scan.BroughtFiles;
import kz.kense.scan.PageEdit;
import kz.kense.scan.PageImage;
import kz.kense.scan.ScanTarget;
import kz.kense.scan.ScannedPage;
import kz.kense.scan.session.ScanSession;
import kz.kense.scan.session.Separator;
import kz.kense.scan.session.Stack;
import kz.kense.scan.session.StackPage;
import kz.kense.scan.session.Undo;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import kz.kense.ui.Banner.Notice;
import kz.kense.ui.Job;
import kz.kense.ui.Phrase;
import org.jspecify.annotations.Nullable;

/** The stack of pages before it is put in: what the scan screen shows and does. */
public final class ScanModel {
  final ScanSource source;
  final Watching watched;
  final ObjectProperty<@Nullable Notice> notice = Notice.none();
  final ObjectProperty<Set<Integer>> selection = new SimpleObjectProperty<>(Set.of());
  final IntegerProperty cursor = new SimpleIntegerProperty(-1);
  final BooleanProperty scanning = new SimpleBooleanProperty();

  /** The session on disk is open: pages can come. */
  final BooleanProperty ready = new SimpleBooleanProperty();

  final BooleanProperty paperKept = new SimpleBooleanProperty();
  final StringProperty place = new SimpleStringProperty("");
  final ObjectProperty<@Nullable Phrase> whyNotAttach =
      new SimpleObjectProperty<>(Phrase.of("scan.nothing"));
  final ObjectProperty<@Nullable Phrase> whyNotEdit =
      new SimpleObjectProperty<>(Phrase.of("scan.no-page-chosen"));
  final ObjectProperty<@Nullable Phrase> whyNotUndo =
      new SimpleObjectProperty<>(Phrase.of("scan.nothing-to-undo"));
  final ObjectProperty<@Nullable Phrase> whyNotRedo =
      new SimpleObjectProperty<>(Phrase.of("scan.nothing-to-undo"));

  private final ReadOnlyObjectWrapper<Stack> stack = new ReadOnlyObjectWrapper<>(Stack.EMPTY);
  private final ReadOnlyObjectWrapper<@Nullable ScanTarget> target = new ReadOnlyObjectWrapper<>();
  private final ScanTools tools;
  private final Undo undo = new Undo();
  private @Nullable ScanSession session;
  private @Nullable Job running;
  private Runnable leave = () -> {};

  /** Fronts waiting for their backs: where they begin and how many; −1 for none. */
  private int frontsFrom = -1;

  private int fronts;

  public ScanModel(ScanTools tools) {
    this.tools = tools;
    this.source = new ScanSource(tools);
    this.watched = new Watching(tools, this::bring, why -> notice.set(Notice.error(why)));
  }

  ScanTools tools() {
    return tools;
  }

  ReadOnlyObjectProperty<Stack> stack() {
    return stack.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable ScanTarget> target() {
    return target.getReadOnlyProperty();
  }

  /**
   * Begins for a target, or goes on with the pages an earlier session has left.
   *
   * @param then to go back when the pages are put in
   */
  public void open(ScanTarget to, Runnable then) {
    leave = then;
    ScanTarget before = target.get();
    if (before != null && before.key().equals(to.key()) && session != null) {
      target.set(to);
      return;
    }
    stop();
    target.set(to);
    session = null;
    ready.set(false);
    undo.forget();
    notice.set(null);
    paperKept.set(false);
    show(Stack.EMPTY, Set.of());
    tools
        .work()
        .run("scan.opening", () -> ScanSession.open(tools.sessions(), to.key()))
        .onSuccess(this::opened)
        .onFailure(why -> notice.set(Notice.error(why)))
        .start();
    source.find();
  }

  private void opened(ScanSession opened) {
    session = opened;
    ready.set(true);
    Stack found = opened.stack();
    show(found, Set.of());
    if (!found.pages().isEmpty()) {
      notice.set(Notice.info(Phrase.of("scan.found", found.pages().size())));
      cursor.set(0);
      select(Set.of(0));
    }
  }

  /** Takes pages from the chosen scanner; they are put at the end as they come. */
  void scan() {
    ScanSession now = session;
    if (now == null || scanning.get() || source.whyNot.get() != null) {
      return;
    }
    notice.set(null);
    scanning.set(true);
    source.remember();
    keep(); // the session knows how its pages are made before the first one comes
    int from = stack.get().pages().size();
    var scanner = tools.open().apply(source.chosen());
    var request = source.request();
    running =
        tools
            .work()
            .aside(
                "scan.scanning",
                progress -> {
                  scanner.scan(
                      request, now.incoming(), page -> came(now, page), progress::cancelled);
                  return request;
                })
            .onSuccess(done -> tools.window().execute(() -> scanned(from)))
            .onFailure(
                why ->
                    // after the pages that are still on their way to the screen
                    tools.window().execute(() -> faulted(why)))
            .atEnd(
                () -> {
                  scanning.set(false);
                  running = null;
                })
            .start();
  }

  /** On the scanning thread: the page is on disk before the screen hears of it. */
  private void came(ScanSession into, ScannedPage page) {
    StackPage kept = into.keep(page);
    StackPage known = separated(into, kept);
    tools.window().execute(() -> add(into, List.of(known)));
  }

  private static StackPage separated(ScanSession in, StackPage page) {
    return page.blank()
        ? page
        : Separator.read(PageImage.read(in.picture(page)))
            .map(document -> page.separating(document.isBlank() ? null : document))
            .orElse(page);
  }

  private void scanned(int from) {
    int count = stack.get().pages().size() - from;
    if (frontsFrom >= 0 && from == frontsFrom + fronts) {
      backs(count);
    } else if (source.manualDuplex.get() && count > 0) {
      frontsFrom = from;
      fronts = count;
      notice.set(Notice.info(Phrase.of("scan.turn-over", count)));
    } else if (count > 0) {
      notice.set(Notice.ok(Phrase.of("scan.came", count)));
    }
  }

  private void backs(int count) {
    int from = frontsFrom;
    frontsFrom = -1;
    change(stack.get().interleaved(from, fronts), Set.of());
    notice.set(
        count == fronts
            ? Notice.ok(Phrase.of("scan.backs-in-order", count))
            : Notice.warn(Phrase.of("scan.backs-differ", fronts, count)));
  }

  private void faulted(Failure why) {
    notice.set(Notice.error(why));
    source.next.set(stack.get().pages().size() + 1);
  }

  void stop() {
    if (running != null) {
      running.cancel();
    }
  }

  private void add(ScanSession into, List<StackPage> pages) {
    if (into != session) {
      return; // they are on disk and will be found when that session is opened again
    }
    Stack before = stack.get();
    String document = inherited(before);
    Stack now =
        before.with(
            pages.stream()
                .map(p -> p.separator() || p.document() != null ? p : p.assigned(document))
                .toList());
    cursor.set(now.pages().size() - 1);
    change(now, Set.of(now.pages().size() - 1));
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

  /** Files dropped, chosen, or found in the watched folder. */
  void bring(List<Path> files) {
    ScanSession now = session;
    if (now == null || files.isEmpty()) {
      return;
    }
    for (Path file : files) {
      tools
          .work()
          .aside("scan.reading", p -> brought(now, file))
          .onSuccess(pages -> add(now, pages))
          .onFailure(why -> notice.set(Notice.error(why)))
          .start();
    }
  }

  private static List<StackPage> brought(ScanSession into, Path file) {
    List<StackPage> out = new ArrayList<>();
    String name = String.valueOf(file.getFileName());
    for (BroughtFiles.Brought b : BroughtFiles.read(file, into.incoming())) {
      out.add(into.keep(b, name));
    }
    return out;
  }

  /** The picture of a page as it is on disk. */
  ScannedPage picture(StackPage page) {
    ScanSession now = session;
    if (now == null) {
      throw new IllegalStateException("no session");
    }
    return now.picture(page);
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
      int head = chosen.iterator().next();
      String document = stack.get().pages().get(head).document();
      edit(page -> page.beginning(false).assigned(document));
    }
  }

  void delete() {
    Set<Integer> chosen = selection.get();
    if (!chosen.isEmpty()) {
      int next = Math.min(cursor.get(), stack.get().pages().size() - chosen.size() - 1);
      Stack without = stack.get().without(chosen);
      cursor.set(next);
      change(without, next < 0 ? Set.of() : Set.of(next));
    }
  }

  /** Chooses the pages that seem blank, to be looked at and deleted. */
  void chooseBlank() {
    List<StackPage> pages = stack.get().pages();
    Set<Integer> blank = new TreeSet<>();
    IntStream.range(0, pages.size()).filter(i -> pages.get(i).blank()).forEach(blank::add);
    if (!blank.isEmpty()) {
      cursor.set(blank.iterator().next());
      select(blank);
    }
  }

  /**
   * @param number of the document in the checklist from 1; 0 for none
   */
  void assign(int number) {
    ScanTarget to = target.get();
    if (to != null && number <= to.documents().size()) {
      String document = number == 0 ? null : to.documents().get(number - 1).id();
      edit(page -> page.assigned(document));
    }
  }

  /** Moves the chosen pages together one place on or back. */
  void shift(int by) {
    Set<Integer> chosen = new TreeSet<>(selection.get());
    if (chosen.isEmpty()) {
      return;
    }
    int first = chosen.stream().min(Integer::compare).orElse(0);
    int last = chosen.stream().max(Integer::compare).orElse(0);
    move(chosen, by < 0 ? Math.max(0, first - 1) : Math.min(stack.get().pages().size(), last + 2));
  }

  /** Moves pages before another place, as when they are dragged there. */
  void move(Set<Integer> chosen, int before) {
    int above = (int) chosen.stream().filter(i -> i < before).count();
    int start = before - above;
    Set<Integer> now = new TreeSet<>();
    IntStream.range(start, start + chosen.size()).forEach(now::add);
    cursor.set(start);
    change(stack.get().moved(chosen, before), now);
  }

  void undo() {
    undo.back(stack.get()).ifPresent(before -> show(before, Set.of()));
    keep();
  }

  void redo() {
    undo.forth(stack.get()).ifPresent(after -> show(after, Set.of()));
    keep();
  }

  void select(Set<Integer> pages) {
    selection.set(Set.copyOf(pages));
    whyNotEdit.set(pages.isEmpty() ? Phrase.of("scan.no-page-chosen") : null);
  }

  private void edit(UnaryOperator<StackPage> how) {
    if (!selection.get().isEmpty()) {
      change(stack.get().changed(selection.get(), how), selection.get());
    }
  }

  private void change(Stack now, Set<Integer> chosen) {
    if (!now.equals(stack.get())) {
      undo.changed(stack.get());
      show(now, chosen);
      keep();
    }
  }

  private void show(Stack now, Set<Integer> chosen) {
    int size = now.pages().size();
    select(Set.of());
    stack.set(now);
    if (cursor.get() >= size) {
      cursor.set(size - 1);
    }
    select(chosen);
    whyNotAttach.set(now.parts().isEmpty() ? Phrase.of("scan.nothing") : null);
    whyNotUndo.set(undo.canBack() ? null : Phrase.of("scan.nothing-to-undo"));
    whyNotRedo.set(undo.canForth() ? null : Phrase.of("scan.nothing-to-undo"));
    source.next.set(size + 1);
  }

  private void keep() {
    ScanSession now = session;
    Stack with = stack.get();
    if (now != null) {
      tools
          .work()
          .run(
              "scan.saving",
              () -> {
                now.save(with, source.request());
                return with;
              })
          .unseen()
          .onFailure(why -> notice.set(Notice.error(why)))
          .start();
    }
  }

  /** Makes a PDF of each document and puts all of them in. */
  void attach(Lang lang, Function<@Nullable String, String> names) {
    ScanSession now = session;
    ScanTarget to = target.get();
    if (now == null || to == null || scanning.get() || whyNotAttach.get() != null) {
      return;
    }
    whyNotAttach.set(Phrase.of("scan.putting-in"));
    Stack present = stack.get();
    String lies = paperKept.get() ? place.get().strip() : null;
    KeptDocuments making = new KeptDocuments(now, lang, tools.clock().instant(), names, lies);
    tools
        .work()
        .aside("scan.making", p -> making.of(present, p))
        .onSuccess(kept -> to.take(kept, () -> done(now), why -> refused(present, why)))
        .onFailure(why -> refused(present, why))
        .start();
  }

  private void refused(Stack present, Failure why) {
    show(present, Set.of());
    notice.set(Notice.error(why));
  }

  private void done(ScanSession of) {
    forget(of);
    leave.run();
  }

  /** Throws the pages away; asked for twice by the view. */
  void discard() {
    ScanSession now = session;
    stop();
    if (now != null) {
      forget(now);
      leave.run();
    }
  }

  private void forget(ScanSession of) {
    watched.end();
    session = null;
    ready.set(false);
    target.set(null);
    undo.forget();
    show(Stack.EMPTY, Set.of());
    tools
        .work()
        .run(
            "scan.saving",
            () -> {
              of.delete();
              return of;
            })
        .unseen()
        .start();
  }
}
