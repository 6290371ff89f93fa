package kz.kense.calendar;

import static kz.kense.calendar.TermVectorsTest.length;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a clerk reads when asking "why this date?". */
class DerivationTest {
  private final WorkCalendar calendar = WorkCalendar.standard();
  private final TermCalculator terms = new TermCalculator(calendar, OfficeHours.DEFAULT);

  @Test
  void workingDaysAreNumberedAndDaysOffNamed() {
    DueDate due = terms.due(length("5 wd"), at("2016-03-01T10:00"));

    assertThat(russian(due))
        .containsExactly(
            "2016-03-01 - этот день не считается: течение срока начинается на следующий день",
            "2016-03-02 + 1-й рабочий день из 5",
            "2016-03-03 + 2-й рабочий день из 5",
            "2016-03-04 + 3-й рабочий день из 5",
            "2016-03-05 + 4-й рабочий день из 5: рабочая суббота вместо понедельника 7 марта",
            "2016-03-06 - нерабочий день: воскресенье",
            "2016-03-07 - нерабочий день: выходной день, перенесённый с субботы 5 марта",
            "2016-03-08 - нерабочий день: Международный женский день",
            "2016-03-09 + 5-й рабочий день из 5");
    assertThat(kazakh(due))
        .contains(
            "2016-03-05 + 5 жұмыс күнінің 4-күні: 7 наурыз, дүйсенбінің орнына жұмыс істейтін сенбі",
            "2016-03-08 - жұмыс емес күн: Халықаралық әйелдер күні");
  }

  @Test
  void lastCalendarDayOnADayOffMovesAndSaysSo() {
    assertThat(russian(terms.due(length("2 cd"), at("2016-07-01T10:00"))))
        .containsExactly(
            "2016-07-01 - этот день не считается: течение срока начинается на следующий день",
            "2016-07-02 + 1-й календарный день из 2, суббота",
            "2016-07-03 + 2-й календарный день из 2; последний день срока приходится на нерабочий день"
                + " (воскресенье), срок переносится на ближайший следующий рабочий день",
            "2016-07-04 - рабочий день, на который перенесён срок");
  }

  @Test
  void applicationFiledOnSaturdayIsRegisteredFirstAndItsMonthMovesOverTheNewYear() {
    DueDate due = terms.dueOfFiling(length("1 mo"), at("2013-11-30T10:00"));

    assertThat(due.derivation().stream().map(line -> line.date().toString()))
        .containsExactly(
            "2013-11-30",
            "2013-12-01",
            "2013-12-02",
            "2013-12-03",
            "2013-12-03",
            "2014-01-03",
            "2014-01-04",
            "2014-01-05",
            "2014-01-06");
    assertThat(russian(due).getFirst())
        .isEqualTo(
            "2013-11-30 - заявление поступило в нерабочий день (суббота) и регистрируется в следующий рабочий день");
    assertThat(russian(due)).contains("2013-12-03 - заявление регистрируется в этот рабочий день");
  }

  @Test
  void monthWithoutSuchADayEndsOnItsLastDay() {
    assertThat(russian(terms.due(length("1 mo"), at("2017-01-31T10:00"))).getLast())
        .isEqualTo(
            "2017-02-28 + в этот день истекает 1 мес.: соответствующего числа в месяце нет, берётся последний день месяца");
  }

  @Test
  void clockShowsTheWorkOfEachDay() {
    assertThat(russian(terms.due(length("15 min"), at("2016-09-09T18:20"))))
        .containsExactly(
            "2016-09-09 + 18:20–18:30 — 10 мин (всего 10 мин, срок 15 мин)",
            "2016-09-10 - нерабочий день: суббота",
            "2016-09-11 - нерабочий день: воскресенье",
            "2016-09-12 - нерабочий день: Первый день Курбан-айта",
            "2016-09-13 + 09:00–09:05 — 5 мин (всего 15 мин, срок 15 мин)");
    assertThat(russian(terms.due(length("20 min"), at("2016-06-23T13:30"))).getFirst())
        .isEqualTo(
            "2016-06-23 - вне рабочего времени (13:30): течение срока начинается 23.06.2016 14:30");
  }

