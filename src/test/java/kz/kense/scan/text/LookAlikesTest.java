package kz.kense.scan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import kz.kense.scan.text.bench.Accuracy;
import kz.kense.scan.text.bench.SamplePages.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LookAlikesTest {
  private static final LookAlikes LETTERS = LookAlikes.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "онім өндіру | өнім өндіру",
        "Кызмет алушының өтініші | Қызмет алушының өтініші",
        "КЫЗМЕТ АЛУШЫНЫҢ ӨТІНІШІ | ҚЫЗМЕТ АЛУШЫНЫҢ ӨТІНІШІ",
        "тагы бір құжат | тағы бір құжат",
        "мерзiмi үшін | мерзімі үшін",
        "курылыс жүргізу | құрылыс жүргізу",
        "Yкімет қаулысы | Үкімет қаулысы",
        "объектілер, обьектілер үшін | объектілер, объектілер үшін",
        "©теген ауылы | Өтеген ауылы",
        "окружаюшую среду | окружающую среду",
        "П санаттағы объектілер | II санаттағы объектілер",
        "П, Ш және ГУ санаттағы | II, III және IV санаттағы",
        "5 ақпан Хо 17/03 | 5 ақпан № 17/03",
      })
  void aWordTellsItsLetters(String read, String right) {
    assertThat(LETTERS.repair(read)).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "уран и торий",
        "Прошу выдать разрешение на эмиссии",
        "Һамитұлы Ғалымжан",
        "call-центра услугодателя",
        "сәulet",
        "ПАРАГРАФ П без числа",
        "кезінде жүзеге асырылады",
      })
  void whatIsRightOrCannotBeToldStays(String text) {
    assertThat(LETTERS.repair(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @EnumSource(Sheet.class)
  void aRightTextStaysAsItIs(Sheet sheet) {
    assertThat(LETTERS.repair(sheet.text())).isEqualTo(sheet.text());
  }

  @Test
  void mostOfTenPercentOfSpoiltLettersComeBack() {
    String right = Sheet.ACT_KK.text();
    StringBuilder spoilt = new StringBuilder(right);
    Random random = new Random(7);
    for (int i = 0; i < spoilt.length(); i++) {
      int at = "өқғүұһіӨҚҒҮҰҺІ".indexOf(spoilt.charAt(i));
      if (at >= 0 && random.nextInt(10) == 0) {
        spoilt.setCharAt(i, "окгуyhiОКГYYhI".charAt(at));
      }
    }
    double before = 1 - Accuracy.of(right, spoilt.toString()).characters();
    double after = 1 - Accuracy.of(right, LETTERS.repair(spoilt.toString())).characters();
    assertThat(after).isLessThan(before / 4);
  }
}
