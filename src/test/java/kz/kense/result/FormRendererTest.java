package kz.kense.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.kense.text.Lang;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class FormRendererTest {
  private static final FormCatalogue FORMS = FormCatalogue.builtIn();
  private static final FormRenderer RENDERER = new FormRenderer();

  static Stream<Arguments> everyFormAndLanguage() {
    return FORMS.all().stream()
        .flatMap(f -> Stream.of(Lang.values()).map(l -> Arguments.of(f.id(), l)));
  }

  @ParameterizedTest
  @MethodSource("everyFormAndLanguage")
  void finalDocumentIsTaggedPdfA2WithEveryValueInItsText(String id, Lang lang) throws Exception {
    FormDefinition form = FORMS.find(id);
    Map<String, Object> data = Samples.of(form, lang);
    RenderedForm made = RENDERER.render(form, lang, data, Marks.electronic(Samples.CREATED));
    keep(id + "-" + lang.tag(), made);
    assertThat(PdfA.violations(made.pdf(), PDFAFlavour.PDFA_2_A)).isEmpty();
    String text = squeezed(text(made.pdf()));
    leaves(data.values()).forEach(value -> assertThat(text).contains(squeezed(value)));
    assertThat(text).doesNotContain("null").doesNotContain("{{");
    assertThat(text).doesNotContain(lang == Lang.KK ? "ЖОБА" : "ПРОЕКТ");
  }

  /** The words are laid across by the program, whatever the form: an A4, a table, a stamp. */
  @ParameterizedTest
  @CsvSource({"emission-permit,KK", "dispatch-list,RU", "acceptance-mark,KK"})
  void draftSaysSoOnEveryPageAndNeverClaimsToBeAnEDocument(String id, Lang lang) throws Exception {
    FormDefinition form = FORMS.find(id);
    Marks marks = new Marks(true, true, Samples.CREATED);
    RenderedForm made = RENDERER.render(form, lang, Samples.of(form, lang), marks);
    keep(id + "-" + lang.tag() + "-draft", made);
    assertThat(PdfA.violations(made.pdf(), PDFAFlavour.PDFA_2_A)).isEmpty();
    assertThat(pages(made.pdf())).allMatch(p -> p.contains(lang == Lang.KK ? "ЖОБА" : "ПРОЕКТ"));
    assertThat(text(made.pdf())).doesNotContain("370-II");
  }

  @ParameterizedTest
  @MethodSource("everyFormAndLanguage")
  void emptyFormPrintsLinesToWriteOn(String id, Lang lang) throws Exception {
    FormDefinition form = FORMS.find(id);
    RenderedForm made = RENDERER.render(form, lang, Map.of(), Marks.paper(Samples.CREATED));
    keep(id + "-" + lang.tag() + "-empty", made);
    assertThat(text(made.pdf())).doesNotContain("null").doesNotContain("370-II");
    assertThat(form.missing(Map.of())).hasSizeGreaterThan(1);
    assertThat(form.missing(Samples.of(form, lang))).isEmpty();
  }

  @Test
  void eDocumentSentenceStandsOnResultsThatAreSigned() throws Exception {
    for (String id :
        List.of(
            "emission-permit",
            "refusal-letter",
            "expertise-conclusion",
            "licence-annex",
            "duplicate-licence")) {
      FormDefinition form = FORMS.find(id);
      Map<String, Object> data = Samples.of(form, Lang.RU);
      byte[] signed = RENDERER.render(form, Lang.RU, data, Marks.electronic(Samples.CREATED)).pdf();
      byte[] paper = RENDERER.render(form, Lang.RU, data, Marks.paper(Samples.CREATED)).pdf();
      assertThat(squeezed(text(signed))).contains("N370-II«Обэлектронномдокументе");
      assertThat(text(paper)).doesNotContain("370-II");
    }
  }

  /** What only leaves on paper, or never leaves, may not claim to equal a document on paper. */
  @Test
  void papersOfTheWayNeverClaimToBeEDocuments() throws Exception {
    for (String id : List.of("minutes", "acceptance-receipt", "dispatch-list", "closing-sheet")) {
      FormDefinition form = FORMS.find(id);
      Map<String, Object> data = Samples.of(form, Lang.KK);
      byte[] pdf = RENDERER.render(form, Lang.KK, data, Marks.electronic(Samples.CREATED)).pdf();
      assertThat(text(pdf)).doesNotContain("370-II");
    }
  }

  /** Order and captions of annex 3 to the Karaganda regulation of 25.07.2013 No. 47/01. */
  @Test
  void licenceHasTheCaptionsOfTheActInTheirOrder() throws Exception {
    FormDefinition form = FORMS.find("licence");
    Map<String, Object> data = Samples.of(form, Lang.KK);
    data.putAll(
        Prefill.values(
            form, Lang.KK, Map.of("case", Map.of("registered", LocalDate.of(2013, 9, 2)))));
    byte[] pdf = RENDERER.render(form, Lang.KK, data, Marks.paper(Samples.CREATED)).pdf();
    assertThat(squeezed(text(pdf)))
        .containsSubsequence(
            Stream.of(
                    "Лицензия",
                    "жылғы \" 17 \" наурыз N",
                    "(\"Лицензиялау туралы\" Қазақстан Республикасының Заңына сәйкес"
                        + " лицензияланатын қызмет түрінің атауы)",
                    "айналысуға",
                    "(заңды тұлғаның толық атауы, орналасқан жері, бизнес-сәйкестендіру нөмірі/жеке"
                        + " тұлғаның толық тегі, аты, әкесінің аты (болған жағдайда), жеке"
                        + " сәйкестендіру нөмірі)",
                    "берілді",
                    "Лицензия түрі",
                    "(\"Лицензиялау туралы\" Қазақстан Республикасы Заңының 9-бабына сәйкес)",
                    "Лицензияның қолданылуының ерекше шарттары",
                    "(\"Лицензиялау туралы\" Қазақстан Республикасы Заңының 9-1-бабына сәйкес)",
                    "Лицензиар",
                    "(лицензиардың толық атауы)",
                    "Басшы (уәкілетті тұлға)",
                    "(басшының (уәкілетті тұлғаның) Т.А.Ә.)",
                    "Қолы",
                    "(қағаз тасығыштағы лицензиялар үшін)",
                    "Мөр орны",
                    "(қағаз тасығыштағы лицензиялар үшін)",
                    "Берілген орны",
                    "Лицензияға қосымша",
                    "Лицензияның нөмірі",
                    "Лицензияның берілген күні",
                    "Лицензияланатын қызмет түрінің кіші түрі (лері)",
                    "Өндірістік база",
                    "(орналасқан жері)",
                    "Лицензиат",
                    "Лицензиар",
                    "(лицензияға қосымшаны берген органның толық атауы)",
                    "Басшы (уәкілетті тұлға)",
                    "Қолы",
                    "(қағаз тасығыштағы қосымшалар үшін)",
                    "Мөр орны",
                    "Қосымшаның N",
                    "Қолданылу мерзімі",
                    "Берілген орны")
                .map(FormRendererTest::squeezed)
                .toList());
  }

  @Test
  void wordsOfTheLawOnTheLicenceChangeWithTheLaw() {
    FormDefinition form = FORMS.find("licence");
    for (boolean old : List.of(true, false)) {
      LocalDate day = old ? LocalDate.of(2014, 11, 20) : LocalDate.of(2014, 11, 21);
      Map<String, Object> data =
          Prefill.values(form, Lang.RU, Map.of("result", Map.of("date", day)));
      assertThat(data.get("kindCaption").toString())
          .contains(old ? "статьёй 9" : "О разрешениях и уведомлениях");
    }
  }

  @Test
  void surveyAsksInTheWordsOfTheActs() throws Exception {
    FormDefinition form = FORMS.find("survey");
    byte[] kk = RENDERER.render(form, Lang.KK, Map.of(), Marks.paper(Samples.CREATED)).pdf();
    byte[] ru = RENDERER.render(form, Lang.RU, Map.of(), Marks.paper(Samples.CREATED)).pdf();
    assertThat(squeezed(text(kk)))
        .contains(
            squeezed(
                "1. Сіз электрондық мемлекеттік көрсетілетін қызмет көрсету процесінің үдерісі"
                    + " сапасымен және нәтижесімен қанағаттанасыз ба?"),
            squeezed(
                "2. Сіз электронды мемлекеттік көрсетілетін қызмет көрсету тәртібі туралы"
                    + " ақпараттың сапасына қанағаттанасыз ба?"),
            squeezed("1) қанағаттанбаймын; 2) ішінара қанағаттанамын; 3) қанағаттанамын."));
    assertThat(squeezed(text(ru)))
        .contains(
            squeezed(
                "1. Удовлетворены ли Вы качеством процесса и результатом оказания электронной"
                    + " государственной услуги?"),
            squeezed(
                "2. Удовлетворены ли Вы качеством информации о порядке оказания электронной"
                    + " государственной услуги?"),
            squeezed("1) не удовлетворен; 2) частично удовлетворен; 3) удовлетворен."));
  }

  @Test
  void limitTableOf120RowsRepeatsItsHeadAndLosesNoRow() throws Exception {
    FormDefinition form = FORMS.find("emission-permit");
    Map<String, Object> data = Samples.of(form, Lang.KK);
    data.put("airLimits", Samples.limits(120, true));
    byte[] pdf = RENDERER.render(form, Lang.KK, data, Marks.paper(Samples.CREATED)).pdf();
    List<String> pages = pages(pdf).stream().map(FormRendererTest::squeezed).toList();
    List<String> withRows = pages.stream().filter(p -> p.contains("қатар-")).toList();
    assertThat(withRows).hasSizeGreaterThan(3).allMatch(p -> p.contains("Затт"));
    assertThat(withRows).allMatch(p -> p.contains("МЭСқорытындысыныңатауы"));
    String all = String.join("", pages);
    IntStream.rangeClosed(1, 120)
        .forEach(i -> assertThat(all).contains("KZ-" + i).contains("0,00" + (100 + i)));
  }

  @Test
  void signatureAndSealPlacesLieOnThePageBesideTheirCaption() throws Exception {
    for (Lang lang : Lang.values()) {
      FormDefinition form = FORMS.find("emission-permit");
      RenderedForm made =
          RENDERER.render(form, lang, Samples.of(form, lang), Marks.paper(Samples.CREATED));
      assertThat(made.places()).extracting(Place::name).contains("signature", "seal");
      for (Place place : made.places()) {
        assertThat(place.x()).isBetween(10.0, 200.0);
        assertThat(place.y()).isPositive();
        assertThat(place.x() + place.width()).isLessThan(210.0);
        assertThat(place.y() + place.height()).isLessThan(297.0);
        assertThat(place.width()).isGreaterThan(25);
      }
      Place signature = made.place("signature").orElseThrow();
      WordFinder word = new WordFinder(lang == Lang.KK ? "(қолы)" : "(подпись)");
      word.search(made.pdf());
      assertThat(word.page).isEqualTo(signature.page());
      assertThat(word.xMm).isBetween(signature.x(), signature.x() + signature.width());
      assertThat(word.yMm)
          .isBetween(
              signature.y() + signature.height() - 2, signature.y() + signature.height() + 8);
    }
  }

  @Test
  void markupCharactersAndLongTextsSurvive() throws Exception {
    FormDefinition form = FORMS.find("refusal-letter");
    Map<String, Object> data = Samples.of(form, Lang.KK);
    String word = "экологияландырылмағандықтарыңыздан ";
    data.put("remedy", word.repeat(5000 / word.length() + 1));
    data.put("appeal", "a < b && c > \"d\" 'e' {{x}} ]]> &amp; \u0001\uFFFE 🌍 漢 соңы");
    data.put("applicantName", "А".repeat(300));
    byte[] pdf = RENDERER.render(form, Lang.KK, data, Marks.paper(Samples.CREATED)).pdf();
    keep("markup", new RenderedForm(pdf, List.of(), 1));
    String text = squeezed(text(pdf));
    assertThat(text)
        .contains("a<b&&c>\"d\"'e'{{x}}]]>&amp;")
        .contains("соңы")
        .contains("А".repeat(300));
    assertThat(text.split("экологияландырылмағандықтарыңыздан", -1))
        .hasSize(5000 / word.length() + 2);
    assertThat(PdfA.violations(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
  }

  @Test
  void sameDataGiveTheSameBytes() {
    FormDefinition form = FORMS.find("emission-permit");
    Map<String, Object> data = Samples.of(form, Lang.RU);
    Marks marks = Marks.draft(Samples.CREATED);
    assertThat(RENDERER.render(form, Lang.RU, data, marks).pdf())
        .isEqualTo(RENDERER.render(form, Lang.RU, data, marks).pdf());
  }

  @Test
  void categoryFourPermitMayBeIndefinite() throws Exception {
    FormDefinition form = FORMS.find("emission-permit");
    Map<String, Object> data = Samples.of(form, Lang.KK);
    data.put("category", "IV");
    data.put("validity", "indefinite");
    data.put("validFrom", LocalDate.of(2016, 9, 1));
    data.remove("validTo");
    assertThat(form.missing(data)).isEmpty();
    byte[] pdf = RENDERER.render(form, Lang.KK, data, Marks.paper(Samples.CREATED)).pdf();
    assertThat(squeezed(text(pdf)))
        .contains("2016жылғы1қыркүйектенбастапмерзімсіз")
        .contains("IVсанат");
  }

  private static Stream<String> leaves(Collection<?> values) {
    return values.stream()
        .flatMap(
            v ->
                switch (v) {
                  case Map<?, ?> map -> leaves(map.values());
                  case List<?> list -> leaves(list);
                  case String s when s.length() > 4 && !s.matches("[\\w.]+") -> Stream.of(s);
                  default -> Stream.of();
                });
  }

  static String squeezed(String text) {
    return text.replaceAll("[\\s\u00a0]+", "");
  }

  static String text(byte[] pdf) throws Exception {
    return String.join("", pages(pdf));
  }

  static List<String> pages(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> pages = new java.util.ArrayList<>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(document));
      }
      return pages;
    }
  }

  /** The pages are left in target for a look by eye. */
  static void keep(String name, RenderedForm made) throws Exception {
    Path folder = Files.createDirectories(Path.of("target", "result-forms"));
    Files.write(folder.resolve(name + ".pdf"), made.pdf());
  }
}