  @Test
  void applicationIsRegisteredInWorkingTime() {
    assertThat(terms.registration(at("2016-09-05T18:30"))).isEqualTo(at("2016-09-05T18:30"));
    assertThat(terms.registration(at("2016-09-05T18:31"))).isEqualTo(at("2016-09-06T09:00"));
    assertThat(terms.registration(at("2016-09-05T07:00"))).isEqualTo(at("2016-09-05T09:00"));
    assertThat(terms.registration(at("2016-09-05T13:30"))).isEqualTo(at("2016-09-05T13:30"));
    assertThat(terms.registration(at("2016-09-09T19:00"))).isEqualTo(at("2016-09-13T09:00"));
  }

  @Test
  void specialistsRefusalThatWouldNotFitTheTotalIsCappedWithTheReason() {
    DueDate total = terms.due(length("5 cd"), at("2015-10-08T10:00"));
    DueDate own = terms.due(length("3 cd"), at("2015-10-10T10:00"));
    List<Length> later = List.of(length("2 h"), length("2 h"), length("2 h"));
    assertThat(own.due()).isEqualTo(at("2015-10-13T18:30"));

    DueDate capped = terms.capped(own, total, later, "4");

    assertThat(capped.due()).isEqualTo(at("2015-10-13T11:00"));
    assertThat(russian(capped))
        .endsWith(
            "2015-10-13 - собственный срок действия истекает 13.10.2015 18:30",
            "2015-10-13 - общий срок истекает 13.10.2015 18:30 (пункт 4)",
            "2015-10-13 - на последующие действия остаётся 6 ч",
            "2015-10-13 - срок ограничен: 13.10.2015 11:00; действие завершается не позднее общего срока за вычетом"
                + " времени последующих действий, общий срок не продлевается (правило R4)");
    assertThat(kazakh(capped)).anyMatch(line -> line.contains("13.10.2015 18:30 (4-тармақ)"));
  }

  @Test
  void stepThatFitsTheTotalKeepsItsOwnTerm() {
    DueDate total = terms.due(length("5 cd"), at("2015-10-08T10:00"));
    DueDate own = terms.due(length("3 cd"), at("2015-10-08T10:00"));
    assertThat(terms.capped(own, total, List.of(length("6 h")), "4")).isSameAs(own);
  }

  @Test
  void laterStepsInWorkingDaysKeepWholeDaysFree() {
    DueDate total = terms.due(length("14 wd"), at("2016-06-23T10:00"));
    assertThat(terms.capped(total, total, List.of(length("2 wd"), length("1 wd")), "").due())
        .isEqualTo(at("2016-07-11T18:30"));
  }

  @Test
  void yearWithoutCalendarDataIsToldAndNotConfirmed() {
    WorkCalendar confirmed = calendar.withConfirmed(2027, true);
    TermCalculator checked = new TermCalculator(confirmed, OfficeHours.DEFAULT);
    assertThat(checked.due(length("5 wd"), at("2027-12-01T10:00")).confirmed()).isTrue();

    DueDate due = checked.due(length("30 cd"), at("2027-12-15T10:00"));

    assertThat(due.confirmed()).isFalse();
    assertThat(russian(due).getLast())
        .startsWith("2028-01-14 - 2028: праздники и переносы выходных дней не введены");
  }

  private static LocalDateTime at(String moment) {
    return LocalDateTime.parse(moment);
  }

  private static List<String> russian(DueDate due) {
    return due.derivation().stream()
        .map(d -> d.date() + (d.counted() ? " + " : " - ") + d.reason().ru())
        .toList();
  }

  private static List<String> kazakh(DueDate due) {
    return due.derivation().stream()
        .map(d -> d.date() + (d.counted() ? " + " : " - ") + d.reason().kk())
        .toList();
  }
}
