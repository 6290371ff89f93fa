package kz.kense.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.kense.SampleDocuments;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StampedPdfTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void theStampStandsUprightInTheLowerRightCornerHoweverThePageIsTurned(int turn) throws Exception {
    byte[] plain = turned(turn);
    byte[] before = plain.clone();
    byte[] stamped = StampedPdf.of(plain, List.of("Кіріс № 12", "05.09.2016"));
    assertThat(plain).isEqualTo(before);
    try (PageSource pages = PageSource.open("application/pdf", stamped)) {
      assertThat(pages.pages()).isEqualTo(2);
      PageText.Area area = pages.words(0).hits("Кіріс").getFirst();
      assertThat(area.x()).isBetween(0.7, 0.99);
      assertThat(area.y()).isBetween(0.88, 0.99);
      assertThat(area.width()).as("it lies along the line").isGreaterThan(area.height());
      assertThat(pages.words(1).hits("Кіріс")).isEmpty();
    }
  }

  private static byte[] turned(int degrees) throws Exception {
    try (PDDocument document = Loader.loadPDF(SampleDocuments.pdf(2))) {
      document.getPage(0).setRotation(degrees);
      var out = new java.io.ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }
}
