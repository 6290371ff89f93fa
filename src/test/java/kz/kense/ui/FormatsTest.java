package kz.kense.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.kense.text.Lang;
import kz.kense.text.LocalText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
  private static final LocalDate DAY = LocalDate.of(2016, 3, 9);
  private final Formats kk = new Formats(Lang.KK);
  private final Formats ru = new Formats(Lang.RU);

  @Test
  void momentsAreWrittenAsOfficesWriteThem() {
    assertThat(ru.moment(DAY.atTime(18, 30))).isEqualTo("ср, 9 марта, 18:30");
    assertThat(kk.moment(DAY.atTime(18, 30))).isEqualToIgnoringCase("ср, 9 наурыз, 18:30");
    assertThat(kk.date(DAY)).isEqualTo("09.03.2016");
  }

  @ParameterizedTest
  @CsvSource({
    "0, срок сегодня, мерзімі бүгін",
    "1, остался 1 день, 1 күн қалды",
    "2, осталось 2 дня, 2 күн қалды",
    "5, осталось 5 дней, 5 күн қалды",
    "11, осталось 11 дней, 11 күн қалды",
    "21, остался 21 день, 21 күн қалды",
    "-3, просрочено на 3 дня, мерзімі 3 күн бұрын өтті"
  })
  void daysLeftAreCountedInWords(int days, String russian, String kazakh) {
    assertThat(ru.relative(DAY.plusDays(days), DAY)).isEqualTo(russian);
    assertThat(kk.relative(DAY.plusDays(days), DAY)).isEqualTo(kazakh);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9.3.2016",
        "09.03.2016",
        "09,03,2016",
        "09/03/2016",
        "09 03 2016",
        "09032016",
        " 9-3-2016 "
      })
  void aDateIsUnderstoodHoweverItIsTyped(String typed) {
    assertThat(Formats.parseDate(typed)).contains(DAY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "30.02.2016", "9.3.16", "9.3", "12.13.2016", "мамыр"})
  void whatIsNoDayIsNoDate(String typed) {
    assertThat(Formats.parseDate(typed)).isEmpty();
  }

  @Test
  void aChoiceIsFoundByWordsOfEitherLanguageInAnyOrder() {
    Choice<Integer> choice =
        new Choice<>(
            1,
            new LocalText("Эмиссияларға рұқсат беру, «II санат»", "Выдача разрешений на эмиссии"));
    assertThat(choice.found("рұқ ЭМИС")).isTrue();
    assertThat(choice.found("разреш")).isTrue();
    assertThat(choice.found("ii")).isTrue();
    assertThat(choice.found("")).isTrue();
    assertThat(choice.found("лицензия")).isFalse();
  }
}
