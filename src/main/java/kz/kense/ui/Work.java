package kz.kense.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kz.kense.text.Failure;
import org.jspecify.annotations.Nullable;

/**
 * Everything that must not block the window, and the only place that makes threads.
 *
 * <pre>{@code
 * work.run("journal.loading", () -> journal.page(ids)).onSuccess(this::show).start();
 * work.aside("result.rendering", p -> renderer.pdf(form, p)).onSuccess(…).onFailure(…).start();
 * }</pre>
 *
 * {@code run} goes to the one database thread, in the order of {@code start()}; {@code aside} to a
 * small pool for PDF, hashing, scanners and tokens; {@code behind} to two threads for what may take
 * hours. Answers arrive on the window's thread. A {@link Failure} goes to {@code onFailure} or,
 * when nobody asked for it, to {@link Trouble#failed}; every other exception, also one thrown by an
 * answer, goes to {@link Trouble#bug}: none is lost.
 */
public final class Work implements AutoCloseable {

  /** Who hears of what no screen has handled; called on the window's thread. */
  public interface Trouble {
    void failed(Failure failure);

    void bug(Throwable bug);
  }

  /** Work that tells how far it is. */
  public interface Lengthy<T> {
    T run(Progress progress) throws Exception;
  }

  private final Executor window;
  private final Trouble trouble;
  private final ExecutorService database =
      Executors.newSingleThreadExecutor(named("kense-database"));
  private final ExecutorService pool;

  /** Two: one may be at the archive for hours while the other has the papers in hand. */
  private final ExecutorService reading = Executors.newFixedThreadPool(2, named("kense-reading"));

  private final ObservableList<Job> jobs = FXCollections.observableArrayList();
  private final ObservableList<Job> shown = FXCollections.unmodifiableObservableList(jobs);

  /**
   * @param window runs answers on the window's thread: {@code Platform::runLater}
   * @param threads of the pool, one or more
   */
  public Work(Executor window, int threads, Trouble trouble) {
    this.window = window;
    this.trouble = trouble;
    this.pool = Executors.newFixedThreadPool(threads, named("kense-work"));
  }

  /** What waits and runs now, oldest first; changes on the window's thread. */
  public ObservableList<Job> jobs() {
    return shown;
  }

  /**
   * @param what message key of the line shown while it runs
   */
  public <T> Order<T> run(String what, Callable<T> task) {
    return new Order<>(what, database, false, progress -> task.call());
  }

  /**
   * @param what message key of the line shown while it runs
   */
  public <T> Order<T> aside(String what, Lengthy<T> task) {
    return new Order<>(what, pool, true, task);
  }

  /**
   * Work of hours that nobody waits for, such as recognising text: apart, so that it never holds up
   * what {@link #aside} draws for somebody who looks at it. Whoever asks does one thing at a time:
   * the queue of the archive and the scan screen have a thread each.
   *
   * @param what message key of the line shown while it runs
   */
  public <T> Order<T> behind(String what, Lengthy<T> task) {
    return new Order<>(what, reading, true, task);
  }

  /**
   * The pool as a plain executor, for quiet chores that report nothing, such as writing the
   * settings.
   */
  public Executor quietly() {
    return task ->
        pool.execute(
            () -> {
              try {
                task.run();
              } catch (RuntimeException | Error e) {
                window.execute(() -> report(e));
              }
            });
  }

  /**
   * Lets begun and waiting database work finish (at most ten seconds), drops the rest of the
   * pool's.
   */
  @Override
  public void close() {
    pool.shutdown();
    reading.shutdown();
    database.shutdown();
    jobs.stream().filter(Job::cancellable).forEach(Job::cancel); // what changes the office is done
    try {
      if (!database.awaitTermination(10, TimeUnit.SECONDS)) {
        System.getLogger(Work.class.getName())
            .log(System.Logger.Level.WARNING, "database work left unfinished");
      }
      // the settings are written there: a moment for them, not for a long rendering
      pool.awaitTermination(2, TimeUnit.SECONDS);
      reading.awaitTermination(2, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void report(Throwable thrown) {
    if (thrown instanceof Failure failure) {
      trouble.failed(failure);
    } else {
      trouble.bug(thrown);
    }
  }

  private static ThreadFactory named(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /** One sentence of work; nothing happens before {@link #start}. */
  public final class Order<T> {
    private final String what;
    private final Executor thread;
    private final Lengthy<T> task;
    private final boolean cancellable;
    private Consumer<? super T> success = value -> {};
    private @Nullable Consumer<Failure> failure;
    private Runnable end = () -> {};
    private boolean seen = true;

    private Order(String what, Executor thread, boolean cancellable, Lengthy<T> task) {
      this.what = what;
      this.thread = thread;
      this.cancellable = cancellable;
      this.task = task;
    }

    public Order<T> onSuccess(Consumer<? super T> then) {
      success = then;
      return this;
    }

    /** What to do when the outside world or the law refuses; bugs never come here. */
    public Order<T> onFailure(Consumer<Failure> then) {
      failure = then;
      return this;
    }

    /** Runs last whatever happened, also after cancelling: the place to end a busy state. */
    public Order<T> atEnd(Runnable then) {
      end = then;
      return this;
    }

    /**
     * Not shown in the status line: short chores that would make it flicker, such as drawing a
     * page.
     */
    public Order<T> unseen() {
      seen = false;
      return this;
    }

    /**
     * @return the job, which may be cancelled
     */
    public Job start() {
      Job job = new Job(what, cancellable, window);
      if (database.isShutdown()) {
        job.cancel(); // the window is closed: nobody waits for the answer
        return job;
      }
      if (seen) {
        window.execute(() -> jobs.add(job));
      }
      thread.execute(() -> work(job));
      return job;
    }

    private void work(Job job) {
      Runnable answer = () -> {};
      if (job.begin()) {
        try {
          T value = task.run(job);
          answer = () -> success.accept(value);
        } catch (Throwable thrown) {
          // a stopped task may fail because it was stopped: a Failure is then no news, a bug still
          // is
          answer = job.cancelled() && thrown instanceof Failure ? answer : () -> failed(thrown);
          deliver(job, answer);
          return;
        }
      }
      deliver(job, job.end() ? answer : () -> {});
    }

    private void deliver(Job job, Runnable answer) {
      window.execute(
          () -> {
            jobs.remove(job);
            guarded(answer);
            guarded(end);
          });
    }

    private void failed(Throwable thrown) {
      if (thrown instanceof Failure expected && failure != null) {
        failure.accept(expected);
      } else {
        report(thrown);
      }
    }

    private void guarded(Runnable answer) {
      try {
        answer.run();
      } catch (RuntimeException | Error e) {
        report(e);
      }
    }
  }
}
