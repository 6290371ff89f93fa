package kz.kense.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.kense.text.Lang;
import kz.kense.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A sound third regulation is broken in one place at a time; the finding names the line of that
 * place. An edit is one line replaced (or, when the new text is empty, taken out); the lines are
 * found by their text.
 */
class RegulationFindingsTest {
  private static final String SOUND = sound();

  @Test
  void a_third_regulation_with_a_repeat_and_another_signer_needs_no_java() {
    RegulationReader.Reading reading = RegulationReader.read("try-exp.yaml", SOUND);
    assertThat(reading.findings()).noneMatch(Finding::isError);
    Regulation r = reading.accepted().orElseThrow();
    assertThat(r.total("repeat", "III").orElseThrow().length()).hasToString("5 wd");
    assertThat(r.step("draft").orElseThrow().term("refusal", "IV").orElseThrow().length())
        .hasToString("2 wd");
    assertThat(r.result("conclusion").orElseThrow().signer()).isEqualTo("section-head");
    assertThat(r.route("repeat"))
        .extracting(Regulation.Step::id)
        .containsExactly(
            "register",
            "head-resolution",
            "deputy-resolution",
            "section-resolution",
            "draft",
            "sign",
            "issue");
    assertThat(r.validity().paragraph()).isEqualTo("5");
  }

