package kz.kense.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.kense.calendar.Length;
import kz.kense.calendar.OfficeHours;
import kz.kense.calendar.TermCalculator;
import kz.kense.calendar.WorkCalendar;
import kz.kense.text.Lang;
import kz.kense.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is only found with a calendar, the forms and the other files; each fault with its line. */
class RegulationExamTest {
  private static final String SOUND = resource("extended.yaml");
  private static final String EXPERTISE = resource("zhm-exp.yaml");

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(RegulationExamTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RegulationExam exam() {
    return new RegulationExam(
        WorkCalendar.standard(), OfficeHours.DEFAULT, form -> !form.equals("no-such-form"));
  }

  private static List<Finding> examine(String yaml) {
    return exam().add("x.yaml", yaml).readings().get("x.yaml").findings();
  }

  @Test
  void a_sound_file_has_only_the_warnings_that_its_act_deserves() {
    assertThat(examine(SOUND)).noneMatch(Finding::isError);
  }

  static List<Arguments> faults() {
    String p2 =
        "P2, actor: portal, name: {kk: Бас тарту, ru: Отказ}, stop: true, message: {kk: Бас"
            + " тартылды, ru: Отказано}";
    String p3 = "name: {kk: Нәтиже, ru: Результат}, result: true";
    String approve = "next: draft, returnTo: commission, paragraph: \"5.5\"";
    return List.of(
        fault("next: P3, otherwise: P2", "next: P3", "condition-without-otherwise"),
        fault("next: P3, otherwise: P2", "otherwise: P2", "condition-without-next"),
        fault("next: P3, otherwise: P2", "next: P2, otherwise: P2", "condition-same-way"),
        fault("next: P3, otherwise: P2", "next: P3, otherwise: P9", "process-unknown"),
        fault("actor: portal, check: login", "actor: portall, check: login", "actor-unknown"),
        fault("actor: portal, check: login, ", "actor: portal, ", "otherwise-without-check"),
        fault(p2, p2.replace(", message: {kk: Бас тартылды, ru: Отказано}", ""), "message-missing"),
        fault(p2, p2.replace("stop: true, ", "next: P3, "), "message-without-stop"),
        fault(p2, p2.replace("stop: true", "stop: true, next: P3"), "process-after-end"),
        fault("norm: 10-15 s, next: C1", "norm: 10-15 s, next: P1", "process-loop"),
        fault(p3, p3.replace(", result: true", ""), "process-dead-end"),
        fault(p3, p3 + ", stop: true", "process-two-ends"),
        fault(
            "norm: 10-15 s, next: C1", "norm: 10-15 s, next: P3", "process-unreachable", "{id: C1"),
        fault("norm: 10-15 s, next: C1", "norm: 10-15 s, next: C11", "process-unknown"),
        fault("actor: state-corporation, name", "actor: state-corp, name", "actor-unknown"),
        fault("before: control,", "before: contril,", "step-unknown"),
        fault("channel: portal, before", "channel: portl, before", "channel-unknown"),
        fault("check: login", "check: payment", "payment-undeclared", "id: state-corporation"),
        fault(
            "action: approve", "action: perform", "commission-unapproved", "id: commission, role"),
        fault("action: commission", "action: perform", "approve-without-commission", "id: approve"),
        fault(approve, approve.replace(" returnTo: commission,", ""), "approve-without-return"),
        fault(
            "divertsFrom: [issue, duplicate], refusal: true",
            "divertsFrom: refusal, refusal: true",
            "kind-unreachable"),
        fault(
            "refusal: true, result",
            "refusal: true, earlier: required, result",
            "earlier-diverted"),
        fault("earlier: required, result: licence", "result: licence", "earlier-none"),
        fault(
            "for: refusal, paragraph: \"Стандарт",
            "for: issue, paragraph: \"Стандарт",
            "ground-not-refusal"),
        fault(
            "for: refusal, paragraph: \"Стандарт",
            "documents: none, paragraph: \"Стандарт",
            "document-unknown"),
        fault(
            "channel: state-corporation, length: 15 wd",
            "channel: state-corporation, length: 13 wd",
            "applicant-total-shorter"),
        fault("form: licence", "form: no-such-form", "template-missing"));
  }

  private static Arguments fault(String text, String instead, String code) {
    return Arguments.of(code, text, instead, text.lines().findFirst().orElseThrow());
  }

  private static Arguments fault(String text, String instead, String code, String where) {
    return Arguments.of(code, text, instead, where);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("faults")
  void every_fault_is_told_with_its_line_and_in_both_languages(
      String code, String text, String instead, String where) {
    assertThat(SOUND).contains(text);
    List<Finding> findings =
        examine(SOUND.replaceFirst(Pattern.quote(text), Matcher.quoteReplacement(instead)));
    int line =
        1 + (int) SOUND.substring(0, SOUND.indexOf(where)).chars().filter(c -> c == '\n').count();
    assertThat(findings)
        .as(findings.toString())
        .anySatisfy(
            f -> {
              assertThat(f.code()).isEqualTo(code);
              assertThat(f.line()).isEqualTo(line);
            });
    for (Finding f : findings) {
      for (Lang lang : Lang.values()) {
        assertThat(f.text(Messages.in(lang))).doesNotStartWith("!").doesNotContainPattern("\\{\\d");
      }
    }
  }

  /** Told with a registration that anyone can count again by hand, and so does this test. */
  @Test
  void terms_that_do_not_fit_are_told_with_a_start_that_proves_it() {
    Finding tight =
        examine(EXPERTISE).stream()
            .filter(f -> f.code().equals("terms-tight"))
            .filter(f -> String.valueOf(f.args().getFirst()).startsWith("incomplete"))
            .findFirst()
            .orElseThrow();
    assertThat(tight.args()).contains("2 wd + 9 h", "3 wd");
    LocalDateTime registered = (LocalDateTime) tight.args().get(3);
    TermCalculator terms = new TermCalculator(WorkCalendar.standard(), OfficeHours.DEFAULT);
    LocalDateTime total = terms.due(Length.parse("3 wd").orElseThrow(), registered).due();
    assertThat(total).isEqualTo(tight.args().get(6));
    LocalDateTime draft = terms.due(Length.parse("6 h").orElseThrow(), registered).due();
    draft = terms.due(Length.parse("2 wd").orElseThrow(), draft).due();
    LocalDateTime signed = terms.due(Length.parse("3 h").orElseThrow(), draft).due();
    assertThat(signed).isEqualTo(tight.args().get(5)).isAfter(total);
    // a minute earlier everything fits
    LocalDateTime minute = registered.minusMinutes(1);
    LocalDateTime earlier = terms.due(Length.parse("6 h").orElseThrow(), minute).due();
    earlier = terms.due(Length.parse("2 wd").orElseThrow(), earlier).due();
    assertThat(terms.due(Length.parse("3 h").orElseThrow(), earlier).due())
        .isBeforeOrEqualTo(terms.due(Length.parse("3 wd").orElseThrow(), minute).due());
  }

  @Test
  void terms_that_fit_on_every_day_of_the_years_are_not_told_of() {
    String easy = EXPERTISE.replaceAll("length: 3 wd", "length: 9 wd");
    assertThat(examine(easy))
        .noneMatch(
            f -> f.code().startsWith("terms-") && f.args().toString().contains("incomplete"));
  }

  @Test
  void editions_that_leave_a_gap_or_overlap_are_told_of_side_by_side() {
    String next = SOUND.replace("version: 2016-04-25", "version: 2019-12-01");
    String gap =
        next.replace("from: 2016-04-25, to: 2019-11-05", "from: 2019-12-01, to: 2021-01-01");
    String overlap = next.replace("from: 2016-04-25, to: 2019-11-05", "from: 2019-11-01");
    String renamed = overlap.replace("id: demo-licence", "id: demo-licence-2");
    assertThat(second(gap))
        .anySatisfy(
            f -> {
              assertThat(f.code()).isEqualTo("validity-gap");
              assertThat(f.line()).isEqualTo(11);
              assertThat(f.text(Messages.in(Lang.RU))).contains("06.11.2019", "30.11.2019");
            });
    assertThat(second(overlap))
        .anySatisfy(
            f -> {
              assertThat(f.code()).isEqualTo("validity-overlap");
              assertThat(f.text(Messages.in(Lang.KK))).contains("01.11.2019", "05.11.2019");
            });
    assertThat(second(renamed)).extracting(Finding::code).contains("validity-overlap");
    assertThat(second(SOUND)).extracting(Finding::code).contains("version-twice");
    String after = next.replace("from: 2016-04-25, to: 2019-11-05", "from: 2019-11-06");
    assertThat(second(after)).extracting(Finding::code).noneMatch(c -> c.startsWith("v"));
  }

  private static List<Finding> second(String yaml) {
    return exam().add("a.yaml", SOUND).add("b.yaml", yaml).readings().get("b.yaml").findings();
  }

  @Test
  void every_shipped_file_passes() {
    Set<String> refused = new HashSet<>();
    exam()
        .addShipped()
        .readings()
        .forEach(
            (file, reading) ->
                reading.findings().stream()
                    .filter(Finding::isError)
                    .forEach(f -> refused.add(file + f)));
    assertThat(refused).isEmpty();
  }
}
