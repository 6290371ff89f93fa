package kz.kense.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.io.IOException;
import java.util.Arrays;
import kz.kense.SampleDocuments;
import kz.kense.text.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageSourceTest {

  @Test
  void aPdfHasItsPagesAtTheirSizeAndIsDrawn() throws IOException {
    try (PageSource pdf = PageSource.open("application/pdf", SampleDocuments.pdf(3))) {
      assertThat(pdf.pages()).isEqualTo(3);
      assertThat(pdf.size(0).width()).isBetween(793.0, 794.5); // A4 is 210 mm, at 96 to the inch
      PageSource.Picture picture = pdf.draw(2, 0.5);
      assertThat(picture.width()).isBetween(395, 398);
      assertThat(Arrays.stream(picture.argb()).filter(p -> (p & 0xFFFFFF) != 0xFFFFFF).count())
          .as("ink")
          .isGreaterThan(50);
    }
  }

  @Test
  void noPageTakesMorePixelsThanTheCap() throws IOException {
    try (PageSource pdf = PageSource.open("application/pdf", SampleDocuments.pdf(1))) {
      PageSource.Picture picture = pdf.draw(0, 8);
      assertThat(picture.argb()).hasSize(picture.width() * picture.height());
      assertThat(picture.argb().length).isLessThan((int) (PageSource.PIXELS_MAX * 1.01));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg"})
  void aPictureIsOnePageOfItsColour(String format) throws IOException {
    try (PageSource image =
        PageSource.open("image/" + format, SampleDocuments.image(format, 400, 200, Color.BLUE))) {
      assertThat(image.pages()).isEqualTo(1);
      PageSource.Picture half = image.draw(0, 0.5);
      assertThat(half.width()).isEqualTo(200);
      assertThat(half.height()).isEqualTo(100);
      assertThat(half.argb()[10_000] & 0xFF).isGreaterThan(240);
      assertThat(half.argb()[10_000] >> 16 & 0xFF).isLessThan(15);
    }
  }

  @Test
  void aTiffHasAllItsPagesInOrder() throws IOException {
    try (PageSource tiff =
        PageSource.open("image/tiff", SampleDocuments.tiff(Color.RED, Color.GREEN, Color.BLUE))) {
      assertThat(tiff.pages()).isEqualTo(3);
      assertThat(tiff.draw(1, 1).argb()[100] & 0xFFFFFF).isEqualTo(0x00FF00);
      assertThat(tiff.draw(2, 1).argb()[100] & 0xFFFFFF).isEqualTo(0x0000FF);
    }
  }

  @Test
  void aHugeScanIsReadThinnedOut() throws IOException {
    byte[] bytes = SampleDocuments.image("png", 6000, 4000, Color.WHITE);
    try (PageSource image = PageSource.open("image/png", bytes)) {
      assertThat(image.draw(0, 1).argb().length).isLessThanOrEqualTo(PageSource.PIXELS_MAX);
      assertThat(image.draw(0, 0.1).width()).isEqualTo(600);
    }
  }

  @Test
  void aLockedPdfSaysThatItIsLocked() throws IOException {
    byte[] bytes = SampleDocuments.encryptedPdf();
    refused("viewer.encrypted", "application/pdf", bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/pdf", "image/png", "image/jpeg", "image/tiff"})
  void aDamagedFileIsAFailureAndNoBug(String type) throws IOException {
    refused("viewer.damaged", type, new byte[0]);
    refused(
        "viewer.damaged",
        type,
        "these are just words".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    byte[] png = SampleDocuments.image("png", 50, 50, Color.RED);
    assertThatThrownBy(() -> PageSource.open(type, Arrays.copyOf(png, 20)).draw(0, 1))
        .isInstanceOf(Failure.class);
  }

  @Test
  void anUnknownKindIsNamed() {
    refused("viewer.unknown", "application/zip", new byte[] {1});
  }

  private static void refused(String code, String type, byte[] bytes) {
    assertThatThrownBy(() -> PageSource.open(type, bytes))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo(code));
  }
}
