package kz.kense.scan.text;

import java.util.ArrayList;
import java.util.List;
import kz.kense.attachment.PageText;

/**
 * Tesseract's table of words: level, page, block, paragraph, line, word, left, top, width, height,
 * confidence, text; a word has level 5.
 */
final class TsvTable {
  private static final String WORD = "5";

  private TsvTable() {}

  static PageText words(String table, int width, int height) {
    List<PageText.Word> words = new ArrayList<>();
    String place = "";
    int line = 0;
    for (String row : table.lines().toList()) {
      String[] cells = row.split("\t", -1);
      if (cells.length < 12 || !cells[0].equals(WORD) || cells[11].isBlank()) {
        continue;
      }
      String here = cells[2] + "/" + cells[3] + "/" + cells[4];
      if (!here.equals(place)) {
        line++;
        place = here;
      }
      words.add(
          new PageText.Word(
              cells[11].strip(),
              new PageText.Area(
                  part(cells[6], width),
                  part(cells[7], height),
                  part(cells[8], width),
                  part(cells[9], height)),
              line,
              (int) Math.round(Math.clamp(Double.parseDouble(cells[10]), 0, 100))));
    }
    return new PageText(words);
  }

  private static double part(String pixels, int of) {
    return Double.parseDouble(pixels) / of;
  }
}
