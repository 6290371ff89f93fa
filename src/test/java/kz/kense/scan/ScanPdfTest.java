package kz.kense.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import kz.kense.result.PdfA;
import kz.kense.scan.PageEdit.Crop;
import kz.kense.text.Lang;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.pdfa.flavours.PDFAFlavour;

final class ScanPdfTest {
  private static final Instant AT = Instant.parse("2016-09-05T04:00:00Z");

  @TempDir Path folder;

  @Test
  void aJpegGoesInByteForByteAndBlackOnWhiteAsGroupFour() throws Exception {
    BufferedImage text = TestPages.text(150, 0, BufferedImage.TYPE_3BYTE_BGR);
    Path colour = TestPages.write(folder.resolve("a.jpg"), text, "jpeg");
    BufferedImage bits = new PageImage(text, 150).binarised().pixels();
    Path taken = TestPages.write(folder.resolve("b.png"), bits, "png");
    Path black = PageFile.of(taken, ColorMode.BW, 150).file();
    assertThat(black).isNotEqualTo(taken).isRegularFile();
    assertThat(taken).doesNotExist();
    byte[] pdf = pdf().bytes(List.of(page(colour, PageEdit.NONE), page(black, PageEdit.NONE)));

    assertThat(PdfA.violations(pdf, PDFAFlavour.PDFA_2_B)).isEmpty();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDImageXObject first = image(document.getPage(0));
      assertThat(first.getStream().getCOSObject().createRawInputStream().readAllBytes())
          .isEqualTo(Files.readAllBytes(colour));
      PDImageXObject second = image(document.getPage(1));
      assertThat(second.getStream().getFilters()).containsExactly(COSName.CCITTFAX_DECODE);
      BufferedImage back = second.getImage();
      BufferedImage picture = PageImage.read(black, 150).pixels();
      for (int y = 0; y < bits.getHeight(); y += 7) {
        for (int x = 0; x < bits.getWidth(); x++) {
          assertThat(back.getRGB(x, y)).isEqualTo(bits.getRGB(x, y));
          assertThat(picture.getRGB(x, y)).isEqualTo(bits.getRGB(x, y));
        }
      }
      assertThat(document.getPage(0).getMediaBox().getWidth()).isCloseTo(595, within(1f));
    }
  }

  @Test
  void whatIsKeptLooksLikeThePreview() throws Exception {
    BufferedImage text = TestPages.text(100, 4, BufferedImage.TYPE_BYTE_GRAY);
    Path file = TestPages.write(folder.resolve("a.jpg"), text, "jpeg");
    PageEdit edit = new PageEdit(1, -4, new Crop(0.1, 0.2, 0.05, 0.3));
    ScannedPage scanned = new ScannedPage(file, 100);
    BufferedImage preview = PageImage.read(scanned).with(edit).pixels();

    byte[] pdf = pdf().bytes(List.of(new ScanPdf.Page(scanned, edit, null)));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage drawn = new PDFRenderer(document).renderImageWithDPI(0, 100, ImageType.GRAY);
      assertThat(drawn.getWidth()).isCloseTo(preview.getWidth(), within(1));
      assertThat(drawn.getHeight()).isCloseTo(preview.getHeight(), within(1));
      assertThat(difference(drawn, preview)).isLessThan(3);
    }
  }

  @Test
  void theWordsCanBeFoundAndTheFileStaysPdfA() throws Exception {
    BufferedImage text = TestPages.text(150, 0, BufferedImage.TYPE_BYTE_GRAY);
    Path file = TestPages.write(folder.resolve("a.jpg"), text, "jpeg");
    TextLayer words =
        new TextLayer.Words(
            List.of(
                new TextLayer.Word("Қазақстан", 150, 150, 200, 30),
                new TextLayer.Word("рұқсат", 380, 150, 120, 30)));
    byte[] pdf =
        pdf().bytes(List.of(new ScanPdf.Page(new ScannedPage(file, 150), PageEdit.NONE, words)));
    assertThat(PdfA.violations(pdf, PDFAFlavour.PDFA_2_U)).isEmpty();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains("Қазақстан рұқсат");
    }
  }

  @Test
  void aTurnedCropStaysOnTheSamePartOfThePicture() {
    PageEdit edit = PageEdit.NONE.cropped(new Crop(0.1, 0.2, 0.3, 0.4)).turned(1);
    assertThat(edit.crop()).isEqualTo(new Crop(0.4, 0.1, 0.2, 0.3));
    assertThat(edit.turned(3)).isEqualTo(PageEdit.NONE.cropped(new Crop(0.1, 0.2, 0.3, 0.4)));
  }

  /**
   * Mean difference of brightness between the two seen from afar: renderers draw edges each its
   * way.
   */
  private static double difference(BufferedImage a, BufferedImage b) {
    GrayPixels one = GrayPixels.of(a).reduced(4);
    GrayPixels two = GrayPixels.of(b).reduced(4);
    long sum = 0;
    int w = Math.min(one.width(), two.width());
    int h = Math.min(one.height(), two.height());
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        sum += Math.abs(one.at(x, y) - two.at(x, y));
      }
    }
    return (double) sum / w / h;
  }

  private static ScanPdf pdf() {
    return new ScanPdf("Өтініш & құжаттар", Lang.KK, AT);
  }

  private static ScanPdf.Page page(Path file, PageEdit edit) {
    return new ScanPdf.Page(new ScannedPage(file, 150), edit, null);
  }

  private static PDImageXObject image(PDPage page) throws IOException {
    for (COSName name : page.getResources().getXObjectNames()) {
      if (page.getResources().getXObject(name) instanceof PDImageXObject image) {
        return image;
      }
    }
    throw new IllegalStateException("no image");
  }
}
