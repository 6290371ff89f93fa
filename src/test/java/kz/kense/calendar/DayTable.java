package kz.kense.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;

/**
 * The second opinion: the same rules counted another way, straight from the research's CSV. All
 * days from 2013 to 2027 stand in one array; {@code before[i]} working days lie before day {@code
 * i}. A term is then one addition and one binary search in that table, never a walk from day to
 * day; minutes are numbered through all working days alike.
 */
final class DayTable {
  private static final LocalDate FIRST = LocalDate.of(2013, 1, 1);
  private static final int DAYS =
      (int) (LocalDate.of(2028, 1, 1).toEpochDay() - FIRST.toEpochDay());
  private static final int MINUTES_A_DAY = 480;

  /** Working days before the day of this index; one entry more than there are days. */
  private final int[] before = new int[DAYS + 1];

  DayTable() {
    boolean[] working = new boolean[DAYS];
    for (int i = 0; i < DAYS; i++) {
      working[i] = (FIRST.toEpochDay() + i + 3) % 7 < 5; // 1970-01-01 was a Thursday
    }
    csv()
        .lines()
        .skip(1)
        .map(line -> line.split(","))
        .forEach(row -> working[index(row[0])] = row[2].equals("WORKING"));
    for (int i = 0; i < DAYS; i++) {
      before[i + 1] = before[i] + (working[i] ? 1 : 0);
    }
  }

  static String csv() {
    try (InputStream in = DayTable.class.getResourceAsStream("calendar_kz_2013_2027.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int workingDaysOf(int year) {
    return before[index(year + 1 + "-01-01")] - before[index(year + "-01-01")];
  }

  boolean isWorking(LocalDate date) {
    int i = index(date.toString());
    return before[i + 1] > before[i];
  }

  LocalDateTime due(Length length, LocalDateTime from) {
    int start = index(from.toLocalDate().toString());
    int n = length.amount();
    return switch (length.unit()) {
      case WD -> close(dayOfNumber(before[start + 1] + n));
      case CD -> close(dayOfNumber(before[start + n] + 1));
      case MO -> close(dayOfNumber(before[index(sameDayLater(from.toLocalDate(), n))] + 1));
      case MIN -> momentOfMinute(minutesBefore(from, start) + n);
      case H -> momentOfMinute(minutesBefore(from, start) + n * 60);
    };
  }

  /** Working minutes from 2013 until this moment. */
  private int minutesBefore(LocalDateTime moment, int day) {
    if (before[day + 1] == before[day]) {
      return before[day] * MINUTES_A_DAY;
    }
    int clock = moment.getHour() * 60 + moment.getMinute();
    int morning = Math.clamp(clock - 540, 0, 240);
    int afternoon = Math.clamp(clock - 870, 0, 240);
    return before[day] * MINUTES_A_DAY + morning + afternoon;
  }

  /** The moment at which the working minute of this number, counted from 1, is over. */
  private LocalDateTime momentOfMinute(int number) {
    int day = dayOfNumber((number + MINUTES_A_DAY - 1) / MINUTES_A_DAY);
    int ofDay = (number - 1) % MINUTES_A_DAY + 1;
    int clock = ofDay <= 240 ? 540 + ofDay : 630 + ofDay;
    return FIRST.plusDays(day).atTime(LocalTime.ofSecondOfDay(clock * 60L));
  }

  /** The index of the working day of this number, counted from 1 at the beginning of 2013. */
  private int dayOfNumber(int number) {
    int low = 0;
    int high = DAYS;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (before[middle + 1] >= number) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static String sameDayLater(LocalDate start, int months) {
    int month = start.getYear() * 12 + start.getMonthValue() - 1 + months;
    int year = month / 12;
    boolean leap = year % 4 == 0;
    int[] lengths = {31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int day = Math.min(start.getDayOfMonth(), lengths[month % 12]);
    return "%d-%02d-%02d".formatted(year, month % 12 + 1, day);
  }

  private static LocalDateTime close(int day) {
    return FIRST.plusDays(day).atTime(18, 30);
  }

  private static int index(String isoDate) {
    int[] part = Arrays.stream(isoDate.split("-")).mapToInt(Integer::parseInt).toArray();
    return (int) (LocalDate.of(part[0], part[1], part[2]).toEpochDay() - FIRST.toEpochDay());
  }
}
