package kz.kense.scan;

/** Formats of paper, upright, in millimetres (ISO 216; ANSI for Letter and Legal). */
public enum PaperSize {
  A4(210, 297),
  A5(148, 210),
  A3(297, 420),
  LETTER(215.9, 279.4),
  LEGAL(215.9, 355.6);

  private final double width;
  private final double height;

  PaperSize(double width, double height) {
    this.width = width;
    this.height = height;
  }

  public double width() {
    return width;
  }

  public double height() {
    return height;
  }
}
