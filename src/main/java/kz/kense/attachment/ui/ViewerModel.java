package kz.kense.attachment.ui;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import kz.kense.attachment.DocumentWords;
import kz.kense.attachment.PageSource;
import kz.kense.attachment.PrintablePdf;
import kz.kense.attachment.StampedPdf;
import kz.kense.storage.Sha256;
import kz.kense.ui.Phrase;
import kz.kense.ui.Work;
import org.jspecify.annotations.Nullable;

/**
 * Which document is looked at, which page, how large and how turned. Holds a bounded number of
 * drawn pixels.
 */
public final class ViewerModel {
  private static final double STEP = 1.25;

  /** What stands in the viewer's place. */
  public sealed interface State {
    record Empty() implements State {}

    record Loading() implements State {}

    record Ready(PageSource source) implements State {}

    /** Shown in place, never as a window. */
    record Failed(Phrase why) implements State {}
  }

  /** How large a page is shown. */
  public sealed interface Zoom {
    record FitWidth() implements Zoom {}

    record FitPage() implements Zoom {}

    /**
     * @param factor 1 for 100 %
     */
    record Free(double factor) implements Zoom {}
  }

  private final Work work;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Empty());
  private final ObjectProperty<Zoom> zoom = new SimpleObjectProperty<>(new Zoom.FitWidth());
  private final IntegerProperty page = new SimpleIntegerProperty();
  private final IntegerProperty turn = new SimpleIntegerProperty();
  private final ObjectProperty<@Nullable Stamp> stamp = new SimpleObjectProperty<>();
  private final ViewerSearch search;
  private final DrawnPages drawn;
  private int shown;
  private double factor = 1;
  private double lastScale = 1;
  private byte @Nullable [] content;
  private String mediaType = "";

  public ViewerModel(Work work) {
    this(work, DocumentWords.NONE);
  }

  /**
   * @param words what was read on kept documents
   */
  public ViewerModel(Work work, DocumentWords words) {
    this.work = work;
    drawn = new DrawnPages(work);
    search = new ViewerSearch(work, words, page::set);
    page.addListener((o, before, now) -> ahead(now.intValue()));
  }

  /** Finds words in what is shown. */
  public ViewerSearch search() {
    return search;
  }

  /** Laid over the first page, beside the file; null for none. */
  public ObjectProperty<@Nullable Stamp> stamp() {
    return stamp;
  }

  /**
   * Makes of what is shown what a printer takes; the file itself stays as it is.
   *
   * @param stamp lines laid over the first page; none without a stamp
   */
  void printable(List<String> stamp, Consumer<byte[]> ready) {
    byte[] shownNow = content;
    String type = mediaType;
    if (shownNow != null) {
      work.aside(
              "viewer.printing",
              progress -> {
                byte[] pdf = PrintablePdf.of(type, shownNow);
                return stamp.isEmpty() ? pdf : StampedPdf.of(pdf, stamp);
              })
          .onSuccess(ready)
          .start();
    }
  }

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  public ObjectProperty<Zoom> zoom() {
    return zoom;
  }

  /** The page looked at, from 0. */
  public IntegerProperty page() {
    return page;
  }

  /** Clockwise degrees: 0, 90, 180 or 270. */
  public IntegerProperty turn() {
    return turn;
  }

  /**
   * Shows another document; what was shown before is closed.
   *
   * @param bytes read off the window's thread
   */
  public void show(String mediaType, Callable<byte[]> bytes) {
    clear();
    int mine = shown;
    state.set(new State.Loading());
    work.aside("viewer.work", progress -> Opened.of(mediaType, bytes.call()))
        .onSuccess(opened -> arrived(mine, opened))
        .onFailure(
            why -> {
              if (mine == shown) {
                state.set(new State.Failed(Phrase.of(why)));
              }
            })
        .start();
  }

  /**
   * Shows a new edition of the document that is shown: page, size and turn stay, and what is looked
   * at does not go blank meanwhile. The last one asked for wins.
   */
  public void replace(String mediaType, Callable<byte[]> bytes) {
    if (!(state.get() instanceof State.Ready)) {
      show(mediaType, bytes);
      return;
    }
    int mine = ++shown;
    int looked = page.get();
    double scale = lastScale;
    record Edition(Opened opened, int there, PageSource.Picture picture) {
      PageSource source() {
        return opened.source();
      }
    }
    work.aside(
            "viewer.work",
            progress -> {
              Opened opened = Opened.of(mediaType, bytes.call());
              int there = Math.min(looked, opened.source().pages() - 1);
              return new Edition(opened, there, opened.source().draw(there, scale));
            })
        .unseen()
        .onSuccess(
            edition -> {
              if (mine != shown) {
                work.quietly().execute(edition.source()::close);
                return;
              }
              if (state.get() instanceof State.Ready(PageSource former)) {
                work.quietly().execute(former::close);
              }
              drawn.clear();
              drawn.put(edition.there(), scale, edition.picture());
              took(edition.opened());
              page.set(Math.min(looked, edition.source().pages() - 1));
              state.set(new State.Ready(edition.source()));
            })
        .onFailure(
            why -> {
              if (mine == shown) {
                clear();
                state.set(new State.Failed(Phrase.of(why)));
              }
            })
        .start();
  }

  /** Shows nothing. */
  public void clear() {
    shown++;
    if (state.get() instanceof State.Ready(PageSource source)) {
      work.quietly().execute(source::close);
    }
    drawn.clear();
    content = null;
    search.shown(null, "");
    stamp.set(null);
    page.set(0);
    turn.set(0);
    state.set(new State.Empty());
  }

  public int pages() {
    return state.get() instanceof State.Ready(PageSource source) ? source.pages() : 0;
  }

  public void nextPage() {
    page.set(Math.max(0, Math.min(pages() - 1, page.get() + 1)));
  }

  public void previousPage() {
    page.set(Math.max(0, page.get() - 1));
  }

  public void rotate() {
    turn.set((turn.get() + 90) % 360);
  }

  /** The factor in sight: what {@link #fit} last decided. */
  public double factor() {
    return factor;
  }

  /**
   * Decides how large pages are shown in a window of this size, by the widest and the highest page.
   *
   * @return the factor, 1 for 100 %
   */
  public double fit(double width, double height) {
    if (state.get() instanceof State.Ready(PageSource source)) {
      boolean lying = turn.get() % 180 != 0;
      double widest = 1;
      double highest = 1;
      for (int i = 0; i < source.pages(); i++) {
        PageSource.Size size = source.size(i);
        widest = Math.max(widest, lying ? size.height() : size.width());
        highest = Math.max(highest, lying ? size.width() : size.height());
      }
      double byWidth = Math.max(0.05, width / widest);
      factor =
          switch (zoom.get()) {
            case Zoom.Free(double free) -> free;
            case Zoom.FitWidth() -> Math.min(2, byWidth);
            case Zoom.FitPage() -> Math.min(byWidth, Math.max(0.05, height / highest));
          };
    }
    return factor;
  }

  /**
   * @param now the factor in sight, which fitting decided
   */
  public void zoomIn(double now) {
    zoom.set(new Zoom.Free(Math.min(8, now * STEP)));
  }

  /**
   * @param now the factor in sight, which fitting decided
   */
  public void zoomOut(double now) {
    zoom.set(new Zoom.Free(Math.max(0.1, now / STEP)));
  }

  /**
   * Draws a page and hands it over: at once when it is still there, soon after otherwise. Nothing
   * comes when another document is shown meanwhile.
   *
   * @param scale 1 for 100 %
   * @param failed this page cannot be drawn, the others may
   */
  public void draw(int number, double scale, Consumer<PageSource.Picture> ready, Runnable failed) {
    if (!(state.get() instanceof State.Ready(PageSource source))) {
      return;
    }
    lastScale = scale;
    drawn.draw(source, number, scale, DrawnPages.Need.LOOKED_AT, ready, failed);
    if (number == page.get()) {
      ahead(number);
    }
  }

  /** The same for the small pages of the strip: after what is looked at. */
  void small(int number, double scale, Consumer<PageSource.Picture> ready, Runnable failed) {
    if (state.get() instanceof State.Ready(PageSource source)) {
      drawn.draw(source, number, scale, DrawnPages.Need.SMALL, ready, failed);
    }
  }

  /** The pages that are turned to next, the following one first. */
  private void ahead(int number) {
    if (state.get() instanceof State.Ready(PageSource source)) {
      drawn.ahead(source, new int[] {number + 1, number + 2, number - 1}, lastScale);
    }
  }

  private void arrived(int mine, Opened opened) {
    if (mine == shown) {
      took(opened);
      state.set(new State.Ready(opened.source()));
    } else {
      work.quietly().execute(opened.source()::close);
    }
  }

  private void took(Opened opened) {
    content = opened.content();
    mediaType = opened.mediaType();
    search.shown(opened.source(), opened.sha256());
  }

  /** A document with its bytes and their address. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  private record Opened(PageSource source, String mediaType, byte[] content, String sha256) {
    static Opened of(String mediaType, byte[] content) {
      return new Opened(
          PageSource.open(mediaType, content), mediaType, content, Sha256.of(content));
    }
  }
}
