package kz.kense.regulation;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.kense.text.LocalText;

/**
 * How long an information system's process may take, by the act's tables: {@code 20 s}, {@code
 * 10-15 s}, {@code 1.5 min}, {@code 30 s-1 min}. Time of the system, not working time.
 *
 * @param least equal to {@code most} when the act gives one value
 */
public record Norm(Duration least, Duration most) {
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d+(?:\\.\\d)?)(?: (s|min))?(?:-(\\d+(?:\\.\\d)?) (s|min))?");

  public Norm {
    if (least.isNegative() || least.isZero() || most.compareTo(least) < 0) {
      throw new IllegalArgumentException("not a norm: " + least + " to " + most);
    }
  }

  /** Empty when the text is not a norm. */
  public static Optional<Norm> parse(String text) {
    Matcher m = WRITTEN.matcher(text.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    boolean range = m.group(3) != null;
    String leastUnit = m.group(2) != null ? m.group(2) : m.group(4);
    if (leastUnit == null) {
      return Optional.empty();
    }
    Duration least = duration(m.group(1), leastUnit);
    Duration most = range ? duration(m.group(3), m.group(4)) : least;
    return least.isZero() || most.compareTo(least) < 0
        ? Optional.empty()
        : Optional.of(new Norm(least, most));
  }

  private static Duration duration(String amount, String unit) {
    long tenths = Math.round(Double.parseDouble(amount) * 10);
    return Duration.ofMillis(tenths * (unit.equals("s") ? 100 : 6_000));
  }

  /** As the tables of the acts write it: {@code 10–15 с}, {@code 1,5 мин}. */
  public LocalText text() {
    return least.equals(most)
        ? new LocalText(words(most, "с"), words(most, "с"))
        : new LocalText(range(), range());
  }

  private String range() {
    boolean sameUnit = inSeconds(least) == inSeconds(most);
    return sameUnit
        ? amount(least) + "–" + words(most, "с")
        : words(least, "с") + " – " + words(most, "с");
  }

  private static String words(Duration d, String seconds) {
    return amount(d) + " " + (inSeconds(d) ? seconds : "мин");
  }

  private static String amount(Duration d) {
    long tenths = inSeconds(d) ? d.toMillis() / 100 : d.toMillis() / 6_000;
    return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "," + tenths % 10;
  }

  private static boolean inSeconds(Duration d) {
    return d.compareTo(Duration.ofMinutes(1)) < 0;
  }
}
