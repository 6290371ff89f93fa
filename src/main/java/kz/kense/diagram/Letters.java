package kz.kense.diagram;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Measures and breaks text with the font that the diagrams are drawn in (Tinos, as all forms), or
 * as a BPMN renderer will need room for it.
 */
public final class Letters {
  static final String FAMILY = "Tinos";
  private static final String FOLDER = "/kz/kense/result/fonts/Tinos-";

  private final Face regular = new Face(false);
  private final Face bold = new Face(true);
  private final double stretch;
  private final double text;
  private final double small;
  private final double leastLane;

  private Letters(double stretch, double text, double small, double leastLane) {
    this.stretch = stretch;
    this.text = text;
    this.small = small;
    this.leastLane = leastLane;
  }

  /** For our own drawings. */
  public static Letters own() {
    return new Letters(1, 10, 9, 0);
  }

  /**
   * For BPMN: renderers set their own sans-serif letters, 12 points in tasks and 11 beside events,
   * up to a third wider than ours, and turn the lanes' names upright.
   */
  public static Letters renderer() {
    return new Letters(1.36, 12, 11, 150);
  }

  double text() {
    return text;
  }

  double small() {
    return small;
  }

  double leastLane() {
    return leastLane;
  }

  /** Width in points of one line. */
  public double width(String words, double size, boolean heavy) {
    return (heavy ? bold : regular).width(words) * size * stretch;
  }

  /** Breaks text at spaces, and words that are too long anywhere; nothing for a blank text. */
  public List<String> wrap(String text, double width, double size, boolean heavy) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer, size, heavy) <= width) {
        line.setLength(0);
        line.append(longer);
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line.toString());
      }
      line.setLength(0);
      line.append(broken(word, width, size, heavy, lines));
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  /** Puts whole lines of a word that does not fit into {@code lines} and gives its rest. */
  private String broken(String word, double width, double size, boolean heavy, List<String> lines) {
    String rest = word;
    while (width(rest, size, heavy) > width && rest.length() > 1) {
      int n = rest.length() - 1;
      while (n > 1 && width(rest.substring(0, n) + "-", size, heavy) > width) {
        n--;
      }
      int slash = rest.lastIndexOf('/', n - 1);
      boolean atSlash = slash > 0;
      lines.add(atSlash ? rest.substring(0, slash + 1) : rest.substring(0, n) + "-");
      rest = rest.substring(atSlash ? slash + 1 : n);
    }
    return rest;
  }

  /** The font file, for those who embed it. */
  public static InputStream open(boolean heavy) {
    String name = FOLDER + (heavy ? "Bold" : "Regular") + ".ttf";
    return Objects.requireNonNull(Letters.class.getResourceAsStream(name), name);
  }

  private static final class Face {
    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double em;

    Face(boolean heavy) {
      try (InputStream in = open(heavy)) {
        font = new TTFParser().parse(new RandomAccessReadBuffer(in));
        glyphs = font.getUnicodeCmapLookup();
        em = font.getUnitsPerEm();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    double width(String text) {
      try {
        double sum = 0;
        for (int c : text.codePoints().toArray()) {
          sum += font.getAdvanceWidth(glyphs.getGlyphId(c));
        }
        return sum / em;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
