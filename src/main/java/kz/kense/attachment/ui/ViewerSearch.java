package kz.kense.attachment.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kz.kense.attachment.DocumentWords;
import kz.kense.attachment.PageSource;
import kz.kense.attachment.PageText;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/** Finds words in the document that is shown: in its own text, or in what was read on its pages. */
public final class ViewerSearch {
  /** A page with fewer letters of its own is a picture. */
  private static final int OWN_LETTERS = 20;

  /**
   * Where a word stands.
   *
   * @param page from 0
   */
  public record Hit(int page, PageText.Area area) {}

  /** What is known of the words asked for. */
  public sealed interface Result {
    /** nothing is asked */
    record Idle() implements Result {}

    record Searching() implements Result {}

    /**
     * @param unread pages without text, which may wait to be recognised
     */
    record Found(List<Hit> hits, int unread) implements Result {}
  }

  private final Work work;
  private final DocumentWords read;
  private final IntConsumer goTo;
  private final StringProperty query = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Result> result =
      new ReadOnlyObjectWrapper<>(new Result.Idle());
  private final IntegerProperty summoned = new SimpleIntegerProperty();
  private final IntegerProperty current = new SimpleIntegerProperty(-1);
  private @Nullable PageSource source;
  private String sha256 = "";
  private List<PageText> pages = List.of();
  private @Nullable PageSource reading;

  ViewerSearch(Work work, DocumentWords read, IntConsumer goTo) {
    this.work = work;
    this.read = read;
    this.goTo = goTo;
    query.addListener((o, before, now) -> look());
  }

  /** The words as typed. */
  public StringProperty query() {
    return query;
  }

  public ReadOnlyObjectProperty<Result> result() {
    return result.getReadOnlyProperty();
  }

  /** Which hit is looked at, from 0; −1 for none. */
  public IntegerProperty current() {
    return current;
  }

  /** Grows when the field for the words is asked for. */
  public IntegerProperty summoned() {
    return summoned;
  }

  public void summon() {
    summoned.set(summoned.get() + 1);
  }

  /** Hits on a page. */
  public List<Hit> on(int page) {
    return result.get() instanceof Result.Found(List<Hit> hits, int unread)
        ? hits.stream().filter(hit -> hit.page() == page).toList()
        : List.of();
  }

  /** The hit looked at. */
  public @Nullable Hit now() {
    return result.get() instanceof Result.Found(List<Hit> hits, int unread)
            && current.get() >= 0
            && current.get() < hits.size()
        ? hits.get(current.get())
        : null;
  }

  void shown(@Nullable PageSource document, String content) {
    source = document;
    sha256 = content;
    pages = List.of();
    look();
  }

  public void next() {
    move(1);
  }

  public void previous() {
    move(-1);
  }

  private void move(int by) {
    if (result.get() instanceof Result.Found(List<Hit> hits, int unread) && !hits.isEmpty()) {
      current.set(Math.floorMod(current.get() + by, hits.size()));
      goTo.accept(hits.get(current.get()).page());
    }
  }

  private void look() {
    PageSource document = source;
    String words = query.get().strip();
    current.set(-1);
    if (document == null || words.isEmpty()) {
      result.set(new Result.Idle());
    } else if (pages.isEmpty() || unread(pages) > 0) {
      result.set(new Result.Searching());
      read(document); // more may have been recognised meanwhile
    } else {
      found(words);
    }
  }

  /** Once at a time for a document; the answer is for the words that are asked by then. */
  private void read(PageSource document) {
    if (reading == document) {
      return;
    }
    reading = document;
    String content = sha256;
    work.aside("viewer.search", progress -> text(document, read.of(content)))
        .unseen()
        .onSuccess(text -> answered(document, text))
        .onFailure(why -> answered(document, List.of()))
        .atEnd(() -> reading = reading == document ? null : reading)
        .start();
  }

  private void answered(PageSource document, List<PageText> text) {
    if (document == source) { // otherwise the other document was asked for itself
      pages = text;
      String words = query.get().strip();
      if (words.isEmpty()) {
        result.set(new Result.Idle());
      } else {
        found(words);
      }
    }
  }

  private static int unread(List<PageText> pages) {
    return (int) pages.stream().filter(page -> page.words().isEmpty()).count();
  }

  private static List<PageText> text(PageSource document, List<PageText> read) {
    List<PageText> text = new ArrayList<>();
    for (int i = 0; i < document.pages(); i++) {
      PageText kept = i < read.size() ? read.get(i) : PageText.NONE;
      PageText own = kept.words().isEmpty() ? document.words(i) : PageText.NONE;
      text.add(kept.words().isEmpty() && own.letters() >= OWN_LETTERS ? own : kept);
    }
    return text;
  }

  private void found(String words) {
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      int page = i;
      pages.get(i).hits(words).forEach(area -> hits.add(new Hit(page, area)));
    }
    result.set(new Result.Found(List.copyOf(hits), pages.isEmpty() ? 1 : unread(pages)));
    if (!hits.isEmpty()) {
      current.set(0);
      goTo.accept(hits.getFirst().page());
    }
  }
}
