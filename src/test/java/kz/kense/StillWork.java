package kz.kense;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.kense.text.Failure;
import kz.kense.ui.Work;

/** Work whose answers wait until a test lets them arrive on its own thread. */
public final class StillWork implements AutoCloseable {
  private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
  private final List<Object> troubles = new ArrayList<>();
  private final Work work =
      new Work(
          window::add,
          2,
          new Work.Trouble() {
            @Override
            public void failed(Failure failure) {
              troubles.add(failure);
            }

            @Override
            public void bug(Throwable bug) {
              troubles.add(bug);
            }
          });

  public Work work() {
    return work;
  }

  /**
   * Delivers answers until a marker sent through every thread comes back with nothing after it. The
   * two markers aside meet, so that each thread of the pool has finished what it did before.
   */
  public void settle() throws InterruptedException {
    int quiet = 0;
    while (quiet < 2) {
      boolean[] back = new boolean[3];
      CyclicBarrier both = new CyclicBarrier(2);
      work.run("", () -> "").unseen().atEnd(() -> back[0] = true).start();
      work.aside("", p -> met(both)).unseen().atEnd(() -> back[1] = true).start();
      work.aside("", p -> met(both)).unseen().atEnd(() -> back[2] = true).start();
      int delivered = 0;
      while (!(back[0] && back[1] && back[2])) {
        Runnable next = window.poll(60, TimeUnit.SECONDS);
        assertThat(next).as("an answer").isNotNull();
        next.run();
        delivered++;
      }
      quiet = delivered == 3 && work.jobs().isEmpty() ? quiet + 1 : 0;
    }
  }

  private static String met(CyclicBarrier both) {
    try {
      both.await(60, TimeUnit.SECONDS);
      return "";
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    work.close();
    assertThat(troubles).isEmpty();
  }
}
