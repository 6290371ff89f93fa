package kz.kense.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kz.kense.text.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkTest {
  /** The window's thread is this test: it runs what is delivered when it is asked to. */
  private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();

  private final List<Object> troubles = new ArrayList<>();
  private final List<Object> heard = new ArrayList<>();
  private final Work work =
      new Work(
          window::add,
          2,
          new Work.Trouble() {
            @Override
            public void failed(Failure failure) {
              troubles.add(failure.code());
            }

            @Override
            public void bug(Throwable bug) {
              troubles.add(bug);
            }
          });

  @AfterEach
  void close() {
    work.close();
  }

  @Test
  void theResultArrivesOnTheWindowsThreadAndTheJobLeavesTheStatusLine() {
    Thread here = Thread.currentThread();
    work.run("what", () -> Thread.currentThread().getName())
        .onSuccess(
            name -> {
              heard.add(name);
              assertThat(Thread.currentThread()).isSameAs(here);
            })
        .atEnd(() -> heard.add("end"))
        .start();
    deliver(1);
    assertThat(work.jobs()).extracting(Job::what).containsExactly("what");
    deliver(1);
    assertThat(heard).containsExactly("kense-database", "end");
    assertThat(work.jobs()).isEmpty();
    assertThat(troubles).isEmpty();
  }

  @Test
  void databaseWorkRunsInTheOrderItWasStarted() {
    for (int i = 0; i < 50; i++) {
      int n = i;
      work.run("what", () -> n).unseen().onSuccess(heard::add).start();
    }
    deliver(50);
    assertThat(heard).hasSize(50).isSortedAccordingTo((a, b) -> (Integer) a - (Integer) b);
  }

  @Test
  void anExpectedFailureGoesToTheScreenThatAskedForIt() {
    work.run("what", WorkTest::refuse).unseen().onFailure(f -> heard.add(f.code())).start();
    deliver(1);
    assertThat(heard).containsExactly("a.b");
    assertThat(troubles).isEmpty();
  }

  @Test
  void aFailureNobodyAskedForIsShownAnyway() {
    work.run("what", WorkTest::refuse).unseen().start();
    deliver(1);
    assertThat(troubles).containsExactly("a.b");
  }

  @Test
  void aBugNeverGoesToOnFailure() {
    IllegalStateException bug = new IllegalStateException("made");
    work.aside(
            "what",
            p -> {
              throw bug;
            })
        .unseen()
        .onFailure(f -> heard.add(f))
        .atEnd(() -> heard.add("end"))
        .start();
    deliver(1);
    assertThat(troubles).containsExactly(bug);
    assertThat(heard).containsExactly("end");
  }

  @Test
  void aBugInTheAnswerIsHeardToo() {
    IllegalStateException bug = new IllegalStateException("made");
    work.run("what", () -> 1)
        .unseen()
        .onSuccess(
            v -> {
              throw bug;
            })
        .start();
    deliver(1);
    assertThat(troubles).containsExactly(bug);
  }

  @Test
  void cancelledWorkSeesItAndItsResultIsNotDelivered() throws InterruptedException {
    CountDownLatch began = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    Job job =
        work.aside(
                "what",
                p -> {
                  began.countDown();
                  asked.await();
                  heard.add(p.cancelled());
                  return "value";
                })
            .unseen()
            .onSuccess(heard::add)
            .atEnd(() -> heard.add("end"))
            .start();
    assertThat(began.await(10, TimeUnit.SECONDS)).isTrue();
    job.cancel();
    asked.countDown();
    deliver(1);
    assertThat(heard).containsExactly(true, "end");
  }

  @Test
  void databaseWorkThatHasBegunIsFinishedAndItsResultDelivered() throws InterruptedException {
    CountDownLatch began = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    Job first =
        work.run(
                "what",
                () -> {
                  began.countDown();
                  asked.await();
                  return "on disk";
                })
            .unseen()
            .onSuccess(heard::add)
            .start();
    Job second = work.run("what", () -> heard.add("must not run")).unseen().start();
    assertThat(began.await(10, TimeUnit.SECONDS)).isTrue();
    first.cancel();
    second.cancel();
    asked.countDown();
    deliver(2);
    assertThat(heard).containsExactly("on disk");
  }

  @Test
  void progressIsAPartOfTheWholeAndUnknownWithoutATotal() {
    Job job =
        work.aside(
                "what",
                p -> {
                  p.at(3, 4);
                  return 1;
                })
            .start();
    deliver(3);
    assertThat(job.progress().get()).isEqualTo(0.75);
    job.at(1, 0);
    deliver(1);
    assertThat(job.progress().get()).isEqualTo(-1);
  }

  @Test
  void theCodeOfABugIsStableAndTellsBugsApart() {
    String once = ErrorCode.of(made()).text();
    assertThat(once).matches("K-[0-9A-F]{4}-[0-9A-F]{4}").isEqualTo(ErrorCode.of(made()).text());
    assertThat(ErrorCode.of(new IllegalArgumentException("x")).text()).isNotEqualTo(once);
  }

  private static IllegalStateException made() {
    return new IllegalStateException("words do not matter " + Thread.currentThread().threadId());
  }

  private static Object refuse() {
    throw Failure.of("a.b");
  }

  private void deliver(int times) {
    try {
      for (int i = 0; i < times; i++) {
        Runnable next = window.poll(10, TimeUnit.SECONDS);
        assertThat(next).as("delivery " + (i + 1)).isNotNull();
        next.run();
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
