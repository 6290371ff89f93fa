package kz.kense.scan.session;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import kz.kense.attachment.PageText;
import kz.kense.scan.KeptWords;
import kz.kense.scan.PageEdit;
import kz.kense.scan.PageImage;
import kz.kense.scan.ScannedPage;
import kz.kense.scan.TextLayer;
import kz.kense.scan.text.PageReader;
import kz.kense.text.Failure;
import org.jspecify.annotations.Nullable;

/**
 * The words on the pages in hand. A picture is read once, by whoever asks first; what is done to
 * the page afterwards only moves the words. Called from many threads.
 */
public final class PageTexts {
  private static final long LOOK_MILLIS = 100;

  private final Supplier<Optional<PageReader>> find;
  private final Map<String, FutureTask<Found>> tasks = new ConcurrentHashMap<>();
  private @Nullable Optional<PageReader> reader;

  /**
   * @param quarterTurns by which the picture lay turned when it was read
   */
  private record Found(PageText text, int quarterTurns, ScannedPage.Size size) {}

  /**
   * @param find looks for Tesseract, which takes a moment; empty where it is missing
   */
  public PageTexts(Supplier<Optional<PageReader>> find) {
    this.find = find;
  }

  /** Whether this machine can recognise; asked on a working thread. */
  public boolean canRead() {
    return reader().isPresent();
  }

  private synchronized Optional<PageReader> reader() {
    Optional<PageReader> there = reader;
    if (there == null || there.isEmpty()) { // it may have been installed meanwhile
      there = find.get();
      reader = there;
    }
    return there;
  }

  /** True for a page that can be read and neither was nor failed to be. */
  public boolean wants(StackPage page) {
    FutureTask<Found> task = tasks.get(page.file());
    return readable(page) && (task == null || !task.isDone());
  }

  /** What is brought as a PDF stays as it is; separator sheets are not kept. */
  public static boolean readable(StackPage page) {
    return !page.pdf() && !page.separator() && !page.blank();
  }

  /**
   * Reads a page, or waits for whoever reads it now.
   *
   * @param cancelled looked at meanwhile
   * @throws Failure {@code read.*} when it could not be read; asking again does not help then,
   *     except after {@code read.stopped}
   */
  public void read(StackPage page, ScannedPage picture, BooleanSupplier cancelled) {
    Optional<PageReader> with = reader();
    if (!readable(page) || with.isEmpty()) {
      return;
    }
    int turns = page.edit().quarterTurns();
    while (!cancelled.getAsBoolean()) {
      FutureTask<Found> mine =
          new FutureTask<>(() -> recognised(with.get(), picture, turns, cancelled));
      FutureTask<Found> there = tasks.putIfAbsent(page.file(), mine);
      if (there == null) {
        mine.run();
      }
      Failure failed = outcome(there == null ? mine : there, cancelled);
      if (failed == null) {
        return;
      }
      if (!failed.code().equals("read.stopped")) {
        throw failed;
      }
      // whoever read it was told to stop: that is not meant for us
      tasks.remove(page.file(), there == null ? mine : there);
    }
    throw Failure.of("read.stopped");
  }

  private static Found recognised(
      PageReader with, ScannedPage picture, int turns, BooleanSupplier cancelled)
      throws IOException {
    PageImage upright = PageImage.read(picture).with(PageEdit.NONE.turned(turns));
    return new Found(with.read(upright, cancelled), turns, picture.size());
  }

  private static @Nullable Failure outcome(FutureTask<Found> task, BooleanSupplier cancelled) {
    try {
      while (!cancelled.getAsBoolean() || task.isDone()) {
        try {
          task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
          return null;
        } catch (TimeoutException e) {
          // not yet
        }
      }
      throw Failure.of("read.stopped"); // we are; it goes on for the other
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failure.of("read.stopped").causedBy(e);
    } catch (ExecutionException e) {
      return e.getCause() instanceof Failure failure
          ? failure
          : Failure.of("read.failed", String.valueOf(e.getCause())).causedBy(e);
    }
  }

  /** The words of a page as it is kept; null when it was not read. */
  public @Nullable TextLayer layer(StackPage page) {
    if (page.blank()) {
      return new TextLayer.Words(java.util.List.of());
    }
    FutureTask<Found> task = tasks.get(page.file());
    if (task == null || task.state() != java.util.concurrent.Future.State.SUCCESS) {
      return null;
    }
    Found found = task.resultNow();
    return KeptWords.of(found.text(), found.quarterTurns(), found.size(), page.edit());
  }

  public void forget() {
    tasks.clear();
  }
}
