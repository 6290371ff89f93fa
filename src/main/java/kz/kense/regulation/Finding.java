package kz.kense.regulation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import kz.kense.text.Messages;

/**
 * Something wrong in a regulation file, or worth a second look.
 *
 * @param file the file's name as the user gave it
 * @param line counted from one; 0 when the finding is about the whole file
 * @param code its words are {@code regulation.finding.CODE}: what is wrong and what to mend
 * @param args filled into the words
 */
public record Finding(String file, int line, Severity severity, String code, List<Object> args) {

  /** In the order of a reader's eye: by line, errors first. */
  public static final Comparator<Finding> IN_ORDER =
      Comparator.comparingInt(Finding::line)
          .thenComparing(Finding::severity)
          .thenComparing(Finding::code);

  /** A regulation with an error is refused; one with warnings only is used. */
  public enum Severity {
    ERROR,
    WARNING;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Finding {
    args = List.copyOf(args);
  }

  public static Finding error(String file, int line, String code, Object... args) {
    return new Finding(file, line, Severity.ERROR, code, List.of(args));
  }

  public static Finding warning(String file, int line, String code, Object... args) {
    return new Finding(file, line, Severity.WARNING, code, List.of(args));
  }

  /** The file, and its line unless it is about the whole. */
  public String place() {
    return line == 0 ? file : file + ":" + line;
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** What is wrong and what to mend, in one language. */
  public String text(Messages messages) {
    return messages.get("regulation.finding." + code, args.toArray());
  }
}
