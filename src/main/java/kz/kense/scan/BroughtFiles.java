package kz.kense.scan;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import kz.kense.attachment.FileType;
import kz.kense.text.Failure;
import org.jspecify.annotations.Nullable;

/** Pages that come as files: from a folder, dropped, or from the clipboard. */
public final class BroughtFiles {
  /** Larger ones are refused, as everywhere in the program. */
  private static final long MAX_BYTES = 100L * 1024 * 1024;

  private static final double A4_LONG_INCHES = 11.69;

  private BroughtFiles() {}

  /**
   * A page or a PDF.
   *
   * @param pages one for pictures
   * @param quarterTurns by which a camera wants it turned
   * @param original the file itself, where the page had to be made of it; null where it is the page
   * @param originalPages how many pages were made of that
   */
  public record Brought(
      ScannedPage page, int pages, int quarterTurns, @Nullable Path original, int originalPages) {
    Brought(ScannedPage page, int pages, int quarterTurns) {
      this(page, pages, quarterTurns, null, 0);
    }
  }

  /**
   * Copies a file's pages. JPEG and PDF stay byte for byte; of other pictures page files are made,
   * and the picture itself stays beside them.
   *
   * @param into takes the copies
   * @throws Failure {@code attachment.*} when it cannot be read or is of no kind that is kept
   */
  public static List<Brought> read(Path file, Path into) {
    String name = String.valueOf(file.getFileName());
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw Failure.of("attachment.too-large", name, MAX_BYTES / 1024 / 1024);
      }
      byte[] content = Files.readAllBytes(file);
      FileType type = FileType.of(name, content);
      int pages = type.pages(name, content);
      Path folder = Files.createTempDirectory(into, "file");
      Path copy =
          folder.resolve("p0001." + type.name().toLowerCase(Locale.ROOT).replace("jpeg", "jpg"));
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      return switch (type) {
        case PDF -> List.of(new Brought(new ScannedPage(copy, 72), pages, 0));
        case JPEG -> List.of(jpeg(copy));
        default -> pictures(copy, pages);
      };
    } catch (IOException e) {
      throw Failure.of("attachment.unreadable", name).causedBy(e);
    }
  }

  private static Brought jpeg(Path copy) throws IOException {
    Optional<JpegHead> head = JpegHead.of(copy);
    int dpi = head.map(h -> sensible(h.density(), Math.max(h.width(), h.height()))).orElse(300);
    return new Brought(new ScannedPage(copy, dpi), 1, head.map(JpegHead::quarterTurns).orElse(0));
  }

  /** A photograph claims 72 dots per inch and would be a metre high: it is taken for an A4 page. */
  private static int sensible(int dpi, int longest) {
    return dpi >= 100 && dpi <= 1200
        ? dpi
        : Math.max(50, (int) Math.round(longest / A4_LONG_INCHES));
  }

  private static List<Brought> pictures(Path copy, int pages) throws IOException {
    List<Brought> out = new ArrayList<>();
    try (ImageInputStream in = ImageIO.createImageInputStream(copy.toFile())) {
      ImageReader reader = ImageIO.getImageReaders(in).next();
      reader.setInput(in);
      for (int i = 0; i < pages; i++) {
        BufferedImage image = reader.read(i);
        boolean bilevel = image.getColorModel().getPixelSize() == 1;
        int dpi = sensible(0, Math.max(image.getWidth(), image.getHeight()));
        Path file = copy.resolveSibling("q%04d.%s".formatted(i + 1, bilevel ? "tif" : "jpg"));
        Files.write(file, bilevel ? GroupFourTiff.of(image).tiff(dpi) : PageFile.jpeg(image, dpi));
        out.add(new Brought(new ScannedPage(file, dpi), 1, 0, copy, pages));
      }
      reader.dispose();
    }
    return out;
  }
}
