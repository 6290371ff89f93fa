package kz.kense.signing;

/** How much of the file a signature covers. */
public enum Coverage {
  /** Every byte but the signature itself. */
  WHOLE_FILE("whole-file"),
  /** The whole file as it was when signed; only further good signatures follow. */
  WHOLE_REVISION("whole-revision"),
  /** Less than the file, and what follows is not only signatures. */
  PART("part");

  private final String code;

  Coverage(String code) {
    this.code = code;
  }

  /** Stable name for JSON and for the key {@code verify.covers.CODE}. */
  public String code() {
    return code;
  }
}
