package kz.kense.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kz.kense.TestOffice;
import kz.kense.casefile.CaseState;
import kz.kense.casefile.NewFile;
import kz.kense.scan.PageEdit;
import kz.kense.scan.ScanPdf;
import kz.kense.scan.ScannedPage;
import kz.kense.scan.TestPages;
import kz.kense.scan.TextLayer;
import kz.kense.scan.text.ReadingQueue;
import kz.kense.storage.Sha256;
import kz.kense.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same paper scanned twice is another file, and yet the same page. */
class SamePageTest {
  @TempDir private Path folder;

  @Test
  void aPageThatLooksTheSameInAnotherCaseIsSaidAndAnotherPageIsNot() throws Exception {
    try (TestOffice office = TestOffice.at(folder.resolve("office.kense"), "2016-09-05T10:00")) {
      CaseState first = office.register("zhm-emi", "II");
      byte[] kept = scan("a.jpg", 0, PageEdit.NONE);
      attach(office, first, kept);
      CaseState other = office.register("zhm-emi", "II");
      byte[] again = scan("b.jpg", 0, PageEdit.NONE.straightened(0.3));
      byte[] blank = scan("c.jpg", 1, PageEdit.NONE);
      attach(office, other, again);
      read(office);

      assertThat(duplicates(office, List.of(Sha256.of(again))))
          .filteredOn(d -> d.row().id() == first.id())
          .singleElement()
          .satisfies(d -> assertThat(d.reasons()).isEqualTo(Set.of(Duplicate.Reason.SAME_PAGE)));
      assertThat(duplicates(office, List.of(Sha256.of(kept))))
          .extracting(d -> d.row().id(), Duplicate::reasons)
          .contains(
              org.assertj.core.groups.Tuple.tuple(first.id(), Set.of(Duplicate.Reason.SAME_FILE)),
              org.assertj.core.groups.Tuple.tuple(other.id(), Set.of(Duplicate.Reason.SAME_PAGE)));
      CaseState third = office.register("zhm-emi", "II");
      attach(office, third, blank);
      read(office);
      assertThat(duplicates(office, List.of(Sha256.of(blank))))
          .as("an empty page is like every other")
          .allMatch(d -> d.row().id() == third.id());
    }
  }

  private static List<Duplicate> duplicates(TestOffice office, List<String> files) {
    return office.database.read(tx -> Duplicate.find(tx, "", "", files, office.cases.now()));
  }

  private static void read(TestOffice office) {
    ReadingQueue queue = new ReadingQueue(office.database, Map.of());
    queue.begin();
    while (queue.readNext(() -> false)) {
      assertThat(queue.waiting()).isLessThan(3);
    }
  }

  private static void attach(TestOffice office, CaseState c, byte[] pdf) {
    office.cases.attach(
        c.id(),
        c.seq(),
        TestOffice.CLERK,
        List.of(new NewFile(null, "scan.pdf", "application/pdf", pdf)));
  }

  /** A scanned page with its words beneath, so that nothing has to be recognised. */
  private byte[] scan(String name, int blank, PageEdit edit) throws Exception {
    BufferedImage page =
        blank == 1
            ? TestPages.blank(100, BufferedImage.TYPE_BYTE_GRAY)
            : TestPages.text(100, 0, BufferedImage.TYPE_BYTE_GRAY);
    Path file = TestPages.write(folder.resolve(name), page, "jpeg");
    List<TextLayer.Word> words =
        IntStream.range(0, 20)
            .mapToObj(i -> new TextLayer.Word("құжаттар", 100, 100 + 20 * i, 90, 15))
            .toList();
    return new ScanPdf(name, Lang.KK, Instant.EPOCH)
        .bytes(
            List.of(
                new ScanPdf.Page(new ScannedPage(file, 100), edit, new TextLayer.Words(words))));
  }
}
