package kz.kense.casefile;

import java.util.List;
import kz.kense.applicant.Applicant;
import kz.kense.casefile.CaseEvent.Corrected;
import kz.kense.casefile.CaseEvent.Registered;
import kz.kense.casefile.CaseEvent.Subject;
import kz.kense.text.LocalText;

/** Which facts of a registration may be mended later, and how a correction is worked in. */
public final class Corrections {
  /**
   * The fields a correction may name. Number, dates and regulation are never changed: the case
   * would be another.
   */
  public static final List<String> FIELDS =
      List.of(
          "applicant.kk",
          "applicant.ru",
          "address",
          "phone",
          "email",
          "object",
          "location",
          "activity",
          "note");

  private Corrections() {}

  static Registered apply(Registered r, Corrected c) {
    Applicant a = r.applicant();
    Subject s = r.subject();
    String v = c.after();
    return switch (c.field()) {
      case "applicant.kk" ->
          with(
              r,
              new Applicant(
                  a.idNumber(),
                  new LocalText(v, a.name().ru()),
                  a.address(),
                  a.head(),
                  a.phone(),
                  a.email()));
      case "applicant.ru" ->
          with(
              r,
              new Applicant(
                  a.idNumber(),
                  new LocalText(a.name().kk(), v),
                  a.address(),
                  a.head(),
                  a.phone(),
                  a.email()));
      case "address" ->
          with(r, new Applicant(a.idNumber(), a.name(), v, a.head(), a.phone(), a.email()));
      case "phone" ->
          with(r, new Applicant(a.idNumber(), a.name(), a.address(), a.head(), v, a.email()));
      case "email" ->
          with(r, new Applicant(a.idNumber(), a.name(), a.address(), a.head(), a.phone(), v));
      case "object" -> with(r, new Subject(v, s.location(), s.activity()));
      case "location" -> with(r, new Subject(s.name(), v, s.activity()));
      case "activity" -> with(r, new Subject(s.name(), s.location(), v));
      case "note" -> with(r, a, s, v);
      default -> r; // a field of a later version: shown in the history, changes nothing here
    };
  }

  /** The present value of a correctable field. */
  public static String value(Registered r, String field) {
    Applicant a = r.applicant();
    Subject s = r.subject();
    return switch (field) {
      case "applicant.kk" -> a.name().kk();
      case "applicant.ru" -> a.name().ru();
      case "address" -> a.address();
      case "phone" -> a.phone();
      case "email" -> a.email();
      case "object" -> s.name();
      case "location" -> s.location();
      case "activity" -> s.activity();
      case "note" -> r.note();
      default -> throw new IllegalArgumentException(field);
    };
  }

  private static Registered with(Registered r, Applicant applicant) {
    return with(r, applicant, r.subject(), r.note());
  }

  private static Registered with(Registered r, Subject subject) {
    return with(r, r.applicant(), subject, r.note());
  }

  private static Registered with(Registered r, Applicant applicant, Subject subject, String note) {
    return new Registered(
        r.number(),
        r.receivedAt(),
        r.registeredAt(),
        r.regulation(),
        r.regulationVersion(),
        r.kind(),
        r.category(),
        r.channel(),
        applicant,
        r.representative(),
        subject,
        r.checklist(),
        r.sheets(),
        r.annexSheets(),
        note,
        r.lang(),
        r.acceptedAt(),
        r.earlier());
  }
}
