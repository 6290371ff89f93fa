package kz.kense.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import kz.kense.SampleDocuments;
import kz.kense.text.Failure;
import org.junit.jupiter.api.Test;

/** Files made to harm: each is refused with its own word, or looked at without being run. */
class FileBoundsTest {

  @Test
  void aStreamThatUnpacksToGigabytesIsRefused() throws IOException {
    byte[] bomb = zeros(1L << 30);
    refused(
        "attachment.bomb",
        pdf("<</Type/Page/Parent 2 0 R/Contents 4 0 R>>", bomb, "/Filter/FlateDecode"));
  }

  @Test
  void aStreamPackedTwiceIsRefusedToo() throws IOException {
    byte[] bomb = packed(zeros(1L << 30));
    refused(
        "attachment.bomb",
        pdf(
            "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>",
            bomb,
            "/Filter[/FlateDecode/FlateDecode]"));
  }

  @Test
  void aStreamPackedBehindAnotherFilterIsRefusedToo() throws IOException {
    byte[] hex =
        (java.util.HexFormat.of().formatHex(zeros(1L << 28)) + ">")
            .getBytes(StandardCharsets.US_ASCII);
    refused(
        "attachment.bomb",
        pdf(
            "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>",
            hex,
            "/Filter[/ASCIIHexDecode/FlateDecode]"));
  }

  @Test
  void aPictureThatClaimsSixtyThousandDotsEachWayIsRefused() throws IOException {
    refused(
        "attachment.pixels",
        pdf(
            "<</Type/Page/Parent 2 0 R/Resources<</XObject<</I 4 0 R>>>>>>",
            packed(new byte[100]),
            "/Type/XObject/Subtype/Image/Width 60000/Height 60000/BitsPerComponent"
                + " 8/ColorSpace/DeviceGray/Filter/FlateDecode"));
  }

  @Test
  void scriptsLaunchesAndEnclosedFilesAreToldAndThePageIsCounted() throws IOException {
    byte[] file =
        pdf(
            "<</Type/Page/Parent 2 0"
                + " R/AA<</O<</S/Launch/F(/bin/sh)>>>>/Annots[<</A<</S/JavaScript/JS(app.alert)>>>>]/Q<</EmbeddedFiles"
                + " 5>>>>",
            new byte[0],
            "");
    FileLook look = FileType.PDF.look("x.pdf", file);
    assertThat(look.pages()).isEqualTo(1);
    assertThat(look.active())
        .containsExactlyInAnyOrder(
            ActiveContent.SCRIPT, ActiveContent.LAUNCH, ActiveContent.EMBEDDED_FILES);
  }

  @Test
  void anOrdinaryPdfHasNothingActive() throws IOException {
    FileLook look = FileType.PDF.look("x.pdf", SampleDocuments.pdf(3));
    assertThat(look.pages()).isEqualTo(3);
    assertThat(look.active()).isEmpty();
  }

  @Test
  void aHugePngIsRefusedByItsHeader() {
    ByteBuffer head = ByteBuffer.allocate(60);
    head.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    byte[] ihdr =
        ByteBuffer.allocate(17)
            .put("IHDR".getBytes(StandardCharsets.US_ASCII))
            .putInt(30_000)
            .putInt(30_000)
            .put(new byte[] {8, 0, 0, 0, 0})
            .array();
    CRC32 crc = new CRC32();
    crc.update(ihdr);
    head.putInt(13).put(ihdr).putInt((int) crc.getValue());
    Failure why =
        catchThrowableOfType(Failure.class, () -> FileType.PNG.look("x.png", head.array()));
    assertThat(why.code()).isEqualTo("attachment.pixels");
  }

  @Test
  void aTiffWhoseDirectoriesRunInACircleIsDamaged() {
    byte[] file = tiff(10, 10, 8);
    Failure why = catchThrowableOfType(Failure.class, () -> FileType.TIFF.look("x.tif", file));
    assertThat(why.code()).isEqualTo("attachment.damaged");
  }

  @Test
  void aTiffOfThirtyThousandDotsEachWayIsRefused() {
    Failure why =
        catchThrowableOfType(
            Failure.class, () -> FileType.TIFF.look("x.tif", tiff(30_000, 30_000, 0)));
    assertThat(why.code()).isEqualTo("attachment.pixels");
  }

  @Test
  void aProgramIsNoDocumentWhateverItIsCalled() {
    byte[] program = "MZ\u0000\u0000 %PDF-1.4".getBytes(StandardCharsets.ISO_8859_1);
    Failure why = catchThrowableOfType(Failure.class, () -> FileType.of("invoice.pdf", program));
    assertThat(why.code()).isEqualTo("attachment.program");
  }

  @Test
  void twoThousandPagesAreTakenAndMoreThanTheBoundIsNot() throws IOException {
    assertThat(FileType.PDF.look("x.pdf", pages(2_000)).pages()).isEqualTo(2_000);
    refused("attachment.pages", pages(FileBounds.PAGES + 1));
  }

  private static void refused(String code, byte[] file) {
    Failure why = catchThrowableOfType(Failure.class, () -> FileType.PDF.look("x.pdf", file));
    assertThat(why).isNotNull();
    assertThat(why.code()).isEqualTo(code);
  }

  private static byte[] tiff(int width, int height, int next) {
    ByteBuffer file = ByteBuffer.allocate(38).order(ByteOrder.LITTLE_ENDIAN);
    file.put(new byte[] {'I', 'I', 42, 0}).putInt(8).putShort((short) 2);
    file.putShort((short) 256).putShort((short) 4).putInt(1).putInt(width);
    file.putShort((short) 257).putShort((short) 4).putInt(1).putInt(height);
    return file.putInt(next).array();
  }

  private static byte[] zeros(long size) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] block = new byte[1 << 20];
    byte[] buffer = new byte[1 << 16];
    for (long done = 0; done < size; done += block.length) {
      deflater.setInput(block);
      while (!deflater.needsInput()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
    }
    deflater.finish();
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  private static byte[] packed(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var deflate = new java.util.zip.DeflaterOutputStream(out)) {
      deflate.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] pages(int count) throws IOException {
    StringBuilder kids = new StringBuilder();
    List<byte[]> objects = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      kids.append(i + 3).append(" 0 R ");
      objects.add(ascii("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"));
    }
    objects.addFirst(ascii("<</Type/Pages/Count " + count + "/Kids[" + kids + "]>>"));
    objects.addFirst(ascii("<</Type/Catalog/Pages 2 0 R>>"));
    return file(objects);
  }

  private static byte[] pdf(String page, byte[] stream, String entries) throws IOException {
    ByteArrayOutputStream fourth = new ByteArrayOutputStream();
    fourth.write(ascii("<<" + entries + "/Length " + stream.length + ">>\nstream\n"));
    fourth.write(stream);
    fourth.write(ascii("\nendstream"));
    return file(
        List.of(
            ascii("<</Type/Catalog/Pages 2 0 R>>"),
            ascii("<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 595 842]>>"),
            ascii(page),
            fourth.toByteArray()));
  }

  private static byte[] file(List<byte[]> objects) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(ascii("%PDF-1.7\n"));
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append(String.format("%010d 00000 n \n", out.size()));
      out.write(ascii((i + 1) + " 0 obj\n"));
      out.write(objects.get(i));
      out.write(ascii("\nendobj\n"));
    }
    int at = out.size();
    int size = objects.size() + 1;
    out.write(ascii("xref\n0 " + size + "\n" + table));
    out.write(ascii("trailer <</Size " + size + "/Root 1 0 R>>\nstartxref\n" + at + "\n%%EOF\n"));
    return out.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
