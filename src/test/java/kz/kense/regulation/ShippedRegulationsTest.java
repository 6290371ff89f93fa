package kz.kense.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.kense.regulation.Regulation.TermRule;
import org.jspecify.annotations.Nullable;
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
    "zhm-exp, issue,      II,  1 mo,  28 cd",
    "zhm-exp, issue,      III, 10 wd, 8 wd",
    "zhm-exp, issue,      IV,  10 wd, 8 wd",
    "zhm-exp, repeat,     II,  10 wd, 8 wd",
    "zhm-exp, repeat,     III, 5 wd,  3 wd",
    "zhm-exp, repeat,     IV,  5 wd,  3 wd",
    "zhm-exp, incomplete, II,  3 wd,  2 wd",
    "zhm-exp, incomplete, III, 3 wd,  2 wd",
    "zhm-exp, incomplete, IV,  3 wd,  2 wd",
    "alm-exp, issue,       II,  1 mo,  1 mo",
    "alm-exp, issue,       III, 10 wd, 10 wd",
    "alm-exp, issue,       IV,  10 wd, 10 wd",
    "alm-exp, repeat,      II,  10 wd, 10 wd",
    "alm-exp, repeat,      III, 5 wd,  5 wd",
    "alm-exp, repeat,      IV,  5 wd,  5 wd",
    "alm-exp, preliminary, II,  3 wd,  3 wd",
    "alm-exp, preliminary, III, 3 wd,  3 wd",
    "alm-exp, preliminary, IV,  3 wd,  3 wd",
    "zhm-sur, issue,       ,    14 wd, 1 wd",
    "zhm-sur, refusal,     ,    14 wd, 1 wd",
    "zhm-sur, reissue,     ,    3 wd,  1 wd",
    "zhm-sur, refusal-reissue,   , 3 wd, 1 wd",
    "zhm-sur, refusal-duplicate, , 2 wd, 1 wd",
    "zhm-sur, duplicate,   ,    2 wd,  1 wd",
    "zhm-des, issue,       ,    14 wd, 1 wd",
    "zhm-con, issue,       ,    14 wd, 1 wd",
  })
  void the_total_and_the_drafting_term_are_those_of_the_act(
      String id, String kind, @Nullable String category, String total, String draft) {
    Regulation r = LIBRARY.find(id).orElseThrow();
    assertThat(r.total(kind, category).orElseThrow().length()).hasToString(total);
    assertThat(r.step("draft").orElseThrow().term(kind, category).orElseThrow().length())
        .hasToString(draft);
  }

  @ParameterizedTest(name = "{0} {1}: total {2} {3}")
  @CsvSource({
    "wko-emi, issue,     1 mo,  act",
    "wko-emi, refusal,   1 mo,  act",
    "wko-exp, issue,     1 mo,  act",
    "krg-scr, issue,     15 wd, act",
    "krg-scr, refusal,   15 wd, act",
    "krg-scr, reissue,   15 wd, unconfirmed",
    "krg-scr, duplicate, 15 wd, unconfirmed",
  })
  void an_act_without_a_chain_has_its_total_and_an_unconfirmed_chain_inside_it(
      String id, String kind, String total, String source) {
    Regulation r = LIBRARY.find(id).orElseThrow();
    TermRule rule = r.total(kind, "II").orElseThrow();
    assertThat(rule.length()).hasToString(total);
    assertThat(rule.source().code()).isEqualTo(source);
    assertThat(r.route(kind).stream().map(Regulation.Step::role))
        .containsExactly("chancellery", "head", "officer", "head", "chancellery");
    assertThat(r.steps())
        .allSatisfy(s -> assertThat(s.source()).isEqualTo(Source.UNCONFIRMED))
        .allSatisfy(s -> assertThat(s.terms()).isEmpty());
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
    "zhm-exp, register,           chancellery,  register, 15 min, step,         7.1",
    "zhm-exp, head-resolution,    head,         resolve,  2 h,    step,         7.2",
    "zhm-exp, deputy-resolution,  deputy,       resolve,  2 h,    step,         7.3",
    "zhm-exp, section-resolution, section-head, resolve,  2 h,    step,         7.4",
    "zhm-exp, draft,              specialist,   draft,    28 cd,  step,         7.5",
    "zhm-exp, sign,               section-head, sign,     3 h,    step,         7.6",
    "zhm-exp, issue,              chancellery,  issue,    30 min, arrival,      7.7",
    "alm-exp, register,           chancellery,  register, 15 min, step,         6.2",
    "alm-exp, head-resolution,    head,         resolve,  15 min, step,         6.3",
    "alm-exp, section-resolution, section-head, resolve,  15 min, step,         6.4",
    "alm-exp, draft,              executor,     draft,    1 mo,   registration, 6.5",
    "alm-exp, section-sign,       section-head, sign,     15 min, step,         6.6",
    "alm-exp, section-check,      section-head, check,    15 min, step,         6.6",
    "alm-exp, head-sign,          head,         sign,     5 min,  step,         6.7",
    "alm-exp, issue,              chancellery,  issue,    5 min,  step,         6.8",
    "zhm-con, register,           chancellery,  register, 20 min, step,         5.1",
    "zhm-con, head-resolution,    head,         resolve,  2 h,    step,         5.2",
    "zhm-con, control,            executor,     perform,  8 wd,   step,         5.3",
    "zhm-con, commission,         commission,   commission, 2 wd, step,         5.4",
    "zhm-con, approve,            head,         approve,  1 wd,   step,         5.5",
    "zhm-con, draft,              executor,     draft,    1 wd,   step,         5.6",
    "zhm-con, sign,               head,         sign,     1 wd,   step,         5.7",
    "zhm-con, issue,              chancellery,  issue,    1 wd,   step,         5.8",
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
    "zhm-emi, issue reissue refusal, register head-resolution deputy-resolution section-resolution"
        + " draft check agree sign issue",
    "alm-emi, issue reissue refusal, register head-resolution draft sign issue",
    "zhm-exp, issue repeat incomplete, register head-resolution deputy-resolution"
        + " section-resolution draft sign issue",
    "alm-exp, issue repeat, register head-resolution section-resolution draft section-sign issue",
    "alm-exp, preliminary, register head-resolution section-resolution draft section-check"
        + " head-sign issue",
    "zhm-sur, issue refusal, register head-resolution control commission approve draft sign issue",
    "zhm-sur, reissue duplicate, register head-resolution draft sign issue",
    "zhm-des, issue, register head-resolution control commission approve draft sign issue",
    "zhm-con, issue, register head-resolution control commission approve draft sign issue",
  })
  void every_kind_walks_the_chain_of_the_act(String id, String kinds, String chain) {
    Regulation r = LIBRARY.find(id).orElseThrow();
    for (String kind : kinds.split(" ")) {
      assertThat(r.kind(kind)).isPresent();
      assertThat(r.route(kind).stream().map(Regulation.Step::id)).containsExactly(chain.split(" "));
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

  @ParameterizedTest(name = "{0} {1} is signed by {2}")
  @CsvSource({
    "zhm-emi, issue reissue refusal,           head",
    "alm-emi, issue reissue refusal,           head",
    "zhm-exp, issue repeat incomplete,         section-head",
    "alm-exp, issue repeat,                    section-head",
    "alm-exp, preliminary,                     head",
    "zhm-sur, issue reissue duplicate refusal, head",
    "wko-emi, issue refusal,                   head",
    "wko-exp, issue refusal,                   head",
    "krg-scr, issue reissue duplicate refusal, head",
  })
  void the_signer_follows_the_kind_of_result(String id, String kinds, String signer) {
    Regulation r = LIBRARY.find(id).orElseThrow();
    for (String kind : kinds.split(" ")) {
      String result = r.kind(kind).orElseThrow().result();
      assertThat(r.result(result).orElseThrow().signer()).isEqualTo(signer);
    }
  }

  @ParameterizedTest(name = "{0}: {1} may be asked for and turn into {2}")
  @CsvSource({
    "zhm-emi, issue reissue,           refusal",
    "alm-emi, issue reissue,           refusal",
    "zhm-exp, issue repeat,            incomplete",
    "alm-exp, issue repeat,            preliminary",
    "zhm-des, issue reissue duplicate, refusal refusal-reissue refusal-duplicate",
    "wko-emi, issue,                   refusal",
    "wko-exp, issue,                   refusal",
    "krg-scr, issue reissue duplicate, refusal",
  })
  void what_can_be_asked_for_can_be_refused(String id, String asked, String refusals) {
    Regulation r = LIBRARY.find(id).orElseThrow();
    assertThat(r.kinds().stream().filter(Regulation.Kind::requestable).map(Regulation.Kind::id))
        .containsExactly(asked.split(" "));
    assertThat(r.kinds().stream().filter(Regulation.Kind::refusal).map(Regulation.Kind::id))
        .containsExactly(refusals.split(" "));
    assertThat(
            r.kinds().stream()
                .filter(Regulation.Kind::refusal)
                .flatMap(k -> k.divertsFrom().stream()))
        .containsExactly(asked.split(" "));
  }

  @Test
  void the_three_construction_licences_differ_in_the_service_only() {
    Regulation sur = LIBRARY.find("zhm-sur").orElseThrow();
    for (String id : List.of("zhm-des", "zhm-con")) {
      Regulation r = LIBRARY.find(id).orElseThrow();
      assertThat(r.steps()).isEqualTo(sur.steps());
      assertThat(r.channels()).isEqualTo(sur.channels());
      assertThat(r.totals()).isEqualTo(sur.totals());
      assertThat(r.title()).isNotEqualTo(sur.title());
    }
  }

  @Test
  void the_repealed_licence_for_shared_building_is_known_and_holds_nothing() {
    Regulation shr = LIBRARY.find("zhm-shr").orElseThrow();
    assertThat(shr.repealed()).isNotNull();
    assertThat(shr.steps()).isEmpty();
    assertThat(shr.text().contradictions()).hasSize(1);
  }

  @Test
  void karaganda_serves_legal_entities_with_notarised_powers_for_a_fee() {
    Regulation krg = LIBRARY.find("krg-scr").orElseThrow();
    assertThat(krg.applicants().individuals()).isFalse();
    assertThat(krg.representation().notarisedOnly()).isTrue();
    Regulation.Payment payment = Objects.requireNonNull(krg.payment());
    assertThat(payment.fits("issue", "chancellery")).isTrue();
    assertThat(payment.before()).isEqualTo("head-resolution");
  }

  @ParameterizedTest(name = "{0} {1}: {2} processes, {3} conditions")
  @CsvSource({
    "zhm-emi, portal,            9,  3",
    "zhm-emi, chancellery,       9,  3",
    "zhm-emi, service-centre,    9,  2",
    "zhm-exp, portal,            9,  3",
    "zhm-exp, chancellery,       9,  3",
    "zhm-exp, service-centre,    9,  2",
    "zhm-sur, portal,            11, 4",
    "alm-emi, portal,            9,  3",
    "alm-emi, chancellery,       9,  3",
    "alm-emi, state-corporation, 9,  2",
    "alm-exp, portal,            9,  3",
    "alm-exp, chancellery,       9,  3",
    "alm-exp, state-corporation, 9,  2",
    "wko-emi, portal,            9,  3",
    "wko-emi, chancellery,       9,  3",
    "wko-emi, service-centre,    9,  2",
    "wko-exp, portal,            9,  3",
    "wko-exp, chancellery,       9,  3",
    "krg-scr, portal,            11, 4",
    "krg-scr, chancellery,       9,  3",
  })
  void every_process_and_condition_of_a_channel_is_there_and_leads_on(
      String id, String channel, int processes, int conditions) {
    Regulation.Channel c = LIBRARY.find(id).orElseThrow().channel(channel).orElseThrow();
    assertThat(c.processes().stream().filter(p -> !p.condition())).hasSize(processes);
    assertThat(c.processes().stream().filter(SystemProcess::condition)).hasSize(conditions);
    assertThat(c.processes().getLast().result()).isTrue();
    for (SystemProcess p : c.processes()) {
      if (p.condition()) {
        SystemProcess no = c.process(String.valueOf(p.otherwise())).orElseThrow();
        assertThat(no.stop()).as(p.id()).isTrue();
        assertThat(no.message()).as(no.id()).isNotNull();
      }
      if (!p.stop() && !p.result()) {
        assertThat(c.process(String.valueOf(p.next()))).as(p.id()).isPresent();
      }
    }
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource({
    "wko-emi, portal,            P1, '10–15 с'",
    "wko-emi, portal,            P2, '20 с'",
    "wko-emi, portal,            P7, '1,5 мин'",
    "wko-emi, chancellery,       P2, '10 с'",
    "wko-emi, chancellery,       P4, '1,5 мин'",
    "wko-emi, service-centre,    P1, '30 с – 1 мин'",
    "wko-emi, service-centre,    P6, '1 мин'",
    "krg-scr, portal,            P4, '1,5 мин'",
    "krg-scr, portal,            P8, '1,5 мин'",
    "krg-scr, chancellery,       P6, '10–15 с'",
    "alm-emi, state-corporation, P5, '30 мин'",
    "alm-emi, state-corporation, C2, '2 мин'",
    "alm-exp, state-corporation, P1, '1 мин'",
  })
  void the_norms_are_those_of_the_tables(String id, String channel, String process, String norm) {
    Regulation.Channel c = LIBRARY.find(id).orElseThrow().channel(channel).orElseThrow();
    Norm of = Objects.requireNonNull(c.process(process).orElseThrow().norm());
    assertThat(of.text().ru()).isEqualTo(norm);
  }

  @Test
  void every_paragraph_of_the_ten_texts_leads_to_something() {
    for (Regulation r : LIBRARY.all()) {
      assertThat(Trace.of(r, Map.of()).missing()).as(r.id()).isEmpty();
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
