package kz.kense.scan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import kz.kense.attachment.FileType;
import kz.kense.attachment.PageSource;
import kz.kense.attachment.PageText;
import kz.kense.scan.PageImage;
import kz.kense.scan.text.bench.Accuracy;
import kz.kense.scan.text.bench.SamplePages;
import kz.kense.scan.text.bench.SamplePages.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real pages through the real Tesseract; packaging/setup installs it. */
class ReadingTest {
  private final PageReader reader =
      new PageReader(Tesseract.require(System.getenv()), LookAlikes.load());

  @TempDir private Path folder;

  private static DocumentReader.Brought brought(byte[] png) {
    return new DocumentReader.Brought("x.png", FileType.PNG, png, java.util.Set.of());
  }

  @Test
  void aGrainyLeaningKazakhPageIsReadAndComesBackFromItsPdf() throws Exception {
    PageImage page = SamplePages.page(Sheet.LETTER_KK, SamplePages.WEARS.get(2));
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(page.pixels(), "png", png);
    Path pdf = folder.resolve("x.pdf");
    DocumentReader.Read read =
        new DocumentReader(Optional.of(reader))
            .read(brought(png.toByteArray()), Instant.EPOCH, pdf, Patience.WITHOUT_END);
    String known = Sheet.LETTER_KK.text();
    assertThat(Accuracy.of(known, read.pages().getFirst().text()).characters()).isGreaterThan(0.98);
    assertThat(read.fields())
        .extracting(FoundField::value)
        .contains("880214300124", "120540004569", "2026-02-05", "«Көкөзек Құрылыс» ЖШС");
    try (PageSource kept = PageSource.open("application/pdf", Files.readAllBytes(pdf))) {
      PageText words = kept.words(0);
      assertThat(Accuracy.of(known, words.text()).words()).isGreaterThan(0.9);
      PageText.Area there = words.hits("120540004569").getFirst();
      PageText.Area seen = read.pages().getFirst().hits("120540004569").getFirst();
      assertThat(there.x()).isCloseTo(seen.x(), org.assertj.core.data.Offset.offset(0.02));
      assertThat(there.y()).isCloseTo(seen.y(), org.assertj.core.data.Offset.offset(0.02));
    }
  }

  @Test
  void aPageOnItsSideIsReadAndItsWordsArePlacedOnIt() {
    PageImage upright = SamplePages.page(Sheet.FORM_MIXED, SamplePages.CLEAN);
    PageText read = reader.read(upright.gray().rotated(1), () -> false);
    assertThat(Accuracy.of(Sheet.FORM_MIXED.text(), read.text()).characters()).isGreaterThan(0.95);
    // the heading stands at the top of the upright page: at the right of the one that lies
    assertThat(read.hits("САУАЛНАМА").getFirst().x()).isGreaterThan(0.85);
  }

  @Test
  void aBlankGrainyPageIsNotGivenToTesseract() {
    PageImage white = SamplePages.page(Sheet.LETTER_RU, SamplePages.CLEAN);
    java.awt.Graphics2D g = white.pixels().createGraphics();
    g.setColor(java.awt.Color.WHITE);
    g.fillRect(0, 0, white.pixels().getWidth(), white.pixels().getHeight());
    g.dispose();
    assertThat(reader.read(white, () -> true)).isEqualTo(PageText.NONE);
  }

  @Test
  void withoutTesseractThePdfIsMadeAllTheSame() throws Exception {
    PageImage page = SamplePages.page(Sheet.LETTER_RU, SamplePages.CLEAN);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(page.pixels(), "png", png);
    Path pdf = folder.resolve("x.pdf");
    DocumentReader.Read read =
        new DocumentReader(Optional.empty())
            .read(brought(png.toByteArray()), Instant.EPOCH, pdf, Patience.WITHOUT_END);
    assertThat(read.pages()).containsExactly(PageText.NONE);
    assertThat(FileType.PDF.look("x.pdf", Files.readAllBytes(pdf)).pages()).isEqualTo(1);
    assertThat(Tesseract.find(java.util.Map.of("PATH", folder.toString()))).isEmpty();
    assertThat(read.fields()).isEqualTo(List.of());
  }
}
