package kz.kense.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl+C while a command runs: the command hears of it, stops at the next good place and clears
 * away what is half done; then the program ends.
 */
final class Interruption implements AutoCloseable {
  /** A page that is being recognised is let go within a tenth of a second; writing takes longer. */
  private static final int PATIENCE_SECONDS = 10;

  private final CountDownLatch cleared = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interrupted, "kense-interrupted");
  private volatile boolean asked;

  private Interruption() {}

  /** Listens until it is closed. */
  static Interruption watch() {
    Interruption watching = new Interruption();
    Runtime.getRuntime().addShutdownHook(watching.hook);
    return watching;
  }

  boolean asked() {
    return asked;
  }

  private void interrupted() {
    asked = true;
    try {
      boolean clean = cleared.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      System.getLogger(Interruption.class.getName())
          .log(System.Logger.Level.DEBUG, "interrupted, all cleared away: {0}", clean);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    cleared.countDown();
    if (!asked) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        asked = true; // the program ends this very moment
      }
    }
  }
}
