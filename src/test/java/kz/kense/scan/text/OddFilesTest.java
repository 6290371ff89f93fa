package kz.kense.scan.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.kense.attachment.ActiveContent;
import kz.kense.attachment.FileType;
import kz.kense.attachment.PageSource;
import kz.kense.intake.IncomingFile;
import kz.kense.result.PdfA;
import kz.kense.scan.OddFiles;
import kz.kense.scan.OddFiles.Odd;
import kz.kense.text.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Whatever is brought is refused with its own word, or every page of it is shown and kept. */
class OddFilesTest {
  /** Has nothing dark on it, or nothing that can be shown. */
  private static final Set<String> WITHOUT_INK = Set.of("jpeg2000.pdf", "garbage words.pdf");

  @TempDir private Path folder;

  static List<Odd> refused() throws IOException {
    return OddFiles.refused();
  }

  static List<Odd> taken() throws IOException {
    return OddFiles.taken();
  }

  @ParameterizedTest
  @MethodSource
  void refused(Odd file) {
    Failure why =
        catchThrowableOfType(Failure.class, () -> IncomingFile.of(file.name(), file.content()));
    assertThat(why).isNotNull();
    assertThat(why.code()).isEqualTo(file.becomes());
    assertThat(why.args()).contains(file.name());
  }

  @ParameterizedTest
  @MethodSource
  void taken(Odd file) throws Exception {
    IncomingFile in = IncomingFile.of(file.name(), file.content());
    assertThat(Integer.toString(in.pages())).isEqualTo(file.becomes());
    try (PageSource pages = PageSource.open(in.mediaType(), in.content())) {
      for (int i = 0; i < pages.pages(); i++) {
        PageSource.Picture page = pages.draw(i, 1);
        assertThat(page.argb()).hasSize(page.width() * page.height());
        assertThat(ink(page) > 0).isEqualTo(!WITHOUT_INK.contains(file.name()));
      }
    }
    Path pdf = folder.resolve("out.pdf");
    DocumentReader.Brought brought =
        new DocumentReader.Brought(
            file.name(), FileType.of(file.name(), in.content()), in.content(), in.active());
    if (in.active().contains(ActiveContent.UNSHOWN)) {
      Failure why = catchThrowableOfType(Failure.class, () -> read(brought, pdf));
      assertThat(why.code()).isEqualTo("read.unshown");
      assertThat(folder).isEmptyDirectory();
      return;
    }
    read(brought, pdf);
    byte[] made = Files.readAllBytes(pdf);
    assertThat(PdfA.violations(made, PDFAFlavour.PDFA_2_B)).isEmpty();
    assertThat(FileType.PDF.look("x", made).active()).isEmpty();
    try (PageSource pages = PageSource.open("application/pdf", made)) {
      for (int i = 0; i < pages.pages(); i++) {
        assertThat(ink(pages.draw(i, 1)) > 0).isEqualTo(!WITHOUT_INK.contains(file.name()));
      }
    }
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(pdf);
    }
  }

  @Test
  void aPhotographStandsAsItsCameraWasHeld() throws Exception {
    byte[] turned =
        OddFiles.taken().stream()
            .filter(f -> f.name().equals("held upright.jpg"))
            .findFirst()
            .orElseThrow()
            .content();
    Path pdf = folder.resolve("out.pdf");
    read(new DocumentReader.Brought("x.jpg", FileType.JPEG, turned, Set.of()), pdf);
    for (var shown :
        List.of(
            PageSource.open("image/jpeg", turned),
            PageSource.open("application/pdf", Files.readAllBytes(pdf)))) {
      try (shown) {
        PageSource.Picture page = shown.draw(0, 1);
        assertThat(page.width()).isGreaterThan(page.height());
        assertThat(page.argb()[at(page, 0.25, 0.25)] & 0xff).isLessThan(60);
        assertThat(page.argb()[at(page, 0.75, 0.75)] & 0xff).isGreaterThan(200);
      }
    }
  }

  @Test
  void wordsUnderWrongNumbersAreNotTakenForText() throws Exception {
    byte[] garbage =
        OddFiles.taken().stream()
            .filter(f -> f.name().equals("garbage words.pdf"))
            .findFirst()
            .orElseThrow()
            .content();
    try (PageSource pages = PageSource.open("application/pdf", garbage)) {
      assertThat(pages.words(0).letters()).isPositive();
      assertThat(OwnWords.sensible(pages.words(0))).isFalse();
      assertThat(OwnWords.suffice(pages, 0, pages.words(0))).isFalse();
    }
  }

  private static int at(PageSource.Picture page, double x, double y) {
    return (int) (page.height() * y) * page.width() + (int) (page.width() * x);
  }

  private static long ink(PageSource.Picture page) {
    return Arrays.stream(page.argb()).filter(p -> (p >> 8 & 0xff) < 100).count();
  }

  private static void read(DocumentReader.Brought file, Path pdf) throws IOException {
    new DocumentReader(Optional.empty()).read(file, Instant.EPOCH, pdf, Patience.WITHOUT_END);
  }
}
