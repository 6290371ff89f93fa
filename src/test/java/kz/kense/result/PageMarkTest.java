package kz.kense.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import kz.kense.text.Failure;
import kz.kense.text.Lang;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PageMarkTest {
  private static final FormCatalogue FORMS = FormCatalogue.builtIn();
  private static final FormRenderer RENDERER = new FormRenderer();
  private static final Marks PAPER = Marks.paper(Samples.CREATED);

  private final PageMark mark = new PageMark(FORMS.find(PageMark.ACCEPTANCE), RENDERER);
  private final Map<String, Object> data = Samples.of(FORMS.find(PageMark.ACCEPTANCE), Lang.KK);

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void markStandsLowerRightOfTheFirstPageAndSourceIsUntouched(int rotation) throws Exception {
    byte[] copy = copy(rotation);
    byte[] before = copy.clone();
    byte[] stamped = mark.stamp(copy, Lang.KK, data, PAPER);
    FormRendererTest.keep("stamped-" + rotation, new RenderedForm(stamped, List.of(), 1));
    assertThat(copy).isEqualTo(before);
    assertThat(FormRendererTest.pages(stamped).getFirst())
        .contains("ҚАБЫЛДАНДЫ")
        .contains("17.03.2016");
    if (rotation == 0) {
      WordFinder word = new WordFinder("ҚАБЫЛДАНДЫ");
      word.search(stamped);
      assertThat(word.page).isEqualTo(1);
      assertThat(word.xMm).isBetween(142.0, 202.0);
      assertThat(word.yMm).isBetween(264.0, 289.0);
      assertThat(PdfA.violations(stamped, PDFAFlavour.PDFA_2_A)).isEmpty();
    }
  }

  @Test
  void markIsOnePageOfSixtyByTwentyFiveMillimetres() throws Exception {
    for (String id : List.of(PageMark.ACCEPTANCE, PageMark.REGISTRATION)) {
      for (Lang lang : Lang.values()) {
        FormDefinition form = FORMS.find(id);
        RenderedForm made = RENDERER.render(form, lang, Samples.of(form, lang), PAPER);
        assertThat(made.pages()).isOne();
        try (PDDocument pdf = Loader.loadPDF(made.pdf())) {
          PDRectangle size = pdf.getPage(0).getMediaBox();
          assertThat(size.getWidth() * 25.4 / 72).isCloseTo(60, within(0.1));
          assertThat(size.getHeight() * 25.4 / 72).isCloseTo(25, within(0.1));
        }
      }
    }
  }

  @Test
  void damagedCopyIsRefusedWithReason() {
    assertThatThrownBy(() -> mark.stamp(new byte[] {1, 2, 3}, Lang.KK, data, PAPER))
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.code()).isEqualTo("result.mark-pdf"));
  }

  private static byte[] copy(int rotation) throws Exception {
    FormDefinition form = FORMS.find("acceptance-receipt");
    byte[] pdf = RENDERER.render(form, Lang.KK, Samples.of(form, Lang.KK), PAPER).pdf();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      document.getPage(0).setRotation(rotation);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }
}
