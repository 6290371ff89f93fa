package kz.kense.journal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kz.kense.text.Failure;
import kz.kense.ui.Work;

/** A window's thread that is the test's own: answers arrive when the test lets them. */
final class TestWindow implements AutoCloseable {
  private final BlockingQueue<Runnable> answers = new LinkedBlockingQueue<>();
  private final List<Throwable> troubles = new ArrayList<>();
  final Work work =
      new Work(
          answers::add,
          1,
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

  /** Lets everything asked for be done, and what that asks for, and so on. */
  void settle() {
    for (int round = 0; round < 5; round++) {
      until(work.run("ui.plain", () -> true));
      until(work.aside("ui.plain", progress -> true));
    }
    assertThat(troubles).isEmpty();
  }

  private void until(Work.Order<Boolean> last) {
    boolean[] through = {false};
    last.onSuccess(yes -> through[0] = true).unseen().start();
    while (!through[0]) {
      next().run();
    }
  }

  private Runnable next() {
    try {
      Runnable answer = answers.poll(20, TimeUnit.SECONDS);
      assertThat(answer).as("the background work answers").isNotNull();
      return answer;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    work.close();
  }
}
