package kz.kense.rehearsal;

import java.time.LocalDate;
import java.util.Locale;
import kz.kense.applicant.IdNumber;

/** Twelve-digit numbers with a right check digit for people and firms that do not exist. */
public final class PracticeNumbers {
  private PracticeNumbers() {}

  /**
   * An IIN.
   *
   * @param serial tells people of one birthday apart; 0 to 9000
   */
  public static String iin(LocalDate birth, boolean woman, int serial) {
    int century = birth.getYear() < 2000 ? 3 : 5;
    String date =
        String.format(
            Locale.ROOT,
            "%02d%02d%02d%d",
            birth.getYear() % 100,
            birth.getMonthValue(),
            birth.getDayOfMonth(),
            woman ? century + 1 : century);
    return checked(date, serial, 4);
  }

  /** A BIN of a resident firm registered in that month. */
  public static String bin(int year, int month, int serial) {
    return checked(String.format(Locale.ROOT, "%02d%02d40", year % 100, month), serial, 5);
  }

  /** The next serial number for which a check digit exists. */
  private static String checked(String head, int serial, int digits) {
    for (int s = serial; ; s++) {
      String eleven = head + String.format(Locale.ROOT, "%0" + digits + "d", s);
      for (int check = 0; check < 10; check++) {
        if (IdNumber.problem(eleven + check).isEmpty()) {
          return eleven + check;
        }
      }
    }
  }
}
