package kz.kense.signing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kz.kense.text.Failure;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** The words of a signature block, broken at spaces and as large as the block allows. */
final class BlockText {
  private static final float LARGEST = 9;
  private static final float SMALLEST = 4.5f;
  private static final float STEP = 0.25f;
  private static final float LEADING = 1.2f;

  /**
   * @param caption may be empty; then the value is a heading
   * @param value printed bold
   */
  record Line(String caption, String value) {}

  private record Word(String text, PDFont font) {}

  private final List<List<Word>> rows;
  private final float size;
  private final PDRectangle room;

  private BlockText(List<List<Word>> rows, float size, PDRectangle room) {
    this.rows = rows;
    this.size = size;
    this.room = room;
  }

  /**
   * @param room in points
   * @throws Failure {@code signing.place-small} when even the smallest letters do not fit
   */
  static BlockText fit(List<Line> lines, PDFont plain, PDFont bold, PDRectangle room)
      throws IOException {
    for (float size = LARGEST; size >= SMALLEST; size -= STEP) {
      List<List<Word>> rows = new ArrayList<>();
      boolean fits = true;
      for (Line line : lines) {
        fits &= wrap(words(line, plain, bold), size, room.getWidth(), rows);
      }
      if (fits && rows.size() * size * LEADING <= room.getHeight()) {
        return new BlockText(rows, size, room);
      }
    }
    throw Failure.of("signing.place-small");
  }

  /** Draws from the top; words are written whole, so that the text can be searched and copied. */
  void show(PDPageContentStream canvas) throws IOException {
    float spare = room.getHeight() - rows.size() * size * LEADING;
    float y = room.getUpperRightY() - spare / 2 - size;
    for (List<Word> row : rows) {
      canvas.beginText();
      canvas.newLineAtOffset(room.getLowerLeftX(), y);
      for (Word word : row) {
        canvas.setFont(word.font(), size);
        canvas.showText(word.text());
      }
      canvas.endText();
      y -= size * LEADING;
    }
  }

  private static List<Word> words(Line line, PDFont plain, PDFont bold) {
    List<Word> words = new ArrayList<>();
    for (String part : line.caption().strip().split("\\s+")) {
      if (!part.isEmpty()) {
        words.add(new Word(printable(part, plain) + " ", plain));
      }
    }
    for (String part : line.value().strip().split("\\s+")) {
      if (!part.isEmpty()) {
        words.add(new Word(printable(part, bold) + " ", bold));
      }
    }
    return words;
  }

  /** A name may hold a sign the font has not: it must not stop the signing. */
  private static String printable(String text, PDFont font) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              try {
                font.encode(Character.toString(c));
                shown.appendCodePoint(c);
              } catch (IOException | IllegalArgumentException e) {
                shown.append('?');
              }
            });
    return shown.toString();
  }

  /** False when a word is wider than the room. */
  private static boolean wrap(List<Word> words, float size, float width, List<List<Word>> rows)
      throws IOException {
    List<Word> row = new ArrayList<>();
    float used = 0;
    for (Word word : words) {
      float needed = width(word.text().stripTrailing(), word.font(), size);
      if (needed > width) {
        return false;
      }
      if (used + needed > width) {
        rows.add(row);
        row = new ArrayList<>();
        used = 0;
      }
      row.add(word);
      used += width(word.text(), word.font(), size);
    }
    rows.add(row);
    return true;
  }

  private static float width(String text, PDFont font, float size) throws IOException {
    return font.getStringWidth(text) / 1000 * size;
  }
}
