package kz.kense.scan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import kz.kense.SampleDocuments;
import kz.kense.TestOffice;
import kz.kense.attachment.PageText;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.NewFile;
import kz.kense.journal.JournalQuery;
import kz.kense.journal.JournalStore;
import kz.kense.scan.PageImage;
import kz.kense.scan.text.bench.SamplePages;
import kz.kense.scan.text.bench.SamplePages.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queue over a real office file, the words through the real Tesseract. */
class ReadingQueueTest {
  @TempDir private Path folder;

  @Test
  void aPaperIsReadAfterARestartAndItsWordsFindTheCase() throws Exception {
    long id;
    try (TestOffice office = office()) {
      CaseState c = office.register("zhm-emi", "II");
      id = c.id();
      NewFile scan = file("scan.png", "image/png", png(Sheet.FORM_MIXED));
      office.cases.attach(id, c.seq(), TestOffice.CLERK, List.of(scan));
      ReadingQueue queue = new ReadingQueue(office.database, System.getenv());
      queue.begin();
      AtomicInteger asked = new AtomicInteger();
      // stopped in the middle of the page, as by closing the program
      assertThat(queue.readNext(() -> asked.incrementAndGet() > 2)).isFalse();
      assertThat(queue.waiting()).isEqualTo(1);
      assertThat(found(office, "сараптаманың")).isEmpty();
    }
    try (TestOffice office = office()) {
      ReadingQueue queue = new ReadingQueue(office.database, System.getenv());
      queue.begin();
      assertThat(queue.readNext(() -> false)).isTrue();
      assertThat(queue.readNext(() -> false)).isFalse();
      assertThat(found(office, "сараптаманың")).containsExactly(id);
      assertThat(found(office, "құм қиыршық")).containsExactly(id);
      assertThat(office.database.schemaDifferences()).isEmpty();
      String sha256 = office.cases.load(id).attachments().getFirst().sha256();
      PageText text = queue.text(sha256).getFirst();
      assertThat(text.hits("сараптаманың")).hasSize(1);
    }
  }

  @Test
  void withoutTesseractTextThatDocumentsHoldIsFoundAndPicturesWaitForIt() throws Exception {
    try (TestOffice office = office()) {
      CaseState c = office.register("zhm-emi", "II");
      office.cases.attach(
          c.id(),
          c.seq(),
          TestOffice.CLERK,
          List.of(file("scan.png", "image/png", png(Sheet.LETTER_RU))));
      ReadingQueue without = new ReadingQueue(office.database, Map.of());
      without.begin();
      assertThat(without.canRecognise()).isFalse();
      assertThat(without.readNext(() -> false)).isTrue();
      assertThat(without.waiting()).isZero();
      ReadingQueue with = new ReadingQueue(office.database, System.getenv());
      with.begin();
      assertThat(with.waiting()).isEqualTo(1);
    }
  }

  @Test
  void aDamagedFileDoesNotHoldUpTheNextOne() throws Exception {
    try (TestOffice office = office()) {
      CaseState c = office.register("zhm-emi", "II");
      office.cases.attach(
          c.id(),
          c.seq(),
          TestOffice.CLERK,
          List.of(
              file("broken.pdf", "application/pdf", "%PDF-1.7 broken".getBytes()),
              file("whole.pdf", "application/pdf", SampleDocuments.pdf(2))));
      ReadingQueue queue = new ReadingQueue(office.database, Map.of());
      queue.begin();
      while (queue.readNext(() -> false)) {
        assertThat(queue.waiting()).isLessThan(4);
      }
      assertThat(queue.waiting()).isZero();
    }
  }

  @Test
  void theSamePageSavedAnewLooksAlikeAndOthersDoNot() {
    PageImage page = SamplePages.page(Sheet.LETTER_RU, SamplePages.CLEAN);
    PictureHash hash = PictureHash.of(page);
    PageImage askew = page.gray().straightened(0.3);
    PageImage smaller = page.thumbnail(kz.kense.scan.PageEdit.NONE, 1200);
    assertThat(hash.looksLike(PictureHash.of(askew))).isTrue();
    assertThat(hash.looksLike(PictureHash.of(smaller))).isTrue();
    for (Sheet other : Sheet.values()) {
      if (other != Sheet.LETTER_RU) {
        PictureHash different = PictureHash.of(SamplePages.page(other, SamplePages.CLEAN));
        assertThat(hash.looksLike(different)).isFalse();
      }
    }
  }

  private static List<Long> found(TestOffice office, String text) {
    JournalQuery query = JournalQuery.ALL.withText(text);
    LocalDateTime now = office.cases.now();
    long[] ids = office.database.read(tx -> JournalStore.ids(tx, query, now));
    return java.util.Arrays.stream(ids).boxed().toList();
  }

  private TestOffice office() {
    return TestOffice.at(folder.resolve("office.kense"), "2016-09-05T10:00");
  }

  private static NewFile file(String name, String mediaType, byte[] content) {
    return new NewFile(null, name, mediaType, content);
  }

  private static byte[] png(Sheet sheet) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(SamplePages.page(sheet, SamplePages.CLEAN).pixels(), "png", out);
    return out.toByteArray();
  }
}
