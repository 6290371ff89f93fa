package kz.kense.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import kz.kense.text.Failure;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Looks into a PDF before it is kept: whole, open to everybody, and within {@link FileBounds}. */
final class PdfGuard {
  /** Filters of pictures: what they give is bounded by the picture's dots. */
  private static final Set<String> PICTURES =
      Set.of("DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "CCF", "JBIG2Decode");

  private PdfGuard() {}

  /**
   * @throws Failure {@code attachment.bomb}, {@code attachment.pages}, {@code attachment.pixels}
   * @throws IOException when it is damaged or asks for a password
   */
  static FileLook look(String name, byte[] content) throws IOException {
    if (InflateScan.bomb(content)) {
      throw Failure.of("attachment.bomb", name);
    }
    try (PDDocument document = Loader.loadPDF(content)) {
      int pages = document.getNumberOfPages();
      if (pages > FileBounds.PAGES) {
        throw Failure.of("attachment.pages", name, pages, FileBounds.PAGES);
      }
      for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
        COSBase object = document.getDocument().getObjectFromPool(key).getObject();
        if (object instanceof COSStream stream) {
          check(name, stream);
        }
      }
      long reached = StreamSupport.stream(document.getPages().spliterator(), false).count();
      // the tree's own count is believed only when that many pages are reached
      return new FileLook((int) Math.min(pages, reached), ActiveContent.of(document.getDocument()));
    }
  }

  private static void check(String name, COSStream stream) throws IOException {
    if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
      long width = stream.getLong(COSName.WIDTH);
      long height = stream.getLong(COSName.HEIGHT);
      if (width > 0
          && height > 0
          && Math.multiplyHigh(width, height) == 0
          && width * height <= FileBounds.PIXELS) {
        return;
      }
      throw Failure.of("attachment.pixels", name, width, height, FileBounds.PIXELS / 1_000_000);
    }
    List<String> filters = filters(stream);
    if (!filters.isEmpty() && !filters.equals(List.of("FlateDecode"))) {
      unpack(name, stream, filters); // plain Flate was tried before the file was opened
    }
  }

  private static List<String> filters(COSStream stream) {
    COSBase filter = stream.getFilters();
    if (filter instanceof COSName one) {
      return List.of(one.getName());
    }
    if (filter instanceof COSArray several) {
      return several.toCOSNameStringList();
    }
    return List.of();
  }

  private static void unpack(String name, COSStream stream, List<String> filters) {
    if (new HashSet<>(filters).size() > 4 || filters.size() > 6) {
      throw Failure.of("attachment.bomb", name);
    }
    byte[] packed;
    try (InputStream raw = stream.createRawInputStream()) {
      packed = raw.readAllBytes();
      for (int i = 0; i < filters.size() && !PICTURES.contains(filters.get(i)); i++) {
        Bounded out = new Bounded();
        FilterFactory.INSTANCE
            .getFilter(filters.get(i))
            .decode(new java.io.ByteArrayInputStream(packed), out, stream, i);
        packed = out.bytes();
      }
    } catch (TooMuch e) {
      throw Failure.of("attachment.bomb", name).causedBy(e);
    } catch (IOException | RuntimeException e) {
      // a broken part is the viewer's business: it says so in that part's place
      System.getLogger(PdfGuard.class.getName()).log(System.Logger.Level.DEBUG, name, e);
    }
  }

  private static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Keeps what comes until it is too much. */
  private static final class Bounded extends OutputStream {
    private final java.io.ByteArrayOutputStream kept = new java.io.ByteArrayOutputStream();

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (kept.size() + length > FileBounds.UNPACKED / 2) {
        throw new TooMuch();
      }
      kept.write(bytes, from, length);
    }

    byte[] bytes() {
      return kept.toByteArray();
    }
  }
}
