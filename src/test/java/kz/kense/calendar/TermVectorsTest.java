package kz.kense.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of the conformance table, §8: computed by a script that is not ours. */
class TermVectorsTest {
  private final TermCalculator terms =
      new TermCalculator(WorkCalendar.standard(), OfficeHours.DEFAULT);

  @ParameterizedTest(name = "{0}: {1} from {2} is due {3}")
  @CsvSource(
      textBlock =
          """
          ZHM-EMI II,                      30 cd, 2015-09-01, 2015-10-01
          ZHM-EMI II in March,             30 cd, 2016-02-05, 2016-03-09
          ALM-EMI III,                     10 wd, 2016-09-05, 2016-09-20
          ALM-EMI IV,                      5 wd,  2016-12-13, 2016-12-22
          ALM-EMI II refusal,              15 cd, 2016-12-02, 2016-12-20
          ALM-EMI III refusal,             5 cd,  2016-07-01, 2016-07-07
          ALM-EMI re-issue,                1 mo,  2016-08-31, 2016-09-30
          ALM-EMI re-issue to February,    1 mo,  2017-01-31, 2017-02-28
          ALM-EXP preliminary,             3 wd,  2017-03-16, 2017-03-24
          ALM-EXP II,                      1 mo,  2016-11-16, 2016-12-20
          ALM-EXP repeat II,               10 wd, 2018-04-24, 2018-05-11
          ZHM-EXP SPEC II,                 28 cd, 2015-11-20, 2015-12-18
          ZHM-SUR step 3,                  8 wd,  2016-06-23, 2016-07-05
          ZHM-SUR provider,                14 wd, 2016-06-23, 2016-07-14
          ZHM-SUR applicant,               15 wd, 2016-06-23, 2016-07-15
          KRG-SCR over a worked Saturday,  15 wd, 2013-09-25, 2013-10-17
          KRG-SCR over the May holidays,   15 wd, 2014-04-25, 2014-05-21
          WKO-EMI filed on a Saturday,     1 mo,  2013-11-30, 2014-01-06
          WKO-EMI,                         1 mo,  2013-08-08, 2013-09-09
          5 wd over a worked Saturday,     5 wd,  2016-03-01, 2016-03-09
          """)
  void termInDaysAndMonthsEndsAtTheCloseOfItsLastDay(
      String name, String length, LocalDate filed, LocalDate due) {
    DueDate counted = terms.dueOfFiling(length(length), filed.atTime(10, 0));

    assertThat(counted.due()).isEqualTo(due.atTime(LocalTime.of(18, 30)));
    assertThat(counted.derivation().getFirst().date()).isEqualTo(filed);
    assertThat(counted.derivation().getLast().date()).isEqualTo(due);
  }

  @ParameterizedTest(name = "{0} from {1} is due {2}")
  @CsvSource(
      textBlock =
          """
          2 h,    2016-03-04T17:45, 2016-03-05T10:15
          15 min, 2016-09-09T18:20, 2016-09-13T09:05
          30 min, 2016-06-23T12:50, 2016-06-23T14:50
          3 h,    2015-09-23T11:30, 2015-09-23T16:00
          20 min, 2016-06-23T13:30, 2016-06-23T14:50
          2 h,    2016-12-15T17:00, 2016-12-20T09:30
          """)
  void termByTheClockRunsInWorkingTime(String length, LocalDateTime from, LocalDateTime due) {
    assertThat(terms.due(length(length), from).due()).isEqualTo(due);
  }

  static Length length(String written) {
    return Length.parse(written).orElseThrow();
  }
}
