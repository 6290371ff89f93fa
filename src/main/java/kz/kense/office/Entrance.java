package kz.kense.office;

import java.time.OffsetDateTime;

/**
 * One line of the log of log-ins.
 *
 * @param who the employee's id; for a refusal, what was typed
 * @param refusal why it was refused: {@code unknown}, {@code no-password}, {@code wrong-password};
 *     empty when the person came in
 */
public record Entrance(OffsetDateTime at, String who, String refusal) {
  public boolean refused() {
    return !refusal.isEmpty();
  }
}
