package kz.kense.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import kz.kense.text.Failure;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** A copy for the printer with a stamp over the lower right corner of its first page. */
public final class StampedPdf {
  private static final String FONT = "/kz/kense/result/fonts/Tinos-Regular.ttf";
  private static final float LETTERS = 9;
  private static final float LINE = 12;
  private static final float MARGIN = 18;
  private static final float PADDING = 6;

  private StampedPdf() {}

  /**
   * @param pdf stays as it is
   * @throws Failure {@code viewer.damaged}
   */
  public static byte[] of(byte[] pdf, List<String> lines) {
    try (PDDocument document = Loader.loadPDF(pdf);
        InputStream letters = Objects.requireNonNull(StampedPdf.class.getResourceAsStream(FONT))) {
      PDPage page = document.getPage(0);
      PDFont font = PDType0Font.load(document, letters, true);
      try (PDPageContentStream out =
          new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
        out.transform(asShown(page));
        stamp(out, font, page, lines);
      }
      ByteArrayOutputStream copy = new ByteArrayOutputStream();
      document.save(copy);
      return copy.toByteArray();
    } catch (IOException | IllegalArgumentException e) {
      throw Failure.of("viewer.damaged").causedBy(e);
    }
  }

  private static void stamp(PDPageContentStream out, PDFont font, PDPage page, List<String> lines)
      throws IOException {
    float width = 0;
    for (String line : lines) {
      width = Math.max(width, font.getStringWidth(line) / 1000 * LETTERS);
    }
    PDRectangle box = page.getCropBox();
    float right = page.getRotation() % 180 == 0 ? box.getWidth() : box.getHeight();
    float left = Math.max(MARGIN, right - MARGIN - width - 2 * PADDING);
    float high = lines.size() * LINE + 2 * PADDING - (LINE - LETTERS);
    out.setNonStrokingColor(1f);
    out.addRect(left, MARGIN, width + 2 * PADDING, high);
    out.fill();
    out.setStrokingColor(0f);
    out.setLineWidth(0.8f);
    out.addRect(left, MARGIN, width + 2 * PADDING, high);
    out.stroke();
    out.setNonStrokingColor(0f);
    out.beginText();
    out.setFont(font, LETTERS);
    out.setLeading(LINE);
    out.newLineAtOffset(left + PADDING, MARGIN + high - PADDING - LETTERS * 0.8f);
    for (String line : lines) {
      out.showText(line);
      out.newLine();
    }
    out.endText();
  }

  /** From points of the page as it is shown, upwards from its lower left corner, to its own. */
  private static Matrix asShown(PDPage page) {
    PDRectangle box = page.getCropBox();
    Matrix turned =
        switch (Math.floorMod(page.getRotation(), 360)) {
          case 90 -> new Matrix(0, 1, -1, 0, box.getWidth(), 0);
          case 180 -> new Matrix(-1, 0, 0, -1, box.getWidth(), box.getHeight());
          case 270 -> new Matrix(0, -1, 1, 0, 0, box.getHeight());
          default -> new Matrix();
        };
    Matrix to = Matrix.getTranslateInstance(box.getLowerLeftX(), box.getLowerLeftY());
    return turned.multiply(to);
  }
}
