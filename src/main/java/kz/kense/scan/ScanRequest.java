package kz.kense.scan;

/**
 * How a stack of paper is to be scanned.
 *
 * @param dpi dots per inch, {@value #MIN_DPI} to {@value #MAX_DPI}
 */
public record ScanRequest(PaperSource source, ColorMode mode, int dpi, PaperSize paper) {
  public static final int MIN_DPI = 150;
  public static final int MAX_DPI = 600;

  public ScanRequest {
    if (dpi < MIN_DPI || dpi > MAX_DPI) {
      throw new IllegalArgumentException("dpi " + dpi);
    }
  }

  /** A page of text as most offices keep it. */
  public static ScanRequest usual() {
    return new ScanRequest(PaperSource.FEEDER, ColorMode.GRAY, 300, PaperSize.A4);
  }

  public ScanRequest from(PaperSource other) {
    return new ScanRequest(other, mode, dpi, paper);
  }
}
