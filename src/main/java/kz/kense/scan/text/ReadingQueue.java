package kz.kense.scan.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import kz.kense.attachment.FileType;
import kz.kense.attachment.PageSource;
import kz.kense.attachment.PageText;
import kz.kense.scan.PageImage;
import kz.kense.scan.text.PaperTextStore.Waiting;
import kz.kense.storage.BlobStore;
import kz.kense.storage.Database;
import kz.kense.text.Failure;
import org.jspecify.annotations.Nullable;

/**
 * Reads the documents of an office page by page. The queue is in the office's file: it goes on
 * where it stopped, whatever stopped it. One thread at a time may work on it.
 */
public final class ReadingQueue {
  /** What is wrong with one page only. */
  private static final Set<String> ONE_PAGE = Set.of("read.failed", "viewer.damaged");

  private final Database database;
  private final Map<String, String> environment;
  private @Nullable Optional<Tesseract> tesseract;
  private @Nullable PageReader reader;
  private @Nullable Opened opened;

  /** The file in hand, so that a long one is not opened for every page. */
  private record Opened(String sha256, String mediaType, PageSource source) {}

  /**
   * @param environment of the process, to find Tesseract
   */
  public ReadingQueue(Database database, Map<String, String> environment) {
    this.database = database;
    this.environment = environment;
  }

  /** Whether this machine can recognise pictures; documents with text of their own need nothing. */
  public synchronized boolean canRecognise() {
    return tesseract().isPresent();
  }

  /** Puts files that were kept before into the queue; once after the office is opened. */
  public synchronized void begin() {
    boolean can = canRecognise();
    database.inTransaction(
        tx -> {
          PaperTextStore.askAll(tx, can);
          return can;
        });
  }

  /** Pages that wait, as far as known. */
  public int waiting() {
    return database.read(PaperTextStore::waiting);
  }

  /**
   * Reads the next page.
   *
   * @param cancelled looked at while it is read; the page then waits on
   * @return false when nothing waits, or it was stopped
   */
  public synchronized boolean readNext(BooleanSupplier cancelled) {
    Optional<Waiting> next = database.read(PaperTextStore::next);
    if (next.isEmpty() || cancelled.getAsBoolean()) {
      close();
      return false;
    }
    String sha256 = next.get().sha256();
    try {
      Opened file = open(sha256);
      if (next.get().pages() == null) {
        record(tx -> PaperTextStore.opened(tx, sha256, file.source().pages()));
      }
      page(file, next.get().done(), cancelled);
      return true;
    } catch (Failure e) {
      if (e.code().equals("read.stopped")) {
        return false;
      }
      record(tx -> PaperTextStore.problem(tx, sha256, e.code()));
      return true;
    }
  }

  private void page(Opened file, int number, BooleanSupplier cancelled) {
    PageText text = PageText.NONE;
    PictureHash picture = null;
    try {
      PageText own = file.source().words(number);
      boolean enough = OwnWords.suffice(file.source(), number, own);
      PageImage image = PagePicture.of(file.source(), number, file.mediaType());
      text = enough ? own : OwnWords.orRead(own, read(image, cancelled));
      picture = image.look().blank() ? null : PictureHash.of(image);
    } catch (Failure e) {
      if (!ONE_PAGE.contains(e.code())) {
        throw e;
      }
      // one page that cannot be read keeps nobody from the others
      System.getLogger(ReadingQueue.class.getName())
          .log(System.Logger.Level.WARNING, file.sha256() + " " + (number + 1), e);
    }
    PageText found = text;
    PictureHash seen = picture;
    record(tx -> PaperTextStore.read(tx, file.sha256(), number, found, seen));
  }

  /** Once more when it failed: the machine may have been short of something. */
  private PageText read(PageImage image, BooleanSupplier cancelled) {
    try {
      return reader().read(image, cancelled);
    } catch (Failure e) {
      if (!e.code().equals("read.failed")) {
        throw e;
      }
      return reader().read(image, cancelled);
    }
  }

  private void record(java.util.function.Consumer<kz.kense.storage.Transaction> what) {
    database.inTransaction(
        tx -> {
          what.accept(tx);
          return true;
        });
  }

  private Opened open(String sha256) {
    Opened there = opened;
    if (there != null && there.sha256().equals(sha256)) {
      return there;
    }
    close();
    byte[] content =
        database
            .read(tx -> BlobStore.find(tx, sha256))
            .orElseThrow(() -> Failure.of("attachment.lost", sha256));
    String mediaType = FileType.of(sha256, content).mediaType();
    Opened now = new Opened(sha256, mediaType, PageSource.open(mediaType, content));
    opened = now;
    return now;
  }

  private void close() {
    if (opened != null) {
      opened.source().close();
      opened = null;
    }
  }

  private Optional<Tesseract> tesseract() {
    Optional<Tesseract> there = tesseract;
    if (there == null) {
      there = Tesseract.find(environment);
      tesseract = there;
    }
    return there;
  }

  /** Its words are read when the first picture is: an office of PDFs never needs them. */
  private PageReader reader() {
    PageReader there = reader;
    if (there == null) {
      there =
          tesseract()
              .map(t -> new PageReader(t, LookAlikes.load()))
              .orElseThrow(() -> Failure.of("read.no-tesseract"));
      reader = there;
    }
    return there;
  }

  /** The text of a kept file as far as it is read, page by page. */
  public List<PageText> text(String sha256) {
    return database.read(tx -> PaperTextStore.pages(tx, sha256));
  }
}
