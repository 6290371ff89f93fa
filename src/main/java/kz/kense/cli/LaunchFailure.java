package kz.kense.cli;

import java.util.Objects;
import kz.kense.text.Failure;

/** Turns what JavaFX throws while the window opens into the failure a newcomer can mend. */
final class LaunchFailure {
  /** Codes with this beginning end with exit code 3. */
  static final String AREA = "launch.";

  private LaunchFailure() {}

  /**
   * @param thrown by {@code Application.launch}
   * @return the failure inside it; else no display or no GTK; else itself, as unexpected
   */
  static RuntimeException from(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Failure failure) {
        return failure;
      }
      String message = Objects.requireNonNullElse(cause.getMessage(), "");
      if (message.contains("GTK")) {
        return Failure.of(AREA + "no-library", "libgtk-3.so.0").causedBy(thrown);
      }
      if (message.contains("DISPLAY")) {
        return Failure.of(AREA + "no-display").causedBy(thrown);
      }
    }
    return thrown instanceof RuntimeException unexpected
        ? unexpected
        : new IllegalStateException(thrown);
  }
}
