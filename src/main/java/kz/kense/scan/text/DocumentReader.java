package kz.kense.scan.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.kense.attachment.FileType;
import kz.kense.attachment.PageText;
import kz.kense.scan.PageImage;
import kz.kense.scan.ScanPdf;
import kz.kense.scan.TextLayer;
import kz.kense.text.Lang;

/**
 * Reads a whole document: the text of each page, and the same pages as a searchable PDF/A. Pages go
 * side by side, one for each core; the memory is that of so many pages (60 megabytes each at most),
 * however long the document is.
 */
public final class DocumentReader {
  /** A page that holds so many letters itself is not read from its picture. */
  static final int OWN_LETTERS = 100;

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
   * @param title of the PDF
   * @param content looked into before ({@link FileType#look})
   * @param pdf is written
   * @param done hears how many pages are read
   * @throws kz.kense.text.Failure {@code read.failed}, {@code viewer.damaged}
   */
  public Read read(
      String title, FileType type, byte[] content, Instant created, Path pdf, IntConsumer done)
      throws IOException {
    Path folder = Files.createTempDirectory("kense-read");
    try (DocumentPages document = DocumentPages.open(type, content, folder)) {
      List<PageText> texts = new ArrayList<>();
      if (finished(document, content, texts)) {
        Files.write(pdf, content);
        return new Read(texts, PaperFields.in(texts), true);
      }
      AtomicInteger count = new AtomicInteger();
      List<Page> pages =
          IntStream.range(0, document.source().pages())
              .parallel()
              .mapToObj(
                  i -> {
                    Page page = page(document, i);
                    done.accept(count.incrementAndGet());
                    return page;
                  })
              .toList();
      texts = pages.stream().map(Page::text).toList();
      boolean kazakh = texts.stream().anyMatch(t -> t.text().matches("(?ius).*[әғқңөұүһі].*"));
      new ScanPdf(title, kazakh ? Lang.KK : Lang.RU, created)
          .write(pages.stream().map(this::laid).toList(), pdf, n -> {});
      return new Read(texts, PaperFields.in(texts), false);
    } finally {
      delete(folder);
    }
  }

  private record Page(DocumentPages.Kept kept, PageText text, int width, int height) {}

  /** Already what we would make of it; nothing is gained by making it anew. */
  private static boolean finished(DocumentPages document, byte[] content, List<PageText> texts) {
    if (document.type() != FileType.PDF
        || !new String(content, StandardCharsets.ISO_8859_1).contains("pdfaid")) {
      return false;
    }
    for (int i = 0; i < document.source().pages(); i++) {
      PageText own = document.source().words(i);
      if (own.letters() < OWN_LETTERS) {
        return false;
      }
      texts.add(own);
    }
    return true;
  }

  private Page page(DocumentPages document, int number) {
    try {
      DocumentPages.Kept kept = document.kept(number);
      PageText own = document.source().words(number);
      if (own.letters() >= OWN_LETTERS || reader.isEmpty()) {
        return sized(document, number, kept, own);
      }
      PageImage image =
          PagePicture.of(document.source(), number, document.type().mediaType())
              .rotated(kept.edit().quarterTurns());
      PageText read = reader.get().read(image, () -> false);
      return sized(document, number, kept, read.letters() >= own.letters() ? read : own);
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
    boolean lying = kept.edit().quarterTurns() % 2 == 1;
    return new Page(kept, text, lying ? height : width, lying ? width : height);
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
