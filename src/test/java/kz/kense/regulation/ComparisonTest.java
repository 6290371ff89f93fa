package kz.kense.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import kz.kense.text.Lang;
import kz.kense.text.Messages;
import org.junit.jupiter.api.Test;

/** What two editions say differently, one change at a time. */
class ComparisonTest {
  private static final String YAML = yaml();
  private static final Regulation FIRST = read(YAML);

  private static String yaml() {
    try (InputStream in =
        Objects.requireNonNull(ComparisonTest.class.getResourceAsStream("extended.yaml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Regulation read(String text) {
    return RegulationReader.read("x.yaml", text).accepted().orElseThrow();
  }

  private static Comparison with(String from, String to) {
    assertThat(YAML).contains(from);
    return Comparison.of(FIRST, read(YAML.replace(from, to)));
  }

  private static List<String> words(Comparison c) {
    return c.differences().stream().map(d -> d.text(Messages.in(Lang.RU))).toList();
  }

  @Test
  void the_same_regulation_written_in_another_order_of_rules_differs_in_nothing() {
    assertThat(Comparison.of(FIRST, read(YAML)).differences()).isEmpty();
    assertThat(
            with(
                    "- {length: 14 wd, paragraph: \"9\"}",
                    "- {for: [issue, duplicate], length: 14 wd, paragraph: \"9\"}\n"
                        + "  - {length: 14 wd, paragraph: \"9\"}")
                .differences())
        .isEmpty();
  }

  @Test
  void a_changed_term_is_told_for_each_kind_that_has_it() {
    Comparison c = with("length: 8 wd, paragraph: \"5.3\"", "length: 7 wd, paragraph: \"5.3\"");
    assertThat(words(c))
        .containsExactly(
            "срок шага (Лицензионный контроль: Выдача лицензии): срок: 8 раб. дн. (5.3) → 7 раб."
                + " дн. (5.3)",
            "срок шага (Лицензионный контроль: Дубликат): срок: 8 раб. дн. (5.3) → 7 раб. дн."
                + " (5.3)",
            "срок шага (Лицензионный контроль: Мотивированный отказ): срок: 8 раб. дн. (5.3) → 7"
                + " раб. дн. (5.3)");
  }

  @Test
  void what_came_or_went_is_told_once_and_not_by_each_of_its_properties() {
    Comparison c =
        with(
            "channel: portal, before: control, paragraph",
            "channel: portal, before: draft, paragraph");
    assertThat(words(c))
        .containsExactly(
            "оплата услуги: до шага: «Лицензионный контроль» → «Подготовка результата»");
    Comparison without =
        with("payment: {for: issue, channel: portal, before: control, paragraph: \"11.6\"}\n", "");
    assertThat(words(without)).containsExactly("Исключено: оплата услуги");
  }

  @Test
  void roles_processes_messages_and_grounds_are_compared() {
    assertThat(words(with("role: executor, action: perform", "role: head, action: perform")))
        .containsExactly(
            "шаг «Лицензионный контроль»: роль: Ответственный исполнитель → Руководитель");
    assertThat(words(with("Отказано}", "Отказ}")))
        .containsExactly(
            "процесс P2 (Государственная корпорация): сообщение об отказе: Отказано → Отказ");
    assertThat(words(with("norm: 10-15 s", "norm: 20 s")))
        .containsExactly("процесс P1 (Государственная корпорация): норма времени: 10–15 с → 20 с");
  }

  @Test
  void a_case_is_touched_only_by_what_is_ahead_of_it_and_of_its_kind() {
    Comparison control =
        with("length: 8 wd, paragraph: \"5.3\"", "length: 7 wd, paragraph: \"5.3\"");
    assertThat(control.touching("issue", null, "resolution")).hasSize(2); // and its refusal
    assertThat(control.touching("issue", null, "draft")).isEmpty();
    Comparison grounds = with("Несоответствие квалификационным требованиям", "Иное основание");
    assertThat(grounds.touching("issue", null, "draft")).isNotEmpty();
    assertThat(grounds.touching("issue", null, null)).isNotEmpty();
  }

  @Test
  void every_difference_has_words_in_both_languages() {
    Regulation other = RegulationLibrary.builtIn().find("zhm-emi").orElseThrow();
    Comparison c = Comparison.of(FIRST, other);
    assertThat(c.differences()).hasSizeGreaterThan(40);
    for (Difference d : c.differences()) {
      for (Lang lang : Lang.values()) {
        assertThat(d.text(Messages.in(lang))).doesNotContain("!compare", "!regulation");
      }
    }
  }
}
