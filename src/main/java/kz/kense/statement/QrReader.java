package kz.kense.statement;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import kz.kense.attachment.PageSource;
import kz.kense.text.Failure;

/** Finds our code in a scan or a photograph, among whatever else is on the sheet. */
public final class QrReader {
  private static final int MOST_PAGES = 20;

  /** 300 dots to the inch. */
  private static final double PRINTED = 300 / 96.0;

  private static final long LARGEST_PIXELS = 120_000_000;

  /** A photograph is often read better smaller: noise and blur shrink away. */
  private static final List<Double> SCALES = List.of(1.0, 0.5, 0.7, 0.35, 1.5);

  private static final List<Function<LuminanceSource, Binarizer>> BINARIZERS =
      List.of(HybridBinarizer::new, GlobalHistogramBinarizer::new);

  private QrReader() {}

  /**
   * The text of the first code of ours.
   *
   * @param picture PNG, JPEG, TIFF, BMP or GIF, or a PDF, whose first pages are looked at
   * @throws Failure {@code statement.picture-unreadable}, {@code statement.picture-large}, {@code
   *     statement.no-code}, or {@code statement.not-ours} when there are only other codes on it
   */
  public static String read(byte[] picture) {
    if (new String(picture, 0, Math.min(5, picture.length), StandardCharsets.ISO_8859_1)
        .equals("%PDF-")) {
      return pages(picture);
    }
    return read(image(picture));
  }

  /** What a code on any page says; why the first page has none, when none has. */
  private static String pages(byte[] pdf) {
    Failure why = Failure.of("statement.no-code");
    try (PageSource source = PageSource.open("application/pdf", pdf)) {
      for (int page = 0; page < Math.min(source.pages(), MOST_PAGES); page++) {
        PageSource.Picture drawn = source.draw(page, PRINTED);
        BufferedImage image =
            new BufferedImage(drawn.width(), drawn.height(), BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, drawn.width(), drawn.height(), drawn.argb(), 0, drawn.width());
        try {
          return read(image);
        } catch (Failure e) {
          why = e.code().equals("statement.not-ours") ? e : why;
        }
      }
    }
    throw why;
  }

  private static String read(BufferedImage image) {
    boolean others = false;
    for (double scale : SCALES) {
      LuminanceSource source = source(scaled(image, scale));
      for (Function<LuminanceSource, Binarizer> binarizer : BINARIZERS) {
        List<String> found = codes(new BinaryBitmap(binarizer.apply(source)));
        Optional<String> ours =
            found.stream().filter(t -> t.startsWith(ResultStatement.PREFIX)).findFirst();
        if (ours.isPresent()) {
          return ours.get();
        }
        others |= !found.isEmpty();
      }
    }
    throw Failure.of(others ? "statement.not-ours" : "statement.no-code");
  }

  private static List<String> codes(BinaryBitmap bitmap) {
    try {
      Result[] found =
          new QRCodeMultiReader()
              .decodeMultiple(bitmap, Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE));
      return Stream.of(found).map(Result::getText).toList();
    } catch (NotFoundException | RuntimeException e) {
      return List.of(); // damaged symbols make the library trip; then this binarization had none
    }
  }

  private static BufferedImage image(byte[] picture) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw Failure.of("statement.picture-unreadable");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        if ((long) reader.getWidth(0) * reader.getHeight(0) > LARGEST_PIXELS) {
          throw Failure.of("statement.picture-large", LARGEST_PIXELS / 1_000_000);
        }
        return reader.read(0);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      throw e instanceof Failure f ? f : Failure.of("statement.picture-unreadable").causedBy(e);
    }
  }

  /** On white: a transparent picture is black letters on nothing. */
  private static BufferedImage scaled(BufferedImage image, double scale) {
    int width = Math.max(1, (int) (image.getWidth() * scale));
    int height = Math.max(1, (int) (image.getHeight() * scale));
    BufferedImage made = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = made.createGraphics();
    try {
      g.setColor(java.awt.Color.WHITE);
      g.fillRect(0, 0, width, height);
      g.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      g.drawImage(image, 0, 0, width, height, null);
    } finally {
      g.dispose();
    }
    return made;
  }

  private static LuminanceSource source(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    return new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
  }
}
