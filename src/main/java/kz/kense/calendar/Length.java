package kz.kense.calendar;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The length of a term, such as {@code 28 cd}.
 *
 * @param amount one or more
 */
public record Length(int amount, Unit unit) {
  private static final Pattern WRITTEN = Pattern.compile("\\s*(\\d{1,4})\\s*(min|h|wd|cd|mo)\\s*");

  public Length {
    if (amount < 1) {
      throw new IllegalArgumentException("a term has a length of one or more: " + amount);
    }
  }

  /**
   * Reads {@code 15 min}, {@code 2 h}, {@code 10 wd}, {@code 28 cd}, {@code 1 mo}; empty when it is
   * none of them.
   */
  public static Optional<Length> parse(String text) {
    Matcher m = WRITTEN.matcher(text);
    if (!m.matches() || Integer.parseInt(m.group(1)) == 0) {
      return Optional.empty();
    }
    for (Unit unit : Unit.values()) {
      if (unit.code().equals(m.group(2))) {
        return Optional.of(new Length(Integer.parseInt(m.group(1)), unit));
      }
    }
    return Optional.empty();
  }

  /** The working time of a term in minutes or hours. */
  Duration clock() {
    return switch (unit) {
      case MIN -> Duration.ofMinutes(amount);
      case H -> Duration.ofHours(amount);
      case WD, CD, MO -> throw new IllegalStateException("not by the clock: " + this);
    };
  }

  @Override
  public String toString() {
    return amount + " " + unit.code();
  }
}
