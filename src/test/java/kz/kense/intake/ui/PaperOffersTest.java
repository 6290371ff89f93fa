package kz.kense.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kz.kense.SampleDocuments;
import kz.kense.TestOffice;
import kz.kense.casefile.CaseEvent.Attachment;
import kz.kense.intake.IncomingFile;
import kz.kense.intake.IntakeDraftStore;
import kz.kense.scan.text.PaperTextStore;
import kz.kense.text.Failure;
import kz.kense.ui.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperOffersTest {
  private static final String BIN = "120540004569";

  @TempDir private Path folder;
  private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();

  @Test
  void aLookThatFindsNothingNewDoesNotDropWhatIsBeingDrawn() throws Exception {
    Work work = new Work(window::add, 1, new Nobody());
    try (TestOffice office = TestOffice.at(folder.resolve("office.kense"), "2016-02-05T10:00")) {
      RegisterFields fields = new RegisterFields();
      fields.attachments.add(read(office));
      PaperOffers offers = new PaperOffers(office.cases, office.database, work, fields);
      offers.look();
      answers(2); // whether Tesseract is lacking, and the text: the picture is now being cut
      offers.look(); // the draft was saved meanwhile: the same text
      answers(3);
      assertThat(offers.offers).extracting(o -> o.field().value()).containsExactly(BIN);
    } finally {
      work.close();
    }
  }

  @Test
  void whatWasDrawnForTheApplicationBeforeIsNotOffered() throws Exception {
    Work work = new Work(window::add, 1, new Nobody());
    try (TestOffice office = TestOffice.at(folder.resolve("office.kense"), "2016-02-05T10:00")) {
      RegisterFields fields = new RegisterFields();
      fields.attachments.add(read(office));
      PaperOffers offers = new PaperOffers(office.cases, office.database, work, fields);
      offers.look();
      answers(2);
      offers.clear();
      answers(1);
      assertThat(offers.offers).isEmpty();
    } finally {
      work.close();
    }
  }

  private Attachment read(TestOffice office) throws Exception {
    Path file = folder.resolve("letter.pdf");
    Files.write(file, SampleDocuments.pdf(1));
    IncomingFile incoming = IncomingFile.read(file);
    String words = "0\t96\t1000\t1000\t400\t200\tБСН\n0\t96\t1500\t1000\t2000\t200\t" + BIN;
    return office.database.inTransaction(
        tx -> {
          Attachment kept = IntakeDraftStore.keep(tx, "paper", "", incoming);
          PaperTextStore.ask(tx, kept.sha256());
          tx.handle()
              .execute(
                  "insert into paper_page (sha256, page, words) values (?, 0, ?)",
                  kept.sha256(),
                  words);
          return kept;
        });
  }

  /** Runs what comes to the window's thread, so many answers and not one more. */
  private void answers(int count) throws InterruptedException {
    for (int i = 0; i < count; i++) {
      Objects.requireNonNull(window.poll(60, TimeUnit.SECONDS), "answer " + i).run();
    }
  }

  private static final class Nobody implements Work.Trouble {
    @Override
    public void failed(Failure failure) {
      throw failure;
    }

    @Override
    public void bug(Throwable bug) {
      throw new AssertionError(bug);
    }
  }
}