  static List<Arguments> faults() {
    String kindIssue =
        "  - {id: issue, name: {kk: Қорытынды беру, ru: Выдача заключения}, result: conclusion,"
            + " paragraph: 4}";
    String head = "  - {id: head, name: {kk: Басшы, ru: Руководитель}, paragraph: 9}";
    String refusalTotal =
        "  - {for: refusal, length: 3 wd, paragraph: \"ЭК 2007, 50\", source: unconfirmed}";
    String draftII = "      - {for: issue, category: II, length: 28 cd, paragraph: 7.5}";
    String receipt = "  - {use: acceptance-receipt, paragraph: 7.1}";
    return List.of(
        fault("id: try-exp", "id: [", "yaml-bracket", 2),
        fault("version: 2015-09-01", "\tversion: 2015-09-01", "yaml-tab", 0),
        fault("version: 2015-09-01", "version 2015-09-01", "yaml-no-colon", 0),
        fault("version: 2015-09-01", "version: a: b", "yaml-colon", 0),
        fault("version: 2015-09-01", "version: 2015-09-01\n---\na: b", "yaml-documents", 1),
        fault("id: try-exp", "id: " + "[".repeat(100_000), "yaml-deep", -1),
        fault("version: 2015-09-01", "", "key-missing", -1),
        fault("version: 2015-09-01", "verzion: 2015-09-01", "unknown-key-near", 0),
        fault("version: 2015-09-01", "version: 2015-09-01\ncolour: red", "unknown-key", 1),
        fault("version: 2015-09-01", "version: 2015-09-01\nversion: x", "duplicate-key", 1),
        fault("version: 2015-09-01", "version: [a]", "expected-text", 0),
        fault("id: try-exp", "id: жам эксп", "bad-id", 0),
        fault(
            "shortTitle: {kk: Экологиялық сараптама (Жамбыл), ru: Экологическая экспертиза"
                + " (Жамбыл)}",
            "shortTitle: {kk: Экологиялық сараптама}",
            "text-missing-ru",
            0),
        fault(
            "shortTitle: {kk: Экологиялық сараптама (Жамбыл), ru: Экологическая экспертиза"
                + " (Жамбыл)}",
            "shortTitle: {kk: '', ru: Экспертиза}",
            "text-missing-kk",
            0),
        fault(
            "shortTitle: {kk: Экологиялық сараптама (Жамбыл), ru: Экологическая экспертиза"
                + " (Жамбыл)}",
            "shortTitle: Экспертиза",
            "expected-languages",
            0),
        fault("applicants: {paragraph: Стандарт № 301}", "applicants: все", "expected-map", 0),
        fault(
            "applicants: {paragraph: Стандарт № 301}",
            "applicants: {individuals: да, paragraph: 3}",
            "expected-flag",
            0),
        fault("  date: 2015-07-27", "  date: 27.07.2015", "bad-date", 0),
        fault(head, "  - {id: head, name: {kk: Басшы, ru: Руководитель}}", "paragraph-missing", 0),
        fault(head, head + "\n" + head, "duplicate-id", 1),
        fault(head, head + "\n" + head.replace("head", "auditor"), "role-unused", 1),
        fault("    role: deputy", "    role: deputi", "role-unknown", 0),
        fault("    action: draft", "    action: write", "bad-choice", 0),
        fault(kindIssue, kindIssue.replace("conclusion", "conclusions"), "result-unknown", 0),
        fault(
            "    divertsFrom: [issue, repeat]",
            "    divertsFrom: [issue, again]",
            "kind-unknown",
            0),
        fault(
            "    divertsFrom: [issue, repeat]",
            "    divertsFrom: {issue: repeat}",
            "expected-names",
            0),
        fault("    divertsFrom: [issue, repeat]", "", "refusal-requestable", -2),
        fault(refusalTotal, "", "total-missing", -5),
        fault(refusalTotal, refusalTotal.replace("3 wd", "3 days"), "bad-length", 0),
        fault(
            refusalTotal,
            refusalTotal.replace("refusal,", "refusal, category: V,"),
            "category-unknown",
            0),
        fault(refusalTotal, refusalTotal + "\n" + refusalTotal, "rule-unused", 1),
        fault(draftII, "", "term-missing", -1),
        fault(draftII, draftII.replace("28 cd", "32 cd"), "terms-exceed", 0),
        fault("    terms: [{length: 3 h, paragraph: 7.6}]", "", "step-without-term", -4),
        fault("    terms: [{length: 3 h, paragraph: 7.6}]", "    terms: 3 h", "expected-list", 0),
        fault("    next: sign", "", "dead-end", -10),
        fault("    next: sign", "    next: sing", "step-unknown", 0),
        fault("    next: sign", "    next: head-resolution", "loop", 0),
        fault("    next: sign", "    next: issue", "unreachable", 2),
        fault("    next: sign", "    next: issue", "signer-not-on-route", 23),
        fault("    next: sign", "    next: [{for: issue, to: sign}]", "dead-end", -10),
        fault("    action: register", "    action: perform", "first-not-register", 0),
        fault("    action: sign", "    action: register", "register-not-first", 0),
        fault("    from: arrival", "    next: sign", "after-issue", 0),
        fault(
            "  - {id: chancellery, name: {kk: Кеңсе, ru: Канцелярия}, paragraph: 1}",
            "  []",
            "empty-list",
            0),
        fault("    from: arrival", "    from: noon", "bad-choice", 0),
        fault(
            "    returnTo: draft",
            "    returnTo: draft\n    from: arrival",
            "arrival-not-issue",
            1),
        fault(
            "    next: sign",
            "    next: [{for: [issue, repeat], to: sign}, {to: alone}]\n"
                + "    paragraph: 7.5\n"
                + "  - id: alone\n"
                + "    role: specialist\n"
                + "    action: draft\n"
                + "    name: {kk: а, ru: б}\n"
                + "    next: sign",
            "term-missing",
            2),
        fault("    action: draft", "    action: perform", "no-draft", -45),
        fault("    returnTo: draft", "    returnTo: head-resolution", "return-not-draft", 0),
        fault("    form: expertise-conclusion", "    form:", "key-missing", 0),
        fault("    refusal: true", "    refusal: false", "", 0),
        fault(
            "validity: {from: 2015-09-01, to: 2016-04-28, paragraph: 5}",
            "validity: {from: 2015-09-01, to: 2015-04-28, paragraph: 5}",
            "validity-order",
            0),
        fault(receipt, receipt.replace("receipt", "reciept"), "form-use-unknown", 0));
  }

