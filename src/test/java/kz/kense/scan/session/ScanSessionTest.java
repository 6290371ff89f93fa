package kz.kense.scan.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import kz.kense.scan.ColorMode;
import kz.kense.scan.PageImage;
import kz.kense.scan.PaperSize;
import kz.kense.scan.PaperSource;
import kz.kense.scan.ScanRequest;
import kz.kense.scan.ScannedPage;
import kz.kense.scan.TestPages;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScanSessionTest {
  private static final ScanRequest REQUEST =
      new ScanRequest(PaperSource.FEEDER, ColorMode.GRAY, 150, PaperSize.A4);

  @TempDir Path root;

  @Test
  void whatWasSavedIsThereAgainAndWhatWasDeletedStaysAway() throws Exception {
    ScanSession first = ScanSession.open(root, "case-1");
    StackPage a = first.keep(page(first, "a", "бірінші"));
    StackPage b = first.keep(page(first, "b", "екінші"));
    first.save(new Stack(List.of(b, a)), ScanRequest.usual());
    first.save(new Stack(List.of(b)), ScanRequest.usual());

    ScanSession again = ScanSession.open(root, "case-1");
    assertThat(again.stack().pages()).containsExactly(b);
    assertThat(ScanSession.found(root)).containsExactly("case-1");
    assertThat(b.file()).startsWith(ScanSession.sha256(again.path(b.file())));
    again.delete();
    assertThat(ScanSession.found(root)).isEmpty();
  }

  @Test
  void pagesWholeOnDiskButNotYetInTheListAreFound() throws Exception {
    ScanSession first = ScanSession.open(root, "case-1");
    StackPage listed = first.keep(page(first, "a", "бірінші"));
    first.save(new Stack(List.of(listed)), REQUEST);
    StackPage kept = first.keep(page(first, "b", "екінші"));
    page(first, "c", "үшінші"); // written by the scanner, not yet taken over
    Files.write(first.incoming().resolve("p0009.jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, 0});

    List<StackPage> found = ScanSession.open(root, "case-1").stack().pages();
    assertThat(found).hasSize(3).startsWith(listed, kept);
  }

  /** A real process is killed while it takes pages; every page it had claimed is there. */
  @Test
  void aKilledProgramLosesNoPage() throws Exception {
    Path picture =
        TestPages.write(
            root.resolve("page.jpg"), TestPages.text(100, 0, BufferedImage.TYPE_BYTE_GRAY), "jpeg");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Taking.class.getName(),
                root.resolve("scans").toString(),
                picture.toString())
            .redirectErrorStream(true)
            .start();
    int claimed = 0;
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      while (claimed < 5) {
        String line = said.readLine();
        assertThat(line).isNotNull();
        claimed += line.startsWith("kept") ? 1 : 0;
      }
      process.toHandle().destroyForcibly(); // SIGKILL
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        claimed += line.startsWith("kept") ? 1 : 0;
      }
    }
    ScanSession found = ScanSession.open(root.resolve("scans"), "case-7");
    assertThat(found.stack().pages().size()).isGreaterThanOrEqualTo(claimed);
    assertThat(found.stack().pages())
        .allSatisfy(p -> assertThat(PageImage.read(found.picture(p)).pixels()).isNotNull());
  }

  @Test
  void aSeparatorSheetIsReadBackFromItsPicture() throws Exception {
    byte[] pdf =
        Separator.print(
            List.of(
                new Separator.Sheet(
                    "doc-2", "Қоршаған ортаны қорғау жөніндегі іс-шаралар жоспары")));
    try (var document = Loader.loadPDF(pdf)) {
      BufferedImage seen = new PDFRenderer(document).renderImageWithDPI(0, 200);
      PageImage leaning = new PageImage(seen, 200).straightened(2);
      assertThat(Separator.read(leaning)).contains("doc-2");
    }
    assertThat(
            Separator.read(
                new PageImage(TestPages.text(200, 0, BufferedImage.TYPE_BYTE_GRAY), 200)))
        .isEmpty();
  }

  @Test
  void anActCanTouchOnlyTheChosenPages() {
    Stack stack = new Stack(List.of(StackPage.scanned("a", 300, false, 0)));
    assertThat(stack.changed(Set.of(), p -> p.assigned("x"))).isEqualTo(stack);
  }

  private static ScannedPage page(ScanSession session, String name, String words) throws Exception {
    Path file = session.incoming().resolve(name).resolve("p0001.jpg");
    return new ScannedPage(TestPages.write(file, TestPages.line(150, words), "jpeg"), 150);
  }

  /** Takes pages as fast as it can until it is killed. */
  static final class Taking {
    public static void main(String[] args) throws Exception {
      ScanSession session = ScanSession.open(Path.of(args[0]), "case-7");
      byte[] jpeg = Files.readAllBytes(Path.of(args[1]));
      for (int i = 0; i < 10_000; i++) {
        Path file =
            Files.createDirectories(session.incoming().resolve("run"))
                .resolve("p%04d.jpg".formatted(i));
        byte[] own = jpeg.clone();
        own[own.length - 3] = (byte) i; // another page: another address
        own[own.length - 4] = (byte) (i >> 8);
        Files.write(file, own);
        StackPage page = session.keep(new ScannedPage(file, 100));
        if (i % 2 == 0) { // every other one dies before the list knows it
          session.save(session.stack().with(List.of(page)), ScanRequest.usual());
        }
        System.out.println("kept " + i);
      }
    }
  }
}
