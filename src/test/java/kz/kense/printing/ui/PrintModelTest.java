package kz.kense.printing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.kense.SampleDocuments;
import kz.kense.StillWork;
import kz.kense.printing.Printers;
import kz.kense.text.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintModelTest {
  @TempDir Path folder;
  private final StillWork still = new StillWork();
  private final FakePrinters printers = new FakePrinters();
  private byte[] pdf = {};

  @BeforeEach
  void document() throws Exception {
    pdf = SampleDocuments.pdf(3);
  }

  @AfterEach
  void close() {
    still.close();
  }

  @Test
  void theStandardQueueIsChosenAndTheJobIsFollowedUntilItIsDone() throws Exception {
    PrintModel model = model();
    assertThat(model.queue().get()).isEqualTo("Тізбе");
    model.copies().set(2);
    model.pages().set("1-2");
    model.print();
    still.settle();
    assertThat(printers.given)
        .containsExactly(
            "Тізбе "
                + new Printers.Options(2, "1-2", Printers.Duplex.ONE_SIDED, Printers.Paper.A4));
    assertThat(model.notice().get().text().args()).containsExactly("Тізбе", "Тізбе-7");
    model.ask();
    still.settle();
    assertThat(model.waitingFor().get()).isEqualTo("Тізбе-7");
    printers.state = Printers.JobState.DONE;
    model.ask();
    still.settle();
    assertThat(model.waitingFor().get()).isNull();
    assertThat(model.notice().get().text().key()).isEqualTo("printing.state.done");
  }

  @Test
  void pagesBeyondTheDocumentAndNoCopiesAreRefusedBeforePrinting() throws Exception {
    PrintModel model = model();
    assertThat(model.refused().get()).isNull();
    model.pages().set("4");
    assertThat(model.refused().get().key()).isEqualTo("printing.pages.wrong");
    model.pages().set("");
    model.copies().set(0);
    assertThat(model.refused().get().key()).isEqualTo("printing.copies.wrong");
    model.print();
    still.settle();
    assertThat(printers.given).isEmpty();
  }

  @Test
  void withoutAPrinterTheDocumentCanBeSaved() throws Exception {
    printers.queues = List.of();
    PrintModel model = model();
    assertThat(model.notice().get().text().key()).isEqualTo("printing.none");
    assertThat(model.fileName()).isEqualTo("Рұқсат № 1-2016.pdf");
    Path file = folder.resolve("a.pdf");
    model.save(file);
    still.settle();
    assertThat(Files.readAllBytes(file)).isEqualTo(pdf);
  }

  @Test
  void aServiceThatIsDownIsSaidInPlace() throws Exception {
    printers.down = true;
    PrintModel model = model();
    assertThat(model.notice().get().text().key()).isEqualTo("printing.service-down");
    assertThat(model.refused().get().key()).isEqualTo("printing.choose");
  }

  private PrintModel model() throws Exception {
    PrintModel model = new PrintModel(printers, still.work(), "Рұқсат № 1/2016", pdf);
    still.settle();
    return model;
  }

  private static final class FakePrinters implements Printers {
    List<Queue> queues = List.of(new Queue("Тізбе", true, true), new Queue("Б", false, false));
    final List<String> given = new ArrayList<>();
    JobState state = JobState.WAITING;
    boolean down;

    @Override
    public List<Queue> queues() {
      if (down) {
        throw Failure.of("printing.service-down");
      }
      return queues;
    }

    @Override
    public String print(String queue, String title, byte[] pdf, Options options) {
      given.add(queue + " " + options);
      return queue + "-7";
    }

    @Override
    public JobState state(String job) {
      return state;
    }
  }
}
