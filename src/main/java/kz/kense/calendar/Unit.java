package kz.kense.calendar;

/** What a term is counted in. Minutes and hours run in the office's working time (rule R2). */
public enum Unit {
  /** working minutes */
  MIN("min"),
  /** working hours */
  H("h"),
  /** working days, жұмыс күні */
  WD("wd"),
  /** calendar days, күнтізбелік күн */
  CD("cd"),
  /** months, ай */
  MO("mo");

  private final String code;

  Unit(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** True when the term runs by the clock in working time, false when it runs by whole days. */
  public boolean byClock() {
    return this == MIN || this == H;
  }
}
