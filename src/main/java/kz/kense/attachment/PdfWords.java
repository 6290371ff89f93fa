package kz.kense.attachment;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** The words a PDF itself holds, visible or laid under a picture. */
final class PdfWords extends PDFTextStripper {
  private static final int CERTAIN = 100;

  private final List<PageText.Word> words = new ArrayList<>();
  private final double width;
  private final double height;
  private int line;

  private PdfWords(double width, double height) {
    this.width = width;
    this.height = height;
    // in the order they were written: sorting by place tears an OCR layer's lines apart
    setSortByPosition(false);
  }

  /**
   * @param page from 0
   */
  static PageText of(PDDocument document, int page) throws IOException {
    PDRectangle box = document.getPage(page).getCropBox();
    boolean lying = document.getPage(page).getRotation() % 180 != 0;
    PdfWords words =
        new PdfWords(
            lying ? box.getHeight() : box.getWidth(), lying ? box.getWidth() : box.getHeight());
    words.setStartPage(page + 1);
    words.setEndPage(page + 1);
    words.writeText(document, Writer.nullWriter());
    return new PageText(words.words);
  }

  @Override
  protected void writeLineSeparator() {
    line++;
  }

  @Override
  protected void writeString(String text, List<TextPosition> letters) {
    StringBuilder word = new StringBuilder();
    PageText.Area area = null;
    for (TextPosition letter : letters) {
      String unicode = letter.getUnicode();
      if (unicode == null || unicode.isBlank()) {
        area = put(word, area);
      } else {
        word.append(unicode);
        area = area == null ? area(letter) : area.and(area(letter));
      }
    }
    put(word, area);
  }

  private PageText.@Nullable Area put(StringBuilder word, PageText.@Nullable Area area) {
    if (area != null && !word.toString().isBlank()) {
      words.add(new PageText.Word(word.toString(), area, line, CERTAIN));
    }
    word.setLength(0);
    return null;
  }

  private PageText.Area area(TextPosition letter) {
    double tall = letter.getHeight() * 1.3; // PDFBox gives the height of a small letter
    return new PageText.Area(
        letter.getX() / width,
        (letter.getY() - tall) / height,
        letter.getWidth() / width,
        tall * 1.15 / height);
  }
}
