package kz.kense.result;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import kz.kense.text.Lang;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/**
 * The word ЖОБА or ПРОЕКТ behind the text of every page, corner to corner: a draft cannot pass for
 * the document.
 */
final class Watermark {
  private static final Color PALE = new Color(0xE4, 0xE6, 0xEA);
  private static final float SHARE_OF_DIAGONAL = 0.62f;
  private static final float UPRIGHT_SIZE = 10;
  private static final float MARGIN_SHARE = 0.035f;
  private static final float CAP_HEIGHT = 0.66f;

  private Watermark() {}

  static void putOn(PDDocument document, Lang lang) throws IOException {
    String word = lang == Lang.KK ? "ЖОБА" : "ПРОЕКТ";
    try (InputStream in = Fonts.bold()) {
      PDFont font = PDType0Font.load(document, in, true);
      float unit = font.getStringWidth(word) / 1000;
      for (PDPage page : document.getPages()) {
        draw(document, page, font, unit, word);
      }
    }
  }

  private static void draw(PDDocument document, PDPage page, PDFont font, float unit, String word)
      throws IOException {
    PDRectangle box = page.getMediaBox();
    double angle = Math.atan2(box.getHeight(), box.getWidth());
    double diagonal = Math.hypot(box.getHeight(), box.getWidth());
    float size = (float) (diagonal * SHARE_OF_DIAGONAL / unit);
    Matrix matrix = Matrix.getRotateInstance(angle, box.getWidth() / 2, box.getHeight() / 2);
    matrix.translate(-unit * size / 2, -CAP_HEIGHT * size / 2);
    try (var out = new PDPageContentStream(document, page, AppendMode.PREPEND, true, true)) {
      out.beginMarkedContent(COSName.ARTIFACT);
      out.beginText();
      out.setFont(font, size);
      out.setNonStrokingColor(PALE);
      out.setTextMatrix(matrix);
      out.showText(word);
      out.endText();
      writeUpright(out, box, font, unit, word);
      out.endMarkedContent();
    }
  }

  /**
   * The same word level in the top margin, where a text search and a screen reader find it whole.
   */
  private static void writeUpright(
      PDPageContentStream out, PDRectangle box, PDFont font, float unit, String word)
      throws IOException {
    float size = Math.min(UPRIGHT_SIZE, box.getHeight() * MARGIN_SHARE);
    out.beginText();
    out.setFont(font, size);
    out.setNonStrokingColor(Color.DARK_GRAY);
    out.newLineAtOffset(
        (box.getWidth() - unit * size) / 2, box.getHeight() * (1 - MARGIN_SHARE) - size / 2);
    out.showText(word);
    out.endText();
  }
}
