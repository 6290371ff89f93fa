package kz.kense.scan;

import java.util.Locale;

/**
 * A scanner that was found or named.
 *
 * @param kind which driver serves it
 * @param address in the words of that driver: a SANE device name, an eSCL address
 * @param name for people: maker and model
 */
public record ScannerInfo(Kind kind, String address, String name) {
  /** The ways to reach a scanner. */
  public enum Kind {
    SANE,
    ESCL,
    /** NAPS2.Console on Windows */
    NAPS2,
    /** Windows Image Acquisition through PowerShell */
    WIA,
    /** no device: pages made by the program, plainly marked */
    DEMO
  }

  /** One word for command lines and settings: {@code sane:test:0}, {@code escl:http://…/eSCL}. */
  public String id() {
    return kind.name().toLowerCase(Locale.ROOT) + ":" + address;
  }
}
