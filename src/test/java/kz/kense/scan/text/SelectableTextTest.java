package kz.kense.scan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import kz.kense.attachment.FileType;
import kz.kense.result.PdfA;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * What is read can be selected where it stands on the paper, by the judgement of programs that are
 * not ours: poppler's pdftotext and pdffonts, and veraPDF.
 */
class SelectableTextTest {
  private static final int DPI = 300;
  private static final int WIDE = 2480;
  private static final int HIGH = 3508;
  private static final double POINTS = 72.0 / DPI;

  private static final List<String> LINES =
      List.of(
          "Қоршаған ортаға эмиссияға рұқсат беру туралы",
          "Өтініш беруші «Көкөзек Құрылыс» серіктестігі",
          "заявление о выдаче разрешения на эмиссии",
          "Шығыс нөмірі 1245 Үмбетов Ғабит Әлімұлы");

  private static final Pattern PAGE =
      Pattern.compile("<page width=\"([\\d.]+)\" height=\"([\\d.]+)\"");
  private static final Pattern WORD =
      Pattern.compile(
          "<word xMin=\"([-\\d.]+)\" yMin=\"([-\\d.]+)\" xMax=\"([-\\d.]+)\""
              + " yMax=\"([-\\d.]+)\">([^<]*)</word>");

  @TempDir private Path folder;

  private record Word(String text, Rectangle2D box) {}

  @ParameterizedTest
  @ValueSource(doubles = {0, 2})
  void everyWordIsSelectedWhereItStands(double tilt) throws Exception {
    List<Word> known = new ArrayList<>();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(page(tilt, known), "png", png);
    Path pdf = folder.resolve("page.pdf");
    DocumentReader.Read read =
        new DocumentReader(
                Optional.of(new PageReader(Tesseract.require(System.getenv()), LookAlikes.load())))
            .read(
                new DocumentReader.Brought("page.png", FileType.PNG, png.toByteArray(), Set.of()),
                Instant.EPOCH,
                pdf,
                Patience.WITHOUT_END);

    assertThat(PdfA.violations(Files.readAllBytes(pdf), PDFAFlavour.PDFA_2_U)).isEmpty();
    assertThat(said("pdffonts", pdf.toString()).lines().skip(2))
        .isNotEmpty()
        .allMatch(font -> font.matches(".* yes +yes +yes +\\d+ +\\d+"), "embedded and in Unicode");
    String boxes = said("pdftotext", "-bbox", pdf.toString(), "-");
    Matcher page = PAGE.matcher(boxes);
    assertThat(page.find()).isTrue();
    assertThat(Double.parseDouble(page.group(1))).isBetween(590.0, 600.0);
    List<Word> found = words(boxes);
    for (Word word : known) {
      assertThat(found)
          .as(word.toString())
          .anyMatch(seen -> seen.text().equals(word.text()) && near(seen.box(), word.box()));
    }
    assertThat(said("pdftotext", "-layout", pdf.toString(), "-").replaceAll("\\s+", " "))
        .contains("Көкөзек Құрылыс", "Үмбетов Ғабит Әлімұлы");
    assertThat(read.pages().getFirst().text()).contains("Көкөзек");
  }

  /** The middle of the one is within the other, and it is about as wide. */
  private static boolean near(Rectangle2D seen, Rectangle2D known) {
    return known.contains(seen.getCenterX(), seen.getCenterY())
        && Math.abs(seen.getCenterX() - known.getCenterX()) < 4
        && seen.getWidth() > 0.8 * known.getWidth()
        && seen.getWidth() < 1.2 * known.getWidth() + 6;
  }

  private static List<Word> words(String boxes) {
    return WORD.matcher(boxes)
        .results()
        .map(
            m -> {
              double x = Double.parseDouble(m.group(1));
              double y = Double.parseDouble(m.group(2));
              return new Word(
                  m.group(5),
                  new Rectangle2D.Double(
                      x,
                      y,
                      Double.parseDouble(m.group(3)) - x,
                      Double.parseDouble(m.group(4)) - y));
            })
        .toList();
  }

  /** Lines of words; where each stands on the page in points. */
  private static BufferedImage page(double tilt, List<Word> known) throws Exception {
    BufferedImage image = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, WIDE, HIGH);
    g.setColor(Color.BLACK);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    AffineTransform lean =
        AffineTransform.getRotateInstance(Math.toRadians(tilt), WIDE / 2.0, HIGH / 2.0);
    g.transform(lean);
    try (InputStream in =
        Objects.requireNonNull(
            SelectableTextTest.class.getResourceAsStream(
                "/kz/kense/result/fonts/Tinos-Regular.ttf"))) {
      g.setFont(Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(58f));
    }
    int y = 300;
    for (String line : LINES) {
      double x = 250;
      for (String word : line.split(" ")) {
        g.drawString(word, (float) x, y);
        double width = g.getFontMetrics().stringWidth(word);
        Rectangle2D on =
            lean.createTransformedShape(new Rectangle2D.Double(x, y - 46, width, 60)).getBounds2D();
        known.add(
            new Word(
                word,
                new Rectangle2D.Double(
                    on.getX() * POINTS,
                    on.getY() * POINTS,
                    on.getWidth() * POINTS,
                    on.getHeight() * POINTS)));
        x += width + 16;
      }
      y += 200;
    }
    g.dispose();
    return image;
  }

  private static String said(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
