package kz.kense.result;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font of one document that knows how wide its letters are and breaks texts into lines. */
final class TextMeasure {
  private static final float UNITS = 1000;
  private static final String UNKNOWN = "?";

  private final PDType0Font font;
  private final Map<Integer, Float> widths = new HashMap<>();

  /**
   * @param ttf the font's file; closed here
   */
  TextMeasure(PDDocument pdf, InputStream ttf) throws IOException {
    try (ttf) {
      font = PDType0Font.load(pdf, ttf, true);
    }
  }

  PDType0Font font() {
    return font;
  }

  /** In points. */
  float width(String text, float size) {
    double units = text.codePoints().mapToDouble(this::units).sum();
    return (float) (units / UNITS * size);
  }

  /**
   * The text in lines no wider than {@code room}, broken between words, a longer word anywhere;
   * letters that the font lacks become question marks.
   */
  List<String> wrapped(String text, float size, float room) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : printable(text).split("\n", -1)) {
      StringBuilder line = new StringBuilder();
      for (String word : paragraph.split(" ", -1)) {
        String longer = line.isEmpty() ? word : line + " " + word;
        if (width(longer, size) <= room) {
          line.setLength(0);
          line.append(longer);
          continue;
        }
        if (!line.isEmpty()) {
          lines.add(line.toString());
        }
        line.setLength(0);
        line.append(parted(word, size, room, lines));
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /** Puts full lines of a word that is too long aside and gives back its rest. */
  private String parted(String word, float size, float room, List<String> lines) {
    StringBuilder rest = new StringBuilder();
    for (int c : word.codePoints().toArray()) {
      String letter = Character.toString(c);
      if (!rest.isEmpty() && width(rest + letter, size) > room) {
        lines.add(rest.toString());
        rest.setLength(0);
      }
      rest.append(letter);
    }
    return rest.toString();
  }

  private String printable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n') {
                out.append('\n');
              } else if (c == '\t' || Character.isSpaceChar(c)) {
                out.append(' ');
              } else if (!Character.isISOControl(c)) {
                out.append(units(c) < 0 ? UNKNOWN : Character.toString(c));
              }
            });
    return out.toString();
  }

  /** Width of a letter in thousandths of the size; negative when the font has no such letter. */
  private float units(int letter) {
    return widths.computeIfAbsent(
        letter,
        c -> {
          try {
            return font.getStringWidth(Character.toString(c));
          } catch (IllegalArgumentException | IOException e) {
            return -1f;
          }
        });
  }
}
