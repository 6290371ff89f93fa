package kz.kense.scan;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import kz.kense.result.Metadata;
import kz.kense.text.Lang;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Scanned pages as one PDF/A-2 (ISO 19005-2): JPEG goes in byte for byte, black on white as CCITT
 * Group 4, an edit as the way the picture is laid on the page. Needs the memory of one page; the
 * rest waits in a temporary file.
 */
public final class ScanPdf {
  /** Points of PDF in an inch. */
  private static final double POINTS = 72;

  /**
   * A page to be kept.
   *
   * @param picture as it was scanned
   * @param text the words on it; null while it was not read
   */
  public record Page(ScannedPage picture, PageEdit edit, @Nullable TextLayer text) {}

  private final String title;
  private final Lang lang;
  private final Instant created;

  /**
   * @param title the document's name, shown by viewers
   */
  public ScanPdf(String title, Lang lang, Instant created) {
    this.title = title;
    this.lang = lang;
    this.created = created;
  }

  /**
   * Writes the pages as one file.
   *
   * @param done hears how many pages are in
   * @throws IOException when a picture cannot be read or the file not written
   * @throws kz.kense.text.Failure {@code attachment.damaged} when a picture is not whole
   */
  public void write(List<Page> pages, Path file, IntConsumer done) throws IOException {
    try (PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
      InvisibleText texts = new InvisibleText(document);
      for (int i = 0; i < pages.size(); i++) {
        add(document, pages.get(i), texts);
        done.accept(i + 1);
      }
      boolean read = !pages.isEmpty() && pages.stream().allMatch(p -> p.text() != null);
      document.getDocumentCatalog().addOutputIntent(screenColours(document));
      new Metadata(title, lang, created, read ? "U" : "B").putInto(document);
      document.save(file.toFile());
    }
  }

  private static void add(PDDocument document, Page page, InvisibleText texts) throws IOException {
    PDImageXObject image = image(document, page.picture());
    int w = image.getWidth();
    int h = image.getHeight();
    KeptGeometry kept = KeptGeometry.of(w, h, page.edit());
    double scale = POINTS / page.picture().dpi();
    PDRectangle box =
        new PDRectangle((float) (kept.width() * scale), (float) (kept.height() * scale));
    PDPage sheet = new PDPage(box);
    document.addPage(sheet);
    java.awt.geom.AffineTransform t =
        new java.awt.geom.AffineTransform(scale, 0, 0, -scale, 0, kept.height() * scale);
    t.concatenate(kept.placed());
    // PDF paints an image into the unit square with y upwards
    t.concatenate(new java.awt.geom.AffineTransform(w, 0, 0, -h, 0, h));
    try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
      content.drawImage(image, new Matrix(t));
      if (page.text() != null) {
        texts.put(content, page.text(), box, scale);
      }
    }
  }

  private static PDImageXObject image(PDDocument document, ScannedPage page) throws IOException {
    Optional<JpegHead> head = JpegHead.of(page.file());
    if (head.isPresent() && head.get().components() != 4) {
      return passedThrough(document, page.file(), head.get());
    }
    Optional<GroupFourTiff> encoded = GroupFourTiff.read(page.file());
    if (encoded.isPresent()) {
      return GroupFour.image(document, encoded.get());
    }
    PageImage image = PageImage.read(page);
    if (image.bilevel()) {
      return GroupFour.image(document, GroupFourTiff.of(image.pixels()));
    }
    byte[] jpeg = PageFile.jpeg(image.pixels(), page.dpi());
    boolean gray = image.pixels().getRaster().getNumBands() == 1;
    return new PDImageXObject(
        document,
        new ByteArrayInputStream(jpeg),
        COSName.DCT_DECODE,
        image.pixels().getWidth(),
        image.pixels().getHeight(),
        8,
        gray ? PDDeviceGray.INSTANCE : PDDeviceRGB.INSTANCE);
  }

  private static PDImageXObject passedThrough(PDDocument document, Path file, JpegHead head)
      throws IOException {
    PDColorSpace colours = head.components() == 1 ? PDDeviceGray.INSTANCE : PDDeviceRGB.INSTANCE;
    try (InputStream in = Files.newInputStream(file)) {
      return new PDImageXObject(
          document, in, COSName.DCT_DECODE, head.width(), head.height(), 8, colours);
    }
  }

  private static PDOutputIntent screenColours(PDDocument document) throws IOException {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
    intent.setInfo("sRGB IEC61966-2.1");
    intent.setOutputCondition("sRGB IEC61966-2.1");
    intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
    intent.setRegistryName("http://www.color.org");
    return intent;
  }

  /** The same in memory, for few pages. */
  public byte[] bytes(List<Page> pages) throws IOException {
    Path file = Files.createTempFile("kense-scan", ".pdf");
    try {
      write(pages, file, n -> {});
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Files.copy(file, out);
      return out.toByteArray();
    } finally {
      Files.delete(file);
    }
  }
}
