package kz.kense.statement;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import kz.kense.text.Failure;

/**
 * A text as a QR code (ISO/IEC 18004), with its quiet zone of four modules on each side.
 *
 * @param png black and white, each module {@value #PIXELS} pixels wide
 * @param modules across, the quiet zone among them
 */
public record QrPicture(byte[] png, int modules) {
  /** Width on paper, mm: even the largest code we make keeps modules of half a millimetre. */
  public static final double WIDTH_MM = 53;

  private static final double LEAST_MODULE_MM = 0.5;
  private static final int PIXELS = 4;
  private static final int QUIET = 4;

  /**
   * With level M of error correction (15 %) where the modules stay large enough to be read from a
   * bent sheet, else with level L.
   *
   * @throws Failure {@code statement.too-long}
   */
  public static QrPicture of(String text) {
    for (ErrorCorrectionLevel level :
        new ErrorCorrectionLevel[] {ErrorCorrectionLevel.M, ErrorCorrectionLevel.L}) {
      BitMatrix matrix = matrix(text, level);
      if (WIDTH_MM / matrix.getWidth() >= LEAST_MODULE_MM) {
        return new QrPicture(png(matrix), matrix.getWidth());
      }
    }
    throw Failure.of("statement.too-long");
  }

  private static BitMatrix matrix(String text, ErrorCorrectionLevel level) {
    try {
      return new QRCodeWriter()
          .encode(
              text,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(EncodeHintType.ERROR_CORRECTION, level, EncodeHintType.MARGIN, QUIET));
    } catch (WriterException e) {
      throw Failure.of("statement.too-long").causedBy(e);
    }
  }

  private static byte[] png(BitMatrix matrix) {
    int side = matrix.getWidth() * PIXELS;
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        image.setRGB(x, y, matrix.get(x / PIXELS, y / PIXELS) ? 0xff000000 : 0xffffffff);
      }
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }
}
