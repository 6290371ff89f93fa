package kz.kense.scan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kz.kense.attachment.PageText;
import kz.kense.scan.text.FoundField.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource({
    "2016 жылғы 5 қыркүйек, 2016-09-05",
    "2016 жылғы «5» қыркүйекте, 2016-09-05",
    "2016 жылдың 12 желтоқсанынан, 2016-12-12",
    "2016ж. 1 маусым, 2016-06-01",
    "«5» сентября 2016 г., 2016-09-05",
    "« 05 » сентября 2016 года, 2016-09-05",
    "5 мая 2016г., 2016-05-05",
    "_5_ қаңтар 2016 жыл, 2016-01-05",
    "2016-09-05, 2016-09-05",
    "05/09/2016, 2016-09-05"
  })
  void aDateInWords(String written, String date) {
    assertThat(values(written)).containsExactly("DATE " + date);
  }

  @ParameterizedTest
  @CsvSource({
    "№ 12-34/567, 12-34/567",
    "№12-34/567 хат, 12-34/567",
    "№ 01-01-14/345-И, 01-01-14/345-И",
    "№ KZ15VCY00012345, KZ15VCY00012345",
    "№ 3.2-17/ө хатқа, 3.2-17/ө",
    "№ 17., 17"
  })
  void aDocumentsNumber(String written, String number) {
    assertThat(values(written)).containsExactly("NUMBER " + number);
  }

  @ParameterizedTest
  @CsvSource({
    "Үмбетов Ғабит Әлімұлының өтініші, Үмбетов Ғабит Әлімұлы",
    "Серікова Айгүл Маратқызына, Серікова Айгүл Маратқызы",
    "Ғ. Ә. Үмбетовтің атына, Ғ. Ә. Үмбетов",
    "Р. Ахметоваға, Р. Ахметова",
    "Үмбетовтің Ғабиттің Әлімұлының, Үмбетов Ғабит Әлімұлы",
    "выдано Иванова Ивана Ивановича, Иванов Иван Иванович",
    "Иванову Сергею Ивановичу, Иванов Сергей Иванович",
    "Ивановой Анны Петровны, Иванова Анна Петровна",
    "Ивановой Марии Петровны, Иванова Мария Петровна",
    "Иванова Анна Петровна, Иванова Анна Петровна",
    "Иванов Иван Иванович, Иванов Иван Иванович",
    // cannot be told: Игорь or Игорий, Достоевский or Достоевской
    "Иванова Игоря Ивановича, Иванова Игоря Ивановича",
    "Достоевского Ивана Ивановича, Достоевского Ивана Ивановича"
  })
  void aNameIsOfferedInTheNominativeWhenThatIsSure(String written, String name) {
    assertThat(values(written)).containsExactly("PERSON " + name);
    assertThat(written).contains(PaperFields.in(List.of(page(written))).getFirst().read());
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
