package kz.kense.scan;

import java.util.Locale;
import kz.kense.text.Failure;

/** What can be wrong with a scanner; each has its own words, {@code failure.scan.*}. */
public enum ScanFault {
  /** somebody else is scanning */
  BUSY("scan.busy"),
  JAM("scan.jam"),
  /** no paper in the feeder */
  EMPTY("scan.empty"),
  COVER("scan.cover"),
  /** the answer broke off or stopped in the middle of a page */
  LOST("scan.lost"),
  /** switched off, or not in the network */
  UNREACHABLE("scan.unreachable"),
  DENIED("scan.denied"),
  /** the device reports an error of its own */
  DEVICE("scan.device"),
  /** the device does not do what was asked */
  UNSUPPORTED("scan.unsupported"),
  /** the program that talks to the device is not installed */
  NO_TOOL("scan.no-tool");

  private final String code;

  ScanFault(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /**
   * @param scanner its name, for the message
   * @param word what the device said, for support; blank when nothing
   */
  public Failure of(String scanner, String word) {
    return Failure.of(code, scanner, word.strip());
  }

  /** The device has no such way of taking paper in. */
  public static Failure lacks(String scanner, PaperSource source) {
    return Failure.of("scan.lacks-" + source.name().toLowerCase(Locale.ROOT), scanner);
  }
}
