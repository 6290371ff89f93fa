package kz.kense.scan;

/** Where the scanner takes the paper from. */
public enum PaperSource {
  /** the glass: one page at a time */
  FLATBED,
  /** the feeder, fronts only */
  FEEDER,
  /** the feeder, both sides in one pass */
  DUPLEX
}
