package kz.kense.scan.session;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.EncodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.kense.scan.PageImage;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Sheets laid between the documents of one stack: a QR code of Kense says that a new document
 * begins, and which of the checklist it is.
 */
public final class Separator {
  private static final String MARK = "KENSE:DOC:";
  private static final String FONT = "/kz/kense/result/fonts/Tinos-Regular.ttf";
  private static final int LONGEST = 1200;

  private Separator() {}

  /**
   * A sheet to print.
   *
   * @param document id in the checklist; blank for any
   * @param name printed large, for people
   */
  public record Sheet(String document, String name) {}

  /** The sheets as one PDF. */
  public static byte[] print(List<Sheet> sheets) {
    try (PDDocument document = new PDDocument();
        InputStream in = Objects.requireNonNull(Separator.class.getResourceAsStream(FONT))) {
      PDFont font = PDType0Font.load(document, in, true);
      for (Sheet sheet : sheets) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          draw(content, sheet, font);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("writing to memory does not fail", e);
    }
  }

  private static void draw(PDPageContentStream content, Sheet sheet, PDFont font)
      throws IOException {
    BitMatrix code = code(MARK + sheet.document());
    float module = 260f / code.getWidth();
    float left = (PDRectangle.A4.getWidth() - 260) / 2;
    for (int y = 0; y < code.getHeight(); y++) {
      for (int x = 0; x < code.getWidth(); x++) {
        if (code.get(x, y)) {
          content.addRect(left + x * module, 700 - (y + 1) * module, module, module);
        }
      }
    }
    content.fill();
    float size = 22;
    float line = 400;
    for (String text : wrapped(sheet.name(), font, size, 480)) {
      float width = font.getStringWidth(text) / 1000 * size;
      content.beginText();
      content.setFont(font, size);
      content.newLineAtOffset((PDRectangle.A4.getWidth() - width) / 2, line);
      content.showText(text);
      content.endText();
      line -= size * 1.3f;
    }
  }

  private static List<String> wrapped(String text, PDFont font, float size, float width)
      throws IOException {
    List<String> lines = new java.util.ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && font.getStringWidth(longer) / 1000 * size > width) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private static BitMatrix code(String text) {
    try {
      return new QRCodeWriter()
          .encode(
              text,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.Q,
                  EncodeHintType.MARGIN,
                  2));
    } catch (WriterException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /**
   * The document whose separator sheet this is: blank when for any, empty when it is an ordinary
   * page.
   */
  public static Optional<String> read(PageImage page) {
    BufferedImage small =
        page.gray().thumbnail(kz.kense.scan.PageEdit.NONE, LONGEST).gray().pixels();
    byte[] dots = ((java.awt.image.DataBufferByte) small.getRaster().getDataBuffer()).getData();
    LuminanceSource source =
        new PlanarYUVLuminanceSource(
            dots,
            small.getWidth(),
            small.getHeight(),
            0,
            0,
            small.getWidth(),
            small.getHeight(),
            false);
    try {
      String text =
          new QRCodeReader()
              .decode(
                  new BinaryBitmap(new HybridBinarizer(source)),
                  Map.of(DecodeHintType.TRY_HARDER, true))
              .getText();
      return text.startsWith(MARK) ? Optional.of(text.substring(MARK.length())) : Optional.empty();
    } catch (NotFoundException none) {
      return Optional.empty();
    } catch (ReaderException broken) {
      return Optional.empty();
    }
  }
}
