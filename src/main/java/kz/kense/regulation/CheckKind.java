package kz.kense.regulation;

import java.util.Locale;

/** What a condition (шарт) of an information system's process looks at. */
public enum CheckKind {
  /** login and password */
  LOGIN,
  /** the request form and its format */
  FORMAT,
  /** the fact of payment in the payment gateway */
  PAYMENT,
  /** the certificate's term, revocation, and IIN/BIN in it and in the request */
  CERTIFICATE,
  /** the signature under the request */
  SIGNATURE,
  /** the state register of individuals (ЖТ МДҚ) */
  INDIVIDUAL,
  /** the state register of legal entities (ЗТ МДҚ) */
  LEGAL_ENTITY,
  /** one of the two registers, as the applicant is */
  APPLICANT_DATA,
  /** the notary system, for a power of attorney (БНАЖ) */
  NOTARY,
  /** the applicant's register and the notary system */
  APPLICANT_AND_NOTARY,
  /** qualification requirements and the documents of the standard */
  QUALIFICATION,
  /** registration in the information system */
  REGISTRATION;

  /** As written in a regulation file: {@code applicant-data}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
