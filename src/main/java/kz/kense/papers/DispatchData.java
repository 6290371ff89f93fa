package kz.kense.papers;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.kense.casefile.CaseEvent.Registered;
import kz.kense.casefile.CaseEvent.Signed;
import kz.kense.casefile.CaseState;
import kz.kense.office.Employee;
import kz.kense.office.Office;
import kz.kense.regulation.Regulation;
import kz.kense.text.Lang;
import kz.kense.text.NumberWords;
import kz.kense.text.NumberWords.Thing;

/** What the list says that goes with results to the State Corporation. */
final class DispatchData {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

  private DispatchData() {}

  /**
   * @param cases with signed results, all of one channel; one or more
   * @param number of the list
   */
  static CaseData of(
      Office office,
      List<CaseState> cases,
      String number,
      LocalDateTime at,
      Lang lang,
      Employee sender) {
    CaseData d = CaseData.ofOffice(office);
    CaseState first = cases.getFirst();
    office
        .rulebook()
        .of(first)
        .channel(first.intake().channel())
        .ifPresent(channel -> d.put("dispatch.to", channel.name()));
    d.put("dispatch.number", number);
    d.put("dispatch.at", at);
    d.put(
        "dispatch.results",
        cases.stream().map(c -> row(office.rulebook().of(c), c, lang)).toList());
    d.put("dispatch.count", NumberWords.counted(cases.size(), Thing.DOCUMENT, lang));
    d.person("registrar", sender.id());
    return d;
  }

  private static Map<String, Object> row(Regulation regulation, CaseState c, Lang lang) {
    Registered r = c.intake();
    Map<String, Object> row = new LinkedHashMap<>();
    regulation
        .kind(c.kind())
        .flatMap(k -> regulation.result(k.result()))
        .ifPresent(result -> row.put("result", result.name().in(lang)));
    if (c.signed() != null) {
      Signed signed = c.signed().signature();
      row.put("number", numbered(signed.number(), signed.date()));
    }
    row.put("caseNumber", numbered(r.number(), r.registeredAt().toLocalDate()));
    row.put("applicant", CaseData.name(r.applicant()).in(lang));
    row.put("applicantId", r.applicant().idNumber());
    row.put("service", regulation.shortTitle().in(lang));
    return row;
  }

  private static String numbered(String number, LocalDate date) {
    return "№ " + number + ", " + DATE.format(date);
  }
}
