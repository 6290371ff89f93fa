package kz.kense.scan.text.ui;

import kz.kense.scan.text.ReadingQueue;
import kz.kense.ui.Progress;
import kz.kense.ui.Work;

/**
 * Keeps the queue of papers going while an office is open, one page after another behind all other
 * work; the status line shows how far it is. Stopped by hand it rests until another paper comes or
 * the office is opened again.
 */
public final class BackgroundReading {
  private final ReadingQueue queue;
  private final Work work;
  private boolean running;
  private boolean again;
  private int waiting;

  public BackgroundReading(ReadingQueue queue, Work work) {
    this.queue = queue;
    this.work = work;
  }

  /** Begins when an office is opened; on the window's thread. */
  public void begin() {
    running = true;
    again = true;
    work.behind(
            "read.preparing",
            progress -> {
              queue.begin();
              return true;
            })
        .unseen()
        .atEnd(this::ended)
        .start();
  }

  /** Something was written, perhaps a paper; on the window's thread. */
  public void wake() {
    again = true;
    if (!running) {
      ended();
    }
  }

  /**
   * Whatever ended, also by a failure: a wake-up that came meanwhile is answered now, or nobody
   * would ask again.
   */
  private void ended() {
    running = again;
    if (again) {
      again = false;
      waiting = 0;
      // whether anything waits is asked unseen: every write wakes, and few bring papers
      work.behind("read.work", progress -> queue.waiting())
          .unseen()
          .onSuccess(found -> waiting = found)
          .atEnd(this::known)
          .start();
    }
  }

  private void known() {
    if (waiting > 0) {
      work.behind("read.work", this::read).atEnd(this::ended).start();
    } else {
      ended();
    }
  }

  private int read(Progress progress) {
    int done = 0;
    int left = queue.waiting();
    progress.at(0, left);
    while (left > 0 && !progress.cancelled() && queue.readNext(progress::cancelled)) {
      left = queue.waiting();
      done++;
      progress.at(done, (long) done + left);
    }
    return done;
  }
}
