package kz.kense.result;

/**
 * A value that is not filled in. On paper it is a line to write on; any part of it (a date's Kazakh
 * case) is such a line too.
 */
enum Blank implements Named {
  /** For a field: a line to write on. */
  LONG("\uE000"),
  /** For a table cell or a time. */
  SHORT("\uE001"),
  /** For a table cell that may rightly be empty: nobody may write into it later. */
  NONE("–");

  private final String mark;

  Blank(String mark) {
    this.mark = mark;
  }

  @Override
  public Object get(String name) {
    return name.equals("is") ? (Named) choice -> false : this;
  }

  /**
   * A private-use character that {@link XhtmlText} turns into markup; the same character in data is
   * dropped there.
   */
  @Override
  public String toString() {
    return mark;
  }
}
