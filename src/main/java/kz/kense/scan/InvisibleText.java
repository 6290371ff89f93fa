package kz.kense.scan;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** Puts the {@link TextLayer} of one page after another into a document. */
final class InvisibleText {
  private static final String FONT = "/kz/kense/result/fonts/Tinos-Regular.ttf";

  /** Height of a letter's box in parts of the font's size, roughly. */
  private static final double BOX = 0.9;

  private final PDDocument document;
  private @Nullable PDFont font;

  InvisibleText(PDDocument document) {
    this.document = document;
  }

  /**
   * @param scale points of PDF in a dot of the page
   */
  void put(PDPageContentStream content, TextLayer layer, PDRectangle box, double scale)
      throws IOException {
    switch (layer) {
      case TextLayer.TextOnlyPdf(byte[] pdf) -> stretch(content, pdf, box);
      case TextLayer.Words words -> {
        content.beginText();
        content.setRenderingMode(RenderingMode.NEITHER);
        for (TextLayer.Word word : words.words()) {
          write(content, word, box, scale);
        }
        content.endText();
      }
    }
  }

  private void stretch(PDPageContentStream content, byte[] pdf, PDRectangle box)
      throws IOException {
    try (PDDocument words = Loader.loadPDF(pdf)) {
      PDFormXObject form = new LayerUtility(document).importPageAsForm(words, 0);
      PDRectangle from = form.getBBox();
      content.saveGraphicsState();
      content.transform(
          Matrix.getScaleInstance(
              box.getWidth() / from.getWidth(), box.getHeight() / from.getHeight()));
      content.drawForm(form);
      content.restoreGraphicsState();
    }
  }

  private void write(
      PDPageContentStream content, TextLayer.Word word, PDRectangle box, double scale)
      throws IOException {
    PDFont with = font();
    String text = writable(with, word.text());
    double size = word.height() * scale / BOX;
    double natural = with.getStringWidth(text) / 1000 * size;
    if (text.isBlank() || natural <= 0 || size <= 0) {
      return;
    }
    content.setFont(with, (float) size);
    content.setHorizontalScaling((float) Math.clamp(100 * word.width() * scale / natural, 1, 1000));
    double baseline = box.getHeight() - (word.y() + word.height()) * scale + 0.2 * size * BOX;
    content.setTextMatrix(
        Matrix.getTranslateInstance((float) (word.x() * scale), (float) baseline));
    // the space parts the words when the text is taken out again
    content.showText(text + " ");
  }

  /** Letters the font lacks become question marks: PDFBox throws at them. */
  private static String writable(PDFont font, String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              String letter = Character.toString(c);
              try {
                font.encode(letter);
                out.append(letter);
              } catch (IOException | IllegalArgumentException e) {
                out.append('?');
              }
            });
    return out.toString();
  }

  private PDFont font() throws IOException {
    PDFont made = font;
    if (made == null) {
      try (InputStream in = Objects.requireNonNull(InvisibleText.class.getResourceAsStream(FONT))) {
        made = PDType0Font.load(document, in, true);
      }
      font = made;
    }
    return made;
  }
}
