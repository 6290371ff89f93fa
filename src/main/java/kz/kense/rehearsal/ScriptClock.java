package kz.kense.rehearsal;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that shows what the script says. */
public final class ScriptClock implements InstantSource {
  private final ZoneId zone;
  private volatile Instant now;

  /**
   * @param start local time of the office
   */
  public ScriptClock(LocalDateTime start, ZoneId zone) {
    this.zone = zone;
    now = start.atZone(zone).toInstant();
  }

  public void set(LocalDateTime officeTime) {
    now = officeTime.atZone(zone).toInstant();
  }

  @Override
  public Instant instant() {
    return now;
  }
}
