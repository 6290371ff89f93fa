package kz.kense.scan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kz.kense.attachment.PageText;
import kz.kense.scan.text.FoundField.Kind;
import org.junit.jupiter.api.Test;

class PaperFieldsTest {

  @Test
  void numbersOfPersonsAndEntitiesCountOnlyWithTheirCheckDigit() {
    assertThat(values("ЖСН 880214300124, БСН 120540004569, тел. 880214300125"))
        .containsExactly("IIN 880214300124", "BIN 120540004569");
    assertThat(values("ИИН 8 8 0 2 1 4 3 0 0 1 2 4")).containsExactly("IIN 880214300124");
    assertThat(values("счёт 1880214300124")).isEmpty();
  }

  @Test
  void datesAreReadInBothLanguagesAndOnlyRealOnes() {
    assertThat(values("2026 жылғы 5 ақпанда, 7 марта 2025 года, 14.05.2012, «1» мая 2024 г."))
        .containsExactly(
            "DATE 2012-05-14", "DATE 2025-03-07", "DATE 2024-05-01", "DATE 2026-02-05");
    assertThat(values("31.02.2026 и 12 стула 2026")).isEmpty();
  }

  @Test
  void namesAndNumbersOfDocuments() {
    assertThat(values("«Көкөзек Құрылыс» ЖШС директоры Ғ. Һ. Үмбетов, № 17/03-ө"))
        .containsExactly(
            "ORGANISATION «Көкөзек Құрылыс» ЖШС", "PERSON Ғ. Һ. Үмбетов", "NUMBER 17/03-ө");
    assertThat(values("инженер Қуанышбеков Ғалымжан Һамитұлы"))
        .containsExactly("PERSON Қуанышбеков Ғалымжан Һамитұлы");
  }

  @Test
  void aFieldKnowsWhereItStands() {
    FoundField field = PaperFields.in(List.of(PageText.NONE, page("БСН 120540004569"))).getFirst();
    assertThat(field.kind()).isEqualTo(Kind.BIN);
    assertThat(field.page()).isEqualTo(1);
    assertThat(field.area().x()).isEqualTo(0.1);
  }

  private static List<String> values(String line) {
    return PaperFields.in(List.of(page(line))).stream()
        .map(f -> f.kind() + " " + f.value())
        .toList();
  }

  private static PageText page(String line) {
    List<PageText.Word> words = new ArrayList<>();
    for (String word : line.split(" ")) {
      words.add(
          new PageText.Word(word, new PageText.Area(words.size() * 0.1, 0.5, 0.09, 0.02), 1, 90));
    }
    return new PageText(words);
  }
}
