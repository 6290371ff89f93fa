package kz.kense.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import kz.kense.text.Failure;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncomingFileTest {
  @TempDir Path dir;

  @Test
  void aPdfIsKnownByItsContentWhateverItsName() throws IOException {
    IncomingFile file = IncomingFile.read(put("өтінім.docx", pdf(3, null)));
    assertThat(file.mediaType()).isEqualTo("application/pdf");
    assertThat(file.pages()).isEqualTo(3);
    assertThat(file.name()).isEqualTo("өтінім.docx");
  }

  @Test
  void aProgramNamedPdfIsRefused() throws IOException {
    byte[] exe = Arrays.copyOf("MZ\u0090 %PDF-1.7 inside".getBytes("ISO-8859-1"), 4096);
    refused("attachment.program", "setup.pdf", exe);
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    refused("attachment.empty", "a.pdf", new byte[0]);
  }

  @Test
  void aPdfThatAsksForAPasswordIsRefused() throws IOException {
    refused("attachment.encrypted", "a.pdf", pdf(1, "secret"));
  }

  @Test
  void aPdfCutShortIsRefused() throws IOException {
    refused("attachment.damaged", "a.pdf", "%PDF-1.7\nnothing more".getBytes("ISO-8859-1"));
  }

  @Test
  void aJpegCutShortIsRefusedAndAWholeOneTaken() throws IOException {
    byte[] whole = image("jpeg");
    assertThat(IncomingFile.of("a.jpg", whole).mediaType()).isEqualTo("image/jpeg");
    refused("attachment.damaged", "a.jpg", Arrays.copyOf(whole, whole.length * 2 / 3));
  }

  @Test
  void aPngCutShortIsRefusedAndAWholeOneTaken() throws IOException {
    byte[] whole = image("png");
    assertThat(IncomingFile.of("a.png", whole).mediaType()).isEqualTo("image/png");
    refused("attachment.damaged", "a.png", Arrays.copyOf(whole, whole.length - 20));
  }

  @Test
  void everyPageOfATiffIsCounted() throws IOException {
    IncomingFile file = IncomingFile.of("scan.tif", tiff(2));
    assertThat(file.mediaType()).isEqualTo("image/tiff");
    assertThat(file.pages()).isEqualTo(2);
  }

  @Test
  void aFileOverTheLimitIsRefusedUnread() throws IOException {
    Path huge = dir.resolve("huge.pdf");
    try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
      sparse.setLength(IncomingFile.MAX_BYTES + 1);
    }
    assertThatThrownBy(() -> IncomingFile.read(huge))
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.code()).isEqualTo("attachment.too-large"));
  }

  @Test
  void aFolderIsNoFile() {
    assertThatThrownBy(() -> IncomingFile.read(dir))
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.code()).isEqualTo("attachment.unreadable"));
  }

  private void refused(String code, String name, byte[] content) throws IOException {
    Path file = put(name, content);
    assertThatThrownBy(() -> IncomingFile.read(file))
        .isInstanceOfSatisfying(
            Failure.class,
            f -> {
              assertThat(f.code()).isEqualTo(code);
              assertThat(f.args()).contains(name);
            });
  }

  private Path put(String name, byte[] content) throws IOException {
    return Files.write(dir.resolve(name), content);
  }

  private static byte[] pdf(int pages, String password) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        document.addPage(new PDPage());
      }
      if (password != null) {
        document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static byte[] image(String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture(), format, out);
    return out.toByteArray();
  }

  private static BufferedImage picture() {
    BufferedImage picture = new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 80; x++) {
      for (int y = 0; y < 60; y++) {
        picture.setRGB(x, y, x * y * 7919);
      }
    }
    return picture;
  }

  private static byte[] tiff(int pages) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.prepareWriteSequence(null);
      for (int i = 0; i < pages; i++) {
        writer.writeToSequence(new IIOImage(picture(), null, null), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
