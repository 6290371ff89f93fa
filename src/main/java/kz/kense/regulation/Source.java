package kz.kense.regulation;

import java.util.Locale;

/**
 * Where a fact of a regulation comes from; everything but {@code ACT} is a default the office may
 * mend.
 */
public enum Source {
  /** stated in the act itself */
  ACT,
  /** taken from the state service standard the act refers to */
  STANDARD,
  /** taken from a code or a law */
  LAW,
  /** by analogy with a sister regulation, or from memory: to be confirmed */
  UNCONFIRMED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
