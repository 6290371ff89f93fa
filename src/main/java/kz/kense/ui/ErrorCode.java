package kz.kense.ui;

import java.util.Locale;

/**
 * A short stable code for a bug that the user can read out to support: the same fault gives the
 * same code, because it is made of the exception's type and the place in Kense that raised it,
 * without line numbers.
 *
 * @param text such as {@code K-3F20-91AC}
 */
public record ErrorCode(String text) {

  public static ErrorCode of(Throwable bug) {
    return new ErrorCode(
        String.format(
            Locale.ROOT, "K-%04X-%04X", half(bug.getClass().getName()), half(place(bug))));
  }

  private static String place(Throwable bug) {
    for (Throwable t = bug; t != null; t = t.getCause()) {
      for (StackTraceElement at : t.getStackTrace()) {
        if (at.getClassName().startsWith("kz.kense.")) {
          return at.getClassName() + "." + at.getMethodName();
        }
      }
    }
    return "";
  }

  private static int half(String text) {
    int hash = text.hashCode();
    return (hash ^ (hash >>> 16)) & 0xFFFF;
  }
}
