package kz.kense.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * One side of a sheet as it was taken up: a JPEG in colour or gray, exactly as the device made it
 * where it makes JPEG, or a TIFF of one Group 4 strip for black on white.
 *
 * @param file holds it
 * @param dpi dots per inch
 */
public record ScannedPage(Path file, int dpi) {
  /** In dots. */
  public record Size(int width, int height) {}

  /** Read from the head of the file, without decoding it. */
  public Size size() throws IOException {
    Optional<JpegHead> jpeg = JpegHead.of(file);
    if (jpeg.isPresent()) {
      return new Size(jpeg.get().width(), jpeg.get().height());
    }
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      ImageReader reader = ImageIO.getImageReaders(in).next();
      reader.setInput(in);
      Size size = new Size(reader.getWidth(0), reader.getHeight(0));
      reader.dispose();
      return size;
    }
  }
}
