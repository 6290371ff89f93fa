package kz.kense.scan.escl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.kense.attachment.FileType;
import kz.kense.scan.JpegHead;
import kz.kense.scan.PageFile;
import kz.kense.scan.ScannedPage;
import kz.kense.scan.text.PdfPages;
import kz.kense.text.Failure;

/**
 * What a device sent as its next document. It is told by its content: some send another format than
 * was asked for.
 */
final class EsclDocument {
  /** Further than this from what was asked for, a page has another resolution. */
  private static final double NEAR = 0.1;

  private static final int HEAD = 2048;

  private EsclDocument() {}

  /**
   * @param file as it came; taken away or renamed
   * @param folder for the pages, empty
   * @return one page, or several of a PDF
   * @throws Failure {@code attachment.*} when it is none or not whole
   */
  static List<ScannedPage> pages(Path file, Path folder, EsclSettings settings) throws IOException {
    String name = String.valueOf(file.getFileName());
    return switch (FileType.of(name, head(file))) {
      case JPEG -> {
        JpegLines.mend(file);
        yield List.of(page(file, folder.resolve("p.jpg"), settings));
      }
      case PNG -> List.of(page(file, folder.resolve("p.png"), settings));
      case TIFF -> List.of(page(file, folder.resolve("p.tif"), settings));
      case PDF -> ofPdf(file, folder, settings);
    };
  }

  private static byte[] head(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  private static ScannedPage page(Path file, Path named, EsclSettings settings) throws IOException {
    Files.move(file, named);
    return PageFile.of(named, settings.request().mode(), dpi(named, settings));
  }

  private static List<ScannedPage> ofPdf(Path file, Path folder, EsclSettings settings)
      throws IOException {
    List<ScannedPage> out = new ArrayList<>();
    for (ScannedPage page : PdfPages.of(Files.readAllBytes(file), folder)) {
      out.add(PageFile.of(page.file(), settings.request().mode(), page.dpi()));
    }
    Files.delete(file);
    return out;
  }

  /**
   * What a JPEG says of its density is often wrong, and so is what was asked for where a device
   * scans as it likes: the density counts only when the width of the page bears it out.
   */
  private static int dpi(Path file, EsclSettings settings) throws IOException {
    Optional<JpegHead> jpeg = JpegHead.of(file);
    if (jpeg.isEmpty() || jpeg.get().density() <= 0) {
      return settings.dpi();
    }
    double inches = settings.width() / 300.0;
    double real = jpeg.get().width() / inches;
    int said = jpeg.get().density();
    boolean asked = Math.abs(real / settings.dpi() - 1) < NEAR;
    return !asked && Math.abs(real / said - 1) < NEAR ? said : settings.dpi();
  }
}
