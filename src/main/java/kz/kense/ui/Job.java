package kz.kense.ui;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/**
 * One piece of work that waits or runs, as the status line shows it.
 *
 * <p>Cancelling never interrupts a thread: an interrupted thread closes the file it writes to. Work
 * that has not begun is dropped; work on the database that has begun is finished and its result is
 * delivered, because it is on disk.
 */
public final class Job implements Progress {
  private enum Stage {
    WAITING,
    RUNNING,
    CANCELLED,
    ENDED
  }

  private final String what;
  private final boolean cancellable;
  private final Executor window;
  private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.WAITING);
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);

  Job(String what, boolean cancellable, Executor window) {
    this.what = what;
    this.cancellable = cancellable;
    this.window = window;
  }

  /** Message key of what is being done. */
  public String what() {
    return what;
  }

  /** True when it can be stopped even after it has begun. */
  public boolean cancellable() {
    return cancellable;
  }

  /** From 0 to 1, or −1 when it is not known. Changes on the window's thread. */
  public ReadOnlyDoubleProperty progress() {
    return progress.getReadOnlyProperty();
  }

  /** Asks to stop; harmless when it has ended or cannot be stopped any more. */
  public void cancel() {
    if (!stage.compareAndSet(Stage.WAITING, Stage.CANCELLED) && cancellable) {
      stage.compareAndSet(Stage.RUNNING, Stage.CANCELLED);
    }
  }

  @Override
  public boolean cancelled() {
    return stage.get() == Stage.CANCELLED;
  }

  @Override
  public void at(long done, long total) {
    double part = total <= 0 ? -1 : Math.clamp((double) done / total, 0, 1);
    window.execute(() -> progress.set(part));
  }

  /**
   * @return false when it was cancelled before it began
   */
  boolean begin() {
    return stage.compareAndSet(Stage.WAITING, Stage.RUNNING);
  }

  /**
   * @return false when it was cancelled, so that the result must not be delivered
   */
  boolean end() {
    return stage.compareAndSet(Stage.RUNNING, Stage.ENDED);
  }
}
