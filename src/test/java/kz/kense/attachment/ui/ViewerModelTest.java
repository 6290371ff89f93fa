package kz.kense.attachment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kz.kense.SampleDocuments;
import kz.kense.attachment.PageSource;
import kz.kense.text.Failure;
import kz.kense.ui.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ViewerModelTest {
  private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
  private final List<Object> troubles = new ArrayList<>();
  private final Work work =
      new Work(
          window::add,
          1,
          new Work.Trouble() {
            @Override
            public void failed(Failure failure) {
              troubles.add(failure);
            }

            @Override
            public void bug(Throwable bug) {
              troubles.add(bug);
            }
          });
  private final ViewerModel model = new ViewerModel(work);

  @AfterEach
  void close() {
    work.close();
    assertThat(troubles).isEmpty();
  }

  @Test
  void aDocumentIsOpenedTurnedAndLeafedThrough() throws Exception {
    open("application/pdf", SampleDocuments.pdf(3));
    assertThat(model.state().get()).isInstanceOf(ViewerModel.State.Ready.class);
    model.previousPage();
    assertThat(model.page().get()).isZero();
    model.nextPage();
    model.nextPage();
    model.nextPage();
    assertThat(model.page().get()).isEqualTo(2);
    double upright = model.fit(500, 500);
    model.rotate();
    assertThat(model.fit(500, 500)).as("a lying page is wider").isLessThan(upright);
    model.zoom().set(new ViewerModel.Zoom.FitPage());
    model.rotate();
    assertThat(model.fit(500, 500)).as("the whole page").isLessThan(upright);
  }

  @Test
  void aBrokenFileIsToldInPlace() throws Exception {
    open("application/pdf", new byte[] {1, 2, 3});
    assertThat(model.state().get())
        .isInstanceOfSatisfying(
            ViewerModel.State.Failed.class,
            f -> assertThat(f.why().key()).isEqualTo("viewer.damaged"));
  }

  @Test
  void theDocumentAskedForLastIsTheOneShown() throws Exception {
    byte[] slow = SampleDocuments.pdf(5);
    byte[] last = SampleDocuments.pdf(2);
    model.show("application/pdf", () -> slow);
    model.show("application/pdf", () -> last);
    deliver(4);
    assertThat(model.pages()).isEqualTo(2);
  }

  @Test
  void aDrawnPageIsHandedOverAtOnceTheSecondTime() throws Exception {
    open("application/pdf", SampleDocuments.pdf(1));
    List<PageSource.Picture> pictures = new ArrayList<>();
    model.draw(0, 0.2, pictures::add, () -> {});
    assertThat(pictures).isEmpty();
    deliver(1);
    model.draw(0, 0.2, pictures::add, () -> {});
    assertThat(pictures).hasSize(2);
    assertThat(pictures.get(0)).isSameAs(pictures.get(1));
  }

  @Test
  void aPageAskedForWhileItWaitsToBeTheNextComesThoughOthersAreNextByThen() throws Exception {
    open("application/pdf", SampleDocuments.pdf(9));
    List<PageSource.Picture> pictures = new ArrayList<>();
    model.draw(0, 0.2, pictures::add, () -> {}); // pages 2 and 3 are drawn ahead
    model.draw(2, 0.2, pictures::add, () -> {});
    model.page().set(7);
    model.draw(7, 0.2, pictures::add, () -> {});
    model.small(7, 0.1, pictures::add, () -> {});
    while (pictures.size() < 4) {
      deliver(1);
    }
    assertThat(pictures).hasSize(4).doesNotHaveDuplicates();
  }

  @Test
  void aSearchIsAnsweredForTheWordsThatStandThereInTheEnd() throws Exception {
    model.search().query().set("page");
    open("application/pdf", SampleDocuments.pdf(3));
    model.search().query().set("application");
    model.search().query().set("nowhere");
    while (model.search().result().get() instanceof ViewerSearch.Result.Searching) {
      deliver(1);
    }
    assertThat(model.search().result().get())
        .isEqualTo(new ViewerSearch.Result.Found(List.of(), 3));
    model.search().query().set("");
    assertThat(model.search().result().get()).isEqualTo(new ViewerSearch.Result.Idle());
  }

  private void open(String type, byte[] bytes) throws InterruptedException, IOException {
    model.show(type, () -> bytes);
    deliver(2);
  }

  private void deliver(int times) throws InterruptedException {
    for (int i = 0; i < times; i++) {
      Runnable next = window.poll(20, TimeUnit.SECONDS);
      assertThat(next).isNotNull();
      next.run();
    }
  }
}