  private static Arguments fault(String line, String instead, String code, int offset) {
    return Arguments.of(code, line, instead, offset);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("faults")
  void every_fault_is_told_with_its_line(String code, String line, String instead, int offset) {
    List<Finding> findings = RegulationReader.read("x.yaml", edit(SOUND, line, instead)).findings();
    if (code.isEmpty()) {
      assertThat(findings).noneMatch(Finding::isError);
      return;
    }
    assertThat(findings)
        .as(findings.toString())
        .anySatisfy(
            f -> {
              assertThat(f.code()).isEqualTo(code);
              assertThat(f.line()).isEqualTo(lineOf(line) + offset);
            });
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("faults")
  void one_slip_of_the_pen_is_not_told_as_a_crowd_of_faults(
      String code, String line, String instead, int offset) {
    List<Finding> findings = RegulationReader.read("x.yaml", edit(SOUND, line, instead)).findings();
    assertThat(findings.stream().filter(Finding::isError)).hasSizeLessThanOrEqualTo(4);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void every_finding_has_words_in_both_languages_with_all_its_places_filled(
      String code, String line, String instead, int offset) {
    for (Finding f : RegulationReader.read("x.yaml", edit(SOUND, line, instead)).findings()) {
      for (Lang lang : Lang.values()) {
        assertThat(f.text(Messages.in(lang))).doesNotStartWith("!").doesNotContainPattern("\\{\\d");
      }
    }
  }

  @Test
  void all_faults_of_a_file_are_told_at_once() {
    String broken = SOUND;
    broken = edit(broken, "version: 2015-09-01", "verzion: 2015-09-01");
    broken = edit(broken, "    role: deputy", "    role: auditor");
    broken =
        edit(
            broken,
            "  - {for: repeat, length: 5 wd, paragraph: \"ЭК 2007, 50\", source: law}",
            "# no total");
    broken =
        edit(
            broken,
            "      - {for: issue, category: II, length: 28 cd, paragraph: 7.5}",
            "      - {for: issue, category: II, length: 40 cd}");
    broken = edit(broken, "    next: sign", "    next: issue");
    broken = edit(broken, "grounds:", "grounds: []\nextra:");
    RegulationReader.Reading reading = RegulationReader.read("x.yaml", broken);
    assertThat(reading.accepted()).isEmpty();
    assertThat(reading.findings())
        .extracting(Finding::code)
        .contains(
            "unknown-key-near",
            "role-unknown",
            "total-missing",
            "paragraph-missing",
            "terms-exceed",
            "unreachable",
            "unknown-key",
            "grounds-missing");
    assertThat(reading.findings()).isSortedAccordingTo(Finding.IN_ORDER);
  }

  @Test
  void a_regulation_with_no_words_at_all_is_refused_and_not_thrown_at_the_user() {
    assertThat(RegulationReader.read("x.yaml", "").findings())
        .extracting(Finding::code)
        .containsExactly("empty-file");
    assertThat(RegulationReader.read("x.yaml", "just words").accepted()).isEmpty();
    assertThat(RegulationReader.read("x.yaml", "a: 1\n--- \nb: 2").accepted()).isEmpty();
    assertThat(RegulationReader.read("x.yaml", "steps: [1, {}, []]\nkinds: {}").accepted())
        .isEmpty();
    assertThat(RegulationReader.read("x.yaml", "{}").findings())
        .extracting(Finding::code)
        .contains("key-missing")
        .doesNotContain("loop");
  }

  @Test
  void whatever_line_is_lost_or_garbled_the_reader_answers_with_findings_and_does_not_throw() {
    List<String> lines = SOUND.lines().toList();
    for (String garbled :
        List.of("", "x", "  - []", "  - {}", "    a: {b: [c]}", "steps: {a: 1}", "  - id:")) {
      for (int i = 0; i < lines.size(); i++) {
        List<String> copy = new ArrayList<>(lines);
        copy.set(i, garbled);
        RegulationReader.Reading reading = RegulationReader.read("x.yaml", String.join("\n", copy));
        assertThat(reading.accepted().isPresent())
            .isEqualTo(reading.findings().stream().noneMatch(Finding::isError));
      }
    }
  }

  @Test
  void a_list_that_is_missing_is_one_fault_and_not_one_for_each_reference_to_it() {
    int from = SOUND.indexOf("totals:");
    String withoutTotals = SOUND.substring(0, from) + SOUND.substring(SOUND.indexOf("steps:"));
    assertThat(
            RegulationReader.read("x.yaml", withoutTotals).findings().stream()
                .filter(Finding::isError))
        .extracting(Finding::code)
        .containsExactly("key-missing");
    String withoutRoles =
        SOUND.substring(0, SOUND.indexOf("roles:")) + SOUND.substring(SOUND.indexOf("kinds:"));
    assertThat(
            RegulationReader.read("x.yaml", withoutRoles).findings().stream()
                .filter(Finding::isError))
        .extracting(Finding::code)
        .containsExactly("key-missing");
  }

  @Test
  void a_service_where_every_kind_comes_out_of_another_has_nothing_to_ask_for() {
    String yaml =
        SOUND
            .replace(
                "result: conclusion, paragraph: 4}",
                "divertsFrom: repeat, result: conclusion, paragraph: 4}")
            .replace(
                "result: conclusion, paragraph: 7.5}",
                "divertsFrom: issue, result: conclusion, paragraph: 7.5}");
    assertThat(RegulationReader.read("x.yaml", yaml).findings())
        .extracting(Finding::code)
        .contains("nothing-requestable");
  }

  @Test
  void a_refusal_that_is_drafted_elsewhere_than_the_permit_cannot_be_turned_to() {
    String yaml =
        edit(
                SOUND,
                "    next: deputy-resolution",
                """
                  next: [{for: refusal, to: other-draft}, {to: deputy-resolution}]
                  paragraph: 7.2
                - id: other-draft
                  role: specialist
                  action: draft
                  name: {kk: Бас тарту, ru: Отказ}
                  terms: [{length: 2 wd, paragraph: 7.5}]
                  next: sign\
                """
                    .indent(2)
                    .stripTrailing()
                    .replace("    - id", "  - id"))
            .replace("    returnTo: draft\n", "");
    assertThat(RegulationReader.read("x.yaml", yaml).findings())
        .extracting(Finding::code)
        .contains("divert-apart");
  }

  @Test
  void a_file_in_an_old_encoding_is_told_as_such(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("old.yaml");
    Files.write(file, SOUND.getBytes(Charset.forName("windows-1251")));
    int firstCyrillicLine =
        1 + (int) SOUND.lines().takeWhile(l -> l.chars().allMatch(c -> c < 128)).count();
    assertThat(RegulationReader.readFile(file).findings())
        .extracting(Finding::code, Finding::line)
        .containsExactly(tuple("not-utf8", firstCyrillicLine));
    Files.writeString(file, SOUND.replaceFirst("version:", "ver\0sion:"));
    assertThat(RegulationReader.readFile(file).findings())
        .extracting(Finding::code, Finding::line)
        .containsExactly(tuple("control-sign", lineOf("version: 2015-09-01")));
    Files.writeString(file, SOUND + "#".repeat(3 << 20));
    assertThat(RegulationReader.readFile(file).findings())
        .extracting(Finding::code)
        .containsExactly("too-large");
  }

  @Test
  void a_licence_whose_refusal_takes_a_branch_of_its_own_is_followed_along_both_ways() {
    String branched =
        edit(
            SOUND,
            "    next: sign",
            """
              next: [{for: refusal, to: refuse}, {to: sign}]
              paragraph: 7.5
            - id: refuse
              role: head
              action: sign
              name: {kk: Қол қою, ru: Подписание}
              terms: [{length: 2 h, paragraph: 7.6}]
              next: issue\
            """
                .indent(2)
                .stripTrailing()
                .replace("    - id", "  - id"));
    branched =
        branched.replace(
            "form: refusal-letter\n    signer: section-head",
            "form: refusal-letter\n    signer: head");
    RegulationReader.Reading reading = RegulationReader.read("x.yaml", branched);
    assertThat(reading.findings()).noneMatch(Finding::isError);
    Regulation r = reading.accepted().orElseThrow();
    assertThat(r.route("refusal"))
        .extracting(Regulation.Step::id)
        .contains("refuse")
        .doesNotContain("sign");
    assertThat(r.route("issue"))
        .extracting(Regulation.Step::id)
        .contains("sign")
        .doesNotContain("refuse");
  }

  private static String edit(String yaml, String line, String instead) {
    assertThat(yaml).contains(line + "\n");
    int at = ("\n" + yaml).indexOf("\n" + line + "\n");
    String rest = yaml.substring(at + line.length() + 1);
    return yaml.substring(0, at) + (instead.isEmpty() ? "" : instead + "\n") + rest;
  }

  private static int lineOf(String line) {
    return SOUND.lines().toList().indexOf(line) + 1;
  }

  private static String sound() {
    try (InputStream in =
        RegulationFindingsTest.class.getResourceAsStream("/kz/kense/regulation/try-exp.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
