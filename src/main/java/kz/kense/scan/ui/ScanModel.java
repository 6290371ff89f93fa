package kz.kense.scan.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kz.kense.scan.ScanTarget;
import kz.kense.scan.ScannedPage;
import kz.kense.scan.session.PageTexts;
import kz.kense.scan.session.ScanSession;
import kz.kense.scan.session.Stack;
import kz.kense.scan.session.StackPage;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import kz.kense.ui.Banner.Notice;
import kz.kense.ui.Phrase;
import org.jspecify.annotations.Nullable;

/** Paper on its way into a case: from the scanner or from files to the documents put in. */
public final class ScanModel {
  final StackModel pages = new StackModel(this::changed);
  final ScanSource source;
  final Scanning scanning;
  final Watching watched;
  final StackReading reading;
  final Attaching attaching;
  final ObjectProperty<@Nullable Notice> notice = Notice.none();

  /** The session on disk is open: pages can come. */
  final BooleanProperty ready = new SimpleBooleanProperty();

  final BooleanProperty paperKept = new SimpleBooleanProperty();
  final StringProperty place = new SimpleStringProperty("");

  private final ReadOnlyObjectWrapper<@Nullable ScanTarget> target = new ReadOnlyObjectWrapper<>();
  private final ScanTools tools;
  private final PageTexts texts;
  private final Bringing bringing;
  private @Nullable ScanSession session;
  private Runnable leave = () -> {};

  public ScanModel(ScanTools tools) {
    this.tools = tools;
    this.texts = new PageTexts(tools.reader());
    this.source = new ScanSource(tools);
    this.scanning = new Scanning(tools, source, pages, notice);
    this.reading = new StackReading(tools, texts);
    this.attaching = new Attaching(tools, reading::tell);
    this.bringing = new Bringing(tools, this::arrived, why -> notice.set(Notice.error(why)));
    this.watched = new Watching(tools, this::found, why -> notice.set(Notice.error(why)));
  }

  ScanTools tools() {
    return tools;
  }

  ReadOnlyObjectProperty<Stack> stack() {
    return pages.stack();
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
    scanning.forget();
    watched.end();
    target.set(to);
    session = null;
    ready.set(false);
    notice.set(null);
    paperKept.set(false);
    show(Stack.EMPTY);
    tools
        .work()
        .run("scan.opening", () -> ScanSession.open(tools.sessions(), to.key()))
        .onSuccess(opened -> opened(to, opened))
        .onFailure(why -> notice.set(Notice.error(why)))
        .start();
    source.find();
  }

  private void opened(ScanTarget to, ScanSession opened) {
    if (to != target.get()) {
      return; // another was asked for meanwhile
    }
    session = opened;
    ready.set(true);
    Stack found = opened.stack();
    show(found);
    if (!found.pages().isEmpty()) {
      notice.set(Notice.info(Phrase.of("scan.found", found.pages().size())));
    }
  }

  private void show(Stack with) {
    pages.begin(with);
    look();
  }

  private void look() {
    Stack now = pages.stack().get();
    attaching.look(now);
    source.next.set(now.pages().size() + 1);
    reading.look(session, now);
  }

  /** Takes pages from the chosen scanner; they are put at the end as they come. */
  void scan() {
    ScanSession now = session;
    if (now != null
        && !scanning.running.get()
        && !attaching.busy()
        && source.whyNot.get() == null) {
      keep(); // the session knows how its pages are made before the first one comes
      scanning.start(now, this::arrived);
    }
  }

  void stop() {
    scanning.stop();
  }

  /** Files dropped, chosen, or pasted. */
  void bring(List<Path> files) {
    pages.follow();
    found(files);
  }

  /** Files that come unasked. */
  private void found(List<Path> files) {
    ScanSession now = session;
    if (now != null) {
      bringing.bring(now, files);
    }
  }

  private void arrived(ScanSession into, List<StackPage> more) {
    if (into == session) { // else they are on disk and are found when that session is opened again
      pages.arrived(more);
    }
  }

  /** The picture of a page as it is on disk. */
  ScannedPage picture(StackPage page) {
    ScanSession now = session;
    if (now == null) {
      throw new IllegalStateException("no session");
    }
    return now.picture(page);
  }

  /**
   * @param number of the document in the checklist from 1; 0 for none
   */
  void assign(int number) {
    ScanTarget to = target.get();
    if (to != null && number <= to.documents().size()) {
      pages.assign(number == 0 ? null : to.documents().get(number - 1).id());
    }
  }

  private void changed() {
    look();
    keep();
  }

  private void keep() {
    ScanSession now = session;
    Stack with = pages.stack().get();
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

  /**
   * Makes a PDF of each document and puts all of them in; what is not recognised yet is read before
   * that.
   *
   * @param atOnce does not wait for that; while it is being waited for, waits no more
   */
  void attach(Lang lang, Function<@Nullable String, String> names, boolean atOnce) {
    if (attaching.busy() && atOnce) {
      attaching.hurry();
    }
    ScanSession now = session;
    ScanTarget to = target.get();
    if (now == null || to == null || scanning.running.get() || attaching.whyNot.get() != null) {
      return;
    }
    if (paperKept.get() && place.get().isBlank()) {
      notice.set(Notice.error(Failure.of("casefile.original-place")));
      return;
    }
    Stack present = pages.stack().get();
    String lies = paperKept.get() ? place.get().strip() : null;
    KeptDocuments making =
        new KeptDocuments(now, texts, lang, tools.clock().instant(), names, lies);
    notice.set(!atOnce && reading.unread() ? Notice.info(Phrase.of("scan.reading-rest")) : null);
    pages.close(Phrase.of("scan.putting-in"));
    attaching.start(
        making,
        present,
        atOnce,
        kept -> to.take(kept, () -> done(now, present), this::refused),
        this::refused);
  }

  private void refused(@Nullable Failure why) {
    attaching.end();
    pages.close(null);
    reading.tell();
    notice.set(why == null ? null : Notice.error(why));
  }

  private void done(ScanSession of, Stack present) {
    attaching.end();
    List<StackPage> rest =
        pages.pages().stream().filter(p -> !present.pages().contains(p)).toList();
    if (rest.isEmpty()) {
      forget(of);
      leave.run();
    } else { // a watched folder brought more meanwhile
      show(new Stack(rest));
      keep();
      notice.set(Notice.info(Phrase.of("scan.more-came", rest.size())));
    }
  }

  /** Throws the pages away; asked for twice by the view. */
  void discard() {
    ScanSession now = session;
    if (now != null && !attaching.busy()) {
      forget(now);
      leave.run();
    }
  }

  private void forget(ScanSession of) {
    scanning.forget();
    watched.end();
    session = null;
    ready.set(false);
    target.set(null);
    show(Stack.EMPTY);
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
