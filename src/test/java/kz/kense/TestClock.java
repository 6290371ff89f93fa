package kz.kense;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that stands still until a test moves it. */
public final class TestClock implements InstantSource {
  public static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
  private Instant now;

  public TestClock(String officeTime) {
    set(officeTime);
  }

  /**
   * @param officeTime local time of the office, such as {@code 2016-02-05T10:00}
   */
  public void set(String officeTime) {
    now = LocalDateTime.parse(officeTime).atZone(ZONE).toInstant();
  }

  public void plus(Duration duration) {
    now = now.plus(duration);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
