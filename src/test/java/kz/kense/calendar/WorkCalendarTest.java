package kz.kense.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import kz.kense.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {
  private static final LocalDate WOMENS_DAY = LocalDate.of(2016, 3, 8);

  private final WorkCalendar calendar = WorkCalendar.standard();

  @ParameterizedTest(name = "{0} has {1} working days")
  @CsvSource({
    "2013, 246",
    "2014, 245",
    "2015, 245",
    "2016, 245",
    "2017, 245",
    "2018, 246",
    "2019, 246",
    "2020, 246",
    "2021, 245",
    "2022, 246",
    "2023, 246",
    "2024, 249",
    "2025, 246",
    "2026, 247",
    "2027, 247"
  })
  void everyYearHasTheWorkingDaysOfTheResearch(int year, int workingDays) {
    assertThat(days(year).filter(calendar::isWorking)).hasSize(workingDays);
    assertThat(calendar.covers(year)).isTrue();
    assertThat(calendar.confirmed(year))
        .as("nobody has compared %s with the official acts", year)
        .isFalse();
  }

  @Test
  void everyDayOfTheResearchFileIsThereAndNoOther() {
    DayTable table = new DayTable();
    for (int year = 2013; year <= 2027; year++) {
      assertThat(days(year))
          .allSatisfy(d -> assertThat(calendar.isWorking(d)).isEqualTo(table.isWorking(d)));
      String prefix = year + "-";
      assertThat(calendar.exceptions(year).stream().map(day -> day.date().toString()))
          .containsExactlyElementsOf(
              DayTable.csv()
                  .lines()
                  .filter(l -> l.startsWith(prefix))
                  .map(l -> l.substring(0, 10))
                  .toList());
    }
  }

  @Test
  void everyNamedDaySaysWhyInBothLanguages() {
    for (int year = 2013; year <= 2027; year++) {
      assertThat(calendar.exceptions(year))
          .allSatisfy(
              day -> {
                assertThat(day.stated()).isTrue();
                assertThat(day.reason().kk()).isNotBlank();
                assertThat(day.reason().ru()).isNotBlank().doesNotContainPattern("[әғқңөұүһі]");
              });
    }
    assertThat(calendar.day(WOMENS_DAY).reason())
        .isEqualTo(new LocalText("Халықаралық әйелдер күні", "Международный женский день"));
  }

  @Test
  void yearWithoutDataHasWeekendsOnlyAndIsNotConfirmed() {
    assertThat(calendar.covers(2031)).isFalse();
    assertThat(calendar.confirmed(2031)).isFalse();
    assertThat(days(2031).filter(calendar::isWorking)).hasSize(261);
    assertThat(calendar.day(LocalDate.of(2031, 1, 4)))
        .isEqualTo(
            new Day(LocalDate.of(2031, 1, 4), false, new LocalText("сенбі", "суббота"), false));
  }

  @Test
  void officeChangesADayAndTakesItBackWithoutTouchingTheOldCalendar() {
    Day worked = new Day(WOMENS_DAY, true, LocalText.same("бұйрық"), true);
    WorkCalendar changed = calendar.withConfirmed(2016, true).with(worked);

    assertThat(changed.isWorking(WOMENS_DAY)).isTrue();
    assertThat(changed.confirmed(2016)).isTrue();
    assertThat(calendar.isWorking(WOMENS_DAY)).isFalse();
    Day plain = new Day(WOMENS_DAY, true, LocalText.same(""), false);
    assertThat(changed.with(plain).day(WOMENS_DAY).stated()).isFalse();
  }

  @Test
  void importPutsTheFilesDaysInAndTakesTheConfirmationOfItsYearsAway() {
    WorkCalendar imported =
        calendar
            .withConfirmed(2028, true)
            .importCsv(
                "\uFEFFKind;Date;reason_kk;reason_ru\r\noff;08.03.2028;\"Әйелдер; күні\";Женский день\r\n\r\n"
                    + "WORKING;2028-03-11\r\n");

    assertThat(imported.day(LocalDate.of(2028, 3, 8)).reason())
        .isEqualTo(new LocalText("Әйелдер; күні", "Женский день"));
    assertThat(imported.day(LocalDate.of(2028, 3, 11)).reason())
        .isEqualTo(new LocalText("жұмыс күні", "рабочий день"));
    assertThat(imported.isWorking(LocalDate.of(2028, 3, 11))).isTrue();
    assertThat(imported.covers(2028)).isTrue();
    assertThat(imported.confirmed(2028)).isFalse();
    assertThat(imported.exceptions(2016)).isEqualTo(calendar.exceptions(2016));
  }

  @Test
  void researchFileCanBeImportedAsItIs() {
    assertThat(calendar.importCsv(DayTable.csv()).exceptions(2016))
        .hasSameSizeAs(calendar.exceptions(2016));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          date,why                                  | calendar.csv.head  | 1
          date,kind                                 | calendar.csv.empty | 1
          ''                                        | calendar.csv.head  | 1
          date,kind/2028-02-30,OFF                  | calendar.csv.date  | 2
          date,kind/2028-01-01,OFF/31.02.2028,OFF   | calendar.csv.date  | 3
          date,kind/2028-01-01,OFF//2028-01-02,HALF | calendar.csv.kind  | 4
          date,kind/2028-01-01,OFF/2028-01-01,OFF   | calendar.csv.twice | 3
          """)
  void wrongFileIsRefusedWithItsLineInBothLanguages(String csv, String code, int line) {
    assertThatThrownBy(() -> calendar.importCsv(csv.replace("/", "\n")))
        .isInstanceOfSatisfying(
            Failure.class,
            failure -> {
              assertThat(failure.code()).isEqualTo(code);
              assertThat(failure.args().getFirst()).isEqualTo(line);
              for (Lang lang : Lang.values()) {
                assertThat(Messages.in(lang).describe(failure)).doesNotContain("!").contains(". ");
              }
            });
  }

  private static Stream<LocalDate> days(int year) {
    return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
  }
}
