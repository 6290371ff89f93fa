package kz.kense;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Small real files made on the spot. */
public final class SampleDocuments {
  private SampleDocuments() {}

  public static byte[] pdf(int pages) throws IOException {
    try (PDDocument document = document(pages)) {
      return bytes(document);
    }
  }

  public static byte[] encryptedPdf() throws IOException {
    try (PDDocument document = document(1)) {
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      return bytes(document);
    }
  }

  /** One colour, so that a test can tell what was drawn. */
  public static byte[] image(String format, int width, int height, Color colour)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (!ImageIO.write(picture(width, height, colour), format, out)) {
      throw new IOException("no writer for " + format);
    }
    return out.toByteArray();
  }

  public static byte[] tiff(Color... pages) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.prepareWriteSequence(null);
      for (Color colour : pages) {
        writer.writeToSequence(
            new javax.imageio.IIOImage(picture(60, 40, colour), null, null), null);
      }
      writer.endWriteSequence();
    }
    return out.toByteArray();
  }

  private static BufferedImage picture(int width, int height, Color colour) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var g = image.createGraphics();
    g.setColor(colour);
    g.fillRect(0, 0, width, height);
    g.dispose();
    return image;
  }

  private static PDDocument document(int pages) throws IOException {
    PDDocument document = new PDDocument();
    for (int i = 1; i <= pages; i++) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        out.beginText();
        out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
        out.newLineAtOffset(72, 720);
        out.showText("Application, page " + i);
        out.endText();
      }
    }
    return document;
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }
}
