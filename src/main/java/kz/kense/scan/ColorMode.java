package kz.kense.scan;

/** What is taken of the page: all colours, shades of gray, or black on white. */
public enum ColorMode {
  COLOR,
  GRAY,
  BW
}
