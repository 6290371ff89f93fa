package kz.kense.result;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.InputStream;
import java.util.Objects;

/** The bundled Tinos family (SIL Open Font License 1.1): Times metrics, all Kazakh letters. */
final class Fonts {
  static final String FAMILY = "Tinos";
  private static final int NORMAL = 400;
  private static final int HEAVY = 700;

  private Fonts() {}

  static InputStream regular() {
    return open("Regular");
  }

  static InputStream bold() {
    return open("Bold");
  }

  static void addTo(PdfRendererBuilder builder) {
    add(builder, "Regular", NORMAL, FontStyle.NORMAL);
    add(builder, "Bold", HEAVY, FontStyle.NORMAL);
    add(builder, "Italic", NORMAL, FontStyle.ITALIC);
    add(builder, "BoldItalic", HEAVY, FontStyle.ITALIC);
  }

  private static void add(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
    builder.useFont(() -> open(file), FAMILY, weight, style, true);
  }

  private static InputStream open(String file) {
    String name = "fonts/Tinos-" + file + ".ttf";
    return Objects.requireNonNull(Fonts.class.getResourceAsStream(name), name);
  }
}
