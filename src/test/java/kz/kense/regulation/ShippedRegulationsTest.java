package kz.kense.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers and the order of the acts, typed from their texts. */
class ShippedRegulationsTest {
  private static final RegulationLibrary LIBRARY = RegulationLibrary.builtIn();

  @ParameterizedTest(name = "{0} {1} {2}: total {3}, draft {4}")
  @CsvSource({
    "zhm-emi, issue,   II,  30 cd, 28 cd",
    "zhm-emi, issue,   III, 10 wd, 8 wd",
    "zhm-emi, issue,   IV,  5 wd,  3 wd",
    "zhm-emi, refusal, II,  15 cd, 13 cd",
    "zhm-emi, refusal, III, 5 cd,  3 cd",
    "zhm-emi, refusal, IV,  5 cd,  3 cd",
    "zhm-emi, reissue, II,  1 mo,  28 cd",
    "zhm-emi, reissue, III, 1 mo,  28 cd",
    "zhm-emi, reissue, IV,  1 mo,  28 cd",
    "alm-emi, issue,   II,  30 cd, 30 cd",
    "alm-emi, issue,   III, 10 wd, 10 wd",
    "alm-emi, issue,   IV,  5 wd,  5 wd",
    "alm-emi, refusal, II,  15 cd, 15 cd",
    "alm-emi, refusal, III, 5 cd,  5 cd",
    "alm-emi, refusal, IV,  5 cd,  5 cd",
    "alm-emi, reissue, II,  1 mo,  1 mo",
    "alm-emi, reissue, III, 1 mo,  1 mo",
    "alm-emi, reissue, IV,  1 mo,  1 mo",
  })
  void the_total_and_the_drafting_term_are_those_of_the_act(
      String id, String kind, String category, String total, String draft) {
    Regulation r = LIBRARY.find(id).orElseThrow();
    assertThat(r.total(kind, category).orElseThrow().length()).hasToString(total);
    assertThat(r.step("draft").orElseThrow().term(kind, category).orElseThrow().length())
        .hasToString(draft);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "zhm-emi, register,           chancellery,  register, 15 min, step,         7.1",
    "zhm-emi, head-resolution,    head,         resolve,  2 h,    step,         7.2",
    "zhm-emi, deputy-resolution,  deputy,       resolve,  2 h,    step,         7.3",
    "zhm-emi, section-resolution, section-head, resolve,  2 h,    step,         7.4",
    "zhm-emi, draft,              specialist,   draft,    28 cd,  step,         7.5",
    "zhm-emi, check,              section-head, check,    2 h,    step,         7.6",
    "zhm-emi, agree,              deputy,       agree,    2 h,    step,         7.7",
    "zhm-emi, sign,               head,         sign,     2 h,    step,         7.8",
    "zhm-emi, issue,              chancellery,  issue,    30 min, arrival,      7.9",
    "alm-emi, register,           chancellery,  register, 15 min, step,         6.2",
    "alm-emi, head-resolution,    head,         resolve,  15 min, step,         6.3",
    "alm-emi, draft,              executor,     draft,    30 cd,  registration, 6.4",
    "alm-emi, sign,               head,         sign,     15 min, step,         6.5",
    "alm-emi, issue,              chancellery,  issue,    15 min, step,         6.6",
  })
  void each_step_has_the_role_act_term_and_paragraph_of_the_act(
      String id,
      String step,
      String role,
      String action,
      String term,
      String from,
      String paragraph) {
    Regulation r = LIBRARY.find(id).orElseThrow();
    Regulation.Step s = r.step(step).orElseThrow();
    assertThat(s.role()).isEqualTo(role);
    assertThat(s.action().code()).isEqualTo(action);
    assertThat(s.from().code()).isEqualTo(from);
    assertThat(s.paragraph()).isEqualTo(paragraph);
    assertThat(s.term("issue", "II").orElseThrow().length()).hasToString(term);
    assertThat(s.term("issue", "II").orElseThrow().paragraph()).isEqualTo(paragraph);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "zhm-emi, register head-resolution deputy-resolution section-resolution draft check agree sign"
        + " issue",
    "alm-emi, register head-resolution draft sign issue",
  })
  void every_kind_walks_the_whole_chain_in_the_order_of_the_act(String id, String chain) {
    Regulation r = LIBRARY.find(id).orElseThrow();
    for (Regulation.Kind kind : r.kinds()) {
      List<String> route = new ArrayList<>();
      Optional<String> at = Optional.of(r.steps().getFirst().id());
      while (at.isPresent()) {
        route.add(at.get());
        at = r.step(at.get()).orElseThrow().nextFor(kind.id());
      }
      assertThat(String.join(" ", route)).as(kind.id()).isEqualTo(chain);
    }
  }

  @ParameterizedTest
  @CsvSource({"zhm-emi, check agree sign", "alm-emi, sign"})
  void a_draft_comes_back_to_its_author_from_every_step_that_judges_it(String id, String steps) {
    Regulation r = LIBRARY.find(id).orElseThrow();
    assertThat(
            r.steps().stream().filter(s -> "draft".equals(s.returnTo())).map(Regulation.Step::id))
        .containsExactly(steps.split(" "));
  }

  @Test
  void only_issue_and_reissue_can_be_asked_for_and_both_can_end_in_a_refusal_signed_by_the_head() {
    for (Regulation r : LIBRARY.all()) {
      assertThat(r.kinds().stream().filter(Regulation.Kind::requestable).map(Regulation.Kind::id))
          .containsExactly("issue", "reissue");
      assertThat(r.kind("refusal").orElseThrow().divertsFrom()).containsExactly("issue", "reissue");
      assertThat(r.results()).allSatisfy(result -> assertThat(result.signer()).isEqualTo("head"));
    }
  }

  @Test
  void almaty_refuses_further_consideration_and_warns_a_working_day_before_the_term() {
    Regulation alm = LIBRARY.find("alm-emi").orElseThrow();
    assertThat(alm.kind("refusal").orElseThrow().name().kk())
        .isEqualTo("Өтінімді одан әрі қараудан бас тарту");
    assertThat(alm.margin()).hasToString("1 wd");
    assertThat(alm.form("acceptance-mark").orElseThrow().paragraph()).isEqualTo("6.2");
  }

  @Test
  void the_totals_that_zhambyl_does_not_state_are_marked_as_the_standards() {
    Regulation zhm = LIBRARY.find("zhm-emi").orElseThrow();
    assertThat(zhm.totals()).allSatisfy(t -> assertThat(t.source()).isEqualTo(Source.STANDARD));
    assertThat(zhm.step("draft").orElseThrow().term("reissue", "II").orElseThrow().source())
        .isEqualTo(Source.UNCONFIRMED);
    assertThat(zhm.step("draft").orElseThrow().term("issue", "II").orElseThrow().source())
        .isEqualTo(Source.ACT);
  }

  @Test
  void the_checklist_follows_kind_and_category() {
    Regulation alm = LIBRARY.find("alm-emi").orElseThrow();
    assertThat(alm.checklist("issue", "III"))
        .extracting(Regulation.RequiredDocument::id)
        .containsExactly("application-1", "expertise-conclusion", "action-plan");
    assertThat(alm.checklist("issue", "IV"))
        .extracting(Regulation.RequiredDocument::id)
        .containsExactly("application-2", "emission-norms");
    assertThat(alm.checklist("reissue", "II"))
        .extracting(Regulation.RequiredDocument::id)
        .containsExactly("application-3", "permit-original", "change-proof");
  }

  @Test
  void zhambyl_was_in_force_from_its_registration_until_its_repeal() {
    Regulation.Validity validity = LIBRARY.find("zhm-emi", "2015-09-01").orElseThrow().validity();
    assertThat(validity.covers(LocalDate.of(2015, 8, 31))).isFalse();
    assertThat(validity.covers(LocalDate.of(2015, 9, 1))).isTrue();
    assertThat(validity.covers(LocalDate.of(2016, 4, 28))).isTrue();
    assertThat(validity.covers(LocalDate.of(2016, 4, 29))).isFalse();
  }
}
