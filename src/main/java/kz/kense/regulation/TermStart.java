package kz.kense.regulation;

import java.util.Locale;

/** The moment from which a step's term runs. */
public enum TermStart {
  /** the step before it was finished */
  STEP,
  /** the application was registered */
  REGISTRATION,
  /** the applicant came for the result (rule R5) */
  ARRIVAL;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
