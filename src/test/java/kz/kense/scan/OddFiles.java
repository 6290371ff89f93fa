package kz.kense.scan;

import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.kense.SampleDocuments;

/**
 * What people bring besides good scans: broken, locked, huge, dressed up, made to harm. Each with
 * what must become of it.
 */
public final class OddFiles {
  private static final String A4 = "/MediaBox[0 0 595 842]";

  private OddFiles() {}

  /**
   * @param becomes the code of the refusal, or how many pages are taken
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  public record Odd(String name, byte[] content, String becomes) {
    public boolean refused() {
      return !becomes.matches("\\d+");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  public static List<Odd> all() throws IOException {
    List<Odd> all = new ArrayList<>();
    all.addAll(refused());
    all.addAll(taken());
    return all;
  }

  public static List<Odd> refused() throws IOException {
    byte[] pdf = SampleDocuments.pdf(2);
    byte[] jpeg = OddPictures.jpeg();
    return List.of(
        odd("locked.pdf", SampleDocuments.encryptedPdf(), "attachment.encrypted"),
        odd("empty.pdf", new byte[0], "attachment.empty"),
        odd("words.pdf", ascii("%PDF-1.7 and nothing more"), "attachment.damaged"),
        odd("note.txt", ascii("just words"), "attachment.type"),
        odd("half.jpg", Arrays.copyOf(jpeg, jpeg.length / 2), "attachment.damaged"),
        odd("half.png", Arrays.copyOf(OddPictures.png16(), 400), "attachment.damaged"),
        odd("half.tif", Arrays.copyOf(OddPictures.mixedTiff(), 500), "attachment.damaged"),
        odd("setup.exe.pdf", ascii("MZ\0\0 %PDF-1.7"), "attachment.program"),
        odd("bomb.pdf", OddPdfs.bomb(1L << 28), "attachment.bomb"),
        odd("30000.png", OddPictures.hugePng(30_000, 30_000), "attachment.pixels"),
        odd("30000.jpg", OddPictures.hugeJpeg(30_000, 30_000), "attachment.pixels"),
        odd("3001 pages.pdf", OddPdfs.pages(3_001, 10), "attachment.pages"),
        odd("half.pdf", Arrays.copyOf(pdf, pdf.length / 3), "attachment.damaged"));
  }

  public static List<Odd> taken() throws IOException {
    byte[] pdf = SampleDocuments.pdf(2);
    return List.of(
        odd("pdf called.png", pdf, "2"),
        odd("Өтініш 1-қосымша.pdf", pdf, "2"),
        odd("cut a little.pdf", Arrays.copyOf(pdf, pdf.length - 40), "2"),
        odd("note that unpacks.png", OddPictures.pngWithPackedBomb(OddPdfs.zeros(1L << 28)), "1"),
        odd("active.pdf", OddPdfs.active(), "1"),
        odd("jbig2.pdf", OddPdfs.jbig2(), "1"),
        odd("jpeg2000.pdf", OddPdfs.jpeg2000(), "1"),
        odd("cmyk.pdf", OddPdfs.cmyk(), "1"),
        odd("cmyk.jpg", OddPictures.cmykJpeg(), "1"),
        odd("16 bit.png", OddPictures.png16(), "1"),
        odd("three ways.tif", OddPictures.mixedTiff(), "3"),
        odd("progressive.jpg", OddPictures.progressiveJpeg(), "1"),
        odd("held upright.jpg", OddPictures.exifTurnedJpeg(), "1"),
        odd("clear.png", SampleDocuments.image("png", 40, 40, Color.BLUE), "1"),
        odd(
            "200 inches.pdf",
            OddPdfs.page("/MediaBox[0 0 14400 14400]", OddPdfs.words("Wide")),
            "1"),
        odd(
            "turned and cropped.pdf",
            OddPdfs.page(A4 + "/Rotate 90/CropBox[40 40 400 500]", OddPdfs.words("Permit N 12")),
            "1"),
        odd(
            "garbage words.pdf",
            OddPdfs.page(A4, "3 Tr " + OddPdfs.words("\\001\\002\\003 \\377\\376".repeat(40))),
            "1"));
  }

  private static Odd odd(String name, byte[] content, String becomes) {
    return new Odd(name, content, becomes);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Writes them into a folder, to be tried by hand. */
  public static void main(String[] args) throws IOException {
    java.nio.file.Path folder =
        java.nio.file.Files.createDirectories(java.nio.file.Path.of(args[0]));
    for (Odd file : all()) {
      java.nio.file.Files.write(folder.resolve(file.name()), file.content());
    }
  }
}
