package kz.kense.casefile;

/** The three answers of the survey (WKO annex 3, KRG annex 4), worst first, as printed there. */
public enum Satisfaction {
  DISSATISFIED,
  PARTLY,
  SATISFIED
}
