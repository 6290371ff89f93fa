package kz.kense.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Map;
import kz.kense.printing.Printers.Duplex;
import kz.kense.printing.Printers.JobState;
import kz.kense.printing.Printers.Options;
import kz.kense.printing.Printers.Paper;
import kz.kense.printing.Printers.Queue;
import kz.kense.text.Failure;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real print service on loopback. */
class CupsPrintersTest {
  @TempDir Path folder;

  @Test
  void aDocumentComesOutOnA4ThoughTheQueueHasLetterByDefault() throws Exception {
    try (CupsServer server = CupsServer.start(folder).withQueue()) {
      Printers printers = server.printers();
      assertThat(printers.queues()).containsExactly(new Queue(CupsServer.QUEUE, false, true));
      String job = printers.print(CupsServer.QUEUE, "Рұқсат № 1/2016", pdf(3), Options.USUAL);
      assertThat(job).isEqualTo("Kense-1");
      assertThat(await(printers, job)).isEqualTo(JobState.DONE);
      try (PDDocument out = Loader.loadPDF(server.printed().toFile())) {
        assertThat(out.getNumberOfPages()).isEqualTo(3);
        assertThat(out.getPage(0).getMediaBox().getWidth())
            .isCloseTo(PDRectangle.A4.getWidth(), within(1f));
        assertThat(out.getPage(0).getMediaBox().getHeight())
            .isCloseTo(PDRectangle.A4.getHeight(), within(1f));
      }
    }
  }

  @Test
  void onlyTheChosenPagesComeOut() throws Exception {
    try (CupsServer server = CupsServer.start(folder).withQueue()) {
      Printers printers = server.printers();
      String job =
          printers.print(
              CupsServer.QUEUE, "-t", pdf(3), new Options(1, "2 - 3", Duplex.LONG_EDGE, Paper.A4));
      assertThat(await(printers, job)).isEqualTo(JobState.DONE);
      try (PDDocument out = Loader.loadPDF(server.printed().toFile())) {
        assertThat(new PDFTextStripper().getText(out)).contains("Page 2", "Page 3");
        assertThat(out.getNumberOfPages()).isEqualTo(2);
      }
    }
  }

  @Test
  void aQueueThatIsNotThereRefusesInItsOwnWords() throws Exception {
    try (CupsServer server = CupsServer.start(folder)) {
      assertThat(server.printers().queues()).isEmpty();
      assertThat(server.printers().state("Kense-77")).isEqualTo(JobState.GONE);
      assertThatThrownBy(() -> server.printers().print("Жоқ", "t", pdf(1), Options.USUAL))
          .isInstanceOfSatisfying(
              Failure.class, f -> assertThat(f.code()).isEqualTo("printing.refused"));
    }
  }

  @Test
  void aPrintServiceThatIsDownIsNoEmptyList() {
    Printers printers = new CupsPrinters(Path.of("/usr/bin"), Map.of("CUPS_SERVER", "127.0.0.1:1"));
    assertThatThrownBy(printers::queues)
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.code()).isEqualTo("printing.service-down"));
  }

  private static JobState await(Printers printers, String job) throws Exception {
    JobState state = printers.state(job);
    for (int i = 0; i < 100 && state == JobState.WAITING; i++) {
      Thread.onSpinWait();
      state = printers.state(job); // asks a process, which takes its time
    }
    return state;
  }

  private static byte[] pdf(int pages) throws Exception {
    try (PDDocument document = new PDDocument()) {
      for (int i = 1; i <= pages; i++) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
          out.beginText();
          out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
          out.newLineAtOffset(72, 720);
          out.showText("Page " + i);
          out.endText();
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }
}
