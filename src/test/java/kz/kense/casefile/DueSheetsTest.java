package kz.kense.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import kz.kense.calendar.OfficeHours;
import kz.kense.calendar.TermCalculator;
import kz.kense.calendar.WorkCalendar;
import kz.kense.casefile.DueSheet.Reason;
import kz.kense.casefile.DueSheets.Subject;
import kz.kense.regulation.Regulation;
import kz.kense.regulation.RegulationLibrary;
import kz.kense.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a date is what it is, for dates worked out by hand from the acts (contradictions 7, 26). */
class DueSheetsTest {
  private static final RegulationLibrary LIBRARY = RegulationLibrary.builtIn();
  private final DueSheets sheets =
      new DueSheets(
          new Deadlines(new TermCalculator(WorkCalendar.standard(), OfficeHours.DEFAULT)));

  private static Subject subject(String id, String kind, String category, String registered) {
    Regulation r = LIBRARY.find(id).orElseThrow();
    LocalDateTime at = LocalDateTime.parse(registered);
    return new Subject(r, "1", kind, category, at, at);
  }

  private DueSheet draft(Subject s, String since) {
    return sheets.step(s, s.regulation().step("draft").orElseThrow(), LocalDateTime.parse(since));
  }

  private static List<String> rules(DueSheet sheet) {
    return sheet.reasons().stream().map(Reason::rule).toList();
  }

  @Test
  void a_term_that_fits_is_told_with_its_rule_and_paragraph_and_no_warning_of_a_breach() {
    DueSheet sheet =
        draft(subject("zhm-emi", "issue", "III", "2015-09-07T10:00"), "2015-09-07T16:00");
    assertThat(sheet.due().due()).isEqualTo("2015-09-17T18:30");
    assertThat(sheet.shortened()).isFalse();
    assertThat(rules(sheet)).containsExactly("term", "R1");
    assertThat(sheet.reasons().getFirst().paragraph()).isEqualTo("7.5");
    assertThat(sheet.reasons().getFirst().words().ru()).contains("8 раб. дн.");
    assertThat(sheet.warnings()).noneMatch(DueSheet.Warning::severe);
  }

  /** Registered on a Friday afternoon, the specialist gets it on Monday: 3 cd end after 5 cd. */
  @Test
  void a_zhambyl_refusal_that_a_week_end_leaves_no_room_for_is_told_in_red() {
    DueSheet sheet =
        draft(subject("zhm-emi", "refusal", "III", "2015-10-09T17:00"), "2015-10-12T14:30");
    assertThat(sheet.own()).isEqualTo("2015-10-15T18:30");
    assertThat(sheet.total()).isEqualTo("2015-10-14T18:30");
    // six hours of the office's checking, agreeing and signing before the total ends
    assertThat(sheet.due().due()).isEqualTo("2015-10-14T11:00");
    assertThat(sheet.shortened()).isTrue();
    assertThat(rules(sheet)).containsExactly("term", "R1", "R6", "R4");
    assertThat(sheet.warnings())
        .anySatisfy(
            w -> {
              assertThat(w.severe()).isTrue();
              assertThat(w.paragraph()).isEqualTo("7.5");
              assertThat(w.words().ru()).contains("15.10.2015", "14.10.2015", "не сходятся");
              assertThat(w.words().kk()).contains("сыймайды");
            });
  }

  @Test
  void almaty_s_executor_is_warned_a_working_day_before_the_total() {
    DueSheet sheet =
        draft(subject("alm-emi", "issue", "III", "2016-09-05T10:00"), "2016-09-05T10:30");
    assertThat(sheet.total()).isEqualTo("2016-09-20T18:30");
    assertThat(rules(sheet)).contains("margin", "R4");
    assertThat(sheet.warnings()).anySatisfy(w -> assertThat(w.words().ru()).contains("19.09.2016"));
  }

  @Test
  void the_total_says_where_it_was_taken_from_and_what_calendar_it_runs_through() {
    DueSheet sheet = sheets.total(subject("zhm-emi", "issue", "II", "2015-12-15T10:00"));
    assertThat(sheet.years()).extracting(DueSheet.Year::year).containsExactly(2015, 2016);
    assertThat(sheet.warnings()).anySatisfy(w -> assertThat(w.words().ru()).contains("стандарта"));
    assertThat(sheet.due().derivation()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"zhm-emi,issue,II", "zhm-emi,refusal,IV", "alm-emi,reissue,III"})
  void every_step_of_every_route_can_be_explained_in_both_languages(
      String id, String kind, String category) {
    Subject s = subject(id, kind, category, "2016-03-04T17:45");
    for (Regulation.Step step : s.regulation().route(kind)) {
      DueSheet sheet = sheets.step(s, step, s.registeredAt());
      assertThat(sheet.reasons()).isNotEmpty();
      for (Lang lang : Lang.values()) {
        assertThat(sheet.reasons()).noneMatch(r -> r.words().in(lang).startsWith("!"));
        assertThat(sheet.warnings()).noneMatch(w -> w.words().in(lang).startsWith("!"));
      }
    }
  }
}
