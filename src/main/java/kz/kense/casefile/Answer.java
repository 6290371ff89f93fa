package kz.kense.casefile;

/** What a state register, the notary system, the gateway or an information system answered. */
public enum Answer {
  /** asked, and the answer lets the application go on */
  OK,
  /** asked, and the register holds no such data: "cannot obtain data" */
  NOT_FOUND,
  /** the system could not be reached, so nothing is known: "cannot obtain data" */
  UNAVAILABLE,
  /** nothing to ask, such as the notary system when nobody acts by power of attorney */
  NOT_REQUIRED,
  /** asked, and the answer is no: the condition's other branch */
  NEGATIVE;

  /** "Cannot obtain data": intake waits until they are confirmed by a document. */
  public boolean withoutData() {
    return this == NOT_FOUND || this == UNAVAILABLE;
  }
}
