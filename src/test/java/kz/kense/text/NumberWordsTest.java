package kz.kense.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kz.kense.text.NumberWords.Thing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberWordsTest {
  @ParameterizedTest
  @CsvSource({
    "0,нөл,ноль",
    "1,бір,один",
    "2,екі,два",
    "10,он,десять",
    "11,он бір,одиннадцать",
    "19,он тоғыз,девятнадцать",
    "20,жиырма,двадцать",
    "40,қырық,сорок",
    "85,сексен бес,восемьдесят пять",
    "99,тоқсан тоғыз,девяносто девять",
    "100,жүз,сто",
    "101,жүз бір,сто один",
    "112,жүз он екі,сто двенадцать",
    "436,төрт жүз отыз алты,четыреста тридцать шесть",
    "600,алты жүз,шестьсот",
    "1000,бір мың,одна тысяча",
    "1001,бір мың бір,одна тысяча один",
    "2017,екі мың он жеті,две тысячи семнадцать",
    "5000,бес мың,пять тысяч",
    "11000,он бір мың,одиннадцать тысяч",
    "21050,жиырма бір мың елу,двадцать одна тысяча пятьдесят",
    "142302,жүз қырық екі мың үш жүз екі,сто сорок две тысячи триста два",
    "1000000,бір миллион,один миллион",
    "3000014,үш миллион он төрт,три миллиона четырнадцать",
  })
  void numbersAreWrittenInBothLanguages(int number, String kk, String ru) {
    assertThat(NumberWords.of(number, Lang.KK)).isEqualTo(kk);
    assertThat(NumberWords.of(number, Lang.RU)).isEqualTo(ru);
  }

  @Test
  void closingWordsOfTheJournalAgree() {
    assertThat(NumberWords.counted(436, Thing.DOCUMENT, Lang.KK))
        .isEqualTo("436 (төрт жүз отыз алты) құжат");
    assertThat(NumberWords.counted(85, Thing.SHEET, Lang.KK)).isEqualTo("85 (сексен бес) парақ");
    assertThat(NumberWords.counted(436, Thing.DOCUMENT, Lang.RU))
        .isEqualTo("436 (четыреста тридцать шесть) документов");
    assertThat(NumberWords.counted(1, Thing.DOCUMENT, Lang.RU)).isEqualTo("1 (один) документ");
    assertThat(NumberWords.counted(22, Thing.SHEET, Lang.RU)).isEqualTo("22 (двадцать два) листа");
    assertThat(NumberWords.counted(111, Thing.SHEET, Lang.RU))
        .isEqualTo("111 (сто одиннадцать) листов");
  }

  @Test
  void whatIsNotACountIsRefused() {
    assertThatThrownBy(() -> NumberWords.of(-1, Lang.KK))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
