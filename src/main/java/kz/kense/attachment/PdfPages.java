package kz.kense.attachment;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.kense.text.Failure;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A PDF. PDFBox is not made for several threads, so it draws one page at a time. */
final class PdfPages implements PageSource {
  private static final double POINTS_PER_INCH = 72;
  private static final double PIXELS_PER_INCH = 96;

  private final PDDocument document;
  private final PDFRenderer renderer;
  private final List<Size> sizes = new ArrayList<>();
  private boolean closed;

  private PdfPages(PDDocument document) {
    this.document = document;
    this.renderer = new PDFRenderer(document);
    renderer.setSubsamplingAllowed(true);
    for (PDPage page : document.getPages()) {
      PDRectangle box = page.getCropBox();
      double width = Math.max(1, box.getWidth()) * PIXELS_PER_INCH / POINTS_PER_INCH;
      double height = Math.max(1, box.getHeight()) * PIXELS_PER_INCH / POINTS_PER_INCH;
      boolean turned = page.getRotation() % 180 != 0;
      sizes.add(turned ? new Size(height, width) : new Size(width, height));
    }
  }

  static PdfPages open(byte[] bytes) {
    try {
      PdfPages pages = new PdfPages(Loader.loadPDF(bytes));
      if (pages.pages() == 0) {
        throw Failure.of("viewer.damaged");
      }
      return pages;
    } catch (InvalidPasswordException e) {
      throw Failure.of("viewer.encrypted").causedBy(e);
    } catch (IOException | IllegalArgumentException | ClassCastException e) {
      // PDFBox answers some broken files with unchecked exceptions
      throw Failure.of("viewer.damaged").causedBy(e);
    }
  }

  @Override
  public int pages() {
    return sizes.size();
  }

  @Override
  public Size size(int page) {
    return sizes.get(page);
  }

  /** A scanned page needs the document only for a moment, so several are drawn side by side. */
  @Override
  public Picture draw(int page, double scale) {
    double fit = PageSource.capped(size(page), scale);
    try {
      Optional<ScannedSheet> scanned = scanned(page);
      return ImagePages.picture(
          scanned.isPresent() ? drawn(scanned.get(), page, fit) : rendered(page, fit));
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // what is drawn may nest or grow without end: this page is not shown, the others are
      throw Failure.of("viewer.damaged").causedBy(e);
    }
  }

  private synchronized Optional<ScannedSheet> scanned(int page) throws IOException {
    open();
    return ScannedSheet.of(document.getPage(page));
  }

  private synchronized BufferedImage rendered(int page, double fit) throws IOException {
    open();
    return renderer.renderImage(
        page, (float) (fit * PIXELS_PER_INCH / POINTS_PER_INCH), ImageType.RGB);
  }

  private BufferedImage drawn(ScannedSheet sheet, int page, double fit) throws IOException {
    int wide = (int) Math.max(1, Math.round(size(page).width() * fit));
    int high = (int) Math.max(1, Math.round(size(page).height() * fit));
    return sheet.draw(wide, high, fit * PIXELS_PER_INCH / POINTS_PER_INCH);
  }

  @Override
  public synchronized boolean pictured(int page) {
    open();
    try {
      return PdfSheet.of(document.getPage(page)).pictured();
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return true; // what cannot be told is looked at
    }
  }

  private void open() {
    if (closed) {
      throw Failure.of("viewer.damaged");
    }
  }

  @Override
  public synchronized PageText words(int page) {
    open();
    try {
      return PdfWords.of(document, page);
    } catch (IOException | RuntimeException e) {
      throw Failure.of("viewer.damaged").causedBy(e);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    try {
      document.close();
    } catch (IOException e) {
      System.getLogger(PdfPages.class.getName()).log(Level.DEBUG, "closing a document", e);
    }
  }
}
