package kz.kense.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** Runs on a real toolkit: headless in the ordinary build. */
public final class Fx {
  private Fx() {}

  /** Runs on the window's thread and gives back what came or was thrown. */
  public static <T> T onFx(Callable<T> action) throws Exception {
    try {
      Platform.startup(() -> Platform.setImplicitExit(false));
    } catch (IllegalStateException started) {
      // an earlier test class has started it
    }
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            done.complete(action.call());
          } catch (Throwable thrown) {
            done.completeExceptionally(thrown);
          }
        });
    return done.get(30, TimeUnit.SECONDS);
  }
}
