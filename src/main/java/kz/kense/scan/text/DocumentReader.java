package kz.kense.scan.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.kense.attachment.ActiveContent;
import kz.kense.attachment.FileType;
import kz.kense.attachment.PageText;
import kz.kense.scan.PageImage;
import kz.kense.scan.ScanPdf;
import kz.kense.scan.TextLayer;
import kz.kense.text.Failure;
import kz.kense.text.Lang;

/**
 * Reads a whole document: the text of each page, and the same pages as a searchable PDF/A. Pages go
 * side by side, one for each core; the memory is that of so many pages (60 megabytes each at most),
 * however long the document is.
 */
public final class DocumentReader {
  private static final Pattern KAZAKH = Pattern.compile("(?iu)[әғқңөұүһі]");

  private final Optional<PageReader> reader;

  /**
   * @param reader empty where there is no Tesseract: only text that documents hold is then found
   */
  public DocumentReader(Optional<PageReader> reader) {
    this.reader = reader;
  }

  /**
   * @param pages the text of each
   * @param fields found on them
   * @param copied true when the document was already a searchable PDF/A and was not made anew
   */
  public record Read(List<PageText> pages, List<FoundField> fields, boolean copied) {}

  /**
   * A file to be read, looked into before ({@link FileType#look}).
   *
   * @param title of the PDF
   * @param active what it would do in other programs: the pages are drawn anew then
   */
  @SuppressWarnings("ArrayRecordComponent") // read, never compared
  public record Brought(String title, FileType type, byte[] content, Set<ActiveContent> active) {}

  /** Who waits for a document to be read. */
  public interface Waiting {
    /** So many pages of so many are read; called by several threads. */
    void done(int pages, int of);

    /** Looked at while a page is read. */
    boolean cancelled();
  }

  /**
   * @param pdf comes into being when all is done, or not at all
   * @throws Failure {@code read.failed}, {@code read.stopped}, {@code read.unshown}, {@code
   *     attachment.damaged}
   * @throws IOException when it cannot be written
   */
  public Read read(Brought file, Instant created, Path pdf, Waiting waiting) throws IOException {
    if (file.active().contains(ActiveContent.UNSHOWN)) {
      throw Failure.of("read.unshown", file.title());
    }
    Path folder = Files.createTempDirectory("kense-read");
    Path part = pdf.resolveSibling("." + pdf.getFileName() + ".part");
    try (DocumentPages document = DocumentPages.open(file.type(), file.content(), folder)) {
      Read read = read(file, created, document, part, waiting);
      Files.move(part, pdf, StandardCopyOption.ATOMIC_MOVE);
      return read;
    } catch (Failure e) {
      // a page's own file has a name nobody knows
      throw e.code().equals("attachment.damaged") || e.code().equals("viewer.damaged")
          ? Failure.of("attachment.damaged", file.title()).causedBy(e)
          : e;
    } finally {
      Files.deleteIfExists(part);
      delete(folder);
    }
  }

  private Read read(
      Brought file, Instant created, DocumentPages document, Path part, Waiting waiting)
      throws IOException {
    List<PageText> texts = new ArrayList<>();
    if (file.active().isEmpty() && finished(document, texts)) {
      Files.write(part, file.content());
      return new Read(texts, PaperFields.in(texts), true);
    }
    int count = document.source().pages();
    AtomicInteger done = new AtomicInteger();
    List<Page> pages =
        IntStream.range(0, count)
            .parallel()
            .mapToObj(
                i -> {
                  Page page = page(document, i, waiting);
                  waiting.done(done.incrementAndGet(), count);
                  return page;
                })
            .toList();
    texts = pages.stream().map(Page::text).toList();
    boolean kazakh = texts.stream().anyMatch(t -> KAZAKH.matcher(t.text()).find());
    new ScanPdf(file.title(), kazakh ? Lang.KK : Lang.RU, created)
        .write(pages.stream().map(this::laid).toList(), part, n -> stopWhen(waiting));
    return new Read(texts, PaperFields.in(texts), false);
  }

  private static void stopWhen(Waiting waiting) {
    if (waiting.cancelled()) {
      throw Failure.of("read.stopped");
    }
  }

  private record Page(DocumentPages.Kept kept, PageText text, int width, int height) {}

  /** Already what we would make of it; nothing is gained by making it anew. */
  private static boolean finished(DocumentPages document, List<PageText> texts) throws IOException {
    if (!document.archival()) {
      return false;
    }
    for (int i = 0; i < document.source().pages(); i++) {
      PageText own = document.source().words(i);
      if (!OwnWords.suffice(document.source(), i, own)) {
        return false;
      }
      texts.add(own);
    }
    return true;
  }

  private Page page(DocumentPages document, int number, Waiting waiting) {
    stopWhen(waiting);
    try {
      DocumentPages.Kept kept = document.kept(number);
      PageText own = document.source().words(number);
      boolean enough = OwnWords.suffice(document.source(), number, own);
      if (enough || reader.isEmpty()) {
        return sized(
            document, number, kept, enough || OwnWords.sensible(own) ? own : PageText.NONE);
      }
      PageImage image = PagePicture.of(document.source(), number, document.type().mediaType());
      PageText read = reader.get().read(image, waiting::cancelled);
      return sized(document, number, kept, OwnWords.orRead(own, read));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Page sized(
      DocumentPages document, int number, DocumentPages.Kept kept, PageText text) {
    double ratio = kept.picture().dpi() / 96.0;
    var size = document.source().size(number);
    boolean pdf = document.type() == FileType.PDF;
    int width = (int) Math.round(size.width() * (pdf ? ratio : 1));
    int height = (int) Math.round(size.height() * (pdf ? ratio : 1));
    return new Page(kept, text, width, height);
  }

  private ScanPdf.Page laid(Page page) {
    List<TextLayer.Word> words =
        page.text().words().stream()
            .map(
                w ->
                    new TextLayer.Word(
                        w.text(),
                        w.area().x() * page.width(),
                        w.area().y() * page.height(),
                        w.area().width() * page.width(),
                        w.area().height() * page.height()))
            .toList();
    TextLayer layer = reader.isEmpty() && words.isEmpty() ? null : new TextLayer.Words(words);
    return new ScanPdf.Page(page.kept().picture(), page.kept().edit(), layer);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
