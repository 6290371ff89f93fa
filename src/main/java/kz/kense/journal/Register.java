package kz.kense.journal;

import java.util.Locale;
import kz.kense.casefile.Numbering;

/** The three registers of an office. */
public enum Register {
  INCOMING(Numbering.INCOMING),
  OUTGOING(Numbering.OUTGOING),
  RESULTS(Numbering.RESULT);

  private final String numbering;

  Register(String numbering) {
    this.numbering = numbering;
  }

  /** Its name in {@link Numbering}. */
  public String numbering() {
    return numbering;
  }

  /** Message key of its name. */
  public String titleKey() {
    return "register." + name().toLowerCase(Locale.ROOT);
  }
}
